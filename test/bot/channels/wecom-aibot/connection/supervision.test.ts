/** 连接监护 · The faults of the SDK around connecting, each against the gateway. */
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { Connection } from '../../../../../src/bot/channels/wecom-aibot/connection/connection.js'
import { WECOM_TIMINGS } from '../../../../../src/bot/channels/wecom-aibot/connection/timings.js'
import { bench, useBench } from '../../../../support/wecom-gateway/bench.js'
import { events, message } from '../../../../support/wecom-gateway/callbacks.js'
import { BOT, heard, LEASE, outboxMessage } from '../../../../support/wecom-gateway/channel-rig.js'

const person = { userId: 'wx-kaowu-01' }
useBench()

describe('a connection that drops', () => {
  it('comes back every time, with one socket', async () => {
    const { gateway, channel } = await bench.ready()
    for (let drop = 0; drop < 13; drop += 1) {
      const before = gateway.subscribes
      gateway.dropAll()
      await gateway.until(() => gateway.subscribes > before && channel.isReady())
    }
    expect(gateway.openSockets).toBe(1)
  })

  it('comes back after many failed attempts: the SDK would give up after ten', async () => {
    const { gateway, channel } = await bench.ready()
    const { port } = gateway
    await gateway.close()
    const closed = await refuseConnections(port)
    await gateway.until(() => closed.attempts > 11)
    await closed.close()
    const again = await bench.gateway({ port })
    await again.until(() => channel.isReady())
    await again.until(() => again.openSockets === 1)
    expect([again.subscribed, again.kicks]).toEqual([1, 0])
  })

  it('is noticed by missing heartbeats', async () => {
    const { gateway, channel } = await bench.ready({ timings: { heartbeatMs: 20 } })
    gateway.ignoresPings = true
    const before = gateway.subscribes
    await gateway.until(() => gateway.subscribes > before)
    gateway.ignoresPings = false
    await gateway.until(() => channel.isReady() && gateway.openSockets === 1)
    expect(gateway.pings).toBeGreaterThanOrEqual(2)
  })
})

describe('a socket that is never authenticated', () => {
  it('is given up for a new client, and none of them stays behind', async () => {
    const gateway = await bench.gateway()
    gateway.isMute = true
    const { channel, alerts } = await bench.channel(gateway, { timings: { authMs: 30, cannotReachMs: 100 } })
    await gateway.until(() => gateway.opened >= 5 && alerts.length > 0)
    gateway.isMute = false
    await gateway.until(() => channel.isReady())
    await gateway.until(() => gateway.openSockets === 1)
    expect(alerts.map((alert) => alert.kind)).toEqual(['cannot-reach'])
    expect(gateway.kicks).toBe(0)
  })

  it('carries nothing: messages wait until the bot is known', async () => {
    const gateway = await bench.gateway()
    gateway.isMute = true
    const { channel } = await bench.channel(gateway, {})
    await gateway.until(() => gateway.subscribes > 0)
    const conversation = { channel: 'wecom-aibot', bot: BOT, chatId: 'wx-kaowu-01', chat: 'private' as const }
    const from = { channel: 'wecom-aibot', bot: BOT, userId: 'wx-kaowu-01' }
    const asked = { from, conversation, eventId: 'e1', receivedAt: new Date(), content: { kind: 'entered' as const } }
    expect(await channel.send(outboxMessage(asked, '您好'))).toMatchObject({
      state: 'deferred',
      errorCode: 'not-connected',
    })
    expect(gateway.requests).toEqual([])
  })
})

describe('a socket that is ended in the middle of the sign-in', () => {
  it('is followed by fresh clients until one gets through', async () => {
    const gateway = await bench.gateway()
    gateway.closesAtSignIn = 4
    const { channel } = await bench.channel(gateway)
    await gateway.until(() => channel.isReady())
    expect([gateway.subscribes, gateway.openSockets, gateway.kicks]).toEqual([5, 1, 0])
  })
})

describe('a process that was killed', () => {
  it('keeps the bot from its successor for less than a quarter of a minute', () => {
    const { leaseMs, leaseRetryMs, restartMs } = WECOM_TIMINGS
    expect(leaseMs + leaseRetryMs + restartMs).toBeLessThan(15_000)
  })
})

describe('wrong credentials', () => {
  it('are told to somebody and not hammered', async () => {
    const gateway = await bench.gateway()
    const { alerts } = await bench.channel(gateway, { secret: 'old', timings: { credentialsPauseMs: 30_000 } })
    await gateway.until(() => alerts.length > 0)
    await gateway.until(() => gateway.openSockets === 0)
    expect(alerts).toMatchObject([{ kind: 'credentials', errorCode: '853000' }])
    expect(gateway.subscribes).toBe(1)
    expect(bench.leases.ownerOf(LEASE)).toBeUndefined()
  })

  it('that are put right on the server are taken at the next attempt', async () => {
    const gateway = await bench.gateway({ bots: { [BOT]: 'new' } })
    const wrong = await bench.channel(gateway, { secret: 'old', timings: { credentialsPauseMs: 20 } })
    await gateway.until(() => gateway.subscribes >= 3)
    expect(wrong.alerts).toHaveLength(1)
    await wrong.channel.stop()
    const right = await bench.channel(gateway, { secret: 'new' })
    await gateway.until(() => right.channel.isReady())
    expect(gateway.subscribed).toBe(1)
  })
})

describe('handlers', () => {
  it('that reject do not end the process, and the person is told that the message was lost', async () => {
    const rig = await bench.ready({}, {}, async () => {
      throw new Error('the store is away')
    })
    const lost: unknown[] = []
    const note = (reason: unknown): void => void lost.push(reason)
    process.on('unhandledRejection', note)
    rig.gateway.say(message.text(person, '进度'))
    await rig.gateway.until((gateway) => gateway.shown(person.userId).length > 0)
    process.off('unhandledRejection', note)
    expect(lost).toEqual([])
    expect(rig.received).toHaveLength(3)
    expect(rig.gateway.shown(person.userId)[0]?.text).toContain('再发一次')
  })

  it('with a fault of our own do not end the process either', async () => {
    const gateway = await bench.gateway()
    const failed: string[] = []
    const log = { info: () => undefined, warn: () => undefined, error: (_: object, text: string) => failed.push(text) }
    const fail = async (): Promise<void> => {
      throw new Error('a fault')
    }
    const connection = new Connection({
      ...{ botId: BOT, secret: 'secret-under-test', wsUrl: gateway.url, timings: WECOM_TIMINGS, log },
      ...{ onMessage: fail, onEvent: fail },
    })
    await gateway.until(() => connection.authenticated)
    gateway.say(message.text(person, '进度'))
    gateway.say(events.enterChat(person))
    await gateway.until(() => failed.length === 2)
    await connection.close()
    expect(failed).toEqual(['wecom callback failed', 'wecom callback failed'])
  })

  it('get each message once although the SDK announces it twice', async () => {
    const rig = await bench.ready()
    await heard(rig, message.text(person, '第一条'))
    await heard(rig, message.text(person, '第二条'))
    expect(rig.received.map((one) => one.content)).toEqual([
      { kind: 'text', text: '第一条' },
      { kind: 'text', text: '第二条' },
    ])
  })

  it('get repeated callbacks with the same event id', async () => {
    const rig = await bench.ready()
    rig.gateway.say(message.text(person, '进度'), 3)
    await rig.gateway.until(() => rig.received.length === 3)
    expect(new Set(rig.received.map((one) => one.eventId)).size).toBe(1)
  })
})

describe('logs', () => {
  it('hold no text, no address, no key and nobody’s id', async () => {
    const rig = await bench.ready({ timings: { ackMs: 50 } })
    const { gateway } = rig
    const file = { url: 'https://files.example/secret-path', aeskey: 'a2V5LW9mLXRoZS1maWxl' }
    const asked = await heard(rig, message.file(person, file))
    gateway.broadcast({ headers: { req_id: 'nobody-asked' }, errcode: 40058, errmsg: 'missing wx-kaowu-01' })
    gateway.fail('aibot_respond_msg', { kind: 'refuse', code: 40008 })
    await rig.channel.send(outboxMessage(asked, '张三的证件号不对'))
    gateway.fail('aibot_send_msg', { kind: 'no-ack' })
    await rig.channel.send(outboxMessage(asked, '李四的照片不对'))
    gateway.broadcast({ cmd: 'aibot_msg_callback', headers: { req_id: 'r' }, body: { text: { content: '王五' } } })
    gateway.broadcast('not a frame 赵六')
    gateway.dropAll()
    await gateway.until((one) => one.subscribes === 2 && rig.channel.isReady())
    const all = rig.logged.join('\n')
    expect(all).toContain('40058')
    for (const secret of ['张三', '李四', '王五', '赵六', 'wx-kaowu-01', 'secret-path', 'a2V5', 'secret-under-test']) {
      expect(all).not.toContain(secret)
    }
  })
})

/** Takes each connection on the port and ends it at once. */
async function refuseConnections(port: number): Promise<{ attempts: number; close: () => Promise<void> }> {
  const server = createServer((socket) => {
    refusing.attempts += 1
    socket.destroy()
  })
  const refusing = {
    attempts: 0,
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
    },
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return refusing
}
