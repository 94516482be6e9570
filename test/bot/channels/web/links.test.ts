/** 上传链接 · A browser comes by a one-time link of the chat app. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWebChat, type WebChat } from '../../../support/web-chat.js'

const TOKEN = 'ab'.repeat(32)
const LI = { channel: 'wecom-aibot', bot: 'bot-one', userId: 'teacher-li' }
const PASSWORD = 'a good password'
const host = '127.0.0.1'
let chat: WebChat
let now: Date

beforeEach(async () => {
  now = new Date('2026-03-02T02:00:00Z')
  chat = await openWebChat({ password: PASSWORD, now: () => now })
  chat.talk.links.set(TOKEN, LI)
})
afterEach(() => chat.channel.stop())

const inject = (method: 'GET' | 'POST', url: string, headers: Record<string, string> = {}, payload = {}) =>
  chat.channel.app.inject({ method, url, headers: { host, ...headers }, ...(method === 'POST' ? { payload } : {}) })

async function comeIn(): Promise<string> {
  const opened = await inject('POST', `/u/${TOKEN}`)
  expect([opened.statusCode, opened.headers.location]).toEqual([303, '/'])
  const [cookie] = opened.cookies
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', maxAge: 7200 })
  return `${cookie?.name}=${cookie?.value}`
}

describe('an upload link', () => {
  it('lets the browser in as the account it was made for, without the password', async () => {
    const cookie = await comeIn()
    const session = await inject('POST', '/api/session', { cookie })
    expect(session.json()).toMatchObject({ personName: '王老师' })
    const form = new FormData()
    form.append('eventId', 'upload-1')
    form.append('file', new Blob(['rows']), '名单.xlsx')
    const sent = await fetch(`${chat.channel.address()}/api/files`, { method: 'POST', body: form, headers: { cookie } })
    expect(sent.status).toBe(202)
    expect(chat.talk.received.at(-1)).toMatchObject({
      from: LI,
      conversation: { channel: 'wecom-aibot', bot: 'bot-one', chat: 'private', chatId: 'teacher-li' },
      content: { kind: 'files' },
    })
  })

  it('is not used up by a chat app that looks at it', async () => {
    const looked = await inject('GET', `/u/${TOKEN}`)
    expect(looked.statusCode).toBe(200)
    expect(looked.body).toContain('打开上传页面')
    expect(looked.cookies).toEqual([])
    await comeIn()
  })

  it('says in one plain sentence that it was used, is old or was never good', async () => {
    await comeIn()
    for (const token of [TOKEN, 'cd'.repeat(32), 'nonsense']) {
      const answer = await inject('POST', `/u/${token}`)
      expect(answer.statusCode).toBe(410)
      expect(answer.body).toContain('这个链接已经用过或者过期了。请在群里再要一次，或者直接私聊我发文件。')
      expect(answer.cookies).toEqual([])
    }
  })

  it('signs in for two hours, and nothing that was changed in the cookie is believed', async () => {
    const cookie = await comeIn()
    const [name = '', value = ''] = cookie.split('=')
    const [fields = '', mac = ''] = value.split('.')
    const other = JSON.parse(Buffer.from(fields, 'base64url').toString())
    const forged = Buffer.from(JSON.stringify({ ...other, userId: 'somebody-else' })).toString('base64url')
    expect((await inject('POST', '/api/session', { cookie: `${name}=${forged}.${mac}` })).statusCode).toBe(401)
    expect((await inject('POST', '/api/session', { cookie: `${name}=${fields}` })).statusCode).toBe(401)
    now = new Date(now.getTime() + 2 * 3_600_000 + 1000)
    expect((await inject('POST', '/api/session', { cookie })).statusCode).toBe(401)
  })

  it('greets nobody again who was greeted in the chat app', async () => {
    const cookie = await comeIn()
    expect((await inject('POST', '/api/messages', { cookie }, { entered: true })).statusCode).toBe(202)
    expect(chat.talk.received).toEqual([])
  })

  it('does not work from another site', async () => {
    const answer = await inject('POST', `/u/${TOKEN}`, {
      'sec-fetch-site': 'cross-site',
      origin: 'https://evil.example',
    })
    expect(answer.statusCode).toBe(403)
    await comeIn()
  })
})
