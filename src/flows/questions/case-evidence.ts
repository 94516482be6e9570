/** 办到哪里的依据 · What the steps are computed from, for whoever asks. */
import { type CaseEvidence, evidenceOf, type WaitingList } from '../../domain/steps/case-counts.js'
import { isOthers } from '../imports/waiting-batches.js'
import type { Question } from './question.js'

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
