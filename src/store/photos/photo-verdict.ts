/** 照片结论 · What the last check of one candidate's photos came to. */

import type { BatchStatus } from '../../domain/lists/batch.js'
import { readFinding } from '../../domain/lists/stored-findings.js'
import type { PhotoVerdict } from '../../domain/ports/school-records.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import type { StoreContext } from '../database/connection.js'
import { BATCH_WITH_FILES, fileNames } from '../imports/batch-summary.js'

/** Of the newest upload that held any; where it held several, what was wrong with one of them counts. */
export async function findPhotoVerdict(
  schoolId: string,
  candidateId: string,
  { prisma, sealer }: StoreContext,
): Promise<PhotoVerdict | undefined> {
  const batch = await prisma.importBatch.findFirst({
    where: { schoolId, checkedAt: { not: null }, photos: { some: { candidateId } } },
    orderBy: { checkedAt: 'desc' },
    include: { ...BATCH_WITH_FILES, photos: { where: { candidateId }, orderBy: { ordinal: 'asc' } } },
  })
  if (batch === null) return undefined
  const refused = batch.photos.find(({ verdict }) => verdict === 'error')
  const { findings } =
    refused === undefined
      ? { findings: [] }
      : sealer.openJson<{ findings: readonly unknown[] }>(refused.contentSealed, 'photo.content')
  return {
    fileNames: fileNames(batch, sealer),
    at: batch.checkedAt ?? batch.receivedAt,
    status: batch.status as BatchStatus,
    faults: findings.map(readFinding).filter(({ code }) => PROBLEMS[code].level === 'error'),
  }
}
