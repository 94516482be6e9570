/** 找人 · Whose whole numbers are known: for numbers that were lost on the way. */
import { DIGITS_KEPT } from '../../domain/candidates/lost-ids.js'
import type { ImportStore } from '../../domain/ports/import-store.js'
import type { StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { openSecrets } from '../lists/known-record.js'
import { openPhotoContent } from '../photos/stored-photo.js'

export function openPeopleFinding(context: StoreContext): Pick<ImportStore, 'findPeople'> {
  return { findPeople: (schoolId, wanted) => findPeople(schoolId, wanted, context) }
}

async function findPeople(
  schoolId: string,
  { names, idStarts }: Parameters<ImportStore['findPeople']>[1],
  context: StoreContext,
): ReturnType<ImportStore['findPeople']> {
  const { prisma, sealer } = context
  const wanted = [...new Set(names)]
  const [candidates, photos, strays] = await Promise.all([
    prisma.candidate.findMany({
      where: { schoolId, name: { in: wanted } },
      select: { name: true, secretsSealed: true },
    }),
    prisma.stagedPhoto.findMany({
      where: { nameInPath: { in: wanted }, batch: { schoolId } },
      select: { nameInPath: true, contentSealed: true },
    }),
    idStarts.length === 0 ? [] : listStrayIds(schoolId, context),
  ])
  const starts = new Set(idStarts)
  return [
    ...candidates.flatMap(({ name, secretsSealed }) => {
      const { idNumber } = secretsSealed === null ? {} : openSecrets(secretsSealed, context)
      return idNumber === undefined ? [] : [{ name, idNumber, from: 'candidate' as const }]
    }),
    ...photos.flatMap(({ nameInPath, contentSealed }) => {
      const { idInPath: idNumber } = openPhotoContent(contentSealed, sealer)
      return nameInPath === null || idNumber === undefined
        ? []
        : [{ name: nameInPath, idNumber, from: 'photo' as const }]
    }),
    ...strays
      .filter((idNumber) => starts.has(idNumber.slice(0, DIGITS_KEPT)))
      .map((idNumber) => ({ idNumber, from: 'photo' as const })),
  ]
}

const MAX_STRAYS = 5_000

/** Numbers in the file names of pictures that belong to nobody yet, the newest uploads first. */
async function listStrayIds(schoolId: string, { prisma, sealer }: StoreContext): Promise<readonly string[]> {
  const photos = await prisma.stagedPhoto.findMany({
    where: { verdict: { in: ['unmatched', 'proposed'] }, batch: { schoolId } },
    orderBy: { batch: { receivedAt: 'desc' } },
    take: MAX_STRAYS,
    select: { contentSealed: true },
  })
  const numbers = await mapInPieces(photos, ({ contentSealed }) => openPhotoContent(contentSealed, sealer).idInPath)
  return [...new Set(numbers.filter((number) => number !== undefined))]
}
