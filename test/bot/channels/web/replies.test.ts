import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nameForDownload } from '../../../../src/bot/channels/web/download-name.js'
import { openWebChat, type Visit, visit, type WebChat } from '../../../support/web-chat.js'

let chat: WebChat
let visitor: Visit

/** Events of an open page, one after another. */
async function* follow(url: string, headers: Record<string, string>) {
  const response = await fetch(url, { headers })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (data)
        yield {
          ...JSON.parse(data),
          event: /^event: (.*)$/m.exec(block)?.[1],
          lastEventId: /^id: (.*)$/m.exec(block)?.[1],
        }
    }
  }
}

const open = (who: Visit, after = 0, headers: Record<string, string> = {}) =>
  follow(`${chat.channel.address()}/api/stream?after=${after}`, { cookie: who.cookie, ...headers })
const next = async (page: ReturnType<typeof follow>) => (await page.next()).value

describe('the stream of replies', () => {
  beforeEach(async () => {
    // A poll so rare that only being woken explains an answer; tests of the poll set their own.
    chat = await openWebChat({ pollMs: 3_600_000 })
    visitor = await visit(chat)
  })
  afterEach(() => chat.channel.stop())

  it('shows a reply as soon as it is sent', async () => {
    const page = open(visitor)
    const first = page.next()
    const outcome = await chat.channel.send(chat.talk.write(visitor.conversation, { text: '收到' }))
    expect(outcome).toEqual({ state: 'sent' })
    expect((await first).value).toMatchObject({ event: 'reply', lastEventId: '1', text: '收到', isProgress: false })
  })

  it('finds by itself what another process has written', async () => {
    await chat.channel.stop()
    chat = await openWebChat({ pollMs: 20 })
    visitor = await visit(chat)
    const page = open(visitor)
    chat.talk.write(visitor.conversation, { text: '第一条' })
    expect(await next(page)).toMatchObject({ text: '第一条' })
    chat.talk.write(visitor.conversation, { text: '第二条' })
    expect(await next(page)).toMatchObject({ text: '第二条' })
  })

  it('shows a reply whose transaction began earlier and ended later than one already shown', async () => {
    const page = open(visitor)
    const writeLate = chat.talk.reserve()
    await chat.channel.send(chat.talk.write(visitor.conversation, { text: '后开始先写完' }))
    expect(await next(page)).toMatchObject({ sequence: 2 })
    writeLate(visitor.conversation, { text: '先开始后写完' })
    await chat.channel.send(chat.talk.write(visitor.conversation, { text: '下一条' }))
    expect(await next(page)).toMatchObject({ sequence: 1, text: '先开始后写完' })
    expect(await next(page)).toMatchObject({ sequence: 3 })
  })

  it('shows a snapshot again when its text was changed in its place', async () => {
    const page = open(visitor)
    const snapshot = chat.talk.write(visitor.conversation, { text: '10%', stream: 's' })
    await chat.channel.send(snapshot)
    expect(await next(page)).toMatchObject({ text: '10%', isProgress: true })
    chat.talk.replies[0] = { ...snapshot, reply: { text: '20%', stream: 's' } }
    await chat.channel.send(snapshot)
    expect(await next(page)).toMatchObject({ text: '20%' })
  })

  it('goes on after the last reply a reconnecting browser has seen', async () => {
    for (let n = 1; n <= 600; n += 1) chat.talk.write(visitor.conversation, { text: `第${n}条` })
    const page = open(visitor, 0, { 'last-event-id': '600' })
    const first = await next(page)
    // It looks back a little for what came late, not at everything.
    expect(first.sequence).toBeGreaterThan(300)
  })

  it("shows nobody another person's replies", async () => {
    const other = await visit(chat)
    const page = open(other)
    await chat.channel.send(chat.talk.write(visitor.conversation, { text: '不是给你的' }))
    await chat.channel.send(chat.talk.write(other.conversation, { text: '给你的' }))
    expect(await next(page)).toMatchObject({ text: '给你的' })
  })

  it("shows on a person's other page what they wrote on one", async () => {
    const page = open(visitor)
    const first = page.next()
    await chat.channel.send(chat.talk.write(visitor.conversation, { text: '在' }))
    await first
    await visitor.post('/api/messages', { eventId: 'abcdefgh', text: '进度' })
    expect(await next(page)).toMatchObject({ event: 'said', id: 'abcdefgh', text: '进度' })
  })

  it('lets the oldest of many pages rest, so that a browser has connections left', async () => {
    const oldest = open(visitor)
    const first = oldest.next()
    await chat.channel.send(chat.talk.write(visitor.conversation, { text: '在' }))
    await first
    const others = [1, 2, 3, 4].map(() => open(visitor))
    await Promise.all(others.map(next))
    expect(await next(oldest)).toMatchObject({ event: 'rest' })
    expect((await oldest.next()).done).toBe(true)
    const waiting = Promise.all(others.map(next))
    await chat.channel.send(chat.talk.write(visitor.conversation, { text: '还在' }))
    expect((await waiting).map(({ text }) => text)).toEqual(Array(4).fill('还在'))
  })

  it('ends when the channel stops, and keeps a page that outlives an error of the store', async () => {
    const page = open(visitor)
    const list = chat.talk.listReplies.bind(chat.talk)
    chat.talk.listReplies = async () => {
      chat.talk.listReplies = list
      throw new Error('the database is away')
    }
    const first = page.next()
    const reply = chat.talk.write(visitor.conversation, { text: '回来了' })
    while (chat.log.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await chat.channel.send(reply)
    expect((await first).value).toMatchObject({ text: '回来了' })
    await chat.channel.stop()
    expect((await page.next()).done).toBe(true)
  })
})

describe('downloads', () => {
  beforeEach(async () => {
    chat = await openWebChat()
    visitor = await visit(chat)
  })
  afterEach(() => chat.channel.stop())

  const offer = (): void => {
    chat.talk.write(visitor.conversation, { text: '' })
    chat.talk.write(visitor.conversation, {
      text: '查好了',
      files: [chat.blobs.offer('名单 (1)-校验结果.xlsx', 'marked')],
      picture: chat.blobs.offer('总览.png', 'pixels'),
    })
  }

  it('gives the owner the file under its Chinese name, never kept by a cache', async () => {
    offer()
    const answer = await visitor.get('/files/2/0')
    expect([answer.statusCode, answer.body]).toEqual([200, 'marked'])
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/octet-stream',
      'content-length': '6',
      'content-disposition':
        'attachment; filename="__ (1)-____.xlsx"; filename*=UTF-8\'\'%E5%90%8D%E5%8D%95%20%281%29-%E6%A0%A1%E9%AA%8C%E7%BB%93%E6%9E%9C.xlsx',
    })
  })

  it('shows a picture in the page', async () => {
    offer()
    const answer = await visitor.get('/files/2/picture')
    expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
    expect(answer.headers['content-disposition']).toMatch(/^inline/)
  })

  it('gives nobody else the file', async () => {
    offer()
    const other = await visit(chat)
    const answer = await other.get('/files/2/0')
    expect([answer.statusCode, answer.body]).toEqual([404, expect.not.stringContaining('marked')])
  })

  it('gives a file of a school only as long as its owner has a role there', async () => {
    const files = [chat.blobs.offer('名单-校验结果.xlsx', 'marked')]
    const picture = chat.blobs.offer('总览.png', 'pixels')
    chat.talk.write(visitor.conversation, { text: '查好了', files, picture }, { schoolId: 's1' })
    const role = { role: 'coordinator', schoolName: '昌平职业技术学校' } as const
    const codes = async () =>
      Promise.all(['/files/1/0', '/files/1/picture'].map(async (url) => (await visitor.get(url)).statusCode))
    chat.talk.memberships = [{ ...role, schoolId: 's1' }]
    expect(await codes()).toEqual([200, 200])
    for (const memberships of [[], [{ ...role, schoolId: 's2' }]]) {
      chat.talk.memberships = memberships
      expect(await codes()).toEqual([403, 403])
    }
    const refused = await visitor.get('/files/1/0')
    expect(refused.json().error).toContain('没有这所院校的身份')
  })

  it.each([
    '/files/1/0',
    '/files/2/1',
    '/files/99/0',
    '/files/2/-1',
    '/files/x/0',
    '/files/2/..%2f0',
    '/files/1/picture',
  ])('knows no file at %s', async (url) => {
    offer()
    const answer = await visitor.get(url)
    expect([answer.statusCode, answer.json().error]).toEqual([404, expect.stringContaining('没有找到')])
  })

  it('says so when the bytes are gone', async () => {
    offer()
    chat.blobs.bytes.clear()
    const answer = await visitor.get('/files/2/0')
    expect([answer.statusCode, answer.json().error]).toEqual([410, expect.stringContaining('已经不在了')])
  })

  it('gives an empty file', async () => {
    chat.talk.write(visitor.conversation, { text: '', files: [chat.blobs.offer('空.csv', '')] })
    const answer = await visitor.get('/files/1/0')
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
  })
})

describe('nameForDownload', () => {
  it.each(['a"b;c\\d%.xlsx', "it's (1)*.xlsx", '换\r\n行.xlsx', '\ud800半个字.xlsx'])(
    'lets %j break no header',
    (name) => {
      const header = nameForDownload(name, 'attachment')
      expect(header).toMatch(/^attachment; filename="[^"\\%\r\n]*"; filename\*=UTF-8''[A-Za-z0-9\-._~%!]*$/)
    },
  )
})
