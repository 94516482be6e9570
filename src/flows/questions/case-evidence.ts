/** 办到哪里的依据 · What the steps are computed from, for whoever asks. */
import { STEPS } from '../../domain/steps/all.js'
import { type CaseEvidence, evidenceOf, type WaitingList } from '../../domain/steps/case-counts.js'
import { type CaseStatus, computeCaseStatus, type StepStatus } from '../../domain/steps/case-status.js'
import { isOthers } from '../imports/waiting-batches.js'
import type { Question } from './question.js'

export interface Standing extends CaseStatus {
  readonly evidence: CaseEvidence
  /** Whose next act is the one to say: the first that is not done, else the last. */
  readonly spoken: StepStatus | undefined
}

/** What 进度 tells and the board shows: the same numbers from the same reading. */
export async function readStanding(question: Question): Promise<Standing> {
  const evidence = await readEvidence(question)
  const status = computeCaseStatus(STEPS, evidence)
  return { ...status, evidence, spoken: status.current ?? status.steps.at(-1) }
}

/** A list that waits for somebody else's choice does not count. */
export async function readEvidence({ records, personId }: Question): Promise<CaseEvidence> {
  const [counts, waiting, kept] = await Promise.all([
    records.steps.counts(),
    records.imports.listWaiting(),
    records.photos.kept(),
  ])
  const own: Record<string, WaitingList> = {}
  for (const batch of waiting) {
    if (batch.report?.kind !== 'list' || isOthers(batch, personId)) continue
    const { list, rows, created, failing } = batch.report
    own[list] ??= { rows, created, failing }
  }
  return { ...evidenceOf(counts), waiting: own, keptPhotos: kept.owners.length }
}
