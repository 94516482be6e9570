/** 发出回复 · Sends what one conversation has waiting, in order, through the channel this process holds. */

import type { Channel, SendOutcome } from '../../domain/ports/channel.js'
import type { OutboxMessage } from '../../domain/ports/talk-store.js'
import { channelOfKey } from '../../domain/talk/conversation-key.js'
import { CLAIM_MS, keepClaimed } from '../imports/claimed.js'
import type { JobPorts } from '../job-ports.js'
import { oneAtATime } from '../turns/one-at-a-time.js'

type SendPorts = Pick<JobPorts, 'talk' | 'channels' | 'dispatch' | 'log'>
/** Then the others' conversations come first. */
const REPLIES_A_JOB = 10
const inOrder = oneAtATime()

export function sendReplies(key: string, ports: SendPorts): Promise<void> {
  return inOrder(key, async () => {
    const channel = ports.channels.get(channelOfKey(key))
    // A gateway that stands by leaves the messages to the one that holds the connection.
    if (channel === undefined || channel.isReady?.() === false) return
    for (let sent = 0; sent < REPLIES_A_JOB; sent++) {
      const message = await ports.talk.takeOutbound(key, CLAIM_MS, channel.isPaced === true)
      if (message === undefined) return
      const outcome = await keepClaimed(
        () => ports.talk.keepOutbound(message.id, CLAIM_MS),
        () => sendOnce(channel, message),
      )
      const { state, ...detail } = outcome
      await ports.talk.markOutbound(message.id, state, detail)
      if (outcome.state === 'deferred') return
      if (outcome.state !== 'sent')
        ports.log.warn({ outbound: message.id, outcome: outcome.state }, 'a reply was not sent')
    }
    await ports.dispatch.sendReplies(key, channel.name)
  })
}

/** A channel says itself how a sending ended; one that throws leaves it unknown, and it is not sent again blindly. */
async function sendOnce(channel: Channel, message: OutboxMessage): Promise<SendOutcome> {
  try {
    return await channel.send(message)
  } catch (error) {
    return { state: 'unknown', errorCode: error instanceof Error ? error.name : 'unknown' }
  }
}
