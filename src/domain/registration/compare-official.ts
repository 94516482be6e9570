/** 平台和记录 · What the platform lacks and what it has beyond our own registrations, by name and subject [G1 三, G2 三]. */
import { groupBy } from '../lists/group-by.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import type { ExamSubject, Subjects } from '../plans/subjects-of.js'
import { LEVEL_UNKNOWN } from './judge-official.js'
import { isSame } from './judge-subject.js'
import { isFor } from './record-count.js'
import type { OfficialLine, RegistrationLine } from './registration-records.js'

interface OfOne {
  readonly name: string
  /** Absent: none, or all, of the subjects. */
  readonly subject?: string
}

export interface OfficialCount {
  readonly certificate: string
  readonly level: string
  /** Registered with us, and on the platform. */
  readonly heads: number
  readonly officialHeads: number
  readonly records: number
  readonly expected: number
  readonly subjects: readonly string[]
  readonly missing: readonly OfOne[]
  readonly surplus: readonly OfOne[]
}

type Own = Pick<RegistrationLine, 'candidateId' | 'name' | 'category' | 'certificate' | 'level' | 'subject'>

/** For each certificate and level of a plan; `subjectsOf`: undefined where nobody has said them. */
export function compareOfficial(
  own: readonly Own[],
  official: readonly OfficialLine[],
  subjectsOf: (certificate: string, level: string) => Subjects | undefined,
): readonly OfficialCount[] {
  const ours = groupBy(own, (line) => `${line.certificate}\n${line.level}`)
  const theirs = groupBy(official, (line) => `${line.certificate}\n${levelOf(line, own)}`)
  return [...new Set([...ours.keys(), ...theirs.keys()])].map((key) => {
    const [certificate = '', level = ''] = key.split('\n')
    const subjects = subjectsMeant(subjectsOf(certificate, level), theirs.get(key) ?? [])
    return { certificate, level, ...compareOne(ours.get(key) ?? [], theirs.get(key) ?? [], subjects) }
  })
}

/** The platform does not always say it; a person of ours has it with us. */
function levelOf({ level, certificate, candidateId }: OfficialLine, own: readonly Own[]): string {
  if (level !== LEVEL_UNKNOWN) return level
  const known = own.find((one) => one.candidateId === candidateId && one.certificate === certificate)
  return known?.level ?? level
}

/**
 * By the platform's names where it has them: 理论 of the book is 网店运营推广（中级）理论 there. What only a book names and the
 * platform calls something else is the same, where there are as many of both.
 */
function subjectsMeant(known: Subjects | undefined, official: readonly OfficialLine[]): readonly ExamSubject[] {
  const named = [...new Set(official.map(({ subject }) => subject))]
  if (known === undefined) return named.map((name) => ({ name }))
  const meant = known.subjects.map((one) => ({
    ...one,
    name: named.find((name) => isSame(name, one.name)) ?? one.name,
  }))
  const others = named.filter((name) => !meant.some((one) => one.name === name))
  const open = meant.filter(({ name }) => !named.includes(name))
  if (known.from === undefined || open.length !== others.length) return meant
  return meant.map((one) => (open.includes(one) ? { ...one, name: others[open.indexOf(one)] ?? one.name } : one))
}

function compareOne(
  own: readonly Own[],
  official: readonly OfficialLine[],
  subjects: readonly ExamSubject[],
): Omit<OfficialCount, 'certificate' | 'level'> {
  const ours = groupBy(own, ({ candidateId }) => candidateId)
  const theirs = groupBy(official, ({ candidateId, person }) => candidateId ?? `?${person}`)
  const missing: OfOne[] = []
  const surplus: OfOne[] = []
  let expected = 0
  for (const [id, lines] of ours) {
    const wanted = wantedBy(lines, subjects)
    const held = (theirs.get(id) ?? []).map(({ subject }) => subject)
    const { name = '' } = lines[0] ?? {}
    expected += wanted.length
    missing.push(...sayWhich(name, wanted, held))
    if (held.length > 0)
      surplus.push(...held.filter((one) => !wanted.includes(one)).map((subject) => ({ name, subject })))
  }
  for (const [id, lines] of theirs) if (!ours.has(id)) surplus.push({ name: lines[0]?.name ?? '' })
  const names = subjects.map(({ name }) => name)
  const heads = { heads: ours.size, officialHeads: theirs.size, records: official.length }
  return { ...heads, expected, subjects: names, missing, surplus }
}

/** Nobody of whom the platform has nothing is named once for each subject. */
function sayWhich(name: string, wanted: readonly string[], held: readonly string[]): readonly OfOne[] {
  if (held.length === 0) return [{ name }]
  return wanted.filter((one) => !held.includes(one)).map((subject) => ({ name, subject }))
}

function wantedBy(lines: readonly Own[], subjects: readonly ExamSubject[]): readonly string[] {
  const category = lines[0]?.category ?? 'own'
  const all = subjects.filter((one) => isFor(one, category)).map(({ name }) => name)
  if (lines.some(({ subject }) => subject === ALL_SUBJECTS)) return all
  return lines.map(({ subject }) => all.find((name) => isSame(name, subject)) ?? subject)
}
