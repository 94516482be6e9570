/** 考试计划 · One sitting: what is examined, and the windows every date hangs on. */

import type { Window } from '../cells/day-window.js'
import type { Level } from '../cells/levels.js'
import type { Said } from '../talk/language.js'
import type { FrozenList } from './frozen-list.js'
import type { WithoutSlips } from './without-slips.js'

/** In their order. */
export const PLAN_WINDOWS = ['registration', 'arrangement', 'exam', 'scores', 'publicity'] as const
export type PlanWindow = (typeof PLAN_WINDOWS)[number]

export const WINDOW_NAMES = {
  registration: { zh: '报考时间', en: 'registration' },
  arrangement: { zh: '排考时间', en: 'arrangement' },
  exam: { zh: '考试时间', en: 'exam' },
  scores: { zh: '成绩登记时间', en: 'score entry' },
  publicity: { zh: '成绩公示时间', en: 'publicity' },
} as const satisfies Readonly<Record<PlanWindow, Said>>

export interface ExamPlan {
  /** The platform's, once it is known. */
  readonly number?: string
  readonly name: string
  /** Of domain/programmes; absent: of an organisation whose book we do not have. */
  readonly programme?: string
  /** Without 职业技能等级证书 and without a level. */
  readonly certificates: readonly string[]
  /** Those the school takes part in. */
  readonly levels: readonly Level[]
  /** All that are examined, where the school takes part in some only. */
  readonly allLevels?: readonly Level[]
  /** The evaluation organisation that published it; absent: the school entered it. */
  readonly publisher?: string
  /** Those it says itself. */
  readonly windows: Readonly<Partial<Record<PlanWindow, Window>>>
  /** Its list of registrations is confirmed. */
  readonly frozen?: FrozenList
  /** Its fees go without payment slips. */
  readonly noSlips?: WithoutSlips
}
