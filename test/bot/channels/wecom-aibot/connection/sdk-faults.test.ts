/** SDK 缺陷 · The official SDK alone, doing what the supervision is there for; a new version that is better shows here. */

import { WSClient } from '@wecom/aibot-node-sdk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { message } from '../../../../support/wecom-gateway/callbacks.js'
import { BOT } from '../../../../support/wecom-gateway/channel-rig.js'
import { WecomGateway } from '../../../../support/wecom-gateway/wecom-gateway.js'

let gateway: WecomGateway
const clients: WSClient[] = []

beforeEach(async () => {
  gateway = await WecomGateway.open()
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect()
  await gateway.close()
})

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

function open(more: Partial<ConstructorParameters<typeof WSClient>[0]> = {}): WSClient {
  const client = new WSClient({
    botId: BOT,
    secret: 'secret-under-test',
    wsUrl: gateway.url,
    logger: silent,
    reconnectInterval: 5,
    ...more,
  })
  clients.push(client)
  return client.connect()
}

describe('the SDK alone', () => {
  it('gives up when its attempts are used up', async () => {
    const errors: string[] = []
    open({ maxReconnectAttempts: 2, wsUrl: 'ws://127.0.0.1:1' }).on('error', (error) => errors.push(error.message))
    await gateway.until(() => errors.some((text) => text.includes('Max reconnect attempts')))
    expect(errors.filter((text) => text.includes('ECONNREFUSED'))).toHaveLength(3)
  })

  it('restarted at once leaves a socket behind, whose end later ends the good one', async () => {
    const client = open()
    await gateway.until(() => gateway.subscribed === 1)
    client.disconnect()
    client.connect()
    await gateway.until(() => gateway.subscribes === 2)
    expect([gateway.opened, gateway.openSockets]).toEqual([3, 2])
    gateway.dropStrangers()
    await gateway.until(() => gateway.subscribes === 3)
    expect(gateway.kicks).toBe(1)
  })

  it('does not mind that it is never authenticated, and sends all the same', async () => {
    gateway.isMute = true
    const client = open()
    await gateway.until(() => gateway.subscribes === 1)
    expect(client.isConnected).toBe(true)
    client.reply({ headers: { req_id: 'r' } }, { msgtype: 'markdown' }).catch(() => undefined)
    await gateway.until(() => gateway.requests.length === 1)
  })

  it('once kicked stays away for good', async () => {
    const first = open()
    await gateway.until(() => gateway.subscribed === 1)
    const second = open()
    await gateway.until(() => gateway.kicks === 1)
    second.disconnect()
    await gateway.until(() => gateway.openSockets === 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([first.isConnected, gateway.subscribes]).toEqual([false, 2])
  })

  it('rejects what it was about to say when the connection drops', async () => {
    const client = open()
    await gateway.until(() => gateway.subscribed === 1)
    const reqId = gateway.say(message.text({ userId: 'u1' }, '进度'))
    gateway.fail('aibot_respond_msg', { kind: 'drop' })
    const replies = ['一', '二'].map((text) => client.replyStream({ headers: { req_id: reqId } }, text, text, true))
    const results = await Promise.allSettled(replies)
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await gateway.until(() => gateway.subscribes === 2)
    expect(gateway.shown('u1').map(({ text }) => text)).toEqual(['一'])
  })

  it('announces a text twice', async () => {
    const client = open()
    let times = 0
    client.on('message', () => {
      times += 1
    })
    client.on('message.text', () => {
      times += 1
    })
    await gateway.until(() => gateway.subscribed === 1)
    gateway.say(message.text({ userId: 'u1' }, '进度'))
    await gateway.until(() => times === 2)
  })
})
