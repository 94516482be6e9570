/** 发出回复 · Sends what one conversation has waiting, in order, through the channel this process holds. */
import { channelOfKey } from '../domain/conversation-key.js'
import type { JobPorts } from './job-ports.js'
import { oneAtATime } from './one-at-a-time.js'

type SendPorts = Pick<JobPorts, 'talk' | 'channels' | 'log'>
const inOrder = oneAtATime()

export function sendReplies(key: string, ports: SendPorts): Promise<void> {
  return inOrder(key, async () => {
    const channel = ports.channels.get(channelOfKey(key))
    // A gateway that stands by leaves the messages to the one that holds the connection.
    if (channel === undefined || channel.isReady?.() === false) return
    for (;;) {
      const message = await ports.talk.takeOutbound(key)
      if (message === undefined) return
      const outcome = await channel.send(message)
      await ports.talk.markOutbound(message.id, outcome.state, {
        ...('errorCode' in outcome && outcome.errorCode !== undefined ? { errorCode: outcome.errorCode } : {}),
        ...('notBefore' in outcome ? { notBefore: outcome.notBefore } : {}),
      })
      if (outcome.state === 'deferred') return
      if (outcome.state !== 'sent')
        ports.log.warn({ outbound: message.id, outcome: outcome.state }, 'a reply was not sent')
    }
  })
}
