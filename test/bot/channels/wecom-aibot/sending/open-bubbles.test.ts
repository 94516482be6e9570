/** 没有收尾的气泡 · What becomes of bubbles that a process left open when it died. */
import { describe, expect, it } from 'vitest'
import type { OpenBubble } from '../../../../../src/domain/ports/talk-store.js'
import type { InboundMessage, Reply } from '../../../../../src/domain/talk/message.js'
import { asked, bench, useBench } from '../../../../support/wecom-gateway/bench.js'
import { outboxMessage } from '../../../../support/wecom-gateway/channel-rig.js'
import type { WecomGateway } from '../../../../support/wecom-gateway/wecom-gateway.js'

useBench()

const stream = 'batch:1'
const progress: Reply = { text: '已检查 500 行', stream }
const result: Reply = { text: '检查完了', stream, streamEnds: true }

/** A process that says something in a bubble, ends, and the next one, which finds on record what the bubble is. */
async function restarted(said: Reply, standing: OpenBubble['standing'], timings = {}) {
  const { channel, gateway, question } = await asked()
  await channel.send(outboxMessage(question, said))
  await channel.stop()
  const ended: string[] = []
  const bubble = { conversation: question.conversation, stream, replyHandle: question.replyHandle ?? '', standing }
  const talk = {
    findReply: async () => undefined,
    listOpenBubbles: async () => [{ ...bubble, reply: said }],
    noteBubbleEnded: async (handle: string) => void ended.push(handle),
  }
  const next = await bench.channel(gateway, { talk, timings })
  await gateway.until(() => next.channel.isReady())
  return { gateway, question, next: next.channel, ended }
}

const frames = (gateway: WecomGateway) => gateway.sent('aibot_respond_msg').map(({ body }) => body.stream)
const noted = ({ replyHandle }: InboundMessage) => [replyHandle]

describe('a bubble that was open when its process died', () => {
  it('ends at once with words where nobody says more', async () => {
    const { gateway, question, ended } = await restarted(progress, 'left')
    await gateway.until(() => ended.length > 0)
    expect(gateway.shown('u1').map(({ text }) => text)).toEqual([
      '已检查 500 行\n\n我刚重新启动，这一条到此为止。发“进度”就能看到现在办到哪一步。',
    ])
    expect(ended).toEqual(noted(question))
  })

  it('ends in the language of its words', async () => {
    const { gateway } = await restarted({ ...progress, text: '500 rows', language: 'en' }, 'left')
    await gateway.until(() => gateway.shown('u1')[0]?.finished === true)
    expect(gateway.shown('u1')[0]?.text).toMatch(/^500 rows\n\nI have just been restarted/)
  })

  it('goes on where its work does, and ends with the result', async () => {
    const { gateway, question, next, ended } = await restarted(progress, 'goes-on')
    await next.send(outboxMessage(question, { ...progress, text: '已检查 900 行' }))
    expect(gateway.shown('u1')).toMatchObject([{ text: '已检查 900 行', finished: false }])
    await next.send(outboxMessage(question, result))
    expect(gateway.shown('u1')).toMatchObject([{ text: '检查完了', finished: true }])
    expect(ended).toEqual([])
  })

  it('ends in its time though its work says nothing more, and the result is a message of its own', async () => {
    const { gateway, question, next, ended } = await restarted(progress, 'goes-on', { streamMs: 1_500 })
    await gateway.until(() => ended.length > 0)
    expect(gateway.shown('u1')[0]?.text).toBe('已检查 500 行\n\n还在处理，完成后我会再发一条消息告诉您。')
    expect(ended).toEqual(noted(question))
    await next.send(outboxMessage(question, result))
    expect(gateway.shown('u1').map(({ by, text }) => [by, text])[1]).toEqual(['push', '检查完了'])
  })

  it('whose end may not have arrived is told the same end again, which changes nothing where it did', async () => {
    const { gateway, question, ended } = await restarted(result, 'may-be-over')
    await gateway.until(() => ended.length > 0)
    expect(frames(gateway).map((frame) => (frame as { content: string }).content)).toEqual(['检查完了', '检查完了'])
    expect(gateway.shown('u1').map(({ text }) => text)).toEqual(['检查完了'])
    expect(ended).toEqual(noted(question))
  })

  it('is tried again where the first try finds no room', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, progress))
    await channel.stop()
    gateway.fail('aibot_respond_msg', { kind: 'refuse', code: 45009 })
    const bubble = { conversation: question.conversation, stream, replyHandle: question.replyHandle ?? '' }
    const open: OpenBubble = { ...bubble, reply: progress, standing: 'left' }
    const talk = {
      findReply: async () => undefined,
      listOpenBubbles: async () => [open],
      noteBubbleEnded: async () => undefined,
    }
    await bench.channel(gateway, { talk })
    await gateway.until(() => gateway.shown('u1')[0]?.finished === true)
    expect(gateway.shown('u1')).toHaveLength(1)
  })
})
