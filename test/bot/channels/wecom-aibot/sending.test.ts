/** 发送 · What people see of our replies, on a good day and with every fault of the protocol. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Choice } from '../../../../src/domain/message.js'
import { events, message } from '../../../support/wecom-gateway/callbacks.js'
import {
  heard,
  outboxMessage,
  pushMessage,
  sendUntilDone,
  Workbench,
} from '../../../support/wecom-gateway/channel-rig.js'

const person = { userId: 'u1' }
const choices: Choice[] = [
  { id: 'run:mode:ok-only', label: '只导入合格行' },
  { id: 'run:mode:all', label: '全部合格才导入' },
  { id: 'run:mode:check', label: '只检查' },
]
let bench: Workbench

beforeEach(() => {
  bench = new Workbench()
})
afterEach(() => bench.close())

async function asked(options: Parameters<Workbench['ready']>[0] = {}, gateway: Parameters<Workbench['ready']>[1] = {}) {
  const rig = await bench.ready(options, gateway)
  return { ...rig, question: await heard(rig, message.text(person, '进度')) }
}

describe('an answer', () => {
  it('is one finished bubble under the question', async () => {
    const { channel, gateway, question } = await asked()
    expect(await channel.send(outboxMessage(question, '已导入 **32** 人'))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1')).toMatchObject([
      { kind: 'stream', by: 'reply', text: '已导入 **32** 人', finished: true },
    ])
  })

  it('that comes second is pushed', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, '第一句'))
    expect(await channel.send(outboxMessage(question, '第二句'))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1').map(({ by, text }) => [by, text])).toEqual([
      ['reply', '第一句'],
      ['push', '第二句'],
    ])
  })

  it('long after the question is pushed', async () => {
    const { channel, gateway, question } = await asked({ timings: { streamMs: 0 } })
    expect(await channel.send(outboxMessage(question, '查好了'))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1')).toMatchObject([{ kind: 'markdown', by: 'push', text: '查好了' }])
  })

  it('in a group goes to the group, one meant for the private chat goes there', async () => {
    const rig = await bench.ready()
    await heard(rig, message.text(person, '您好'))
    const question = await heard(rig, message.text({ userId: 'u1', groupId: 'g1' }, '@考务助手 谁没照片'))
    await rig.channel.send(outboxMessage(question, '还差 2 张'))
    const inPrivate = { ...question.conversation, chat: 'private' as const, chatId: 'u1' }
    await rig.channel.send(outboxMessage(question, '名单：…', { conversation: inPrivate }))
    await rig.channel.send(pushMessage(question, '提醒'))
    expect(rig.gateway.shown('g1').map(({ by, text }) => [by, text])).toEqual([
      ['reply', '还差 2 张'],
      ['push', '提醒'],
    ])
    expect(rig.gateway.shown('u1').map(({ text }) => text)).toEqual(['名单：…'])
    expect(rig.gateway.sent('aibot_send_msg').map(({ body }) => body.chat_type)).toEqual([1, 2])
  })

  it('that is long is split by bytes, every part within the limit', async () => {
    const { channel, gateway, question } = await asked()
    const text = Array.from({ length: 1_200 }, (_, index) => `第${index + 1}行：证件号码不对，请改正`).join('\n')
    expect(await channel.send(outboxMessage(question, text))).toEqual({ state: 'sent' })
    const shown = gateway.shown('u1')
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.map((one) => one.text).join('\n')).toBe(text)
  })
})

describe('progress', () => {
  const stream = 'batch-1'

  it('replaces itself in one bubble that ends with the result', async () => {
    const { channel, gateway, question } = await asked()
    for (const text of ['正在读取…', '已检查 500 行', '已检查 1000 行']) {
      expect(await channel.send(outboxMessage(question, { text, stream }))).toEqual({ state: 'sent' })
      expect(gateway.shown('u1')).toMatchObject([{ kind: 'stream', text, finished: false }])
    }
    await channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(gateway.shown('u1')).toMatchObject([{ kind: 'stream', text: '检查完了', finished: true }])
    expect(gateway.sent('aibot_send_msg')).toEqual([])
  })

  it('that takes longer than a bubble lives ends it with words, and the result is pushed', async () => {
    const { channel, gateway, question } = await asked({ timings: { streamMs: 60, streamGraceMs: 5_000 } })
    await channel.send(outboxMessage(question, { text: '已检查 500 行', stream }))
    await gateway.until(() => gateway.shown('u1')[0]?.finished === true)
    expect(gateway.shown('u1')[0]?.text).toBe('已检查 500 行\n\n还在处理，完成后我会再发一条消息告诉您。')
    await channel.send(outboxMessage(question, { text: '已检查 9000 行', stream }))
    await channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(
      gateway
        .shown('u1')
        .map(({ by, text }) => [by, text])
        .slice(1),
    ).toEqual([['push', '检查完了']])
  })

  it('without a question to hang on is said once, then the result', async () => {
    const { channel, gateway, question } = await asked()
    for (const text of ['正在读取…', '已检查 500 行']) await channel.send(pushMessage(question, { text, stream }))
    await channel.send(pushMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(gateway.shown('u1').map(({ text }) => text)).toEqual(['正在读取…', '检查完了'])
  })

  it('goes on in its bubble after a restart', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '已检查 500 行', stream }))
    await channel.stop()
    const next = await bench.channel(gateway, {})
    await gateway.until(() => next.channel.isReady())
    await next.channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(gateway.shown('u1')).toMatchObject([{ kind: 'stream', text: '检查完了', finished: true }])
  })

  it('leaves room for the result when many snapshots are sent', async () => {
    const { channel, question } = await asked()
    const states = new Set<string>()
    for (let step = 0; step < 25; step += 1) {
      states.add((await channel.send(outboxMessage(question, { text: `第 ${step} 步`, stream }))).state)
    }
    expect(states).toEqual(new Set(['sent', 'deferred']))
    expect(await channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))).toEqual({
      state: 'sent',
    })
  })

  it('that ends without words still ends visibly', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '正在读取…', stream }))
    await channel.send(outboxMessage(question, { text: ' ', stream, streamEnds: true }))
    expect(gateway.shown('u1')).toMatchObject([{ text: '已完成。', finished: true }])
  })
})

describe('a connection lost in the middle of an answer', () => {
  it.each([
    ['drop-before', 'before WeCom had it', { state: 'sent' }],
    ['drop', 'after WeCom had it', { state: 'unknown', errorCode: 'connection-lost' }],
  ] as const)('(%s: %s) ends with the answer shown once', async (kind, _, expected) => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_respond_msg', { kind })
    expect(await sendUntilDone(channel, outboxMessage(question, '已导入 32 人'))).toEqual(expected)
    expect(gateway.shown('u1')).toMatchObject([{ text: '已导入 32 人', finished: true }])
  })

  it('is not repeated as a push when it may have been shown', async () => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_respond_msg', { kind: 'drop' })
    const answer = outboxMessage(question, '已导入 32 人')
    expect(await channel.send(answer)).toMatchObject({ state: 'deferred', errorCode: 'connection-lost' })
    gateway.rules.forgetReqIds()
    expect(await sendUntilDone(channel, answer)).toEqual({ state: 'unknown', errorCode: 'connection-lost' })
    expect(gateway.shown('u1')).toHaveLength(1)
  })

  it('leaves the outcome of a push unknown, and the next message is sent', async () => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_send_msg', { kind: 'drop' })
    expect(await channel.send(pushMessage(question, '提醒'))).toEqual({
      state: 'unknown',
      errorCode: 'connection-lost',
    })
    expect(await sendUntilDone(channel, pushMessage(question, '下一条'))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1').map(({ text }) => text)).toEqual(['提醒', '下一条'])
  })

  it('takes nothing that stands behind it: all others wait and arrive in order', async () => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_respond_msg', { kind: 'drop-before' })
    const texts = ['一', '二', '三']
    const outcomes = await Promise.all(texts.map((text) => channel.send(outboxMessage(question, text))))
    expect(outcomes.every(({ state }) => state === 'deferred')).toBe(true)
    for (const text of texts) await sendUntilDone(channel, outboxMessage(question, text))
    expect(gateway.shown('u1').map(({ text }) => text)).toEqual(texts)
  })
})

describe('an acknowledgement that does not come', () => {
  it('makes the outcome unknown, nothing is sent again', async () => {
    const { channel, gateway, question } = await asked({ timings: { ackMs: 60 } })
    gateway.fail('aibot_respond_msg', { kind: 'no-ack' })
    expect(await channel.send(outboxMessage(question, '已导入'))).toEqual({ state: 'unknown', errorCode: 'no-ack' })
    expect(gateway.requests).toHaveLength(1)
  })

  it('and comes late is not taken for the next answer’s', async () => {
    const { channel, gateway, question } = await asked({ timings: { ackMs: 60 } })
    gateway.fail('aibot_respond_msg', { kind: 'late-ack' })
    await channel.send(outboxMessage(question, '第一句'))
    gateway.fail('aibot_send_msg', { kind: 'refuse', code: 40008 })
    const second = channel.send(outboxMessage(question, '第二句'))
    await gateway.until(() => gateway.requests.length === 2)
    gateway.sendLateAcks()
    expect(await second).toEqual({ state: 'rejected', errorCode: '40008' })
  })
})

describe('a snapshot whose acknowledgement is late', () => {
  it('does not lend it to the result', async () => {
    const { channel, gateway, question } = await asked({ timings: { ackMs: 60 } })
    gateway.fail('aibot_respond_msg', { kind: 'late-ack' })
    const snapshot = await channel.send(outboxMessage(question, { text: '正在读取…', stream: 's' }))
    expect(snapshot).toEqual({ state: 'unknown', errorCode: 'no-ack' })
    gateway.fail('aibot_respond_msg', { kind: 'no-ack' })
    const result = channel.send(outboxMessage(question, { text: '检查完了', stream: 's', streamEnds: true }))
    gateway.sendLateAcks()
    expect(await result).toEqual({ state: 'sent' })
    expect(gateway.shown('u1').at(-1)).toMatchObject({ by: 'push', text: '检查完了' })
  })
})

describe('what WeCom refuses', () => {
  it.each([846605, 846608])('as %d is pushed instead', async (code) => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_respond_msg', { kind: 'refuse', code })
    expect(await channel.send(outboxMessage(question, '查好了'))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1')).toMatchObject([{ by: 'push', text: '查好了' }])
  })

  it.each([40008, 40058, 86201, 93001, 93006])('as %d is rejected with its code', async (code) => {
    const { channel, gateway, question } = await asked({ timings: { ackMs: 100 } })
    gateway.fail('aibot_send_msg', { kind: 'refuse', code })
    const outcome = await channel.send(pushMessage(question, '提醒'))
    // 40058 comes without a req_id, so nobody can tell whose it is.
    expect(outcome).toEqual(
      code === 40058 ? { state: 'unknown', errorCode: 'no-ack' } : { state: 'rejected', errorCode: String(code) },
    )
  })

  it('because nobody ever wrote there is rejected', async () => {
    const { channel, question } = await asked()
    const stranger = { ...question, conversation: { ...question.conversation, chatId: 'u2' } }
    expect(await channel.send(pushMessage(stranger, '您好'))).toEqual({ state: 'rejected', errorCode: '93006' })
  })

  it('because it is too often waits a minute, the whole conversation with it', async () => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_send_msg', { kind: 'refuse', code: 45009 })
    const before = Date.now()
    const first = await channel.send(pushMessage(question, '提醒'))
    const second = await channel.send(pushMessage(question, '又一条'))
    for (const outcome of [first, second]) {
      expect(outcome.state === 'deferred' && outcome.notBefore.getTime() - before).toBeGreaterThanOrEqual(60_000)
    }
    expect(gateway.requests).toHaveLength(1)
  })

  it('because it is busy is tried again, but not for ever', async () => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_send_msg', { kind: 'refuse', code: -1 }, 3)
    expect(await sendUntilDone(channel, pushMessage(question, '提醒'))).toEqual({ state: 'sent' })
    gateway.fail('aibot_send_msg', { kind: 'refuse', code: -1 }, 99)
    expect(await sendUntilDone(channel, pushMessage(question, '提醒'))).toEqual({ state: 'rejected', errorCode: '-1' })
  })

  it('never is a body without its fields: those do not leave', async () => {
    const { channel, gateway, question } = await asked()
    const nowhere = { ...question, conversation: { ...question.conversation, chatId: '' } }
    expect(await channel.send(pushMessage(nowhere, '提醒'))).toEqual({ state: 'rejected', errorCode: 'invalid' })
    expect(gateway.requests).toEqual([])
  })
})

describe('many messages', () => {
  it('are kept under the limit: the 26th in a minute waits', async () => {
    let now = Date.parse('2026-03-02T08:00:00Z')
    const clock = { now: () => new Date(now) }
    const { channel, gateway, question } = await asked(clock, { nowMs: () => now })
    const outcomes = []
    for (let count = 0; count < 26; count += 1)
      outcomes.push(await channel.send(pushMessage(question, `提醒 ${count}`)))
    expect(outcomes.filter(({ state }) => state === 'sent')).toHaveLength(25)
    expect(outcomes[25]).toMatchObject({ state: 'deferred', notBefore: new Date(now + 60_000) })
    expect(gateway.shown('u1')).toHaveLength(25)
    now += 60_001
    expect(await channel.send(pushMessage(question, '再提醒'))).toEqual({ state: 'sent' })
  })

  it('are kept under the limit of an hour', async () => {
    let now = Date.parse('2026-03-02T08:00:00Z')
    const { channel, gateway, question } = await asked({ now: () => new Date(now) }, { nowMs: () => now })
    let sent = 0
    for (; sent < 1_000; sent += 1) {
      now += 2_500
      if ((await channel.send(pushMessage(question, '提醒'))).state !== 'sent') break
    }
    expect(sent).toBe(900)
    expect(gateway.shown('u1')).toHaveLength(900)
  })
})

describe('choices', () => {
  it('with a short text are one card', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '**32 行合格，3 行有错**\n怎么导入？', choices }))
    expect(gateway.shown('u1')).toMatchObject([
      {
        kind: 'card',
        card: {
          main_title: { title: '32 行合格，3 行有错' },
          sub_title_text: '怎么导入？',
          button_list: choices.map(({ id, label }) => ({ key: id, text: label })),
        },
      },
    ])
  })

  it('with a long text are the text and a card', async () => {
    const { channel, gateway, question } = await asked()
    const text = `检查完了：\n${'第 3 行的证件号码不对。\n'.repeat(20)}`.trim()
    await channel.send(outboxMessage(question, { text, choices, stream: 'batch', streamEnds: true }))
    expect(gateway.shown('u1')).toMatchObject([
      { kind: 'stream', text, finished: true },
      { kind: 'card', by: 'push' },
    ])
  })

  it.each([
    ['more than six', Array.from({ length: 7 }, (_, index) => ({ id: `c${index}`, label: `第${index + 1}项` }))],
    ['long labels', [{ id: 'a', label: '山东省济南市历下区职业技术学院' }]],
    ['long ids', [{ id: 'x'.repeat(1_025), label: '好' }]],
    ['the same id twice', [choices[0], choices[0]].flatMap((choice) => choice ?? [])],
  ])('that do not fit a card (%s) are numbered', async (_, many) => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '选哪一个？', choices: many }))
    expect(gateway.shown('u1')).toMatchObject([{ kind: 'stream', finished: true }])
    expect(gateway.shown('u1')[0]?.text).toContain(`1. ${many[0]?.label}`)
  })

  it('once tapped say what was chosen and have nothing left to tap', async () => {
    const rig = await asked()
    await rig.channel.send(outboxMessage(rig.question, { text: '怎么导入？', choices }))
    const card = rig.gateway.shown('u1')[0]?.card
    const tap = await heard(rig, events.cardTap(person, String(card?.task_id), 'run:mode:ok-only'))
    expect(tap.content).toEqual({ kind: 'choice', choiceId: 'run:mode:ok-only', label: '只导入合格行' })
    await rig.gateway.until((gateway) => gateway.shown('u1')[0]?.card?.sub_title_text !== undefined)
    expect(rig.gateway.shown('u1')[0]?.card).toMatchObject({
      main_title: { title: '怎么导入？' },
      sub_title_text: '已选择：只导入合格行',
      button_list: [{ text: '已选择' }],
    })
    expect(rig.gateway.sent('aibot_respond_update_msg')[0]?.body.userids).toEqual(['u1'])
  })

  it('tapped after a restart are taken all the same', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '怎么导入？', choices }))
    await channel.stop()
    const next = { gateway, ...(await bench.channel(gateway, {})) }
    await gateway.until(() => next.channel.isReady())
    const tap = await heard(next, events.cardTap(person, String(gateway.shown('u1')[0]?.card?.task_id), 'run:mode:all'))
    expect(tap.content).toEqual({ kind: 'choice', choiceId: 'run:mode:all' })
    await gateway.until(() => gateway.sent('aibot_respond_update_msg').length === 1)
    await next.channel.send(outboxMessage(tap, '好的，全部合格才导入。'))
    expect(gateway.shown('u1').at(-1)).toMatchObject({ by: 'push', text: '好的，全部合格才导入。' })
  })

  it('whose tap could not be stored keep their buttons', async () => {
    const rig = await bench.ready({}, {}, async () => {
      throw new Error('the store is away')
    })
    rig.gateway.say(events.cardTap(person, 't1', 'yes'))
    await rig.gateway.until(() => rig.received.length === 3)
    rig.gateway.say(message.text(person, '在吗'))
    await rig.gateway.until((gateway) => gateway.shown('u1').length === 1)
    expect(rig.gateway.sent('aibot_respond_update_msg')).toEqual([])
  })
})

describe('somebody who enters', () => {
  it('is welcomed in plain words', async () => {
    const rig = await bench.ready()
    const entry = await heard(rig, events.enterChat(person))
    expect(await rig.channel.send(outboxMessage(entry, '您好！我是**考务助手**。'))).toEqual({ state: 'sent' })
    expect(rig.gateway.shown('u1')).toMatchObject([{ kind: 'text', by: 'welcome', text: '您好！我是考务助手。' }])
  })

  it('is welcomed with buttons where the words are few, else with numbers', async () => {
    const rig = await bench.ready()
    await rig.channel.send(outboxMessage(await heard(rig, events.enterChat(person)), { text: '您好！', choices }))
    await rig.channel.send(
      outboxMessage(await heard(rig, events.enterChat(person)), { text: '您好！'.repeat(99), choices }),
    )
    expect(rig.gateway.shown('u1')).toMatchObject([
      { kind: 'card', by: 'welcome' },
      { kind: 'text', by: 'welcome' },
    ])
    expect(rig.gateway.shown('u1')[1]?.text).toContain('1. 只导入合格行')
  })

  it('is written to after 5 seconds only if there was talk before', async () => {
    const rig = await bench.ready({ timings: { welcomeMs: 0 } })
    const first = await heard(rig, events.enterChat(person))
    expect(await rig.channel.send(outboxMessage(first, '您好！'))).toEqual({ state: 'rejected', errorCode: '93006' })
    await heard(rig, message.text(person, '在吗'))
    const second = await heard(rig, events.enterChat(person))
    expect(await rig.channel.send(outboxMessage(second, '您好！'))).toEqual({ state: 'sent' })
  })
})

describe('feedback', () => {
  it('is taken without an answer and without an error', async () => {
    const rig = await bench.ready()
    rig.gateway.say(events.feedback(person))
    await heard(rig, message.text(person, '在吗'))
    expect([rig.received.length, rig.gateway.requests, rig.logged]).toEqual([1, [], expect.any(Array)])
    expect(rig.logged.join()).not.toContain('failed')
  })
})
