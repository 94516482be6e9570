/** 报考截止前确认名单 · What is confirmed before registration ends, and whether it is still the same [G1 三, G2 三: 之后不能增删，未到按缺考计]. */
import type { ExamDay } from '../cells/exam-day.js'
import { groupBy } from '../lists/group-by.js'
import { digestOf, type FrozenList } from '../plans/frozen-list.js'
import type { RegistrationLine } from './registration-records.js'

type Line = Pick<RegistrationLine, 'candidateId' | 'certificate' | 'level' | 'subject'>

interface FrozenPart {
  readonly certificate: string
  readonly level: string
  readonly subject: string
  readonly heads: number
}

export function freezeOf(lines: readonly Line[], day: ExamDay): FrozenList {
  return {
    day,
    heads: new Set(lines.map((one) => [one.candidateId, one.certificate, one.level].join('\n'))).size,
    records: lines.length,
    digest: digestOf(lines.map((one) => [one.candidateId, one.certificate, one.level, one.subject].join(' '))),
  }
}

/** By certificate, level and subject. */
export function partsOf(lines: readonly Line[]): readonly FrozenPart[] {
  const groups = groupBy(lines, ({ certificate, level, subject }) => [certificate, level, subject].join('\n'))
  return [...groups].map(([key, own]) => {
    const [certificate = '', level = '', subject = ''] = key.split('\n')
    return { certificate, level, subject, heads: new Set(own.map(({ candidateId }) => candidateId)).size }
  })
}

/** Heads more or fewer than confirmed; 0: others, or in other subjects; undefined: the same. */
export function changedSince(frozen: FrozenList, lines: readonly Line[]): number | undefined {
  const now = freezeOf(lines, frozen.day)
  return now.digest === frozen.digest ? undefined : now.heads - frozen.heads
}
