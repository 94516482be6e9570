/** 没有收尾的气泡 · Which streams count as left open, and which of them go on. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import type { Reply } from '../../../src/domain/talk/message.js'
import { openTestStore, privateChat, sendFile, settle, type TestStore, take } from '../test-store.js'

const CLAIM_MS = 15_000
let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const longAgo = new Date(0)
const openOf = async (userId: string, since = longAgo) => {
  const open = await it.store.talk.listOpenBubbles('web', 'local', since)
  return open.filter(({ conversation }) => conversation.chatId === userId)
}

/** Written, taken and marked: how the sending of it ended. */
async function said(userId: string, reply: Reply, state: 'sent' | 'unknown' = 'sent', handle = `asked by ${userId}`) {
  const conversation = privateChat(userId)
  await it.store.talk.writeReply({ conversation, reply, dedupKey: randomUUID(), replyHandle: handle })
  const taken = await it.store.talk.takeOutbound(conversationKey(conversation), CLAIM_MS)
  await it.store.talk.markOutbound(taken?.id ?? '', state)
}

describe('a bubble counts as left open', () => {
  test('when nobody has ended it, with what it said last', async () => {
    await said('b-1', { text: '正在检查…', stream: 'batch:none' })
    await it.store.talk.writeProgress(privateChat('b-1'), 'batch:none', '已检查 500 行', 'asked by b-1')
    const taken = await it.store.talk.takeOutbound(conversationKey(privateChat('b-1')), CLAIM_MS)
    await it.store.talk.markOutbound(taken?.id ?? '', 'sent')
    expect(await openOf('b-1')).toEqual([
      {
        conversation: privateChat('b-1'),
        stream: 'batch:none',
        replyHandle: 'asked by b-1',
        reply: { text: '已检查 500 行', stream: 'batch:none' },
        standing: 'left',
      },
    ])
    expect(await openOf('b-1', new Date('2027-01-01T00:00:00Z'))).toEqual([])
  })

  test('not when its end has arrived, or it was ended without', async () => {
    await said('b-2', { text: '正在检查…', stream: 'batch:none' })
    await said('b-2', { text: '检查完了', stream: 'batch:none', streamEnds: true })
    expect(await openOf('b-2')).toEqual([])
    await said('b-3', { text: '正在检查…', stream: 'batch:none' })
    await it.store.talk.noteBubbleEnded('asked by b-3')
    expect(await openOf('b-3')).toEqual([])
  })

  test('when its end may not have arrived, until it was told again', async () => {
    await said('b-4', { text: '正在检查…', stream: 'batch:none' })
    await said('b-4', { text: '检查完了', stream: 'batch:none', streamEnds: true }, 'unknown')
    expect(await openOf('b-4')).toMatchObject([{ reply: { text: '检查完了' }, standing: 'may-be-over' }])
    await it.store.talk.noteBubbleEnded('asked by b-4')
    expect(await openOf('b-4')).toEqual([])
  })

  test('not when something else was said before in answer to the same message: it never was a bubble', async () => {
    await said('b-5', { text: '好的' })
    await said('b-5', { text: '正在检查…', stream: 'batch:none' })
    expect(await openOf('b-5')).toEqual([])
  })
})

describe('a bubble goes on', () => {
  test('while its import is at work', async () => {
    const { schoolId } = await settle(it.store, 'b-6', '气泡职业技术学校')
    const fileId = await sendFile(it.store, 'b-6', '名单.xlsx')
    const batchId = randomUUID()
    await take(it.store, 'b-6', [
      { kind: 'start-batch', batchId, schoolId, batchKind: 'workbook', fileIds: [fileId], scope: {} },
    ])
    await said('b-6', { text: '正在检查…', stream: `batch:${batchId}` })
    expect(await openOf('b-6')).toMatchObject([{ standing: 'goes-on' }])
    await it.store.imports.fail(batchId, { code: 'import-not-finished', params: {} })
    const news = await it.store.talk.nextInbound(conversationKey(privateChat('b-6')))
    expect(await openOf('b-6')).toMatchObject([{ standing: 'goes-on' }])
    await it.store.talk.abandonInbound(news?.id ?? '', {
      conversation: privateChat('b-6'),
      reply: { text: '没有处理成功' },
      dedupKey: 'b-6',
    })
    expect(await openOf('b-6')).toMatchObject([{ standing: 'left' }])
  })

  test('while something of it is still to be sent', async () => {
    await said('b-7', { text: '正在检查…', stream: 'batch:none' })
    const reply = { text: '检查完了', stream: 'batch:none', streamEnds: true }
    await it.store.talk.writeReply({ conversation: privateChat('b-7'), reply, dedupKey: 'b-7' })
    expect(await openOf('b-7')).toMatchObject([{ standing: 'goes-on' }])
  })
})

test('what comes of a bubble that was ended is an answer of its own, after a restart too', async () => {
  await said('b-8', { text: '正在检查…', stream: 'batch:none' })
  await it.store.talk.noteBubbleEnded('asked by b-8')
  const reply = { text: '检查完了', stream: 'batch:none', streamEnds: true }
  const conversation = privateChat('b-8')
  await it.store.talk.writeReply({ conversation, reply, dedupKey: 'b-8', replyHandle: 'asked by b-8' })
  const taken = await it.store.talk.takeOutbound(conversationKey(conversation), CLAIM_MS)
  expect(taken).toMatchObject({ reply: { text: '检查完了' }, isAnswered: true })
})
