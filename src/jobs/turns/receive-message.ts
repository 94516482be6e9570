/** 收来信 · What any channel brings: stored first, then put in the queues; of one account only so much in a minute. */
import { soundText } from '../../domain/cells/linear-text.js'
import type { RateLimit } from '../../domain/fairness/rate-limit.js'
import { accountKey, conversationKey } from '../../domain/talk/conversation-key.js'
import { hasFilesToFetch, type InboundContent, type InboundMessage } from '../../domain/talk/message.js'
import { problemOf, sentenceOf } from '../../domain/talk/problem.js'
import type { JobPorts } from '../job-ports.js'

export type ReceivePorts = Pick<JobPorts, 'talk' | 'dispatch' | 'log'> & { readonly pace: RateLimit }

/** Resolves once it is stored: only then the channel acknowledges. Whatever the queue does, the sweep finds what is stored. */
export async function receiveMessage(message: InboundMessage, ports: ReceivePorts): Promise<void> {
  const { talk, dispatch } = ports
  const key = conversationKey(message.conversation)
  const pace = ports.pace.take(accountKey(message.from))
  if (pace === 'over') return
  if (pace === 'first-over') {
    await sayTooMany(message, ports)
    return queue([dispatch.sendReplies(key, message.conversation.channel)], ports)
  }
  const { isNew } = await talk.receive({ ...message, content: soundContent(message.content) })
  if (!isNew) return
  const fetching = hasFilesToFetch(message.content) ? [dispatch.fetchFiles(key)] : []
  queue([...fetching, dispatch.takeTurns(key)], ports)
}

/** What no database takes would end the turn and not only the word it stands in. */
function soundContent(content: InboundContent): InboundContent {
  switch (content.kind) {
    case 'text':
      return { ...content, text: soundText(content.text) }
    case 'files':
      return content.text === undefined ? content : { ...content, text: soundText(content.text) }
    case 'choice': {
      const { label } = content
      const choiceId = soundText(content.choiceId)
      return { ...content, choiceId, ...(label === undefined ? {} : { label: soundText(label) }) }
    }
    default:
      return content
  }
}

/** Once: what follows in the same minute is not answered at all. */
async function sayTooMany(message: InboundMessage, { talk }: ReceivePorts): Promise<void> {
  const { conversation, replyHandle, eventId } = message
  const { saved } = await talk.findConversation(conversation)
  const { language = 'zh' } = saved
  await talk.writeReply({
    conversation,
    reply: { text: sentenceOf(problemOf('too-many-messages'), language) },
    dedupKey: `too-many:${accountKey(message.from)}:${eventId}`,
    ...(replyHandle === undefined ? {} : { replyHandle }),
  })
}

function queue(added: readonly Promise<void>[], { log }: ReceivePorts): void {
  Promise.all(added).catch((error: unknown) => {
    log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'not queued, the sweep takes it')
  })
}
