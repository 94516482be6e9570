/** 办理进度 · Where each step stands, computed from the records alone, never from what somebody said. */
import type { ExamDay } from '../cells/exam-day.js'
import { daysUntil } from '../plans/open-plans.js'
import type { ExamPlan } from '../plans/plan.js'
import { windowsOf } from '../plans/plan-windows.js'
import type { Said } from '../talk/language.js'
import type { CaseEvidence } from './case-counts.js'
import type { Act, Step, StepState } from './step.js'

export interface StepStatus {
  readonly step: string
  readonly name: Said
  /** The plan it is of, where there are plans. */
  readonly plan?: ExamPlan
  readonly state: StepState
  readonly reason: string
  readonly done: number
  readonly total: number
  /** How many the reason is about. */
  readonly open: number
  readonly said: Said
  readonly next: Said
  readonly act?: Act
  /** Until the day that must find it done; below 0: so long ago. */
  readonly daysLeft?: number
}

/** What belongs together: the steps of the school, and those of each plan. */
interface CaseGroup {
  readonly plan?: ExamPlan
  readonly evidence: CaseEvidence
  readonly steps: readonly StepStatus[]
}

export interface CaseStatus {
  readonly groups: readonly CaseGroup[]
  /** The first step that is late, else under way, else that waits. */
  readonly current?: StepStatus
}

/** `ofPlans`: the evidence of each plan that is not over; without any all steps are the school's. */
export function computeCaseStatus(
  steps: readonly Step<CaseEvidence>[],
  ofSchool: CaseEvidence,
  ofPlans: readonly CaseEvidence[] = [],
): CaseStatus {
  const isOfSchool = ({ per }: Step<CaseEvidence>) => ofPlans.length === 0 || per === undefined
  const groups = [
    { evidence: ofSchool, steps: steps.filter(isOfSchool).map((step) => standOf(step, ofSchool)) },
    ...ofPlans.map((evidence) => ({
      evidence,
      ...(evidence.of?.plan && { plan: evidence.of.plan }),
      steps: steps.filter((step) => !isOfSchool(step)).map((step) => standOf(step, evidence)),
    })),
  ]
  const all = groups.flatMap((group) => group.steps)
  const firstIn = (wanted: StepState) => all.find(({ state }) => state === wanted)
  const current = firstIn('late') ?? firstIn('doing') ?? firstIn('blocked')
  return { groups, ...(current && { current }) }
}

/** How it stands, without a word. */
export function stateOf(step: Step<CaseEvidence>, evidence: CaseEvidence) {
  const standing = step.stand(evidence)
  const left = daysLeft(step, evidence)
  const isOpen = standing.state === 'doing' || standing.state === 'blocked'
  const state: StepState = isOpen && left !== undefined && left < 0 ? 'late' : standing.state
  return { ...standing, state, isOpen, left }
}

export function standOf(step: Step<CaseEvidence>, evidence: CaseEvidence): StepStatus {
  const { state, reason, open, isOpen, left } = stateOf(step, evidence)
  const words = step.reasons[reason]
  if (words === undefined) throw new Error(`step ${step.id} has no words for ${reason}`)
  const { done, total } = step.share?.(evidence) ?? { done: 0, total: 0 }
  return {
    step: step.id,
    name: step.name,
    ...(step.per && evidence.of?.plan && { plan: evidence.of.plan }),
    state,
    reason,
    done,
    total,
    open,
    said: words.said(open, evidence),
    next: words.next,
    ...(words.act ? { act: words.act } : {}),
    ...(isOpen && left !== undefined && { daysLeft: left }),
  }
}

/** By the plan's own windows or its programme's rule; undefined where neither says. */
function daysLeft({ closes }: Step<CaseEvidence>, { of }: CaseEvidence): number | undefined {
  const day = closes && of?.plan && lastDayOf(of.plan, closes)
  return day && of && daysUntil(day, of.today)
}

function lastDayOf(plan: ExamPlan, window: NonNullable<Step<CaseEvidence>['closes']>): ExamDay | undefined {
  const { from, to } = windowsOf(plan)[window] ?? {}
  return to?.day ?? from?.day
}
