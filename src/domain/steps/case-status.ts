/** 办理进度 · Where each step stands, computed from the records alone, never from what somebody said. */
import type { Said } from '../talk/language.js'
import type { CaseEvidence } from './case-counts.js'
import type { Act, Step, StepState } from './step.js'

export interface StepStatus {
  readonly step: string
  readonly name: Said
  readonly state: StepState
  readonly reason: string
  readonly done: number
  readonly total: number
  /** How many the reason is about. */
  readonly open: number
  readonly said: Said
  readonly next: Said
  readonly act?: Act
}

export interface CaseStatus {
  readonly steps: readonly StepStatus[]
  /** The first step that is not done. */
  readonly current?: StepStatus
}

export function computeCaseStatus(steps: readonly Step<CaseEvidence>[], evidence: CaseEvidence): CaseStatus {
  const all = steps.map((step) => standOf(step, evidence))
  const current = all.find(({ state }) => state !== 'done' && state !== 'not-needed')
  return current === undefined ? { steps: all } : { steps: all, current }
}

export function standOf(step: Step<CaseEvidence>, evidence: CaseEvidence): StepStatus {
  const { state, reason, open } = step.stand(evidence)
  const words = step.reasons[reason]
  if (words === undefined) throw new Error(`step ${step.id} has no words for ${reason}`)
  const { done, total } = step.share?.(evidence) ?? { done: 0, total: 0 }
  return {
    step: step.id,
    name: step.name,
    state,
    reason,
    done,
    total,
    open,
    said: words.said(open, evidence),
    next: words.next,
    ...(words.act ? { act: words.act } : {}),
  }
}
