/** 缴费期限 · The day by which the fees of a plan are due, where its programme has a rule. */
import { CHINA_CALENDAR } from '../cells/china-calendar.js'
import type { OwnDays } from '../cells/own-days.js'
import { type WorkingDay, workingDaysBefore } from '../cells/working-days.js'
import { findProgramme } from '../programmes/all.js'
import type { ExamPlan } from './plan.js'
import { windowsOf } from './plan-windows.js'

export function feeDueOf(plan: Pick<ExamPlan, 'windows' | 'programme'>, own?: OwnDays): WorkingDay | undefined {
  const rule = findProgramme(plan.programme ?? '')?.feeDue?.is
  const exam = windowsOf(plan).exam?.from?.day
  return rule && exam && workingDaysBefore(exam, rule.workingDaysBefore, CHINA_CALENDAR, own)
}
