/** 各校进度 · How far each school of a plan is, who is furthest behind first; the same steps and numbers as in its own 进度. */
import type { ExamDay } from '../cells/exam-day.js'
import type { ParticipatingSchool } from '../plans/org-records.js'
import { type CaseEvidence, evidenceOf, registeredHeads } from './case-counts.js'
import { computeCaseStatus, type StepStatus } from './case-status.js'
import type { Step } from './step.js'

export interface SchoolStanding {
  readonly id: string
  readonly name: string
  readonly province: string
  readonly answer?: 'joined' | 'declined'
  readonly steps: readonly StepStatus[]
  /** The first that is late, else under way, else that waits. */
  readonly current?: StepStatus
  /** Steps that are done, of those that are needed. */
  readonly done: number
  readonly needed: number
  readonly late: number
  /** Heads registered at this plan. */
  readonly heads: number
}

/** Who said no comes last; lists that wait for a school's own choice are its own affair. */
export function standSchools(
  steps: readonly Step<CaseEvidence>[],
  schools: readonly ParticipatingSchool[],
  today: ExamDay,
): readonly SchoolStanding[] {
  return schools.map((school) => standOne(steps, school, today)).sort(furthestBehindFirst)
}

function standOne(
  steps: readonly Step<CaseEvidence>[],
  { id, name, province, answer, plan, counts }: ParticipatingSchool,
  today: ExamDay,
): SchoolStanding {
  const evidence = evidenceOf(counts, { plan, open: 1, today })
  const { groups, current } = computeCaseStatus(steps, evidence, [evidence])
  // In the order the work is done in, whether once for the school or for the plan.
  const all = steps.flatMap(({ id: step }) => groups.flatMap((group) => group.steps.filter((one) => one.step === step)))
  const needed = all.filter(({ state }) => state !== 'not-needed')
  return {
    id,
    name,
    province,
    ...(answer && { answer }),
    steps: all,
    ...(current && { current }),
    done: needed.filter(({ state }) => state === 'done').length,
    needed: needed.length,
    late: needed.filter(({ state }) => state === 'late').length,
    heads: registeredHeads(evidence),
  }
}

function furthestBehindFirst(one: SchoolStanding, other: SchoolStanding): number {
  return (
    Number(one.answer === 'declined') - Number(other.answer === 'declined') ||
    other.late - one.late ||
    one.done / one.needed - other.done / other.needed ||
    shareOf(one) - shareOf(other) ||
    (one.id < other.id ? -1 : 1)
  )
}

/** Of the step it is at. */
function shareOf({ current }: SchoolStanding): number {
  return current === undefined || current.total === 0 ? 0 : current.done / current.total
}
