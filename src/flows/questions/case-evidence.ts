/** 办到哪里的依据 · What the steps are computed from, for whoever asks: the school's numbers and those of each plan. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { STEPS } from '../../domain/steps/all.js'
import { type CaseEvidence, evidenceOf, type WaitingList } from '../../domain/steps/case-counts.js'
import { type CaseStatus, computeCaseStatus, type StepStatus } from '../../domain/steps/case-status.js'
import type { Step } from '../../domain/steps/step.js'
import { isOthers } from '../imports/waiting-batches.js'
import type { Question } from './question.js'

export interface Standing extends CaseStatus {
  /** Whose next act is the one to say: the first that is not done, else the last. */
  readonly spoken: StepStatus | undefined
}

type Asked = Pick<Question, 'records' | 'personId' | 'now'>

/** Of the school, and of each plan that is not over. */
interface Evidences {
  readonly ofSchool: CaseEvidence
  readonly ofPlans: readonly CaseEvidence[]
}

/** What 进度 tells and the board shows: the same numbers from the same reading. */
export async function readStanding(question: Question): Promise<Standing> {
  const { ofSchool, ofPlans } = await readEvidences(question)
  const status = computeCaseStatus(STEPS, ofSchool, ofPlans)
  return { ...status, spoken: status.current ?? status.groups.at(-1)?.steps.at(-1) }
}

/** What a step is computed from: once for the school, or once for each plan. */
export async function readEvidenceFor(
  { per }: Pick<Step<CaseEvidence>, 'per'>,
  question: Question,
): Promise<readonly CaseEvidence[]> {
  const { ofSchool, ofPlans } = await readEvidences(question)
  return per === undefined || ofPlans.length === 0 ? [ofSchool] : ofPlans
}

/** A list that waits for somebody else's choice does not count. */
async function readEvidences({ records, personId, now }: Asked): Promise<Evidences> {
  const [counts, waiting, kept, plans] = await Promise.all([
    records.steps.counts(),
    records.imports.listWaiting(),
    records.photos.kept(),
    records.plans.list(),
  ])
  const own: Record<string, WaitingList> = {}
  for (const batch of waiting) {
    if (batch.report?.kind !== 'list' || isOthers(batch, personId)) continue
    const { list, rows, created, failing } = batch.report
    own[list] ??= { rows, created, failing }
  }
  const today = examDayOf(now)
  const current = currentPlans(plans, today)
  const evidence = (plan?: ExamPlan): CaseEvidence => {
    const of = { open: current.length, today, ...(plan && { plan }) }
    return { ...evidenceOf(counts, of), waiting: own, keptPhotos: kept.owners.length }
  }
  const ofPlans = current.map((plan) => evidence(plan))
  // What is done once for the school must be ready for the first of its plans.
  return { ofSchool: current.length === 1 ? evidence(current[0]) : evidence(), ofPlans }
}

/** Of one plan; undefined: it is over, or not on record any more. */
export async function readEvidenceOf(plan: string, asked: Asked): Promise<CaseEvidence | undefined> {
  const { ofPlans } = await readEvidences(asked)
  return ofPlans.find(({ of }) => of?.plan?.name === plan)
}
