/** 导入任务 · Does the next thing an import batch needs: check it, or write what the person confirmed. */

import { PHOTOS, TEMPLATE } from '../../domain/imports/batch.js'
import type { ClaimedBatch } from '../../domain/ports/import-store.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { JobPorts } from '../job-ports.js'
import { checkListBatch, checkTemplateBatch } from './check-list.js'
import { checkPhotoBatch } from './check-photos.js'
import { CLAIM_MS, keepClaimed } from './claimed.js'

/** The next batch of a school; those after it when the other schools have had their turn. */
export async function runImports(schoolId: string, ports: JobPorts): Promise<void> {
  const next = () => ports.imports.nextBatch(schoolId)
  const batchId = await next()
  if (batchId === undefined) return
  await ports.onBehalfOf(schoolId, BUDGET_MS, () => runImport(batchId, ports))
  if ((await next()) !== undefined) await ports.dispatch.runImports(schoolId)
}

export async function runImport(batchId: string, ports: JobPorts): Promise<void> {
  const batch = await ports.imports.claim(batchId, ports.owner, CLAIM_MS)
  if (batch === undefined) return
  try {
    await keepClaimed(
      () => ports.imports.keepClaim(batchId, ports.owner, CLAIM_MS),
      () => step(batch, ports),
    )
  } catch (error) {
    ports.log.error({ batch: batchId, reason: error instanceof Error ? error.name : 'unknown' }, 'an import stopped')
    if (!isHopeless(error) && batch.attempts < MAX_ATTEMPTS) throw error
    await ports.imports.fail(batchId, problemOf('import-not-finished'))
  } finally {
    await ports.imports.releaseClaim(batchId, ports.owner)
  }
  const key = conversationKey(batch.conversation)
  await ports.dispatch.takeTurns(key)
}

async function step(batch: ClaimedBatch, ports: JobPorts): Promise<void> {
  // Twice whoever tried did not live to say so: one file must not end every process that takes it up.
  if (batch.attempts > MAX_ATTEMPTS) return ports.imports.fail(batch.id, problemOf('import-not-finished'))
  if (batch.status === 'applying') return ports.imports.apply(batch.id)
  if (batch.kind === PHOTOS) return checkPhotoBatch(batch, ports)
  if (batch.kind === TEMPLATE) return checkTemplateBatch(batch, ports)
  return checkListBatch(batch, ports)
}

const MAX_ATTEMPTS = 5
/** What all heavy tasks of one check together may take: twenty times what the largest lists and photo sets take. */
const BUDGET_MS = 15 * 60_000

/** Says of itself that another try would end the same. */
function isHopeless(error: unknown): boolean {
  return error instanceof Error && 'retry' in error && error.retry === 'never'
}
