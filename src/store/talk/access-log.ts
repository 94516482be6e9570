/** 取件记录 · Files in which ID numbers stand in full: who got which, when. */

import type { TalkStore } from '../../domain/ports/talk-store.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { OfferedFile } from '../../domain/talk/message.js'
import type { Db, StoreContext } from '../database/connection.js'

type CommittedTurn = Parameters<TalkStore['commitTurn']>[0]

export async function logFiles(tx: Db, turn: CommittedTurn, { sealer, now }: StoreContext): Promise<void> {
  const offered = turn.replies.flatMap(({ conversation, reply }) =>
    filesOf(reply).map((file) => ({ file, conversationKey: conversationKey(conversation) })),
  )
  if (offered.length === 0) return
  const request = turn.changes.find((change) => change.kind === 'request-file')
  await tx.accessLog.createMany({
    data: offered.map(({ file, conversationKey }) => ({
      at: now(),
      accountKey: turn.asker.accountKey,
      conversationKey,
      what: request === undefined ? 'report' : request.what.kind,
      batchId: request !== undefined && 'batchId' in request.what ? (request.what.batchId ?? null) : null,
      sha256: file.sha256,
      nameSealed: sealer.seal(file.name, 'file.name'),
    })),
  })
}

function filesOf(reply: { readonly files?: readonly OfferedFile[]; readonly picture?: OfferedFile }) {
  return [...(reply.files ?? []), ...(reply.picture !== undefined ? [reply.picture] : [])]
}
