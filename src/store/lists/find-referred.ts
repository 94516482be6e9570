/** 指向的记录 · Which record of another list each row of an upload speaks of: by keyed hash, else by what a masked number shows. */
import { ID_TYPES } from '../../domain/cells/ids/id-type.js'
import { hasResidentShape } from '../../domain/cells/ids/resident-id.js'
import { looksMasked, matchesMask } from '../../domain/cells/masking.js'
import type { KnownRecord, Values } from '../../domain/lists/rows.js'
import type { StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { Prisma } from '../generated/client.js'
import { storedList } from './all.js'
import { type FoundRecord, knownOf, openSecrets, recordJson } from './known-record.js'
import { quote, type StoredList, type StoredReference } from './table.js'

type Found = KnownRecord | 'several' | undefined

const PART = 500
/** Their numbers look alike; the forms of a registration do not say which it is. */
const OF_RESIDENTS: readonly string[] = ['身份证', '港澳台居民居住证', '外国人永久居留身份证']
const OF_OTHERS: readonly string[] = ID_TYPES.filter((type) => type !== '身份证')

/** Parallel to `rows`. What is secret of them stays here: a row shows of the number what it may. */
export async function findReferred(
  list: string,
  schoolId: string,
  rows: readonly Values[],
  context: StoreContext,
): Promise<readonly Found[]> {
  const { refers } = storedList(list)
  if (refers === undefined) return new Array<Found>(rows.length)
  const { asked, places } = askOnce(refers, rows)
  const parts = Array.from({ length: Math.ceil(asked.length / PART) }, (_, at) =>
    asked.slice(at * PART, (at + 1) * PART),
  )
  const found = await Promise.all(parts.map((part) => findPart(refers, schoolId, part, context)))
  const all = found.flatMap((part) => [...part])
  return places.map((place) => all[place])
}

/** Several rows of one person, a subject each, ask the same. */
function askOnce(refers: StoredReference, rows: readonly Values[]) {
  const known = new Map<string, number>()
  const asked: Values[] = []
  const fields = [refers.by.field, ...saidFields(refers)]
  const places = rows.map((values) => {
    const key = fields.map((field) => values[field] ?? '').join('\u0000')
    const place = known.get(key)
    if (place !== undefined) return place
    known.set(key, asked.length)
    return asked.push(values) - 1
  })
  return { asked, places }
}

async function findPart(
  refers: StoredReference,
  schoolId: string,
  rows: readonly Values[],
  context: StoreContext,
): Promise<readonly Found[]> {
  const byNumber = await findByNumber(refers, schoolId, rows, context)
  return refers.masked ? findByMask(refers, schoolId, rows, byNumber, context) : byNumber
}

interface FoundAt extends FoundRecord {
  readonly place: number
  readonly told: KnownRecord['kept']
}

async function findByNumber(
  refers: StoredReference,
  schoolId: string,
  rows: readonly Values[],
  context: StoreContext,
): Promise<readonly Found[]> {
  const { by } = refers
  const asked = await mapInPieces(rows, (values) => {
    const value = values[by.field] ?? ''
    const types = hasResidentShape(value) ? OF_RESIDENTS : OF_OTHERS
    return value === '' || looksMasked(value)
      ? []
      : [types, context.lookup.secretHash(by.use, value), saidOf(refers, values)]
  })
  const target = storedList(refers.list)
  const [answer] = await context.prisma.$queryRaw<{ found: readonly FoundAt[] | null }[]>`
    SELECT json_agg(json_build_object('place', w.place, 'told', ${toldJson(refers)}, ${recordJson(target)})) AS found
    FROM (SELECT (a.place - 1)::int AS place, decode(a.v ->> 1, 'base64') AS hash, a.v -> 2 AS said,
                 ARRAY(SELECT jsonb_array_elements_text(a.v -> 0)) AS types
          FROM jsonb_array_elements(${JSON.stringify(asked)}::jsonb) WITH ORDINALITY AS a(v, place)
          WHERE jsonb_array_length(a.v) > 0) w
    JOIN ${Prisma.raw(target.table)} c ON c.school_id = ${schoolId}
      AND c.${Prisma.raw(refers.type)} = ANY(w.types) AND c.${Prisma.raw(by.hash)} = w.hash`
  const found = new Array<Found>(rows.length)
  for (const one of answer?.found ?? []) found[one.place] = found[one.place] === undefined ? recordOf(one) : 'several'
  return found
}

interface Masked extends FoundAt {
  readonly sealed: string | null
  readonly sure: boolean
}

/** Whoever is sure counts; else those of the name whose number the mask may hide. */
async function findByMask(
  refers: StoredReference,
  schoolId: string,
  rows: readonly Values[],
  byNumber: readonly Found[],
  context: StoreContext,
): Promise<readonly Found[]> {
  const { masked, by } = refers
  const asked = rows.flatMap((values, place) => {
    const number = values[by.field] ?? ''
    const isMasked = number === '' || looksMasked(number)
    return isMasked && byNumber[place] === undefined ? [{ place, said: saidOf(refers, values) }] : []
  })
  if (masked === undefined || asked.length === 0) return byNumber
  const target = storedList(refers.list)
  const called = Prisma.raw(columnOf(target, target.calledBy))
  const [answer] = await context.prisma.$queryRaw<{ found: readonly Masked[] | null }[]>`
    SELECT json_agg(json_build_object('place', w.place, 'sealed', encode(c.secrets_sealed, 'base64'),
        'sure', ${Prisma.raw(masked.sure)}, 'told', ${toldJson(refers)}, ${recordJson(target)})) AS found
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS w(place int, said jsonb)
    JOIN ${Prisma.raw(target.table)} c ON c.school_id = ${schoolId} AND c.${called} = w.said ->> ${masked.name}`
  const namesakes = new Map<number, Masked[]>(asked.map(({ place }) => [place, []]))
  for (const one of answer?.found ?? []) namesakes.get(one.place)?.push(one)
  return rows.map((row, place) => byNumber[place] ?? fitting(namesakes.get(place) ?? [], row, refers, context))
}

function fitting(namesakes: readonly Masked[], row: Values, { by }: StoredReference, context: StoreContext): Found {
  const sure = namesakes.filter((one) => one.sure)
  const mask = row[by.field] ?? ''
  const fits = ({ sealed }: Masked) =>
    mask !== '' && sealed !== null && matchesMask(mask, openSecrets(sealed, context)[by.field] ?? '')
  const [only, ...others] = sure.length > 0 ? sure : namesakes.filter(fits)
  return others.length > 0 ? 'several' : only && recordOf(only)
}

/** What the statements ask of the row; its number is never among it. */
function saidOf(refers: StoredReference, values: Values): Values {
  return Object.fromEntries(saidFields(refers).flatMap((field) => (values[field] ? [[field, values[field]]] : [])))
}

const SAID = /w\.said ->> '(\w+)'/g
const FIELDS = new WeakMap<StoredReference, readonly string[]>()

/** As their SQL reads them. */
function saidFields(refers: StoredReference): readonly string[] {
  const known = FIELDS.get(refers)
  if (known !== undefined) return known
  const { by, masked, tells = {} } = refers
  const read = [...Object.values(tells), masked?.sure ?? ''].flatMap((sql) =>
    [...sql.matchAll(SAID)].map(([, field]) => field!),
  )
  const fields = [...new Set([...read, ...(masked === undefined ? [] : [masked.name])])].filter(
    (field) => field !== by.field,
  )
  FIELDS.set(refers, fields)
  return fields
}

function toldJson({ tells = {} }: StoredReference): Prisma.Sql {
  const pairs = Object.entries(tells).map(([name, sql]) => `${quote(name)}, ${sql}`)
  return Prisma.raw(`json_strip_nulls(json_build_object(${pairs.join(', ')}))`)
}

function columnOf({ columns }: StoredList, field: string): string {
  return columns.find((one) => one.field === field)?.column ?? field
}

function recordOf({ id, values, kept, told }: FoundAt): KnownRecord {
  return knownOf({ id, values, kept: { ...kept, ...told } }, {})
}
