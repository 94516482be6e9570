/** 可选的答案 · What may be answered to a question asked of a whole list, as the records are now. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { BatchSummary } from '../../domain/imports/batch.js'
import type { Scope } from '../../domain/imports/edits.js'
import type { ScopeOption, ScopeQuestion } from '../../domain/lists/list.js'
import { fixedOptions, recordedOptions } from '../../domain/lists/scope-options.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'
import { findTalk } from '../lists/all-talks.js'

/** More records nobody has: rooms of all sittings there have been. */
const MOST_RECORDS = 2_000

/** `scope`: what has been said of the list already. */
export async function optionsOf(question: ScopeQuestion, scope: Scope, facts: Facts): Promise<readonly ScopeOption[]> {
  const recorded = recordedOptions(question)
  if (recorded === undefined) return fixedOptions(question) ?? []
  const found = await getSchool(facts).records.lists.list(recorded.list, MOST_RECORDS)
  return recorded.of(
    found.map(({ values }) => values),
    examDayOf(facts.now),
    scope,
  )
}

/** Some rows are nothing yet by this question of their list, and nobody has been asked. */
export function isLeftOpen({ report, scope }: BatchSummary, asked: 'scope' | 'asksToo'): boolean {
  if (report?.kind !== 'list') return false
  const question = findTalk(report.list)?.list[asked]
  const unsaid = asked === 'scope' ? report.unsaid : (report.unsaidToo ?? 0)
  return question !== undefined && unsaid > 0 && scope[question.field] === undefined
}

/** Said instead of an answer: the question is explained. */
export const UNSURE = {
  value: 'unsure',
  after: true,
  label: { zh: '不知道', en: 'Not sure' },
  words: [
    '不清楚',
    '不确定',
    '不懂',
    '有什么区别',
    '什么区别',
    '什么意思',
    'i do not know',
    'unsure',
    'what is the difference',
  ],
} as const
