/** 导入失败数据 · List 33: rows of a list as the platform gives them back with its reasons; the columns of that list and one more [PM 5.2.3, 5.2.5, 5.2.6, 5.2.11]. */
import type { CellNotes } from '../cells/cell-notes.js'
import { tidyProse } from '../cells/school-name.js'
import { explainRefusal } from '../imports/refusals/explain-refusal.js'
import { refusedId } from '../imports/refusals/refused-id.js'
import type { Said } from '../talk/language.js'
import { matchRefused } from './checking/match-refused.js'
import type { Column, List } from './list.js'

export const REFUSAL = 'refusal'

/** [G3 435, PM 494, 563, 931] say that failed rows can be downloaded; how the column is called stands in no source. */
const REASON: Column = {
  name: '失败原因',
  synonyms: [
    '导入失败原因',
    '错误原因',
    '错误信息',
    '失败信息',
    '错误提示',
    '错误描述',
    '错误说明',
    '失败说明',
    '导入结果',
    '未导入原因',
    '原因',
  ],
  width: 40,
  example: '考生信息未认证',
  hint: '平台写的原因，照原样。',
  is: ['prose', 'shared'],
  check: ({ text }) => tidyProse(text),
}

const UNHEARD: CellNotes = { add: () => undefined }

export function refusedListOf<F extends string>(list: List<F>, name: Said): List {
  const columns = Object.entries<Column<F>>(list.columns).map(([field, column]) => [field, asRefused(column)] as const)
  const { ours } = list.templates
  return {
    id: refusedId(list.id),
    refusedOf: list.id,
    name,
    one: list.one,
    measure: '行',
    columns: { ...Object.fromEntries(columns), [REFUSAL]: REASON },
    key: list.key,
    anchors: list.anchors,
    telling: list.telling,
    filledBy: list.filledBy,
    calledBy: list.calledBy,
    // The same person may have been refused twice.
    rowKey: () => undefined,
    ...(list.against === undefined ? {} : { against: list.against }),
    templates: {
      ours: {
        required: [],
        columns: [
          ...ours.columns.map(({ field, header }) => ({ field, header })),
          { field: REFUSAL, header: REASON.name },
        ],
      },
    },
    checkRow(row) {
      for (const { code, params } of explainRefusal(row.value(REFUSAL) ?? '')) {
        row.at(REFUSAL).add(...([code, params] as Parameters<CellNotes['add']>))
      }
    },
    match: (rows, records) => matchRefused(list, rows, records),
  }
}

/** What is wrong with it the platform says; it is only read as the list writes it, so that its record is found. */
function asRefused<F extends string>(column: Column<F>): Column {
  const { name, synonyms, example, hint, width, is = [] } = column
  const kept = is.filter((trait) => trait === 'secret' || trait === 'shared' || trait === 'signed')
  return {
    name,
    example,
    hint,
    ...(synonyms === undefined ? {} : { synonyms }),
    ...(width === undefined ? {} : { width }),
    is: [...kept, 'prose'],
    check(cell, row) {
      const read = column.check?.(cell, row as Parameters<NonNullable<typeof column.check>>[1], UNHEARD)
      return read === undefined || read === '' ? tidyProse(cell.text) : read
    },
  }
}
