/** 收到的消息 · Every kind of callback as a message of ours. */
import { describe, expect, it } from 'vitest'
import {
  type InboundContext,
  readEvent,
  readMessage,
  stripMention,
} from '../../../../src/bot/channels/wecom-aibot/inbound.js'
import { parseReplyHandle, writeReplyHandle } from '../../../../src/bot/channels/wecom-aibot/sending/reply-handle.js'
import { isKnownSaying } from '../../../../src/flows/assistant.js'
import { events, message, quotedFile } from '../../../support/wecom-gateway/callbacks.js'

const now = new Date('2026-03-02T08:00:00Z')
const context: InboundContext = { botId: 'b1', botName: '考务助手', now }
const person = { userId: 'u1' }
const inGroup = { userId: 'u1', groupId: 'g1' }
const media = { url: 'https://files.example/1', aeskey: 'a2V5' }
const remote = { kind: 'remote', url: media.url, key: 'a2V5', expiresAt: '2026-03-02T08:05:00.000Z' }

const read = (body: Record<string, unknown>) =>
  readMessage({ cmd: 'aibot_msg_callback', headers: { req_id: 'r1' }, body }, context)?.message
const readE = (body: Record<string, unknown>) =>
  readEvent({ cmd: 'aibot_event_callback', headers: { req_id: 'r1' }, body }, context)?.message

describe('a private message', () => {
  it('says who wrote it, where, under which id, and how it can be answered', () => {
    const body = message.text(person, '进度')
    const inbound = read(body)
    expect(inbound).toMatchObject({
      from: { channel: 'wecom-aibot', bot: 'b1', userId: 'u1' },
      conversation: { channel: 'wecom-aibot', bot: 'b1', chatId: 'u1', chat: 'private' },
      eventId: body.msgid,
      receivedAt: now,
      content: { kind: 'text', text: '进度' },
    })
    expect(parseReplyHandle(inbound?.replyHandle)).toEqual({
      reqId: 'r1',
      kind: 'message',
      receivedAtMs: now.getTime(),
      chatId: 'u1',
    })
  })

  it.each([
    [
      'a voice message is its transcript',
      message.voice(person, ' 还有谁没照片。 '),
      { kind: 'text', text: '还有谁没照片。' },
    ],
    ['a silent voice message is not taken', message.voice(person, ' '), { kind: 'unsupported', what: 'voice' }],
    [
      'a file is to be downloaded within 5 minutes',
      message.file(person, media),
      { kind: 'files', attachments: [remote] },
    ],
    ['a picture is a file', message.image(person, media), { kind: 'files', attachments: [remote] }],
    ['a video is not taken', message.video(person, media), { kind: 'unsupported', what: 'video' }],
    ['a location is not taken', message.other(person, 'location'), { kind: 'unsupported', what: 'location' }],
    ['an unknown type is not taken', message.other(person, 'hologram'), { kind: 'unsupported', what: 'other' }],
    ['a file without its address is not taken', message.other(person, 'file'), { kind: 'unsupported', what: 'file' }],
    [
      'more pictures than anybody sends by hand are not taken',
      message.pictures(
        person,
        Array.from({ length: 21 }, () => media),
      ),
      { kind: 'unsupported', what: 'many-files' },
    ],
    [
      'words with a picture are both',
      message.mixed(person, '这是张三的', media),
      { kind: 'files', attachments: [remote], text: '这是张三的' },
    ],
  ])('%s', (_, body, content) => {
    expect(read(body)?.content).toEqual(content)
  })
})

describe('a group message', () => {
  it('belongs to the group and loses the mention', () => {
    const inbound = read(message.text(inGroup, '@考务助手 还差几张照片'))
    expect(inbound?.conversation).toMatchObject({ chatId: 'g1', chat: 'group' })
    expect(inbound?.content).toEqual({ kind: 'text', text: '还差几张照片' })
  })

  it('that quotes a file brings the file', () => {
    const body = message.text(inGroup, '@考务助手 检查这个', quotedFile(media))
    expect(read(body)?.content).toEqual({ kind: 'files', attachments: [remote], text: '检查这个' })
  })

  it('that quotes words keeps them apart from its own', () => {
    const quote = { msgtype: 'text', text: { content: '第3行的证件号不对' } }
    expect(read(message.text(inGroup, '@考务助手 1', quote))?.content).toEqual({
      kind: 'text',
      text: '1',
      quoted: '第3行的证件号不对',
    })
  })

  it('without its group cannot be answered and is left', () => {
    expect(read({ ...message.text(inGroup, '在吗'), chatid: undefined })).toBeUndefined()
  })
})

describe('a mention', () => {
  it.each([
    ['@考务助手 进度', '进度'],
    ['@考务助手\u2005进度', '进度'],
    ['@考务助手', ''],
    ['@考务助手2号 进度', '@考务助手2号 进度'],
    ['请 @考务助手 进度', '请 @考务助手 进度'],
    ['@李老师 看一下', '@李老师 看一下'],
  ])('%j is read as %j', (text, expected) => {
    expect(stripMention(text, '考务助手')).toBe(expected)
  })

  it.each([
    ['@考务助手 进度', '进度'],
    ['@Exam Bot 谁没照片', '谁没照片'],
    ['@小助手 绑定 ABCD-2345', '绑定 ABCD-2345'],
    ['@李老师 中午吃什么', '@李老师 中午吃什么'],
    ['@进度', '@进度'],
    ['进度 @小助手', '进度 @小助手'],
  ])(
    'of a bot whose name is not configured goes where something we know follows: %j is read as %j',
    (text, expected) => {
      expect(stripMention(text, undefined, isKnownSaying)).toBe(expected)
    },
  )

  it('with another name than is configured goes too', () => {
    expect(stripMention('@新名字 进度', '考务助手', isKnownSaying)).toBe('进度')
    expect(stripMention('@李老师 @考务助手 进度', '考务助手', isKnownSaying)).toBe('进度')
  })
})

describe('an event', () => {
  it('enter_chat is an entry that can be welcomed', () => {
    const inbound = readE(events.enterChat(person))
    expect(inbound?.content).toEqual({ kind: 'entered' })
    expect(parseReplyHandle(inbound?.replyHandle)?.kind).toBe('enter')
  })

  it('enter_chat is one event a person and day, however often it comes', () => {
    const entered = [person, person, { userId: 'u2' }].map((who) => readE(events.enterChat(who))?.eventId)
    const tomorrow = { ...context, now: new Date('2026-03-03T08:00:00Z') }
    const next = { headers: { req_id: 'r2' }, body: events.enterChat(person) }
    expect(new Set([...entered, readEvent(next, tomorrow)?.message.eventId]).size).toBe(3)
    expect(entered[0]).toBe(entered[1])
  })

  it('a card tap is read from where WeCom really puts it', () => {
    expect(readE(events.cardTap(person, 't1', 'run:mode:ok-only'))?.content).toEqual({
      kind: 'choice',
      choiceId: 'run:mode:ok-only',
    })
  })

  it('a card tap is read from where the SDK’s types put it too', () => {
    const flat = { eventtype: 'template_card_event', event_key: 'yes', task_id: 't1' }
    expect(readE({ ...events.feedback(person), event: flat })?.content).toEqual({ kind: 'choice', choiceId: 'yes' })
  })

  it('the same button tapped twice by the same person is one event, by another person another', () => {
    const ids = [
      readE(events.cardTap(person, 't1', 'yes')),
      readE(events.cardTap(person, 't1', 'yes')),
      readE(events.cardTap({ userId: 'u2' }, 't1', 'yes')),
      readE(events.cardTap(person, 't1', 'no')),
    ].map((inbound) => inbound?.eventId)
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]).toBe(ids[1])
  })

  it('feedback and unknown events need no answer', () => {
    expect(readE(events.feedback(person))).toBeUndefined()
    for (const eventtype of ['auth_change_event', 'enter_check_update', 'new_in_2027']) {
      expect(readE({ ...events.feedback(person), event: { eventtype } })).toBeUndefined()
    }
  })

  it.each([[undefined], [{}], [{ headers: {} }], [{ headers: { req_id: 'r' }, body: { msgid: 5 } }], ['text']])(
    'what is no frame of the protocol is left: %j',
    (frame) => {
      expect([readMessage(frame, context), readEvent(frame, context)]).toEqual([undefined, undefined])
    },
  )
})

describe('a reply handle', () => {
  it('reads back what it holds', () => {
    const handle = { reqId: 'r', kind: 'card', receivedAtMs: 5, chatId: 'c' } as const
    expect(parseReplyHandle(writeReplyHandle(handle))).toEqual(handle)
  })

  it.each([[undefined], [''], ['{}'], ['{"r":"","k":"m","t":1,"c":"c"}'], ['web:1']])(
    'of another channel or none is no handle: %j',
    (text) => {
      expect(parseReplyHandle(text)).toBeUndefined()
    },
  )
})
