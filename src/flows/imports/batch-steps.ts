/** 批次步骤 · What the imports have in common: the run's id is its batch's id, and the batch says where it stands. */

import {
  BATCHES_LOOKED_AT,
  type BatchStatus,
  type BatchSummary,
  type CandidateReport,
  type ImportMode,
} from '../../domain/lists/batch.js'
import { listOpenLists } from '../../domain/steps/case-status.js'
import type { Change } from '../../domain/talk/changes.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Outcome, Refusal } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { batchStream, filesName, sayFailure } from '../talk/wording.js'

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
  return { say: { ...sayUnreadable(batch), stream: batchStream(batch.id), streamEnds: true } }
}

export async function endIfNotWritten(run: Run): Promise<Outcome | undefined> {
  const batch = await findBatch(run)
  if (batch?.status !== 'failed') return undefined
  const why = sayFailure(batch.failure)
  return { say: { zh: `没有写入：${why.zh}`, en: `Nothing was written: ${why.en}` } }
}

export function sayUnreadable({ fileNames, failure }: BatchSummary): Said {
  const why = sayFailure(failure)
  return {
    zh: `${filesName(fileNames, 'zh')}没能检查：${why.zh}`,
    en: `${filesName(fileNames, 'en')} could not be checked: ${why.en}`,
  }
}

export function applyBatch(batchId: string, mode: ImportMode): Change {
  return { kind: 'apply-batch', batchId, mode }
}

/** A batch given up stays as only checked. One that is being written cannot be given up. `again`: how to begin anew. */
export async function giveUpBatch(run: Run, title: Said, again = SEND_AGAIN): Promise<Outcome | Refusal> {
  const batch = await findBatch(run)
  if (batch?.status === 'applying') return { refuse: CANNOT_STOP }
  const changes = batch?.status === 'checked' ? [applyBatch(batch.id, 'given-up')] : []
  const what = batch?.kind === 'platform-status' ? { zh: '更新状态', en: 'Updating the statuses' } : title
  return {
    changes,
    say: {
      zh: `已取消“${what.zh}”，没有写入任何内容。要重新办理，${again.zh}。`,
      en: `“${what.en}” is cancelled; nothing was written. To begin anew, ${again.en}.`,
    },
  }
}

const SEND_AGAIN: Said = { zh: '把文件再发一次就行', en: 'just send the file again' }
const CANNOT_STOP: Said = {
  zh: '正在写入，现在停不下来。写完后可以发“撤销导入”。',
  en: 'It is being written and cannot be stopped now. Once it is done you can write “undo import”.',
}

/** Of the step that sets the writing going. */
export const MODE_CHOSEN: Said = {
  zh: '导入方式已经选定，不会重复办理。导入完成后可以发“撤销导入”。',
  en: 'How to import is chosen already; nothing is done twice. Once it is imported you can write “undo import”.',
}

interface CheckedList {
  readonly batchId: string
  readonly fileNames: readonly string[]
  readonly report: CandidateReport
}

/** 《一班.xlsx》 */
export function quoted(list: CheckedList | undefined): Said {
  return inBoth((language) => filesName(list?.fileNames ?? [], language))
}

export const NO_LIST: Said = {
  zh: '还没有检查过的名单。把考生名单发给我就行。',
  en: 'No list has been checked yet. Just send me the candidate list.',
}

/** An earlier list, of another class, whose failing rows are still to be corrected. */
export async function findOpenList(facts: Facts): Promise<CheckedList | undefined> {
  const [open] = listOpenLists(await getSchool(facts).records.listBatches(BATCHES_LOOKED_AT, 'candidates'))
  return open === undefined ? undefined : { batchId: open.id, fileNames: open.fileNames, report: open.report }
}

/** The newest list of candidates that could be read. */
export async function findLastList(facts: Facts): Promise<CheckedList | undefined> {
  for (const { id, fileNames, report } of await getSchool(facts).records.listBatches(BATCHES_LOOKED_AT, 'candidates')) {
    if (report?.kind === 'candidates') return { batchId: id, fileNames, report }
  }
  return undefined
}
