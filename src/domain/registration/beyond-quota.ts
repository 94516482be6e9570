/** 超出名额 · Which registrations go beyond what is left of the year's approved numbers, in the order of their list [G1 58, 60]. */
import { CATEGORY_NAMES } from '../candidates/candidate-category.js'
import type { Against, UsesUp } from '../lists/list.js'
import type { KnownRecord, Values } from '../lists/rows.js'
import { QUOTA_LEFT, type QuotaLeft, type QuotaOf, type SocialReason, socialProposer } from '../pilot/quota-records.js'
import { findPlan } from '../plans/plan-column.js'
import { type Problem, problemOf } from '../talk/problem.js'
import type { RegistrationField } from './registration-templates.js'

/** 全年累计: the year of the exam, else that of today. */
export function quotaYearOf(plan: string, against: Pick<Against, 'records' | 'today'>): string {
  const exam = findPlan(plan, against)?.windows.exam
  return (exam?.from ?? exam?.to)?.day.slice(0, 4) ?? against.today.slice(0, 4)
}

/** Of each new row in turn; somebody counts once, however many subjects he is registered for. */
export function judgeQuota(against: Against): UsesUp<RegistrationField> {
  const propose = socialProposer((against.records[QUOTA_LEFT] ?? []).map(readLeft))
  const reasons = new Map<string, SocialReason | undefined>()
  const reasonFor = (
    { id, values: { major = '' } }: KnownRecord,
    { plan = '', certificate = '', level = '' }: Values,
  ) => {
    const person = [id, plan, certificate, level].join('\u0000')
    if (!reasons.has(person)) {
      reasons.set(person, propose({ year: quotaYearOf(plan, against), certificate, level, major }))
    }
    return reasons.get(person)
  }
  return {
    judge({ values }, found) {
      const { certificate = '', level = '', category } = values
      if (category !== CATEGORY_NAMES.own || isHead(found, certificate, level)) return []
      const reason = reasonFor(found, values)
      if (reason === undefined) return []
      const problem = problemOfReason(reason, { certificate, level, major: found.values.major ?? '' })
      return [{ ...problem, field: 'category', proposal: CATEGORY_NAMES.social, doubtful: true }]
    },
  }
}

export function problemOfReason(reason: SocialReason, of: Pick<QuotaOf, 'certificate' | 'level' | 'major'>): Problem {
  const { certificate, level, major } = of
  return reason === 'over-quota'
    ? problemOf('registration-over-quota', { certificate, level })
    : problemOf('registration-outside-quota', { certificate, major })
}

/** Registered for another subject of the level already: used up before. */
function isHead({ kept }: KnownRecord, certificate: string, level: string): boolean {
  return (kept.registered ?? '').split('\n').includes(`${certificate}|${level}`)
}

function readLeft({ year = '', certificate = '', level = '', major = '', left = '' }: Values): QuotaLeft {
  return { year, certificate, level, major, left: Number(left) }
}
