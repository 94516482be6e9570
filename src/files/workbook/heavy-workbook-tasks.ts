/** 表格重活 · The workbook tasks of a worker thread. */

import type { PinyinDictionary } from '../../domain/cells/pinyin/pinyin-dictionary.js'
import { LISTS, READ_LISTS } from '../../domain/lists/all.js'
import { type CheckContext, checkList } from '../../domain/lists/checking/check-list.js'
import type { CheckedRow, ListCheck } from '../../domain/lists/rows.js'
import { readBlankTemplate } from '../../domain/lists/templates/blank-template.js'
import type { BlankTemplate } from '../../domain/lists/templates/learned-template.js'
import type { ReadProgress } from '../../domain/ports/blob-store.js'
import type { RowsOfFile } from '../../domain/ports/list-files.js'
import { type Checked, good } from '../../domain/talk/checked.js'
import type { HeavyTask, TaskLine } from '../heavy/heavy-pool.js'
import { createPinyinDictionary } from '../pinyin/pinyin-dictionary.js'
import { type AnnotateOrder, annotateWorkbook } from './annotate/annotate.js'
import { readChoices } from './fill/form-choices.js'
import { readWorkbook } from './read/read-workbook.js'
import { type TableOrder, writeReadable } from './write/readable-table.js'
import { type RowsByFileOrder, writeRowsByFile } from './write/rows-by-file.js'
import { type FormsOrder, writeForms } from './write/write-forms.js'
import { type SheetsOrder, writeSheets } from './write/write-rows.js'
import { writeTemplate } from './write/write-template.js'

/** Made with the first check of the thread and kept. */
let dictionary: PinyinDictionary | undefined

const ROWS_PER_PART = 2000

export interface CheckTask {
  readonly path: string
  readonly name: string
  readonly context: CheckContext
}

export interface BlankTask {
  readonly path: string
  readonly name: string
  readonly wanted?: string
}

/** What the check tells while it runs; `rows` is answered when they are dealt with. */
export type CheckMessage =
  | { readonly rows: readonly CheckedRow[]; readonly list: string }
  | { readonly progress: ReadProgress }

export interface WriteOrder {
  readonly list: string
  readonly outPath: string
}

export const workbookTasks = {
  'check-list': checkWorkbook,
  'read-blank': readBlank,
  'annotate-workbook': (order: AnnotateOrder) => annotateWorkbook(order),
  'write-template': ({ list, outPath }: WriteOrder) => writeTemplate(list, outPath),
  'write-forms': (order: FormsOrder) => writeForms(order),
  'write-sheets': (order: SheetsOrder) => writeSheets(order),
  'write-table': (order: TableOrder) => writeReadable(order),
  'write-rows': (order: RowsByFileOrder, line: TaskLine) =>
    writeRowsByFile(order, async () => (await line.ask('next')) as RowsOfFile | undefined),
} satisfies Record<string, HeavyTask>

async function readBlank({ path, name, wanted }: BlankTask): Promise<Checked<BlankTemplate>> {
  const workbook = await readWorkbook(path, name)
  if (!workbook.ok) return workbook
  const list = LISTS.find(({ id }) => id === wanted)
  const blank = readBlankTemplate(workbook.value, LISTS, list)
  if (!blank.ok || workbook.value.format !== 'xlsx') return blank
  const choices = await readChoices(path, workbook.value, blank.value)
  return good({
    ...blank.value,
    columns: blank.value.columns.map((one) => {
      const own = choices.get(one.column)
      return own === undefined ? one : { ...one, choices: own }
    }),
  })
}

async function checkWorkbook(order: CheckTask, line: TaskLine): Promise<Checked<ListCheck>> {
  const tell = (progress: ReadProgress) => line.tell({ progress } satisfies CheckMessage)
  const workbook = await readWorkbook(order.path, order.name, (done) => tell({ phase: 'reading', done, total: 0 }))
  if (!workbook.ok) return workbook
  const total = workbook.value.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  tell({ phase: 'checking', done: 0, total })
  dictionary ??= createPinyinDictionary()
  const check = checkList(workbook.value, READ_LISTS, order.context, dictionary)
  if (!check.ok) return check
  await sendRows(check.value, line, tell)
  return { ok: true, value: { ...check.value, rows: [] } }
}

/** The next part is on its way while the one before is being dealt with. */
async function sendRows(
  { rows, list }: ListCheck,
  line: TaskLine,
  tell: (progress: ReadProgress) => void,
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve()
  for (let at = 0; at < rows.length; at += ROWS_PER_PART) {
    const part = rows.slice(at, at + ROWS_PER_PART)
    const answered = line.ask({ rows: part, list } satisfies CheckMessage)
    // Awaited in its turn; until then a refusal must not count as unhandled.
    answered.catch(() => undefined)
    await before
    before = answered
    tell({ phase: 'checking', done: at + part.length, total: rows.length })
  }
  await before
}
