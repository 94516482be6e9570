/** 检查一条记录 · One field of a record as it would be after a correction, checked like the row of a file. */
import type { PinyinDictionary } from '../../cells/pinyin/pinyin-dictionary.js'
import { PROBLEMS } from '../../talk/all-problems.js'
import { type Problem, problemOf } from '../../talk/problem.js'
import type { Against, List } from '../list.js'
import type { Finding, KnownRecord, Values } from '../rows.js'
import { compareRow } from './compare.js'
import { fieldsOf } from './header.js'
import { RowUnderCheck } from './row-under-check.js'
import { ListEdits } from './sheet-edits.js'

export interface RecordCheck {
  /** After mending. */
  readonly value: string
  /** Why it may not be: the first error that the correction brings. */
  readonly problem?: Problem
  /** To be looked at; nothing stands in the way. */
  readonly warnings: readonly Finding[]
}

export function checkCorrection(
  list: List,
  record: KnownRecord,
  field: string,
  value: string,
  against: Against,
  dictionary: PinyinDictionary,
): RecordCheck {
  if (list.isLocked?.(field, record.kept) === true) {
    const column = list.columns[field]?.name ?? field
    return { value, problem: problemOf('field-locked', { column }), warnings: [] }
  }
  // What the record has lacked all along is no fault of the correction.
  const required = list.templates.ours.required.filter((one) => one === field || record.values[one] !== undefined)
  const before = checkRecordValues(list, record, record.values, against, dictionary, required)
  const after = checkRecordValues(list, record, { ...record.values, [field]: value }, against, dictionary, required)
  const known = new Set(before.findings.map(keyOf))
  const news = after.findings.filter((finding) => !known.has(keyOf(finding)) && finding.after === undefined)
  const error = news.find(({ code }) => PROBLEMS[code].level === 'error')
  return {
    value: after.values[field] ?? '',
    ...(error === undefined ? {} : { problem: error }),
    warnings: news.filter(({ code }) => PROBLEMS[code].level === 'warning'),
  }
}

export interface SaidRow {
  /** After mending. */
  readonly values: Values
  /** The first error: of the cells, or of what the records say. */
  readonly problem?: Finding
  readonly warnings: readonly Finding[]
}

/** A row that was said in the chat; `known`: its record, where there is one. Only what the list's key needs must be there. */
export function checkSaidRow(
  list: List,
  values: Values,
  known: KnownRecord | undefined,
  against: Against,
  dictionary: PinyinDictionary,
): SaidRow {
  const row = checkRecordValues(list, known, values, against, dictionary, list.key)
  const news = row.findings.filter(({ after }) => after === undefined)
  const problem = news.find(({ code }) => PROBLEMS[code].level === 'error')
  return {
    values: row.values,
    ...(problem === undefined ? {} : { problem }),
    warnings: news.filter(({ code }) => PROBLEMS[code].level === 'warning'),
  }
}

const keyOf = ({ code, field = '' }: Finding): string => `${code} ${field}`

/** The row a record would be. */
export function checkRecordValues(
  list: List,
  record: KnownRecord | undefined,
  values: Values,
  against: Against,
  dictionary: PinyinDictionary,
  required: readonly string[],
) {
  const fields = fieldsOf(list)
  const columns = Object.fromEntries(fields.map((field, column) => [field, column]))
  const headers = fields.map((field) => list.columns[field]?.name ?? field)
  const layout = { sheet: 0, sheetName: '', headerRow: 1, columns, headers, lastRow: 2, lastColumn: fields.length - 1 }
  const edits = new ListEdits([])
  const bench = {
    list,
    layout,
    template: 'ours',
    required: new Set(required),
    lacking: [],
    against,
    dictionary,
    edits: edits.ofSheet(0),
    merged: undefined,
    ofSheet: new Map<string, string>(),
  }
  const texts = fields.map((field) => values[field] ?? '')
  const row = new RowUnderCheck(bench).check({ number: 2, hidden: false, texts, kinds: 's'.repeat(texts.length) })
  return compareRow(list, row, record, against, edits)
}
