/** 照片结论 · What the last check of one candidate's photos came to. */

import type { BatchStatus } from '../../domain/imports/batch.js'
import type { PhotoVerdict } from '../../domain/photos/photo-records.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import type { StoreContext } from '../database/connection.js'
import { BATCH_WITH_FILES, fileNames } from '../imports/batch-summary.js'
import { openPhotoContent } from './stored-photo.js'

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
  const findings = refused === undefined ? [] : openPhotoContent(refused.contentSealed, sealer).findings
  return {
    fileNames: fileNames(batch, sealer),
    at: batch.checkedAt ?? batch.receivedAt,
    status: batch.status as BatchStatus,
    faults: findings.filter(({ code }) => PROBLEMS[code].level === 'error'),
  }
}
