import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import type { Reply } from '../../../src/domain/talk/message.js'
import { message, openTestStore, privateChat, type TestStore } from '../test-store.js'

const CLAIM_MS = 15_000
let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const reply = (text: string, dedupKey: string, userId: string, more: Partial<Reply> = {}) => ({
  conversation: privateChat(userId),
  reply: { text, ...more },
  dedupKey,
})

describe('inbound messages', () => {
  test('a redelivered message is stored once, also when both arrive at the same moment', async () => {
    const said = message('in-1', '你好')
    const answers = await Promise.all(Array.from({ length: 6 }, () => it.store.talk.receive(said)))
    expect(answers.filter((answer) => answer.isNew)).toHaveLength(1)
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
  })

  test('messages come back oldest first with everything they were stored with', async () => {
    const first = { ...message('in-2', '第一条'), replyHandle: 'req-1' }
    const second = message('in-2', { kind: 'choice', choiceId: 'run:step:yes', label: '是' })
    const { conversationKey: key, id } = await it.store.talk.receive(first)
    await it.store.talk.receive(second)
    expect(await it.store.talk.nextInbound(key)).toEqual({ id, message: first })
    expect(await it.store.talk.countAttempt(id)).toBe(1)
    await it.store.talk.abandonInbound(id, reply('没有处理成功', `abandon:${id}`, 'in-2'))
    expect((await it.store.talk.nextInbound(key))?.message).toEqual(second)
    const texts = (await it.store.talk.listReplies(privateChat('in-2'), 0, 10)).map((one) => one.reply.text)
    expect(texts).toEqual(['没有处理成功'])
  })

  test('conversations with old unfinished messages are found, fresh ones are left to the queue', async () => {
    const { conversationKey: key } = await it.store.talk.receive(
      message('in-3', '在吗', new Date('2026-03-02T01:59:00Z')),
    )
    expect(await it.store.talk.listWaitingConversations(30_000, 100)).toContain(key)
    expect(await it.store.talk.listWaitingConversations(90_000, 100)).not.toContain(key)
  })

  test('the history shows texts, taps and files as short texts, in order', async () => {
    const chat = privateChat('in-4')
    const file = await it.store.talk.addReceivedFile(
      { sha256: 'ab'.repeat(32), name: '21级名单.xlsx', sizeBytes: 7, kind: 'workbook' },
      message('in-4', { kind: 'files', attachments: [] }),
    )
    await it.store.talk.receive(message('in-4', '看下这个'))
    await it.store.talk.receive(
      message('in-4', {
        kind: 'files',
        text: '这是《考生须知》里说的名单',
        attachments: [1, 2].map(() => ({ kind: 'stored', fileId: file.fileId })),
      }),
    )
    await it.store.talk.receive(message('in-4', { kind: 'choice', choiceId: 'x', label: '院校考生' }))
    await it.store.talk.receive(message('in-4', { kind: 'entered' }))
    const texts = await it.store.talk.listInboundTexts(chat, 10)
    expect(texts.map((one) => one.text)).toEqual([
      '看下这个',
      '这是《考生须知》里说的名单\n📎 21级名单.xlsx\n📎 21级名单.xlsx',
      '院校考生',
    ])
    expect((await it.store.talk.listInboundTexts(chat, 1)).map((one) => one.text)).toEqual(['院校考生'])
    expect(await it.store.talk.findReceivedFile(file.fileId)).toEqual(file)
    expect(await it.store.talk.findReceivedFile('nobody')).toBeUndefined()
  })
})

describe('outbound messages', () => {
  test('a reply with the same key is written once', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => it.store.talk.writeReply(reply('好', 'dedup-1', 'out-1'))))
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1)
    expect(await it.store.talk.listReplies(privateChat('out-1'), 0, 10)).toHaveLength(1)
  })

  test('a reply is found again by its id, for what was tapped on it', async () => {
    const choices = [{ id: 'run:mode:all', label: '全部导入' }]
    const id = await it.store.talk.writeReply(reply('怎么导入？', 'find-1', 'out-7', { choices }))
    expect(await it.store.talk.findReply(id ?? '')).toEqual({ text: '怎么导入？', choices })
    expect(await it.store.talk.findReply('nobody')).toBeUndefined()
  })

  test('replies are taken one at a time in the order of writing, by one taker each', async () => {
    const key = conversationKey(privateChat('out-2'))
    for (const n of [1, 2]) await it.store.talk.writeReply(reply(`第${n}条`, `order-${n}`, 'out-2'))
    const taken = await Promise.all([1, 2, 3, 4].map(() => it.store.talk.takeOutbound(key, CLAIM_MS)))
    const first = taken.filter((one) => one !== undefined)
    expect(first.map((one) => one.reply.text)).toEqual(['第1条'])
    expect(first[0]).toMatchObject({ state: 'sending', attempts: 1 })
    await it.store.talk.markOutbound(first[0]?.id ?? '', 'sent')
    expect((await it.store.talk.takeOutbound(key, CLAIM_MS))?.reply.text).toBe('第2条')
  })

  test('a deferred reply holds back the later ones until its time', async () => {
    const key = conversationKey(privateChat('out-3'))
    for (const n of [1, 2]) await it.store.talk.writeReply(reply(`第${n}条`, `defer-${n}`, 'out-3'))
    const first = await it.store.talk.takeOutbound(key, CLAIM_MS)
    const notBefore = new Date(it.clock.now.getTime() + 60_000)
    await it.store.talk.markOutbound(first?.id ?? '', 'deferred', { notBefore, errorCode: '45009' })
    expect(await it.store.talk.takeOutbound(key, CLAIM_MS)).toBeUndefined()
    it.clock.now = new Date(notBefore.getTime() + 1)
    expect(await it.store.talk.listOutboundConversations(['web'], 100)).toContain(key)
    expect(await it.store.talk.listOutboundConversations(['console'], 100)).not.toContain(key)
    expect((await it.store.talk.takeOutbound(key, CLAIM_MS))?.reply.text).toBe('第1条')
  })

  test('a reply whose sender died is not sent again blindly, and no longer holds back the next', async () => {
    const key = conversationKey(privateChat('out-4'))
    for (const n of [1, 2]) await it.store.talk.writeReply(reply(`第${n}条`, `stale-${n}`, 'out-4'))
    await it.store.talk.takeOutbound(key, CLAIM_MS)
    it.clock.now = new Date(it.clock.now.getTime() + CLAIM_MS)
    expect(await it.store.talk.listOutboundConversations(['web'], 100)).toContain(key)
    expect((await it.store.talk.takeOutbound(key, CLAIM_MS))?.reply.text).toBe('第2条')
    const states = (await it.store.talk.listReplies(privateChat('out-4'), 0, 10)).map((one) => one.state)
    expect(states).toEqual(['unknown', 'sending'])
  })

  test('a reply with files whose sender died is followed by a sentence that says so, once', async () => {
    const chat = privateChat('out-8')
    const key = conversationKey(chat)
    const files = [{ sha256: 'a', sizeBytes: 1, name: '照片-1.zip' }]
    const lost = { ...reply('照片包', 'lost-1', 'out-8', { files }), schoolId: 'school-8' }
    await it.store.talk.writeReply(lost)
    const taken = await it.store.talk.takeOutbound(key, CLAIM_MS)
    it.clock.now = new Date(it.clock.now.getTime() + CLAIM_MS)
    const told = await it.store.talk.takeOutbound(key, CLAIM_MS)
    expect(told?.reply.text).toMatch(/1 个文件.*重发文件/)
    expect(told?.schoolId).toBe('school-8')
    // Its process only stood still, and does not know how the sending ended either.
    await it.store.talk.markOutbound(taken?.id ?? '', 'unknown')
    const said = (await it.store.talk.listReplies(chat, 0, 10)).map((one) => one.reply.text)
    expect(said).toEqual(['照片包', told?.reply.text])
    expect(await it.store.talk.listFilesToSendAgain(chat, 'school-8')).toEqual(files)
    expect(await it.store.talk.listFilesToSendAgain(chat, 'another')).toEqual([])
    expect(await it.store.talk.listFilesToSendAgain(privateChat('out-9'), 'school-8')).toEqual([])
  })

  test('unsent progress is replaced and moves to the end, sent progress stays', async () => {
    const chat = privateChat('out-5')
    const key = conversationKey(chat)
    await it.store.talk.writeProgress(chat, 's1', '10%')
    const [before] = await it.store.talk.listReplies(chat, 0, 10)
    await it.store.talk.writeProgress(chat, 's1', '20%')
    const seen = await it.store.talk.listReplies(chat, before?.sequence ?? 0, 10)
    expect(seen.map((one) => one.reply.text)).toEqual(['20%'])
    const taken = await it.store.talk.takeOutbound(key, CLAIM_MS)
    await it.store.talk.markOutbound(taken?.id ?? '', 'sent')
    await it.store.talk.writeProgress(chat, 's1', '30%')
    const texts = (await it.store.talk.listReplies(chat, 0, 10)).map((one) => one.reply.text)
    expect(texts).toEqual(['20%', '30%'])
  })

  test('the end of a stream takes the place of unsent progress, and progress after it is dropped', async () => {
    const chat = privateChat('out-6')
    await it.store.talk.writeProgress(chat, 's2', '90%')
    await it.store.talk.writeReply(reply('检查完了', 'end-1', 'out-6', { stream: 's2', streamEnds: true }))
    await it.store.talk.writeProgress(chat, 's2', '95%')
    const texts = (await it.store.talk.listReplies(chat, 0, 10)).map((one) => one.reply.text)
    expect(texts).toEqual(['检查完了'])
  })

  test('a reply knows whether another has answered the same message, and how far it came itself', async () => {
    const chat = privateChat('out-answered')
    const key = conversationKey(chat)
    const replyHandle = 'req-7'
    const { talk } = it.store
    const take = async (state: 'sent' | 'rejected' = 'sent') => {
      const taken = await talk.takeOutbound(key, CLAIM_MS)
      if (taken) await talk.markOutbound(taken.id, state)
      return [taken?.reply.text, taken?.isAnswered]
    }
    await talk.writeProgress(chat, 's-answered', '10%', replyHandle)
    expect(await take('rejected')).toEqual(['10%', false])
    await talk.writeProgress(chat, 's-answered', '20%', replyHandle)
    expect(await take()).toEqual(['20%', false])
    await talk.writeReply({ ...reply('另一句', 'other-7', 'out-answered'), replyHandle })
    expect(await take()).toEqual(['另一句', true])
    await talk.writeReply({
      ...reply('检查完了', 'end-7', 'out-answered', { stream: 's-answered', streamEnds: true }),
      replyHandle,
    })
    expect(await take()).toEqual(['检查完了', false])
    await talk.writeReply({ ...reply('再说一句', 'more-7', 'out-answered'), replyHandle })
    const last = await talk.takeOutbound(key, CLAIM_MS)
    expect([last?.isAnswered, last?.deferred]).toEqual([true, undefined])
    const notBefore = new Date(it.clock.now.getTime() - 1)
    await talk.markOutbound(last?.id ?? '', 'deferred', { errorCode: '45009', notBefore, partsSent: 2 })
    expect((await talk.takeOutbound(key, CLAIM_MS))?.deferred).toEqual({ partsSent: 2, errorCode: '45009' })
  })
})

describe('leases', () => {
  test('one process holds a lease, keeps it by taking it again, and loses it when it lapses', async () => {
    const { leases } = it.store
    const takers = await Promise.all(['a', 'b', 'c'].map((owner) => leases.take('bot', owner, 1_000)))
    expect(takers.filter(Boolean)).toHaveLength(1)
    const holder = ['a', 'b', 'c'][takers.indexOf(true)] ?? ''
    expect(await leases.take('bot', holder, 1_000)).toBe(true)
    expect(await leases.take('bot', 'd', 1_000)).toBe(false)
    it.clock.now = new Date(it.clock.now.getTime() + 1_001)
    expect(await leases.take('bot', 'd', 1_000)).toBe(true)
    await leases.release('bot', 'a')
    expect(await leases.take('bot', 'e', 1_000)).toBe(false)
    await leases.release('bot', 'd')
    expect(await leases.take('bot', 'e', 1_000)).toBe(true)
  })
})
