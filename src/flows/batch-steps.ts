/** 批次步骤 · What the imports have in common: the run's id is its batch's id, and the batch says where it stands. */
import { listOpenLists } from '../domain/case-status.js'
import type { Change } from '../domain/changes.js'
import {
  BATCHES_LOOKED_AT,
  type BatchStatus,
  type BatchSummary,
  type CandidateReport,
  type ImportMode,
} from '../domain/import-batch.js'
import type { Facts } from '../domain/turn.js'
import type { Outcome, Refusal } from './engine/flow.js'
import { getSchool } from './engine/school.js'
import { batchStream, sayFailure, sayFiles } from './wording.js'

interface Run {
  readonly facts: Facts
  readonly runId: string
}

export function findBatch({ facts, runId }: Run): Promise<BatchSummary | undefined> {
  return getSchool(facts).records.findBatch(runId)
}

async function hasStatus(run: Run, statuses: readonly BatchStatus[]): Promise<boolean> {
  const batch = await findBatch(run)
  return batch !== undefined && statuses.includes(batch.status)
}

export function isChecked(run: Run): Promise<boolean> {
  return hasStatus(run, ['checked', 'applying', 'applied', 'only-checked', 'undone', 'failed'])
}

export function isWritten(run: Run): Promise<boolean> {
  return hasStatus(run, ['applied', 'undone', 'failed'])
}

/** Ends the run where the file could not be read, with the sentence that says why. */
export async function endIfUnreadable(run: Run): Promise<Outcome | undefined> {
  const batch = await findBatch(run)
  if (batch?.status !== 'failed') return undefined
  const text = `${sayFiles(batch.fileNames)}没能检查：${sayFailure(batch.failure)}`
  return { say: { text, stream: batchStream(batch.id), streamEnds: true } }
}

export async function endIfNotWritten(run: Run): Promise<Outcome | undefined> {
  const batch = await findBatch(run)
  return batch?.status === 'failed' ? { say: `没有写入：${sayFailure(batch.failure)}` } : undefined
}

export function applyBatch(batchId: string, mode: ImportMode): Change {
  return { kind: 'apply-batch', batchId, mode }
}

/** A batch given up stays as only checked. One that is being written cannot be given up. `again`: how to begin anew. */
export async function giveUpBatch(run: Run, title: string, again = '把文件再发一次就行'): Promise<Outcome | Refusal> {
  const batch = await findBatch(run)
  if (batch?.status === 'applying') return { refuse: '正在写入，现在停不下来。写完后可以发“撤销导入”。' }
  const changes = batch?.status === 'checked' ? [applyBatch(batch.id, 'given-up')] : []
  const what = batch?.kind === 'platform-status' ? '更新状态' : title
  return { changes, say: `已取消“${what}”，没有写入任何内容。要重新办理，${again}。` }
}

interface CheckedList {
  readonly batchId: string
  readonly name: string
  readonly report: CandidateReport
}

/** An earlier list, of another class, whose failing rows are still to be corrected. */
export async function findOpenList(facts: Facts): Promise<CheckedList | undefined> {
  const [open] = listOpenLists(await getSchool(facts).records.listBatches(BATCHES_LOOKED_AT))
  return open === undefined ? undefined : { batchId: open.id, name: open.fileNames[0] ?? '名单', report: open.report }
}

/** The newest list of candidates that could be read. */
export async function findLastList(facts: Facts): Promise<CheckedList | undefined> {
  for (const { id, fileNames, report } of await getSchool(facts).records.listBatches(BATCHES_LOOKED_AT)) {
    if (report?.kind === 'candidates') return { batchId: id, name: fileNames[0] ?? '名单', report }
  }
  return undefined
}
