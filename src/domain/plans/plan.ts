/** 考试计划 · One sitting: what is examined, and the windows every date hangs on. */
import type { ExamDay } from '../cells/exam-day.js'
import type { Level } from '../programmes/programme.js'
import type { Said } from '../talk/language.js'

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

/** A day in Asia/Shanghai; without a clock (`HH:MM`) a window begins with the day and ends with it. */
export interface Moment {
  readonly day: ExamDay
  readonly clock?: string
}

/** An end that is open is not known. */
export interface Window {
  readonly from?: Moment
  readonly to?: Moment
}

interface PlanSubject {
  readonly name: string
  /** 机考, 笔试, 实操, 机考+实操 */
  readonly mode?: string
  readonly minutes?: number
  /** 参考对象; absent: 所有考生. */
  readonly candidates?: string
  readonly at?: Window
}

interface PlanLevel {
  readonly certificate: string
  readonly level: Level
  readonly subjects: readonly PlanSubject[]
}

export interface ExamPlan {
  /** The platform's, once it is known. */
  readonly number?: string
  readonly name: string
  /** Of domain/programmes. */
  readonly programme: string
  readonly levels: readonly PlanLevel[]
  /** Those it says itself. */
  readonly windows: Readonly<Partial<Record<PlanWindow, Window>>>
}
