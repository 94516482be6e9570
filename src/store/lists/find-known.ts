/** 已有考生 · What the records know already of the people in an upload. */
import { DIGITS_KEPT } from '../../domain/candidates/candidate-known.js'
import type { KnownCandidate } from '../../domain/candidates/known-candidate.js'
import type { ImportStore } from '../../domain/ports/import-store.js'
import { type KnownRow, knownOf, PLAIN_FIELDS, readKnown } from '../candidates/candidate-row.js'
import type { Db, StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { Prisma } from '../generated/client.js'
import { plainId } from '../secrets/lookup.js'

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
    personKey: (row) => lookup.personKey(row),
  }
}

/** The columns of a candidate as a json object under their property names, as the client itself calls them. */
const KNOWN_FIELDS = Prisma.raw(
  [
    `'id', c.id, 'category', c.category, 'status', c.status, 'idType', c.id_type, 'photoSha256', c.photo_sha256`,
    ...PLAIN_FIELDS.map(({ column, property }) => `'${property}', c.${column}`),
  ].join(', '),
)

interface FoundRow extends Omit<KnownRow, 'idSealed' | 'phoneSealed'> {
  readonly place: number
  readonly hasSamePhone: boolean
  /** Base64, where it is not the phone asked with. */
  readonly otherPhone: string | null
}

/**
 * Found by the keyed hashes: who has the same hash has the same number, so only a phone that differs is opened.
 * One statement by the unique key, whatever the statistics of a table that was empty a minute ago make of the rest;
 * one json value, because the client takes a row of columns apart five times as slowly.
 */
async function findKnown(
  schoolId: string,
  rows: Parameters<ImportStore['findKnown']>[1],
  { prisma, sealer, lookup }: StoreContext,
): Promise<readonly (KnownCandidate | undefined)[]> {
  // A school's first list is the longest one; nobody in it can be known.
  if (!(await hasCandidates(prisma, schoolId))) return rows.map(() => undefined)
  const all = new Array<KnownCandidate | undefined>(rows.length)
  for (let start = 0; start < rows.length; start += PART) {
    const part = rows.slice(start, start + PART)
    const keys = await mapInPieces(part, ({ idType, idNumber, phone }) => ({
      t: idType,
      h: lookup.idHash(idNumber),
      p: lookup.phoneHash(phone ?? ''),
    }))
    const [answer] = await prisma.$queryRaw<{ found: readonly FoundRow[] | null }[]>`
      SELECT json_agg(json_build_object('place', w.place, 'hasSamePhone', coalesce(same.phone, false), 'otherPhone',
               CASE WHEN same.phone THEN NULL ELSE encode(c.phone_sealed, 'base64') END, ${KNOWN_FIELDS})) AS found
      FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS (t text, h text, p text))
        WITH ORDINALITY AS w(t, h, p, place)
      JOIN candidate c ON c.school_id = ${schoolId} AND c.id_type = w.t AND c.id_hash = decode(w.h, 'base64')
      CROSS JOIN LATERAL (SELECT c.phone_hash = decode(w.p, 'base64') AS phone) AS same`
    for (const { place, hasSamePhone, otherPhone, ...row } of answer?.found ?? []) {
      const { idNumber, phone } = part[place - 1]!
      const other = otherPhone === null ? undefined : sealer.open(Buffer.from(otherPhone, 'base64'), 'person.phone')
      all[start + place - 1] = knownOf(row, { idNumber: plainId(idNumber), phone: hasSamePhone ? phone : other })
    }
  }
  return all
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
      .filter((idNumber) => starts.has(idNumber.slice(0, DIGITS_KEPT)))
      .map((idNumber) => ({ idNumber, from: 'photo' as const })),
  ]
}

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
