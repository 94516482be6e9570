/** 报考 · What a registration says of a plan, and what the records of it answer; everything a refusal rests on. */
import { foldKey } from '../cells/text-normal.js'
import type { Against } from '../lists/list.js'
import { findPlan, type RecordedPlan } from '../plans/plan-column.js'
import { endOf, windowsOf } from '../plans/plan-windows.js'
import { type Problem, problemOf } from '../talk/problem.js'

/** What the plan says of a registration, by the cell it is about. */
export interface PlanFault {
  readonly field: 'plan' | 'certificate' | 'level'
  readonly problem: Problem
  readonly proposal?: string
}

interface Wanted {
  readonly plan: string
  readonly certificate?: string | undefined
  readonly level?: string | undefined
}

/** Nothing is judged of a plan that is not on record. */
export function faultsOfPlan(
  wanted: Wanted,
  against: Pick<Against, 'records' | 'today' | 'schoolName'>,
): readonly PlanFault[] {
  const plan = findPlan(wanted.plan, against)
  if (plan === undefined) return []
  return [
    ...faultsOfDates(plan, against.today),
    ...faultsOfSchool(plan, against.schoolName),
    ...faultsOfCertificate(plan, wanted),
  ]
}

/** [PM 5.2.6]: until the window closes, like adding; no more once the list is confirmed. */
export function refuseRemoval(name: string, against: Pick<Against, 'records' | 'today'>): Problem | undefined {
  const plan = findPlan(name, against)
  const ends = plan && endOf(plan, 'registration')
  if (ends !== undefined && ends < against.today) return problemOf('registration-removal-over', { ends })
  return plan?.frozen && problemOf('registration-removal-frozen', { frozen: plan.frozen.day })
}

/** [PM 5.2.6]: only while it is open; the plan's own window, else the one its programme's rule gives. */
function faultsOfDates(plan: RecordedPlan, today: string): readonly PlanFault[] {
  const { from, to } = windowsOf(plan).registration ?? {}
  if (to !== undefined && to.day < today) {
    return [{ field: 'plan', problem: problemOf('registration-over', { ends: to.day }) }]
  }
  if (from !== undefined && today < from.day) {
    return [{ field: 'plan', problem: problemOf('registration-not-begun', { begins: from.day }) }]
  }
  if (plan.frozen !== undefined) {
    return [{ field: 'plan', problem: problemOf('registration-frozen', { frozen: plan.frozen.day }) }]
  }
  return []
}

/** [G3 三 四 2, PM 5.2.6] */
function faultsOfSchool({ schools = '' }: RecordedPlan, schoolName: string): readonly PlanFault[] {
  const isListed = schools === '' || /全部|所有|各/.test(schools) || foldKey(schools).includes(foldKey(schoolName))
  return isListed ? [] : [{ field: 'plan', problem: problemOf('registration-school-left-out', { school: schoolName }) }]
}

function faultsOfCertificate(
  { certificates, levels }: RecordedPlan,
  { certificate, level }: Wanted,
): readonly PlanFault[] {
  const faults: PlanFault[] = []
  if (certificate !== undefined && !certificates.includes(certificate)) {
    const [only, ...others] = certificates
    const proposal = only !== undefined && others.length === 0 ? { proposal: only } : {}
    const problem = problemOf('certificate-not-of-plan', { accepted: certificates })
    faults.push({ field: 'certificate', problem, ...proposal })
  }
  if (level !== undefined && levels.length > 0 && !levels.some((one) => one === level)) {
    faults.push({ field: 'level', problem: problemOf('level-not-of-plan', { accepted: levels }) })
  }
  return faults
}
