/** 还要缴费的场次 · Exams that are paid for: those ahead, and of those over the ones with something left: 先考后补缴, 多退少补 [G1 第七步, G2 九]. */
import { addDays, type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { hasSomethingDue } from '../../domain/fees/due-slip.js'
import { settlementOfPaid } from '../../domain/fees/fees-of-certificate.js'
import { openPlans } from '../../domain/plans/open-plans.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'
import { feesOf } from './fees-of-plan.js'

/** A province takes its time to fix a rate. */
const DAYS_AFTER = 366

export async function plansToPay(facts: Facts): Promise<readonly ExamPlan[]> {
  const { school, records } = getSchool(facts)
  const today = examDayOf(facts.now)
  const all = await records.plans.list()
  const ahead = openPlans(all, today)
  const left = await overAndDue(all, { today, province: school.province, records })
  return all.filter((plan) => ahead.includes(plan) || left.includes(plan))
}

interface Reading {
  readonly today: ExamDay
  readonly province: string
  readonly records: Pick<SchoolRecords, 'fees'>
}

/** Of the exams of the last year: somebody has no slip, or there is a difference to the approved rate. */
export async function overAndDue(
  plans: readonly ExamPlan[],
  { today, province, records }: Reading,
): Promise<readonly ExamPlan[]> {
  const over = plans.filter((plan) => {
    const day = windowsOf(plan).exam?.to?.day ?? windowsOf(plan).exam?.from?.day
    return day !== undefined && day < today && addDays(day, DAYS_AFTER) >= today && plan.noSlips === undefined
  })
  const due = await Promise.all(
    over.map(async (plan) =>
      (await feesOf(plan, province, records)).some(
        (fee) => hasSomethingDue(fee) || settlementOfPaid(fee) !== undefined,
      ),
    ),
  )
  return over.filter((_, at) => due[at])
}
