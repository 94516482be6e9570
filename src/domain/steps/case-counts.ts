/** 办理数字 · What a case has come to in numbers: kept beside the records by whatever changes them, recounted at night. */
import { CANDIDATE_STATUSES, type CandidateStatus } from '../candidates/candidate.js'
import type { CandidateCategory } from '../candidates/candidate-category.js'
import type { ExamDay } from '../cells/exam-day.js'
import type { Level } from '../cells/levels.js'
import type { Examined } from '../invigilators/teaching-bar.js'
import type { ExamPlan } from '../plans/plan.js'
import type { NamedCounts } from './named-counts.js'

export type StatusCounts = Readonly<Record<CandidateStatus, number>>

/** Counted for each exam plan by itself. */
export const PLAN_MEASURES = [
  'rooms',
  'seats',
  // Heads of other schools that come to our site, as told, and schools of which nobody has said how many.
  'guests',
  'guests.unknown',
  // Heads that are registered; rows of one subject each, and the heads they are of: whoever has none is registered for all of the level's.
  ...(['registered.初级', 'registered.中级', 'registered.高级'] as const),
  ...(['by-subject.初级', 'by-subject.中级', 'by-subject.高级', 'by-subject.heads'] as const),
  // Sessions of rooms as the organisation arranged them, and the places in them: a person in two subjects takes two.
  ...(['sessions', 'sessions.places'] as const),
  // Whether the form about an exam's staff is with the organisation.
  'questionnaire.sent',
  // Payment slips by how far they are, the heads they are for, and the subjects those by subject are for.
  ...(['slips.unpaid', 'slips.paid', 'slips.confirmed', 'slips.heads', 'slips.subjects'] as const),
] as const
export type PlanMeasure = (typeof PLAN_MEASURES)[number]
export type PlanCounts = Readonly<Record<PlanMeasure, number>>

/** Of one school. */
export interface CaseCounts extends NamedCounts {
  readonly candidates: Readonly<Record<CandidateCategory, StatusCounts>>
  /** Rows that imported lists left out and nobody has sent right since, by list. */
  readonly failing: Readonly<Partial<Record<string, number>>>
  /** Majors and classes of whoever is registered; absent: nobody who teaches is on record. */
  readonly examined?: readonly Examined[]
  /** By the name of the plan, as the records that are counted give it. */
  readonly plans: Readonly<Partial<Record<string, PlanCounts>>>
}

export interface StepRecords {
  counts(): Promise<CaseCounts>
}

/** A list of the asker's that waits for a choice. */
export interface WaitingList {
  readonly rows: number
  readonly created: number
  readonly failing: number
}

/** Which plan a case is of, and how many the school has that are not over. */
export interface PlanOfCase {
  readonly plan?: ExamPlan
  readonly open: number
  readonly today: ExamDay
}

/** All that steps are computed from: the school's numbers and those of one plan, or of all of them together. */
export interface CaseEvidence extends Omit<CaseCounts, 'plans'>, PlanCounts {
  readonly statuses: StatusCounts
  /** By list. */
  readonly waiting: Readonly<Partial<Record<string, WaitingList>>>
  /** Photos sent before their list that belong to somebody now who has none. */
  readonly keptPhotos: number
  /** Absent: plans are not asked after. */
  readonly of?: PlanOfCase
}

export function countAll(statuses: StatusCounts): number {
  return Object.values(statuses).reduce((sum, count) => sum + count, 0)
}

export function statusCounts(countOf: (status: CandidateStatus) => number): StatusCounts {
  return Object.fromEntries(CANDIDATE_STATUSES.map((status) => [status, countOf(status)])) as StatusCounts
}

export function planCounts(countOf: (measure: PlanMeasure) => number): PlanCounts {
  return Object.fromEntries(PLAN_MEASURES.map((measure) => [measure, countOf(measure)])) as PlanCounts
}

/** At all levels of the plan. */
export function registeredHeads(counts: Pick<PlanCounts, `registered.${Level}`>): number {
  return counts['registered.初级'] + counts['registered.中级'] + counts['registered.高级']
}

/** Of counts alone: no list waits, no photo was sent before. */
export function evidenceOf({ plans, ...counts }: CaseCounts, of?: PlanOfCase): CaseEvidence {
  return {
    ...counts,
    ...countsOfPlan(plans, of?.plan),
    statuses: sumStatuses(counts.candidates),
    waiting: {},
    keptPhotos: 0,
    ...(of && { of }),
  }
}

/** Records may call a plan by its number; without a plan those of all are summed. */
function countsOfPlan(plans: CaseCounts['plans'], plan: ExamPlan | undefined): PlanCounts {
  const names = plan === undefined ? Object.keys(plans) : [plan.name, plan.number ?? plan.name]
  return planCounts((measure) => [...new Set(names)].reduce((sum, name) => sum + (plans[name]?.[measure] ?? 0), 0))
}

export function sumStatuses({ own, social }: CaseCounts['candidates']): StatusCounts {
  return statusCounts((status) => own[status] + social[status])
}
