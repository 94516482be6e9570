import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Channel, SendOutcome } from '../../../src/domain/ports/channel.js'
import type { OutboxMessage } from '../../../src/domain/ports/talk-store.js'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import { sendReplies } from '../../../src/jobs/replies/send-replies.job.js'
import { sweep } from '../../../src/jobs/sweep.cron.js'
import { openTestStore, privateChat, type TestStore } from '../../store/test-store.js'
import { NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'

/** A worker that died held its message for as long as its last claim. */
const CLAIM_MS = 15_000

/** A channel that notes what it is given; `ends` says how each sending ends, `sent` when nothing else is said. */
class FakeChannel implements Channel {
  readonly name = 'web'
  readonly given: string[] = []
  ready = true
  isPaced = false
  ends: (message: OutboxMessage) => Promise<SendOutcome> | undefined = () => undefined

  isReady(): boolean {
    return this.ready
  }

  async send(message: OutboxMessage): Promise<SendOutcome> {
    this.given.push(message.reply.text)
    return (await this.ends(message)) ?? { state: 'sent' }
  }

  async start(): Promise<void> {}
  async stop(): Promise<void> {}
}

let it: TestStore
let channel: FakeChannel
let chats = 0
let chat: ReturnType<typeof privateChat>
let key: string
const log = keepLog()

beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())
beforeEach(() => {
  chats += 1
  chat = privateChat(`send-${chats}`)
  key = conversationKey(chat)
  channel = new FakeChannel()
  log.lines.length = 0
})

const ports = () => ({ talk: it.store.talk, channels: new Map([['web', channel]]), dispatch: NO_DISPATCH, log })
const send = () => sendReplies(key, ports())
const later = (ms: number) => {
  it.clock.now = new Date(it.clock.now.getTime() + ms)
}
async function write(...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await it.store.talk.writeReply({ conversation: chat, reply: { text }, dedupKey: `${key}:${text}` })
  }
}
async function states(): Promise<Record<string, string>> {
  const replies = await it.store.talk.listReplies(chat, 0, 50)
  return Object.fromEntries(replies.map(({ reply, state }) => [reply.text, state]))
}
/** Whether a sweep of this process puts the conversation in the queue again. */
async function isSwept(): Promise<boolean> {
  let isFound = false
  const dispatch = {
    ...NO_DISPATCH,
    sendReplies: async (one: string) => {
      isFound ||= one === key
    },
  }
  await sweep({ ...ports(), imports: it.store.imports, dispatch }, 0)
  return isFound
}

describe('a deferred reply', () => {
  test('holds back what stands behind it, is sent again when its time has come, and then the rest in order', async () => {
    await write('一', '二')
    const notBefore = new Date(it.clock.now.getTime() + 3_000)
    const attempts: number[] = []
    channel.ends = async (message) => {
      attempts.push(message.attempts)
      return attempts.length === 1 ? { state: 'deferred', notBefore, errorCode: 'not-connected' } : { state: 'sent' }
    }
    await send()
    await send()
    expect([channel.given, await states()]).toEqual([['一'], { 一: 'deferred', 二: 'pending' }])
    later(3_000)
    expect(await isSwept()).toBe(true)
    await send()
    expect([channel.given, attempts]).toEqual([
      ['一', '一', '二'],
      [1, 2, 1],
    ])
    expect(await states()).toEqual({ 一: 'sent', 二: 'sent' })
  })
})

describe('a conversation with many replies to send', () => {
  test('sends a few and then lets the others go first', async () => {
    const texts = Array.from({ length: 25 }, (_, index) => `第${index}条`)
    await write(...texts)
    const again: string[] = []
    const dispatch = { ...NO_DISPATCH, sendReplies: async (one: string) => void again.push(one) }
    await sendReplies(key, { ...ports(), dispatch })
    expect([channel.given.length < 25, again]).toEqual([true, [key]])
    while (again.splice(0).length > 0) await sendReplies(key, { ...ports(), dispatch })
    expect(channel.given).toEqual(texts)
  })
})

describe('answers that have piled up where only so many messages a minute may be sent', () => {
  beforeEach(() => {
    channel.isPaced = true
  })

  test('go out together, the same one once, and nothing is lost or sent twice', async () => {
    const texts = ['没看懂', '没看懂', '没看懂', '照片还差 3 张', '没看懂', '名单已导入']
    for (const [at, text] of texts.entries()) {
      await it.store.talk.writeReply({ conversation: chat, reply: { text }, dedupKey: `${key}:${at}` })
    }
    await send()
    await send()
    expect(channel.given).toEqual(['没看懂\n\n照片还差 3 张\n\n没看懂\n\n名单已导入'])
    expect(new Set(Object.values(await states()))).toEqual(new Set(['sent']))
  })

  test('of those with buttons or files each is sent by itself, buttons at most at the end of others', async () => {
    const files = [{ sha256: 'ab'.repeat(32), sizeBytes: 1, name: '名单.xlsx' }]
    const replies = [
      { text: '一' },
      { text: '二', choices: [{ id: 'a', label: '好' }] },
      { text: '三', files },
      { text: '四' },
      { text: '五' },
      { text: '六' },
      { text: '七' },
      { text: '八' },
    ]
    for (const reply of replies) {
      await it.store.talk.writeReply({ conversation: chat, reply, dedupKey: `${key}:${reply.text}` })
    }
    const choices: number[] = []
    channel.ends = async ({ reply }) => {
      choices.push(reply.choices?.length ?? 0)
      return { state: 'sent' }
    }
    await send()
    expect([channel.given, choices]).toEqual([
      ['一\n\n二', '三', '四\n\n五\n\n六\n\n七\n\n八'],
      [1, 0, 0],
    ])
  })

  test('deferred as one, they are sent as one', async () => {
    await write('一', '二', '三', '四', '五')
    const notBefore = new Date(it.clock.now.getTime() + 3_000)
    channel.ends = async () => (channel.given.length === 1 ? { state: 'deferred', notBefore } : { state: 'sent' })
    await send()
    later(3_000)
    await send()
    expect(channel.given).toEqual(['一\n\n二\n\n三\n\n四\n\n五', '一\n\n二\n\n三\n\n四\n\n五'])
  })
})

describe('a reply whose outcome is unknown', () => {
  test('is never sent again, and the next one goes', async () => {
    await write('一', '二')
    channel.ends = async ({ reply }) =>
      reply.text === '一' ? { state: 'unknown', errorCode: 'no-ack' } : { state: 'sent' }
    await send()
    later(24 * 3_600_000)
    await send()
    expect([channel.given, await states()]).toEqual([['一', '二'], { 一: 'unknown', 二: 'sent' }])
    expect(await isSwept()).toBe(false)
  })

  test('and that held files is followed by a sentence that says so and is not followed itself', async () => {
    const files = [1, 2].map((n) => ({ sha256: `${n}`, sizeBytes: 1, name: `照片-${n}.zip` }))
    await it.store.talk.writeReply({ conversation: chat, reply: { text: '照片包', files }, dedupKey: `${key}:files` })
    channel.ends = async () => ({ state: 'unknown', errorCode: 'no-ack' })
    await send()
    await send()
    expect(channel.given).toEqual(['照片包', expect.stringMatching(/2 个文件.*重发文件/)])
    expect(Object.values(await states())).toEqual(['unknown', 'unknown'])
  })

  test('is what a channel that throws leaves behind', async () => {
    await write('一', '二')
    channel.ends = ({ reply }) => {
      if (reply.text === '一') throw new Error('broken')
      return undefined
    }
    await send()
    expect([channel.given, await states()]).toEqual([['一', '二'], { 一: 'unknown', 二: 'sent' }])
  })
})

describe('a rejected reply', () => {
  test('is given up, the next one goes, and the log names it without its words', async () => {
    await write('不能说的话', '二')
    channel.ends = async ({ reply }) =>
      reply.text === '二' ? { state: 'sent' } : { state: 'rejected', errorCode: '93006' }
    await send()
    await send()
    expect([channel.given, await states()]).toEqual([['不能说的话', '二'], { 不能说的话: 'rejected', 二: 'sent' }])
    expect(log.lines.filter((line) => line.includes('"rejected"'))).toHaveLength(1)
    expect(log.lines.join()).not.toContain('不能说的话')
  })
})

describe('a channel that is not ready', () => {
  test('leaves everything to whoever holds the connection', async () => {
    await write('一')
    channel.ready = false
    await send()
    expect([channel.given, await states(), await isSwept()]).toEqual([[], { 一: 'pending' }, false])
    channel.ready = true
    expect(await isSwept()).toBe(true)
    await send()
    expect(channel.given).toEqual(['一'])
  })
})

describe('a reply whose sender died', () => {
  test('holds back the next until its claim has lapsed, is then unknown and never sent again', async () => {
    await write('一', '二')
    await it.store.talk.takeOutbound(key, CLAIM_MS)
    await send()
    expect([channel.given, await states()]).toEqual([[], { 一: 'sending', 二: 'pending' }])
    later(CLAIM_MS)
    expect(await isSwept()).toBe(true)
    await send()
    expect([channel.given, await states()]).toEqual([['二'], { 一: 'unknown', 二: 'sent' }])
  })

  test('with nothing behind it is settled all the same', async () => {
    await write('一')
    await it.store.talk.takeOutbound(key, CLAIM_MS)
    expect(await isSwept()).toBe(false)
    later(CLAIM_MS)
    expect(await isSwept()).toBe(true)
    await send()
    expect([channel.given, await states(), await isSwept()]).toEqual([[], { 一: 'unknown' }, false])
  })
})

describe('a reply that takes long to send', () => {
  test('stays its sender’s: no other process takes it for dead', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const renewals: Promise<void>[] = []
    const keepOutbound: typeof it.store.talk.keepOutbound = (...claim) => {
      const renewal = it.store.talk.keepOutbound(...claim)
      renewals.push(renewal)
      return renewal
    }
    let finish: () => void = () => undefined
    const begun = new Promise<void>((begin) => {
      channel.ends = () => {
        begin()
        return new Promise((resolve) => {
          finish = () => resolve({ state: 'sent' })
        })
      }
    })
    await write('一个很大的文件', '二')
    const sending = sendReplies(key, { ...ports(), talk: { ...it.store.talk, keepOutbound } })
    await begun
    for (let passed = 0; passed < 2 * CLAIM_MS; passed += 5_000) {
      later(5_000)
      vi.advanceTimersByTime(5_000)
      await Promise.all(renewals)
    }
    vi.useRealTimers()
    expect(await it.store.talk.takeOutbound(key, CLAIM_MS)).toBeUndefined()
    expect(await states()).toEqual({ 一个很大的文件: 'sending', 二: 'pending' })
    channel.ends = () => undefined
    finish()
    await sending
    expect(await states()).toEqual({ 一个很大的文件: 'sent', 二: 'sent' })
  })

  test('and was taken for dead while its process stood still is what that process says in the end', async () => {
    await write('一')
    channel.ends = async () => {
      later(CLAIM_MS)
      expect(await it.store.talk.takeOutbound(key, CLAIM_MS)).toBeUndefined()
      expect(await states()).toEqual({ 一: 'unknown' })
      return { state: 'sent' }
    }
    await send()
    expect(await states()).toEqual({ 一: 'sent' })
  })
})
