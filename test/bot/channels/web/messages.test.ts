import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWebChat, type Visit, visit, type WebChat } from '../../../support/web-chat.js'

let chat: WebChat
let visitor: Visit

beforeEach(async () => {
  chat = await openWebChat({ now: () => new Date('2025-05-09T17:00:00Z') })
  visitor = await visit(chat)
})
afterEach(() => chat.channel.stop())

const shownTexts = async (who: Visit): Promise<string[]> =>
  (await who.get('/api/replies?after=0')).json().items.map(({ text }: { text: string }) => text)

describe('messages of the web page', () => {
  it('brings a text in as a private message of a web account', async () => {
    const answer = await visitor.post('/api/messages', { eventId: 'abcdefgh', text: ' 照片还差几个 ' })
    expect(answer.statusCode).toBe(202)
    expect(chat.talk.received.at(-1)).toMatchObject({
      from: { channel: 'web', bot: 'local', userId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      conversation: { chat: 'private', chatId: visitor.conversation.chatId },
      content: { kind: 'text', text: '照片还差几个' },
    })
  })

  it('takes a retry with the same event id once', async () => {
    const message = { eventId: 'abcdefgh', text: '进度' }
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect((await visitor.post('/api/messages', message)).statusCode).toBe(202)
    }
    expect(chat.talk.received.filter(({ content }) => content.kind === 'text' && content.text === '进度')).toHaveLength(
      1,
    )
  })

  it('keeps two people apart who use the same event id', async () => {
    const other = await visit(chat)
    expect(other.conversation.chatId).not.toBe(visitor.conversation.chatId)
    await visitor.post('/api/messages', { eventId: 'the-same-id', text: '我的' })
    await other.post('/api/messages', { eventId: 'the-same-id', text: '他的' })
    expect(await shownTexts(visitor)).toEqual(['你好', '我的'])
    expect(await shownTexts(other)).toEqual(['你好', '他的'])
  })

  it('takes a double tap on one button of one reply once, from another page too', async () => {
    const tap = { choiceId: 'run:mode:valid-rows', label: '只导入合格行', replyId: 'reply-1' }
    await visitor.post('/api/messages', { eventId: 'from-page-one', ...tap })
    await visitor.post('/api/messages', { eventId: 'from-page-two', ...tap })
    await visitor.post('/api/messages', { eventId: 'a-later-reply', ...tap, replyId: 'reply-2' })
    expect(chat.talk.received.filter(({ content }) => content.kind === 'choice')).toHaveLength(2)
  })

  it('announces the first entry of a Chinese day once', async () => {
    await visitor.post('/api/messages', { entered: true })
    await visitor.post('/api/messages', { entered: true })
    const entries = chat.talk.received.filter(({ content }) => content.kind === 'entered')
    expect(entries.map(({ eventId }) => eventId)).toEqual([`${visitor.conversation.chatId}:entered:2025-05-10`])
  })

  it.each([
    [{ eventId: 'abcdefgh', text: '   ' }, '空的'],
    [{ eventId: 'abcdefgh', text: '长'.repeat(200_001) }, '超过了 200000 个字'],
    [{ eventId: 'x', text: '进度' }, '请刷新页面'],
    [{ eventId: 'abcdefgh' }, '请刷新页面'],
  ])('answers a message that cannot be taken with a sentence (%#)', async (body, sentence) => {
    const answer = await visitor.post('/api/messages', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error).toContain(sentence)
  })

  it('answers a body that is no json, and one too large, with a sentence', async () => {
    const headers = { 'content-type': 'application/json', cookie: visitor.cookie, host: '127.0.0.1' }
    const send = (payload: string) =>
      chat.channel.app.inject({ method: 'POST', url: '/api/messages', headers, payload })
    const broken = await send('{"text":')
    expect([broken.statusCode, broken.json().error]).toEqual([400, expect.stringContaining('请刷新页面')])
    const large = await send(JSON.stringify({ text: 'x'.repeat(1_100_000) }))
    expect([large.statusCode, large.json().error]).toEqual([413, expect.stringContaining('太大')])
  })

  it('asks a person who floods to wait, and nobody else', async () => {
    await chat.channel.stop()
    let flooding = ''
    chat = await openWebChat({ isTooFast: ({ userId }) => userId === flooding })
    const [visitor, other] = [await visit(chat), await visit(chat)]
    const post = (who: Visit, n: number) => who.post('/api/messages', { eventId: `message-${n}`, text: '进度' })
    flooding = visitor.conversation.chatId
    const refused = await post(visitor, 119)
    expect([refused.statusCode, refused.json().error]).toEqual([429, expect.stringContaining('请过一分钟再发')])
    expect((await post(other, 0)).statusCode).toBe(202)
  })

  it('says a plain sentence and logs no text when the core fails', async () => {
    await chat.channel.stop()
    chat = await openWebChat()
    const healthy = await visit(chat)
    chat.talk.receive = () => {
      throw new TypeError('secret message text')
    }
    const answer = await healthy.post('/api/messages', { eventId: 'abcdefgh', text: '进度' })
    expect([answer.statusCode, answer.json()]).toEqual([500, { error: '系统出了点问题，请过一会儿再试。' }])
    expect(chat.log).toEqual(['web-request-failed {"route":"/api/messages","error":"TypeError"}'])
  })
})

describe('the session', () => {
  it('names the person and their schools once they are bound', async () => {
    const before = await visitor.post('/api/session', {})
    expect(before.json()).toMatchObject({ botName: '考务助手', isBound: false, schools: [] })
    chat.talk.memberships = [
      { role: 'coordinator', schoolId: 's', schoolName: '昌平职业技术学校' },
      { role: 'school-admin', schoolId: 's', schoolName: '昌平职业技术学校' },
    ]
    const after = await visitor.post('/api/session', {})
    expect(after.json()).toMatchObject({ isBound: true, schools: ['昌平职业技术学校'], personName: '王老师' })
  })

  it('gives no new identity to somebody who has one', async () => {
    const again = await visitor.post('/api/session', {})
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('keeps the identity from scripts, other sites and the user id', async () => {
    const opened = await chat.channel.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: 'localhost' },
    })
    expect(opened.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict$/)
    expect(visitor.cookie).not.toContain(visitor.conversation.chatId)
  })

  it('refuses everything to somebody without one', async () => {
    for (const url of ['/api/replies?after=0', '/api/stream', '/files/1/0']) {
      const answer = await chat.channel.app.inject({ url, headers: { host: 'localhost', cookie: 'exam_chat=guess' } })
      expect([url, answer.statusCode]).toEqual([url, 401])
    }
  })
})

describe('history', () => {
  it('shows what was said and answered in the order of time', async () => {
    const at = (minute: number): Date => new Date(Date.UTC(2025, 4, 9, 17, minute))
    chat.talk.write(visitor.conversation, { text: '后来的回答' }, { createdAt: at(5) })
    chat.talk.write(visitor.conversation, { text: '最早的问候' }, { createdAt: at(-5) })
    expect(await shownTexts(visitor)).toEqual(['最早的问候', '你好', '后来的回答'])
  })

  it('shows of a stream only its last snapshot', async () => {
    chat.talk.write(visitor.conversation, { text: '10%', stream: 'a' })
    chat.talk.write(visitor.conversation, { text: '中间的话' })
    chat.talk.write(visitor.conversation, { text: '完成', stream: 'a', streamEnds: true })
    const { items, lastSequence } = (await visitor.get('/api/replies?after=0')).json()
    const replies = items.filter(({ kind }: { kind: string }) => kind === 'reply')
    expect(replies.map(({ text, isProgress }: { text: string; isProgress: boolean }) => [text, isProgress])).toEqual([
      ['中间的话', false],
      ['完成', false],
    ])
    expect(lastSequence).toBe(3)
  })

  it('shows the newest of very many replies', async () => {
    for (let n = 1; n <= 1100; n += 1) chat.talk.write(visitor.conversation, { text: `第${n}条` })
    const { items, lastSequence } = (await visitor.get('/api/replies?after=0')).json()
    expect(lastSequence).toBe(1100)
    expect(items.at(-1).text).toBe('第1100条')
    expect(items.length).toBeLessThanOrEqual(301)
  })
})
