/** 检查完毕 · A check's result goes to the batch, and the news of it to the conversation; together. */

import type { BatchReport } from '../../domain/imports/batch.js'
import type { CheckResult } from '../../domain/ports/import-store.js'
import type { Problem } from '../../domain/talk/problem.js'
import type { StoreContext } from '../database/connection.js'
import { insertSystemEvent } from '../talk/inbox.js'
import { parseScope } from './batch-summary.js'
import { keepLetPass } from './let-pass-counts.js'

/** Does nothing when the check was for an earlier round: more files came meanwhile, and it is checked again. */
export async function finishCheck(batchId: string, result: CheckResult, context: StoreContext): Promise<void> {
  const { prisma, sealer, now } = context
  await prisma.$transaction(async (tx) => {
    const batch = await tx.importBatch.findUniqueOrThrow({ where: { id: batchId } })
    const { count } = await tx.importBatch.updateMany({
      where: { id: batchId, status: 'received', round: batch.claimedRound ?? batch.round },
      data: {
        status: 'checked',
        kind: result.kind,
        ...(result.scope === undefined ? {} : { scope: { ...parseScope(batch.scope), ...result.scope } }),
        reportSealed: sealer.sealJson(result.report, 'batch.report'),
        checkedAt: now(),
        claims: 0,
      },
    })
    if (count === 0) return
    await keepLetPass(tx, batch, result.report, context)
    await insertSystemEvent(tx, batch, { kind: 'batch-checked', batchId }, batch.round, context)
  })
}

export async function failBatch(
  batchId: string,
  problem: Problem,
  report: BatchReport | undefined,
  context: StoreContext,
): Promise<void> {
  await context.prisma.$transaction(async (tx) => {
    const batch = await tx.importBatch.findUniqueOrThrow({ where: { id: batchId } })
    const { count } = await tx.importBatch.updateMany({
      where: { id: batchId, status: { in: ['received', 'applying'] }, round: batch.claimedRound ?? batch.round },
      data: {
        status: 'failed',
        failureSealed: context.sealer.sealJson(problem, 'batch.failure'),
        ...(report === undefined ? {} : { reportSealed: context.sealer.sealJson(report, 'batch.report') }),
      },
    })
    if (count > 0) await insertSystemEvent(tx, batch, { kind: 'batch-failed', batchId }, batch.round, context)
  })
}
