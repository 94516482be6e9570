/** 并成一条 · Where answers have piled up behind a channel's limit, several plain ones go out as one message. */
import type { Reply } from '../../domain/talk/message.js'
import type { Db, StoreContext } from '../database/connection.js'

/** So many more must wait: what comes of an ordinary message is left as it was written. */
const FROM = 4
const MOST = 40
const MOST_CHARACTERS = 4_000

interface Waiting {
  readonly id: string
  readonly reply: Reply
}

/** What the first of them says with those that follow; these count as sent with it. Nothing with files or buttons is touched but as the last. */
export async function joinBacklog(
  tx: Db,
  key: string,
  first: Waiting & { readonly sequence: bigint },
  { sealer }: StoreContext,
): Promise<Reply> {
  const rows = await tx.outboxMessage.findMany({
    where: { conversationKey: key, state: 'pending', sequence: { gt: first.sequence } },
    orderBy: { sequence: 'asc' },
    take: MOST,
    select: { id: true, replySealed: true },
  })
  if (rows.length < FROM) return first.reply
  const waiting = rows.map(({ id, replySealed }) => ({
    id,
    reply: sealer.openJson<Reply>(replySealed, 'outbox.reply'),
  }))
  const joined = takeJoinable([first, ...waiting])
  if (joined.length < 2) return first.reply
  const reply = joinReplies(joined.map((one) => one.reply))
  await tx.outboxMessage.update({
    where: { id: first.id },
    data: { replySealed: sealer.sealJson(reply, 'outbox.reply') },
  })
  await tx.outboxMessage.updateMany({
    where: { id: { in: joined.slice(1).map(({ id }) => id) } },
    data: { state: 'sent', errorCode: 'joined' },
  })
  return reply
}

function takeJoinable(waiting: readonly Waiting[]): readonly Waiting[] {
  const joined: Waiting[] = []
  let characters = 0
  for (const one of waiting) {
    const { text, files, picture, stream, choices } = one.reply
    characters += text.length
    const isPlain = files === undefined && picture === undefined && stream === undefined
    if (!isPlain || characters > MOST_CHARACTERS) break
    joined.push(one)
    if (choices !== undefined && choices.length > 0) break
  }
  return joined
}

/** The same answer several times in a row is said once. */
function joinReplies(replies: readonly Reply[]): Reply {
  const texts = replies.map(({ text }) => text).filter((text, at, all) => text !== all[at - 1])
  return { ...replies.at(-1)!, text: texts.join('\n\n') }
}
