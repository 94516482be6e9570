/** 已有考生 · What the records know already of the people in an upload. */
import type { ImportStore, KnownCandidate } from '../domain/ports/import-store.js'
import { readKnown } from './candidate-row.js'
import type { Db, StoreContext } from './connection.js'
import { mapInPieces } from './in-parts.js'
import { base64 } from './seal.js'

type Known = Pick<ImportStore, 'approvedMajors' | 'findKnown' | 'findPeople' | 'listKnown' | 'personKey'>

/** Rows come through the client as objects: a larger part would hold up the event loop. */
const PART = 500

export function openKnown(context: StoreContext): Known {
  const { prisma, lookup } = context
  return {
    async approvedMajors(schoolId) {
      const majors = await prisma.approvedMajor.findMany({ where: { schoolId }, orderBy: { ordinal: 'asc' } })
      return majors.map(({ name, code, version }) => ({ name, code, version }))
    },
    findKnown: (schoolId, rows) => findKnown(schoolId, rows, context),
    findPeople: (schoolId, wanted) => findPeople(schoolId, wanted, context),
    listKnown: (schoolId) => listKnown(schoolId, context),
    personKey: (row) => base64(lookup.personKey(row)),
  }
}

async function findKnown(
  schoolId: string,
  rows: readonly { readonly idType: string; readonly idNumber: string }[],
  { prisma, sealer, lookup }: StoreContext,
): Promise<readonly (KnownCandidate | undefined)[]> {
  // A school's first list is the longest one; nobody in it can be known.
  if (!(await hasCandidates(prisma, schoolId))) return rows.map(() => undefined)
  const keys = await mapInPieces(rows, ({ idType, idNumber }) => ({ t: idType, h: base64(lookup.idHash(idNumber)) }))
  const places = await prisma.$queryRaw<{ place: number; id: string }[]>`
    SELECT w.place::int AS place, c.id
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS (t text, h text)) WITH ORDINALITY AS w(t, h, place)
    JOIN candidate c ON c.school_id = ${schoolId} AND c.id_type = w.t AND c.id_hash = decode(w.h, 'base64')`
  if (places.length === 0) return rows.map(() => undefined)
  const byId = new Map<string, KnownCandidate>()
  for (let start = 0; start < places.length; start += PART) {
    const ids = places.slice(start, start + PART).map(({ id }) => id)
    const found = await prisma.candidate.findMany({ where: { schoolId, id: { in: ids } } })
    for (const known of await mapInPieces(found, (row) => readKnown(row, sealer))) byId.set(known.id, known)
  }
  const byPlace = new Map(places.map(({ place, id }) => [place, byId.get(id)]))
  return rows.map((_, index) => byPlace.get(index + 1))
}

export async function hasCandidates(db: Db, schoolId: string): Promise<boolean> {
  return (await db.candidate.findFirst({ where: { schoolId }, select: { id: true } })) !== null
}

async function* listKnown(
  schoolId: string,
  { prisma, sealer }: StoreContext,
): AsyncGenerator<readonly KnownCandidate[]> {
  let after = ''
  for (;;) {
    const rows = await prisma.candidate.findMany({
      where: { schoolId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PART,
    })
    if (rows.length > 0) yield await mapInPieces(rows, (row) => readKnown(row, sealer))
    if (rows.length < PART) return
    after = rows.at(-1)?.id ?? ''
  }
}

async function findPeople(
  schoolId: string,
  { names, idStarts }: Parameters<ImportStore['findPeople']>[1],
  context: StoreContext,
): ReturnType<ImportStore['findPeople']> {
  const { prisma, sealer } = context
  const wanted = [...new Set(names)]
  const [candidates, photos, strays] = await Promise.all([
    prisma.candidate.findMany({ where: { schoolId, name: { in: wanted } }, select: { name: true, idSealed: true } }),
    prisma.stagedPhoto.findMany({
      where: { nameInPath: { in: wanted }, batch: { schoolId } },
      select: { nameInPath: true, contentSealed: true },
    }),
    idStarts.length === 0 ? [] : listStrayIds(schoolId, context),
  ])
  const starts = new Set(idStarts)
  return [
    ...candidates.map(({ name, idSealed }) => ({
      name,
      idNumber: sealer.open(idSealed, 'person.id'),
      from: 'candidate' as const,
    })),
    ...photos.flatMap(({ nameInPath, contentSealed }) => {
      const idNumber = idInPath(contentSealed, context)
      return nameInPath === null || idNumber === undefined
        ? []
        : [{ name: nameInPath, idNumber, from: 'photo' as const }]
    }),
    ...strays
      .filter((idNumber) => starts.has(idNumber.slice(0, KEPT_DIGITS)))
      .map((idNumber) => ({ idNumber, from: 'photo' as const })),
  ]
}

/** What Excel keeps of a number it destroys. */
const KEPT_DIGITS = 15
const MAX_STRAYS = 5_000

/** Numbers in the file names of pictures that belong to nobody yet, the newest uploads first. */
async function listStrayIds(schoolId: string, context: StoreContext): Promise<readonly string[]> {
  const photos = await context.prisma.stagedPhoto.findMany({
    where: { verdict: { in: ['unmatched', 'proposed'] }, batch: { schoolId } },
    orderBy: { batch: { receivedAt: 'desc' } },
    take: MAX_STRAYS,
    select: { contentSealed: true },
  })
  const numbers = await mapInPieces(photos, ({ contentSealed }) => idInPath(contentSealed, context))
  return [...new Set(numbers.filter((number) => number !== undefined))]
}

function idInPath(contentSealed: Uint8Array, { sealer }: StoreContext): string | undefined {
  return sealer.openJson<{ idInPath?: string }>(contentSealed, 'photo.content').idInPath
}
