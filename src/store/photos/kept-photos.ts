/** 留着的照片 · Photos of earlier uploads that belonged to nobody, and whose they are by the records of now. */
import { type KeptPhoto, sortKeptPhotos } from '../../domain/photos/kept-photos.js'
import type { KeptPhotos } from '../../domain/photos/photo-records.js'
import type { Db, StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { findNamed } from './photo-owners.js'
import { openPhotoContent } from './stored-photo.js'

/** The newest of them. */
const MOST_LOOKED_AT = 5_000

type Found = Pick<KeptPhotos, 'owners' | 'strays'> & { readonly uploadIds: readonly string[] }

/** `uploadIds`: the uploads to look through again: those that hold somebody's photo, else all. The newest first. */
export async function findKeptPhotos(db: Db, schoolId: string, context: StoreContext): Promise<Found> {
  const photos = await readKept(db, schoolId, undefined, context)
  if (photos.length === 0) return { owners: [], strays: 0, uploadIds: [] }
  const { owned, near, strays } = sortKeptPhotos(photos, await findNamed(db, schoolId, photos, context))
  const wanted = owned.length > 0 ? owned : [...near, ...strays]
  return {
    owners: owned.map(({ candidateId }) => candidateId),
    strays: near.length + strays.length,
    uploadIds: [...new Set(wanted.map(({ uploadId }) => uploadId))],
  }
}

export async function listPhotosOfBatch(batchId: string, context: StoreContext): Promise<readonly KeptPhoto[]> {
  const { prisma } = context
  const batch = await prisma.importBatch.findUniqueOrThrow({ where: { id: batchId }, include: { files: true } })
  const fileIds = batch.files.map(({ fileId }) => fileId)
  return readKept(prisma, batch.schoolId, fileIds, context)
}

export async function listFiles(db: Db, uploadIds: readonly string[]) {
  const uploads = await db.importBatch.findMany({
    where: { id: { in: [...uploadIds] } },
    orderBy: { receivedAt: 'desc' },
    select: { files: { orderBy: { ordinal: 'asc' }, select: { file: true } } },
  })
  return uploads.flatMap(({ files }) => files.map(({ file }) => file))
}

/** Of uploads that were imported or only checked: what was cancelled or undone comes back only when it is sent again. */
async function readKept(
  db: Db,
  schoolId: string,
  fileIds: readonly string[] | undefined,
  { sealer }: StoreContext,
): Promise<readonly KeptPhoto[]> {
  const rows = await db.stagedPhoto.findMany({
    where: {
      verdict: { in: ['unmatched', 'proposed'] },
      batch: {
        schoolId,
        ofKeptPhotos: false,
        OR: [{ status: 'applied' }, { status: 'only-checked', mode: 'check-only' }],
        ...(fileIds === undefined ? {} : { files: { some: { fileId: { in: [...fileIds] } } } }),
      },
    },
    orderBy: [{ batch: { receivedAt: 'desc' } }, { batchId: 'asc' }, { ordinal: 'asc' }],
    take: MOST_LOOKED_AT,
    select: { batchId: true, sha256: true, contentSealed: true },
  })
  const refused = rows.length === 0 ? new Set() : await listRefused(db, schoolId)
  const open = rows.filter(({ sha256 }) => !refused.has(sha256))
  return mapInPieces(open, ({ batchId, sha256, contentSealed }) => ({
    path: openPhotoContent(contentSealed, sealer).path,
    sha256,
    uploadId: batchId,
  }))
}

/** Pictures that were found to be somebody's and wrong: the person has been told and will send another. */
async function listRefused(db: Db, schoolId: string): Promise<ReadonlySet<string>> {
  const refused = await db.stagedPhoto.findMany({
    where: { verdict: 'error', candidateId: { not: null }, batch: { schoolId } },
    select: { sha256: true },
  })
  return new Set(refused.map(({ sha256 }) => sha256))
}
