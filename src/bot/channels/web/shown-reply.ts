/** 页面上的回复 · A stored reply as the page shows it, and a conversation's history in the order of time. */

import { maskIdNumbersIn } from '../../../domain/cells/masking.js'
import type { OutboxMessage, TalkStore } from '../../../domain/ports/talk-store.js'
import type { ConversationRef, OfferedFile } from '../../../domain/talk/message.js'
import type { History, ShownFile, ShownReply, ShownSaid } from './page/wire.js'

const PART = 500
const MAX_SHOWN_REPLIES = 300
const MAX_SHOWN_TEXTS = 300

export function showReply({ id, sequence, createdAt, reply }: OutboxMessage): ShownReply {
  return {
    kind: 'reply',
    id,
    sequence,
    at: createdAt.toISOString(),
    text: reply.text,
    choices: reply.choices ?? [],
    files: (reply.files ?? []).map((file, index) => showFile(file, `/files/${sequence}/${index}`)),
    ...(reply.picture ? { picture: showFile(reply.picture, `/files/${sequence}/picture`) } : {}),
    ...(reply.stream === undefined ? {} : { stream: reply.stream }),
    isProgress: reply.stream !== undefined && reply.streamEnds !== true,
  }
}

export async function readHistory(
  talk: Pick<TalkStore, 'listReplies' | 'listInboundTexts'>,
  conversation: ConversationRef,
  afterSequence: number,
): Promise<History> {
  const { replies, lastSequence } = await readReplies(talk, conversation, afterSequence)
  if (afterSequence > 0) return { items: replies, lastSequence }
  const texts = await talk.listInboundTexts(conversation, MAX_SHOWN_TEXTS)
  const said = texts.map(
    ({ id, at, text }): ShownSaid => ({ kind: 'said', id, at: at.toISOString(), text: maskIdNumbersIn(text) }),
  )
  const items = [...said, ...replies].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return { items, lastSequence }
}

/** The newest replies; of each stream only its last snapshot. */
async function readReplies(
  talk: Pick<TalkStore, 'listReplies'>,
  conversation: ConversationRef,
  afterSequence: number,
): Promise<{ replies: ShownReply[]; lastSequence: number }> {
  const newest = new Map<string, ShownReply>()
  let lastSequence = afterSequence
  for (;;) {
    const part = await talk.listReplies(conversation, lastSequence, PART)
    for (const message of part) {
      const key = message.reply.stream === undefined ? `reply ${message.id}` : `stream ${message.reply.stream}`
      newest.delete(key)
      newest.set(key, showReply(message))
      lastSequence = Math.max(lastSequence, message.sequence)
    }
    for (const key of [...newest.keys()].slice(0, -MAX_SHOWN_REPLIES)) newest.delete(key)
    if (part.length < PART) return { replies: [...newest.values()], lastSequence }
  }
}

function showFile({ name, sizeBytes }: OfferedFile, url: string): ShownFile {
  return { name, sizeBytes, url }
}
