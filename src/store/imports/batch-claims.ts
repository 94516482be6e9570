/** 批次的认领 · One worker at a time checks or applies a batch; the claim of a dead one lapses. */

import type { BatchStatus } from '../../domain/imports/batch.js'
import type { ClaimedBatch, ImportStore } from '../../domain/ports/import-store.js'
import type { StoreContext } from '../database/connection.js'
import { conversationRef } from '../talk/conversation-rows.js'
import { parseScope } from './batch-summary.js'
import { openEdits } from './edits.js'

type Claims = Pick<ImportStore, 'claim' | 'keepClaim' | 'releaseClaim' | 'nextBatch' | 'listWaitingSchools'>

/** A claim nobody gave back is the death of whoever held it: the second one of a batch is enough (`MAX_ATTEMPTS`). */
const DEATH_COUNTS = 3

export function openClaims(context: StoreContext): Claims {
  const { prisma, now } = context
  const until = (forMs: number) => new Date(now().getTime() + forMs)
  const isFree = () => ({
    status: { in: ['received', 'applying'] },
    OR: [{ claimedBy: null }, { claimedUntil: { lte: now() } }],
  })
  return {
    async claim(batchId, owner, forMs) {
      const claimed = await prisma.$executeRaw`
        UPDATE import_batch SET claimed_by = ${owner}, claimed_until = ${until(forMs)}::timestamptz,
               claimed_round = round,
               claims = claims + CASE WHEN claimed_by IS NULL THEN 1 ELSE ${DEATH_COUNTS}::int END
        WHERE id = ${batchId} AND status IN ('received', 'applying')
          AND (claimed_by IS NULL OR claimed_until <= ${now()}::timestamptz)`
      return claimed === 0 ? undefined : await readClaimed(batchId, context)
    },
    async keepClaim(batchId, owner, forMs) {
      const kept = await prisma.importBatch.updateMany({
        where: { id: batchId, claimedBy: owner },
        data: { claimedUntil: until(forMs) },
      })
      return kept.count > 0
    },
    async releaseClaim(batchId, owner) {
      await prisma.importBatch.updateMany({
        where: { id: batchId, claimedBy: owner },
        data: { claimedBy: null, claimedUntil: null },
      })
    },
    async nextBatch(schoolId) {
      const row = await prisma.importBatch.findFirst({
        where: { schoolId, ...isFree() },
        orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
        select: { id: true },
      })
      return row?.id
    },
    async listWaitingSchools(limit) {
      const rows = await prisma.importBatch.groupBy({
        by: ['schoolId'],
        where: isFree(),
        orderBy: { _min: { receivedAt: 'asc' } },
        take: limit,
      })
      return rows.map((row) => row.schoolId)
    },
  }
}

async function readClaimed(batchId: string, { prisma, sealer }: StoreContext): Promise<ClaimedBatch> {
  const row = await prisma.importBatch.findUniqueOrThrow({
    where: { id: batchId },
    include: { school: true, conversation: true, files: { orderBy: { ordinal: 'asc' }, include: { file: true } } },
  })
  const { id, name, province } = row.school
  return {
    id: row.id,
    kind: row.kind,
    ...(row.wanted !== null ? { wanted: row.wanted } : {}),
    status: row.status as BatchStatus,
    round: row.round,
    school: { id, name, province },
    scope: parseScope(row.scope),
    edits: openEdits(row.editsSealed, sealer),
    files: row.files.map(({ file }) => ({ sha256: file.sha256, name: sealer.open(file.nameSealed, 'file.name') })),
    conversation: conversationRef(row.conversation),
    ...(row.replyHandle !== null ? { replyHandle: row.replyHandle } : {}),
    ...(row.ofKeptPhotos ? { ofKeptPhotos: true } : {}),
    picks: row.picks as NonNullable<ClaimedBatch['picks']>,
    attempts: row.claims,
  }
}
