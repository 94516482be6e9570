/** 照片记录 · What may be read of one school's photos. */
import { maskIdNumbersIn } from '../../domain/cells/masking.js'
import type { CheckedPhoto, PhotoRecords } from '../../domain/photos/photo-records.js'
import type { StoreContext } from '../database/connection.js'
import { findKeptPhotos, listFiles } from './kept-photos.js'
import { findPhotoVerdict } from './photo-verdict.js'
import { openPhotoContent } from './stored-photo.js'

export function openPhotoRecords(schoolId: string, context: StoreContext): PhotoRecords {
  const { prisma, sealer } = context
  return {
    async kept() {
      const { owners, strays, uploadIds } = await findKeptPhotos(prisma, schoolId, context)
      const files = await listFiles(prisma, uploadIds)
      return { owners, strays, fileNames: files.map(({ nameSealed }) => sealer.open(nameSealed, 'file.name')) }
    },
    countPutIn: (batchId) => prisma.recordChange.count({ where: { batchId, kind: 'photo', schoolId } }),
    findVerdict: (candidateId) => findPhotoVerdict(schoolId, candidateId, context),
    async listChecked(batchId, verdicts, limit) {
      const rows = await prisma.stagedPhoto.findMany({
        where: { batchId, batch: { schoolId }, verdict: { in: [...verdicts] } },
        orderBy: { ordinal: 'asc' },
        take: limit,
        include: { candidate: { select: { name: true } } },
      })
      return rows.map(({ verdict, candidate, contentSealed }) => {
        const { path, findings } = openPhotoContent(contentSealed, sealer)
        return {
          name: maskIdNumbersIn(path.slice(path.lastIndexOf('/') + 1)),
          verdict: verdict as CheckedPhoto['verdict'],
          ...(candidate === null ? {} : { candidateName: candidate.name }),
          findings,
        }
      })
    },
  }
}
