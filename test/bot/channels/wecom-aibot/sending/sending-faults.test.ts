/** 发送故障 · Drops, missing acknowledgements and refusals: nothing twice, nothing silently lost. */
import { describe, expect, it } from 'vitest'
import { asked, bench, useBench } from '../../../../support/wecom-gateway/bench.js'
import { outboxMessage, pushMessage, sendUntilDone } from '../../../../support/wecom-gateway/channel-rig.js'

useBench()

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

describe('a process that was killed', () => {
  it('is followed by one that pushes a second answer: the first has had the bubble', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, '第一句'))
    await channel.stop()
    const next = await bench.channel(gateway)
    await gateway.until(() => next.channel.isReady())
    expect(await next.channel.send(outboxMessage(question, '第二句', { isAnswered: true }))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1').map(({ by, text }) => [by, text])).toEqual([
      ['reply', '第一句'],
      ['push', '第二句'],
    ])
  })

  it('is followed by one that goes on where a deferred reply was left', async () => {
    const { channel, gateway, question } = await asked()
    const file = { ...bench.blobs.add(Buffer.from('PK a list')), name: '名单.xlsx' }
    const reply = outboxMessage(question, { text: '检查完了', files: [file] })
    gateway.fail('aibot_send_msg', { kind: 'refuse', code: 45009 })
    const outcome = await channel.send(reply)
    expect(outcome).toMatchObject({ state: 'deferred', errorCode: '45009', partsSent: 1 })
    await channel.stop()
    const next = await bench.channel(gateway)
    await gateway.until(() => next.channel.isReady())
    const deferred = { partsSent: 1, errorCode: '45009' }
    await next.channel.send({ ...reply, attempts: 2, isAnswered: false, deferred })
    expect(gateway.shown('u1').map(({ kind }) => kind)).toEqual(['stream', 'file'])
  })

  it('while a frame was on its way is followed by one that does not push what may have been shown', async () => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_respond_msg', { kind: 'drop' })
    const reply = outboxMessage(question, '已导入 32 人')
    expect(await channel.send(reply)).toMatchObject({ state: 'deferred', errorCode: 'connection-lost' })
    await channel.stop()
    const next = await bench.channel(gateway)
    await gateway.until(() => next.channel.isReady())
    const deferred = { partsSent: 0, errorCode: 'connection-lost' }
    const outcome = await sendUntilDone(next.channel, { ...reply, deferred })
    expect([outcome.state, gateway.shown('u1').length]).toEqual(['unknown', 1])
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
  // It comes without a req_id, so nobody can tell whose it is: bodies are checked before they leave.
  it('as 40058 is unknown', async () => {
    const { channel, gateway, question } = await asked({ timings: { ackMs: 100 } })
    gateway.refuseNext(40058)
    expect(await channel.send(pushMessage(question, '提醒'))).toEqual({ state: 'unknown', errorCode: 'no-ack' })
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
