/** 问的是哪份名单 · Which checked list a question means, and its rows as they may be shown. */
import { BATCHES_LOOKED_AT, type BatchSummary, PHOTOS } from '../../domain/imports/batch.js'
import type { RowsWanted } from '../../domain/imports/import-records.js'
import { findList } from '../../domain/lists/all.js'
import type { List } from '../../domain/lists/list.js'
import type { ListReport } from '../../domain/lists/list-report.js'
import type { StagedRow } from '../../domain/lists/rows.js'
import { isOthers } from '../imports/waiting-batches.js'
import type { Question } from './question.js'
import { guessName } from './reading/surnames.js'

export interface AskedList {
  readonly batch: BatchSummary
  readonly report: ListReport
  readonly list: List
}

/** The asker's own that waits first, then the asker's last, then a colleague's. */
export async function listAsked(question: Question): Promise<readonly AskedList[]> {
  const batches = await question.records.imports.listBatches(BATCHES_LOOKED_AT)
  const lists = batches.flatMap((batch): readonly AskedList[] => {
    const { report } = batch
    const list = report?.kind === 'list' ? findList(report.list) : undefined
    return report?.kind === 'list' && list !== undefined ? [{ batch, report, list }] : []
  })
  return lists.toSorted((one, other) => rankOf(one.batch, question) - rankOf(other.batch, question))
}

function rankOf(batch: BatchSummary, { personId }: Question): number {
  if (isOthers(batch, personId)) return 2
  return batch.status === 'checked' ? 0 : 1
}

/** The upload of photos that is meant, in the same order. */
export async function findAskedPhotos(question: Question): Promise<BatchSummary | undefined> {
  const batches = await question.records.imports.listBatches(BATCHES_LOOKED_AT, PHOTOS)
  return batches
    .filter(({ report }) => report?.kind === 'photos')
    .toSorted((one, other) => rankOf(one, question) - rankOf(other, question))[0]
}

export interface FoundInList {
  readonly asked: AskedList
  readonly row: StagedRow
}

const LISTS_SEARCHED = 4
const NAMESAKES = 5

/** Rows of that name in the lists checked lately, of the first list that has any; what may be no name only where one waits. */
export async function findInLists(name: string, question: Question): Promise<readonly FoundInList[]> {
  if (question.onlyIfFound && guessName(name)?.likely !== true) return []
  const lists = await listAsked(question)
  const searched = question.onlyIfFound ? lists.filter(({ batch }) => batch.status === 'checked') : lists
  for (const asked of searched.slice(0, LISTS_SEARCHED)) {
    const { rows } = await findRows(asked, { named: name }, NAMESAKES, question)
    const exact = rows.filter(({ values }) => values[asked.list.calledBy] === name)
    const found = exact.length > 0 ? exact : rows
    if (found.length > 0) return found.map((row) => ({ asked, row }))
  }
  return []
}

export function findRows({ batch }: AskedList, wanted: RowsWanted, limit: number, { records }: Question) {
  return records.imports.findRows(batch.id, wanted, limit)
}
