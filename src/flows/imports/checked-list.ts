/** 已检查的名单 · The list an import has found in its workbook, with its report; and the lists checked lately. */
import { BATCHES_LOOKED_AT, type BatchSummary } from '../../domain/imports/batch.js'
import { listOpenLists } from '../../domain/imports/open-lists.js'
import type { ListReport } from '../../domain/lists/list-report.js'
import type { Said } from '../../domain/talk/language.js'
import { inBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'
import { findTalk } from '../lists/all-talks.js'
import type { ListTalk } from '../lists/list-talk.js'
import { filesName } from '../talk/wording.js'
import { findBatch, type Run } from './batch-steps.js'

export interface CheckedList {
  readonly batch: BatchSummary
  readonly report: ListReport
  readonly talk: ListTalk
}

/** Undefined before the first check, and where the list is of a later version. */
export async function findChecked(run: Run): Promise<CheckedList | undefined> {
  const batch = await findBatch(run)
  return batch && readChecked(batch)
}

function readChecked(batch: BatchSummary): CheckedList | undefined {
  const { report } = batch
  const talk = report?.kind === 'list' ? findTalk(report.list) : undefined
  return report?.kind === 'list' && talk !== undefined ? { batch, report, talk } : undefined
}

/** 《一班.xlsx》 */
export function quoted({ batch }: CheckedList): Said {
  return inBoth((language) => filesName(batch.fileNames, language))
}

/** Lists that could be read, newest first; of one kind or of all. */
export async function listChecked(facts: Facts, listId?: string): Promise<readonly CheckedList[]> {
  const batches = await getSchool(facts).records.imports.listBatches(BATCHES_LOOKED_AT, listId)
  return batches.flatMap((batch) => readChecked(batch) ?? [])
}

/** An earlier list, of another class perhaps, whose failing rows are still to be corrected. */
export function findOpenList(lists: readonly CheckedList[]): CheckedList | undefined {
  const [open] = listOpenLists(lists.map(({ batch }) => batch))
  return lists.find(({ batch }) => batch.id === open?.id)
}

export const NO_LIST: Said = {
  zh: '还没有检查过的名单。把名单发给我就行。',
  en: 'No list has been checked yet. Just send me the list.',
}
