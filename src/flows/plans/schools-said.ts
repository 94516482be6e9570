/** 参考院校的读法 · Schools by their full names, one a line or several in one; of the same name by their province. */
import { shortProvince } from '../../domain/cells/province.js'
import { tidyProse } from '../../domain/cells/school-name.js'
import type { School } from '../../domain/people/people.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { written } from '../engine/acceptors.js'
import type { StepContext } from '../engine/flow.js'

/** As they were written. */
export type SchoolsSaid = { readonly text: string; readonly value: readonly string[] }

const MOST = 6_000
const LONGEST = 200_000
const HEADING = /(?:参[考加]|参与|报考)院校(?:名单|有)?\s*(?:[:：]|是|为)/

/** Out of a whole notice what stands behind 参考院校, else all of it. */
function readNames(typed: string): readonly string[] {
  const text = typed.slice(0, LONGEST)
  const heading = HEADING.exec(text)
  const listed =
    heading === null ? text : (text.slice(heading.index + heading[0].length).split(/\n\n|[。；;]/)[0] ?? '')
  const names = listed
    .split(/[\n、,，;；。]/)
    .map((one) => tidyProse(one.slice(0, 80)).replace(/^\d{1,4}[.．、]\s*/, ''))
  return [...new Set(names.filter((name) => name.length >= 2))].slice(0, MOST)
}

/** 全部试点院校: as the platform's plan says it. */
const ALL_PILOTS = /^(?:全部|所有|全体)(?:的)?(?:试点|参考|参加)?(?:院校|学校)$/u

interface Listed {
  readonly known: readonly School[]
  readonly unknown: readonly string[]
  /** Of several provinces, and none is said. */
  readonly ambiguous: readonly School[]
}

export async function findListed(
  said: SchoolsSaid | undefined,
  { orgRecords }: Pick<Facts, 'orgRecords'>,
): Promise<Listed> {
  const all = said?.value ?? []
  const named = await findNamed(
    all.filter((one) => !ALL_PILOTS.test(one)),
    orgRecords,
  )
  const pilots = all.some((one) => ALL_PILOTS.test(one)) ? await orgRecords?.pilotSchools() : undefined
  return { ...named, known: eachOnce([...named.known, ...(pilots ?? [])]) }
}

function eachOnce(schools: readonly School[]): readonly School[] {
  return [...new Map(schools.map((school) => [school.id, school])).values()]
}

async function findNamed(said: readonly string[], orgRecords: Facts['orgRecords']): Promise<Listed> {
  const wanted = said.map((one) => {
    const [, name = one, province] = /^(.{2,60}?)[（(]([^（()）]{2,10})[)）]$/.exec(one) ?? []
    return { one, name, province }
  })
  const names = [...new Set(wanted.flatMap(({ one, name }) => [one, name]))]
  const schools = new Map<string, School[]>()
  for (const school of (await orgRecords?.findSchools(names)) ?? []) {
    schools.set(school.name, [...(schools.get(school.name) ?? []), school])
  }
  const found = wanted.map(({ one, name, province }) => ({ one, schools: meant(one, name, province, schools) }))
  const known = found.flatMap((each) => (each.schools.length === 1 ? each.schools : []))
  return {
    known,
    unknown: found.flatMap((each) => (each.schools.length === 0 ? [each.one] : [])),
    ambiguous: found.flatMap((each) => (each.schools.length > 1 ? each.schools : [])),
  }
}

function meant(
  one: string,
  name: string,
  province: string | undefined,
  schools: ReadonlyMap<string, readonly School[]>,
): readonly School[] {
  const exact = schools.get(one)
  if (exact !== undefined || province === undefined) return exact ?? []
  return (schools.get(name) ?? []).filter((school) => shortProvince(school.province) === shortProvince(province))
}

async function parseSchools(
  typed: string,
  { facts }: Pick<StepContext<object>, 'facts'>,
): Promise<Checked<readonly string[]> | undefined> {
  const value = readNames(typed)
  if (value.length === 0) return undefined
  const { known, unknown, ambiguous } = await findListed({ text: typed, value }, facts)
  const [first] = ambiguous
  if (first !== undefined) {
    const provinces = ambiguous.filter(({ name }) => name === first.name).map(({ province }) => shortProvince(province))
    return bad('schools-of-one-name', { name: first.name, provinces: provinces.join('、') })
  }
  // What opened the form may be a notice that lists none.
  if (known.length === 0 && !HEADING.test(typed) && unknown.some((one) => one.length > 30 || /\d/.test(one)))
    return undefined
  if (known.length > 0) return good(value)
  const [missing] = unknown
  return missing === undefined ? bad('no-pilot-schools') : bad('schools-unknown', { school: missing })
}

export const SCHOOLS = written<object, readonly string[]>(parseSchools, (names) =>
  sameInBoth(names.join('、').slice(0, 60)),
)
