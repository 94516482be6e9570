/** 报考记录数 · One record a head for each subject of the level [G3 七, G4 二]: how many there should be, and who has too few or too many. */
import { CATEGORY_NAMES, type CandidateCategory } from '../candidates/candidate-category.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import type { ExamSubject } from '../plans/subjects-of.js'
import type { Said } from '../talk/language.js'
import type { RegistrationLine } from './registration-records.js'

interface OfOne {
  readonly name: string
  readonly subject: string
}

export interface RecordCount {
  readonly heads: number
  readonly expected: number
  readonly actual: number
  readonly missing: readonly OfOne[]
  /** Of a subject that the level does not have. */
  readonly surplus: readonly OfOne[]
}

/** Of one certificate and level. */
export function countRecords(
  lines: readonly Pick<RegistrationLine, 'candidateId' | 'name' | 'subject' | 'category'>[],
  subjects: readonly ExamSubject[],
): RecordCount {
  const byPerson = new Map<string, (typeof lines)[number][]>()
  for (const line of lines) byPerson.set(line.candidateId, [...(byPerson.get(line.candidateId) ?? []), line])
  let expected = 0
  let actual = 0
  const missing: OfOne[] = []
  const surplus: OfOne[] = []
  for (const own of byPerson.values()) {
    const { name = '', category = 'own' } = own[0] ?? {}
    const wanted = subjects.filter((one) => isFor(one, category)).map((one) => one.name)
    const held = new Set(own.flatMap(({ subject }) => (subject === ALL_SUBJECTS ? wanted : [subject])))
    expected += wanted.length
    actual += held.size
    missing.push(...wanted.filter((one) => !held.has(one)).map((subject) => ({ name, subject })))
    surplus.push(...[...held].filter((one) => !wanted.includes(one)).map((subject) => ({ name, subject })))
  }
  return { heads: byPerson.size, expected, actual, missing, surplus }
}

/** 参考对象: 所有考生, 院校考生 or 社会考生. */
export function isFor({ audience }: ExamSubject, category: CandidateCategory): boolean {
  const others = Object.entries(CATEGORY_NAMES).flatMap(([one, name]) => (one === category ? [] : [name]))
  return audience === undefined || !others.includes(audience)
}

/** Certificate and level by certificate and level. */
export function byLevel(lines: readonly RegistrationLine[]): readonly (readonly RegistrationLine[])[] {
  const groups = new Map<string, RegistrationLine[]>()
  for (const line of lines) {
    const key = `${line.certificate}\n${line.level}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return [...groups.values()]
}

/** 少 3 条、多 1 条; undefined where nothing is. */
export function sayMiscount({ missing, surplus }: Pick<RecordCount, 'missing' | 'surplus'>): Said | undefined {
  const parts: readonly Said[] = [
    ...(missing.length > 0 ? [{ zh: `少 ${missing.length} 条`, en: `${missing.length} missing` }] : []),
    ...(surplus.length > 0 ? [{ zh: `多 ${surplus.length} 条`, en: `${surplus.length} too many` }] : []),
  ]
  if (parts.length === 0) return undefined
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
}
