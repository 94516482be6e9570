/** 上报前检查 · Everything of a case looked at together before the platform sees it; each step brings what must hold. */
import type { ExamDay } from '../cells/exam-day.js'
import type { ExamPlan } from '../plans/plan.js'
import type { SchoolRecords } from '../ports/school-records.js'
import type { Source } from '../programmes/sources.js'
import type { Said } from '../talk/language.js'
import type { CaseEvidence } from './case-counts.js'

export interface PreflightCase {
  readonly plan: ExamPlan
  readonly today: ExamDay
  /** Of the school, which pays. */
  readonly province: string
  readonly evidence: CaseEvidence
  readonly records: SchoolRecords
}

interface Found {
  /** What is wrong, without names; then what to do. */
  readonly said: Said
  readonly next: Said
  /** Whom or what it is about: in private only. */
  readonly names?: readonly string[]
}

/** One thing that must hold. */
export interface PreflightCheck {
  /** What must hold, and where that is written. */
  readonly rule: Said
  readonly from: Source
  /** The platform refuses it, or it cannot be put right afterwards; else it is only to be looked at. */
  readonly stops: boolean
  find(of: PreflightCase): Promise<Found | undefined>
}

export interface PreflightFinding extends Found, Pick<PreflightCheck, 'rule' | 'from' | 'stops'> {
  /** The step it is of. */
  readonly step: Said
}

interface CheckedStep {
  readonly name: Said
  readonly checks?: readonly PreflightCheck[]
}

/** In the order of the steps. */
export async function runChecks(
  steps: readonly CheckedStep[],
  of: PreflightCase,
): Promise<readonly PreflightFinding[]> {
  const found = await Promise.all(
    steps.flatMap(({ name, checks = [] }) =>
      checks.map(async ({ rule, from, stops, find }) => {
        const one = await find(of)
        return one === undefined ? [] : [{ ...one, step: name, rule, from, stops }]
      }),
    ),
  )
  return found.flat()
}
