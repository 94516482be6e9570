/** 考试计划记录 · What may be read of one school's exam plans. */
import type { ExamPlan } from './plan.js'

export interface PlanRecords {
  /** By the day of the exam. */
  list(): Promise<readonly ExamPlan[]>
}
