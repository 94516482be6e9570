/** 错误码 · Every code WeCom is known to refuse with, for an answer under its question and for a push: no answer is lost. */
import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../../../../src/domain/ports/channel.js'
import { asked, useBench } from '../../../../support/wecom-gateway/bench.js'
import { outboxMessage, pushMessage, sendUntilDone } from '../../../../support/wecom-gateway/channel-rig.js'

useBench()

const SENT = { state: 'sent' }
const rejected = (code: number) => ({ state: 'rejected', errorCode: String(code) })
const TEXT = '已导入 32 人，还有 3 人要改：第 5、9、17 行。'

interface Row {
  readonly code: number
  readonly means: string
  /** How an answer by req_id ends that was refused once, and in what people see it. */
  readonly answer: readonly [SendOutcome | { state: string }, readonly string[]]
  readonly push: readonly [SendOutcome | { state: string }, readonly string[]]
}

const again = { answer: [SENT, ['reply stream']], push: [SENT, ['push markdown']] } as const
const CODES: readonly Row[] = [
  { code: 846605, means: 'the req_id is not known', answer: [SENT, ['push markdown']], push: [rejected(846605), []] },
  { code: 846608, means: 'the stream is over', answer: [SENT, ['push markdown']], push: [rejected(846608), []] },
  { code: 40008, means: 'no such kind here', answer: [SENT, ['push markdown']], push: [rejected(40008), []] },
  {
    code: 600039,
    means: 'no streams on this device',
    answer: [SENT, ['reply markdown']],
    push: [rejected(600039), []],
  },
  { code: 846609, means: 'not subscribed', ...again },
  { code: 6000, means: 'a frame is in flight', ...again },
  { code: 45033, means: 'too much at the same time', ...again },
  { code: -1, means: 'busy', ...again },
  {
    code: 45002,
    means: 'too large',
    answer: [SENT, ['reply stream', 'push markdown']],
    push: [SENT, ['push markdown', 'push markdown']],
  },
  { code: 86201, means: 'no such chat', answer: [rejected(86201), []], push: [rejected(86201), []] },
  { code: 93001, means: 'may not post there', answer: [rejected(93001), []], push: [rejected(93001), []] },
  { code: 93006, means: 'nobody has written there', answer: [rejected(93006), []], push: [rejected(93006), []] },
  { code: 999999, means: 'nobody knows', answer: [SENT, ['push markdown']], push: [rejected(999999), []] },
]

describe.each(CODES)('a refusal with $code ($means)', ({ code, answer, push }) => {
  it('of an answer under its question', async () => {
    const { channel, gateway, question } = await asked()
    gateway.refuseNext(code)
    expect(await sendUntilDone(channel, outboxMessage(question, TEXT))).toEqual(answer[0])
    const shown = gateway.shown('u1')
    expect(shown.map(({ by, kind }) => `${by} ${kind}`)).toEqual(answer[1])
    if (shown.length > 0) expect(shown.map(({ text }) => text).join('')).toBe(TEXT)
  })

  it('of a push', async () => {
    const { channel, gateway, question } = await asked()
    gateway.refuseNext(code)
    expect(await sendUntilDone(channel, pushMessage(question, TEXT))).toEqual(push[0])
    expect(gateway.shown('u1').map(({ by, kind }) => `${by} ${kind}`)).toEqual(push[1])
  })

  it('of the end of a bubble that stands open leaves no bubble without an end', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '正在读取…', stream: 's' }))
    gateway.refuseNext(code)
    const end = outboxMessage(question, { text: TEXT, stream: 's', streamEnds: true })
    const outcome = await sendUntilDone(channel, end)
    if (outcome.state !== 'sent') return
    const shown = gateway.shown('u1')
    expect(shown.map(({ text }) => text).join('')).toContain(TEXT.slice(-10))
  })
})

describe('an answer that is refused', () => {
  it('on a device without streams keeps to plain words from then on, progress and all', async () => {
    const { channel, gateway, question } = await asked()
    gateway.refuseNext(600039)
    const stream = 'batch-1'
    await channel.send(outboxMessage(question, { text: '正在读取…', stream }))
    await channel.send(outboxMessage(question, { text: '已检查 500 行', stream }))
    await channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(gateway.shown('u1').map(({ by, kind, text }) => [by, kind, text])).toEqual([
      ['reply', 'markdown', '正在读取…'],
      ['push', 'markdown', '检查完了'],
    ])
    const next = { ...question, replyHandle: question.replyHandle?.replace(/"r":"[^"]+"/, '"r":"another"') ?? '' }
    gateway.rules.called('another', 'u1', 'message')
    await channel.send(outboxMessage(next, '好的'))
    expect(gateway.requests.filter(({ body }) => body.msgtype === 'stream')).toHaveLength(1)
    expect(gateway.shown('u1').at(-1)).toMatchObject({ by: 'reply', kind: 'markdown', text: '好的' })
  })

  it('as not subscribed gets a fresh client', async () => {
    const { channel, gateway, question } = await asked()
    gateway.refuseNext(846609)
    expect(await sendUntilDone(channel, outboxMessage(question, TEXT))).toEqual(SENT)
    expect([gateway.subscribes, gateway.openSockets]).toEqual([2, 1])
  })

  it('as too large again and again is cut again, and comes as a file in the end', async () => {
    const { channel, gateway, question } = await asked()
    gateway.refuseNext(45002, 3)
    const text = Array.from({ length: 8 }, (_, index) => `第 ${index + 1} 行`).join('\n')
    expect(await sendUntilDone(channel, outboxMessage(question, text))).toEqual(SENT)
    const shown = gateway.shown('u1')
    expect(shown.map(({ kind }) => kind)).toEqual(['stream', 'file', 'markdown', 'markdown'])
    const file = gateway.uploads.media.get(shown[1]?.mediaId ?? '')
    expect([shown[0]?.finished, file?.filename]).toEqual([true, '完整内容.txt'])
    const said = [file?.bytes.toString(), shown[2]?.text, shown[3]?.text].join('\n')
    expect(said).toBe(text)
  })

  it('as busy for good is pushed before it is given up', async () => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_respond_msg', { kind: 'refuse', code: 6000 }, 99)
    expect(await sendUntilDone(channel, outboxMessage(question, TEXT))).toEqual(SENT)
    expect(gateway.shown('u1')).toMatchObject([{ by: 'push', text: TEXT }])
  })

  it('as a card comes as numbers', async () => {
    const { channel, gateway, question } = await asked()
    gateway.refuseNext(999999, 2)
    const choices = [
      { id: 'a', label: '院校考生' },
      { id: 'b', label: '社会考生' },
    ]
    expect(await sendUntilDone(channel, outboxMessage(question, { text: '哪一种？', choices }))).toEqual(SENT)
    expect(gateway.shown('u1').at(-1)?.text).toMatch(/哪一种？\n\n1. 院校考生\n2. 社会考生/)
  })
})

describe('a snapshot that is refused', () => {
  it.each([6000, 45033, 45002, -1, 45009])('with %d is left out: the next one says more', async (code) => {
    const { channel, gateway, question } = await asked()
    const stream = 'batch-1'
    await channel.send(outboxMessage(question, { text: '正在读取…', stream }))
    gateway.refuseNext(code)
    expect(await channel.send(outboxMessage(question, { text: '已检查 500 行', stream }))).toEqual(SENT)
    expect(gateway.shown('u1')).toMatchObject([{ text: '正在读取…', finished: false }])
  })
})

describe('acknowledgements', () => {
  it('that come twice are not taken for another’s', async () => {
    const { channel, gateway, question } = await asked()
    gateway.fail('aibot_respond_msg', { kind: 'double-ack' })
    expect(await channel.send(outboxMessage(question, '第一句'))).toEqual(SENT)
    gateway.sendLateAcks()
    gateway.fail('aibot_send_msg', { kind: 'refuse', code: 40008 })
    expect(await channel.send(outboxMessage(question, '第二句'))).toEqual(rejected(40008))
  })
})
