/** 先前等着的名单 · Lists that waited when all lists became one machine: their runs go back to before the check. */
import type { BatchStatus } from '../../domain/imports/batch.js'
import { WORKBOOK } from '../../domain/imports/batch.js'
import type { OpenFlow, SavedConversation } from '../../domain/talk/turn.js'
import type { StoreContext } from '../database/connection.js'
import { parseSaved } from '../talk/saved-conversation.js'

type Opener = Pick<StoreContext, 'prisma' | 'sealer'>

/** As runs of that time are called; their first turn since gives them the name of today. */
const CALLED_THEN = 'candidate-import'

/**
 * The migration has such lists checked again. What a list had been said to be stood only in its conversation, sealed: it is
 * kept with the batch by the first start that has the key, before anything is checked. That the report was told
 * and how to import was chosen were of the check before.
 */
export async function takeUpEarlierLists(context: Opener): Promise<void> {
  const waiting = await context.prisma.importBatch.findMany({
    where: { status: 'received' satisfies BatchStatus, kind: WORKBOOK, scope: { equals: {} } },
    select: { id: true, conversation: true },
  })
  for (const { id, conversation } of waiting) {
    if (conversation.stateSealed === null) continue
    const saved = parseSaved(context.sealer.openJson(conversation.stateSealed, 'conversation.state'))
    const run = saved.open.find(({ runId, flowId }) => runId === id && flowId === CALLED_THEN)
    if (run !== undefined) await putBack(id, run, saved, conversation, context)
  }
}

async function putBack(
  batchId: string,
  run: OpenFlow,
  saved: SavedConversation,
  { key, revision }: { readonly key: string; readonly revision: number },
  { prisma, sealer }: Opener,
): Promise<void> {
  const { category, checked: _told, update: _update, mode: _mode, ...kept } = run.answers
  const isSaid = category === 'own' || category === 'social'
  const before: OpenFlow = { ...run, answers: isSaid ? { ...kept, scope: category } : kept }
  const state = { ...saved, open: saved.open.map((one) => (one === run ? before : one)) }
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.conversation.updateMany({
      where: { key, revision },
      data: { revision: { increment: 1 }, stateSealed: sealer.sealJson(state, 'conversation.state') },
    })
    // Another process has done it meanwhile.
    if (count === 0 || !isSaid) return
    await tx.importBatch.update({ where: { id: batchId }, data: { scope: { category } } })
  })
}
