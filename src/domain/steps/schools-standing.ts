/** 各校进度 · How far each school of a plan is, who is furthest behind first; the same steps and numbers as in its own 进度. */
import type { ExamDay } from '../cells/exam-day.js'
import type { ParticipatingSchool } from '../plans/org-records.js'
import { type CaseEvidence, evidenceOf, registeredHeads } from './case-counts.js'
import { type StepStatus, standOf, stateOf } from './case-status.js'
import type { Step, StepState } from './step.js'

export interface SchoolStanding {
  readonly id: string
  readonly name: string
  readonly province: string
  readonly answer?: 'joined' | 'declined'
  /** Steps that are done, of those that are needed. */
  readonly done: number
  readonly needed: number
  readonly late: number
  /** Heads registered at this plan. */
  readonly heads: number
  /** Of the step it is at. */
  readonly share: number
  /** In words, for those that are shown. */
  readonly steps: () => readonly StepStatus[]
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
  const states = steps.map((step) => stateOf(step, evidence).state)
  const count = (wanted: StepState) => states.filter((state) => state === wanted).length
  const at = steps[states.indexOf(currentState(states) ?? 'done')]
  const { done, total } = at?.share?.(evidence) ?? { done: 0, total: 0 }
  return {
    id,
    name,
    province,
    ...(answer && { answer }),
    done: count('done'),
    needed: states.length - count('not-needed'),
    late: count('late'),
    heads: registeredHeads(evidence),
    share: total === 0 ? 0 : done / total,
    steps: () => steps.map((step) => standOf(step, evidence)),
  }
}

/** The first that is late, else under way, else that waits. */
export function currentStep(steps: readonly StepStatus[]): StepStatus | undefined {
  const wanted = currentState(steps.map(({ state }) => state))
  return steps.find(({ state }) => state === wanted)
}

function currentState(states: readonly StepState[]): StepState | undefined {
  return (['late', 'doing', 'blocked'] as const).find((wanted) => states.includes(wanted))
}

function furthestBehindFirst(one: SchoolStanding, other: SchoolStanding): number {
  return (
    Number(one.answer === 'declined') - Number(other.answer === 'declined') ||
    other.late - one.late ||
    one.done / one.needed - other.done / other.needed ||
    one.share - other.share ||
    (one.id < other.id ? -1 : 1)
  )
}
