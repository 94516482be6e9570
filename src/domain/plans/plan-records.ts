/** 考试计划记录 · What may be read of one school's exam plans. */
import type { ExamPlan } from './plan.js'

export interface PlanRecords {
  /** By the day of the exam. */
  list(): Promise<readonly ExamPlan[]>
  /** What evaluation organisations have published to the school, by the day of the exam. */
  published(): Promise<readonly PublishedToSchool[]>
}

export interface PublishedToSchool {
  readonly id: string
  readonly org: string
  /** As the organisation says it. */
  readonly plan: ExamPlan
  /** The school's own copy. */
  readonly own?: ExamPlan
  /** Absent: the school has not said whether it takes part. */
  readonly answer?: 'joined' | 'declined'
}
