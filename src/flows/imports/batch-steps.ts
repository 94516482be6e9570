/** 批次步骤 · What the imports have in common: the run's id is its batch's id, and the batch says where it stands. */
import type { BatchStatus, BatchSummary, ImportMode } from '../../domain/imports/batch.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Outcome, Refusal } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { batchStream, filesName, sayFailure } from '../talk/wording.js'

export interface Run {
  readonly facts: Facts
  readonly runId: string
  readonly changes: readonly Change[]
}

/** As it will be after this turn. */
export async function findBatch({ facts, runId, changes }: Run): Promise<BatchSummary | undefined> {
  let batch = await getSchool(facts).records.imports.findBatch(runId)
  for (const change of changes) {
    if (batch === undefined || !('batchId' in change) || change.batchId !== runId) continue
    batch = { ...batch, ...whatBecomes(batch, change, facts) }
  }
  return batch
}

function whatBecomes(batch: BatchSummary, change: Change, { asker }: Facts): Partial<BatchSummary> {
  switch (change.kind) {
    case 'recheck-batch':
      return { status: 'received', round: batch.round + 1, scope: { ...batch.scope, ...change.scope } }
    case 'accept-proposals':
      return { status: 'received', round: batch.round + 1 }
    case 'apply-batch':
      return { status: isWriting(change.mode) ? 'applying' : 'only-checked', mode: change.mode }
    case 'take-over-batch':
      return asker.personId === undefined ? {} : { byPersonId: asker.personId }
    default:
      return {}
  }
}

function isWriting(mode: ImportMode): boolean {
  return mode === 'valid-rows' || mode === 'all-or-nothing'
}

const CHECKED: readonly BatchStatus[] = ['checked', 'applying', 'applied', 'only-checked', 'undone', 'failed']
const WRITTEN: readonly BatchStatus[] = ['applied', 'undone', 'failed']

/** The round of the check that is finished. */
export async function checkedRound(run: Run): Promise<string | undefined> {
  const batch = await findBatch(run)
  return batch !== undefined && CHECKED.includes(batch.status) ? String(batch.round) : undefined
}

export async function whenWritten(run: Run): Promise<string | undefined> {
  const batch = await findBatch(run)
  return batch !== undefined && WRITTEN.includes(batch.status) ? 'written' : undefined
}

/** Ends the run where the file could not be read, with the sentence that says why. */
export async function endIfUnreadable(run: Run): Promise<Outcome | undefined> {
  const batch = await findBatch(run)
  if (batch?.status !== 'failed') return undefined
  return { say: { ...sayUnreadable(batch), stream: batchStream(batch), streamEnds: true } }
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

/** A colleague goes on with it, or has given it up. */
export function isOutOfHands({ asker }: Facts, batch: BatchSummary): boolean {
  if (batch.mode === 'given-up') return true
  return batch.byPersonId !== undefined && batch.byPersonId !== asker.personId
}

export async function endIfOutOfHands(run: Run): Promise<Outcome | undefined> {
  const batch = await findBatch(run)
  return batch !== undefined && isOutOfHands(run.facts, batch) ? { say: sayOutOfHands(batch) } : undefined
}

function sayOutOfHands({ fileNames, mode, byName }: BatchSummary): Said {
  const [zh, en] = [filesName(fileNames, 'zh'), filesName(fileNames, 'en')]
  if (mode === 'given-up') {
    return { zh: `${zh}已经作废，没有写入。`, en: `${en} has been given up; nothing was written.` }
  }
  return { zh: `${zh}由${byName ?? '同事'}接着办了。`, en: `${byName ?? 'A colleague'} goes on with ${en}.` }
}

export function applyBatch(batchId: string, mode: ImportMode): Change {
  return { kind: 'apply-batch', batchId, mode }
}

/** A batch given up stays as only checked. One that is being written cannot be given up. `again`: how to begin anew. */
export async function giveUpBatch(run: Run, title: Said, again = SEND_AGAIN): Promise<Outcome | Refusal> {
  const batch = await findBatch(run)
  if (batch?.status === 'applying') return { refuse: CANNOT_STOP }
  const isMine = batch?.status === 'checked' && !isOutOfHands(run.facts, batch)
  return {
    changes: isMine ? [applyBatch(batch.id, 'given-up')] : [],
    say: {
      zh: `已取消“${title.zh}”，没有写入任何内容。要重新办理，${again.zh}。`,
      en: `“${title.en}” is cancelled; nothing was written. To begin anew, ${again.en}.`,
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
