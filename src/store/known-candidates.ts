/** 已有考生 · What the records know already of the people in an upload. */
import type { ImportStore, KnownCandidate } from '../domain/ports.js'
import { readKnown } from './candidate-row.js'
import type { StoreContext } from './connection.js'
import { mapInPieces } from './in-parts.js'
import { base64 } from './stage.js'

type Known = Pick<ImportStore, 'approvedMajors' | 'findKnown' | 'findPeopleByName' | 'listKnown' | 'personKey'>

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
    findPeopleByName: (schoolId, names) => findPeopleByName(schoolId, names, context),
    listKnown: (schoolId) => listKnown(schoolId, context),
    personKey: (row) => base64(lookup.personKey(row)),
  }
}

async function findKnown(
  schoolId: string,
  rows: readonly { readonly idType: string; readonly idNumber: string }[],
  { prisma, sealer, lookup }: StoreContext,
): Promise<readonly (KnownCandidate | undefined)[]> {
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

async function findPeopleByName(
  schoolId: string,
  names: readonly string[],
  { prisma, sealer }: StoreContext,
): ReturnType<ImportStore['findPeopleByName']> {
  const wanted = [...new Set(names)]
  const [candidates, photos] = await Promise.all([
    prisma.candidate.findMany({
      where: { schoolId, name: { in: wanted } },
      select: { name: true, idSealed: true },
    }),
    prisma.stagedPhoto.findMany({
      where: { nameInPath: { in: wanted }, batch: { schoolId } },
      select: { nameInPath: true, contentSealed: true },
    }),
  ])
  const fromRecords = candidates.map(({ name, idSealed }) => ({
    name,
    idNumber: sealer.open(idSealed, 'person.id'),
    from: 'candidate' as const,
  }))
  const fromPhotos = photos.flatMap(({ nameInPath, contentSealed }) => {
    const { idInPath } = sealer.openJson<{ idInPath?: string }>(contentSealed, 'photo.content')
    if (nameInPath === null || idInPath === undefined) return []
    return [{ name: nameInPath, idNumber: idInPath, from: 'photo' as const }]
  })
  return [...fromRecords, ...fromPhotos]
}
