/** 标注 · What is to be marked in each sheet: cells, their comments and the text of the column 校验结果. */

import type { List } from '../../../domain/lists/list.js'
import { RESULT_HEADER } from '../../../domain/lists/result-words.js'
import type { Finding, SheetLayout } from '../../../domain/lists/rows.js'
import { PROBLEMS } from '../../../domain/talk/all-problems.js'
import { sentenceOf } from '../../../domain/talk/problem.js'
import type { ProblemLevel } from '../../../domain/talk/problem-kind.js'
import type { CellComment } from './comment-parts.js'
import type { MarkColour } from './style-table.js'

/** More boxes than this make Excel slow to open; the colours and the last column still say everything. */
export const MAX_COMMENTS = 20_000

interface CellMark {
  readonly column: number
  readonly colour: MarkColour
  /** Put in place of the cell's text, where it was mended. */
  readonly value?: string
}

export interface RowMarks {
  readonly cells: readonly CellMark[]
  readonly result: string
}

export interface SheetMarks {
  readonly layout: SheetLayout
  /** The column of an earlier pass through us, to be written anew. */
  readonly earlierResultColumn: number | undefined
  readonly rows: ReadonlyMap<number, RowMarks>
  readonly comments: readonly CellComment[]
}

/** By sheet index. Sheets without a layout were not read as candidates and stay untouched. */
export function collectMarks(
  list: List,
  layouts: readonly SheetLayout[],
  findings: readonly Finding[],
): Map<number, SheetMarks> {
  const bySheet = new Map<number, Map<number, Finding[]>>()
  for (const finding of findings) {
    if (finding.sheet === undefined || finding.row === undefined) continue
    const rows = bySheet.get(finding.sheet) ?? new Map<number, Finding[]>()
    bySheet.set(finding.sheet, rows)
    const row = rows.get(finding.row)
    if (row === undefined) rows.set(finding.row, [finding])
    else row.push(finding)
  }
  const marks = new Map<number, SheetMarks>()
  let room = MAX_COMMENTS
  for (const layout of layouts) {
    const sheet = collectSheet(list, layout, bySheet.get(layout.sheet) ?? new Map(), room)
    room -= sheet.comments.length
    marks.set(layout.sheet, sheet)
  }
  return marks
}

function collectSheet(list: List, layout: SheetLayout, byRow: Map<number, Finding[]>, room: number): SheetMarks {
  const rows = new Map<number, RowMarks>()
  const comments: CellComment[] = []
  for (const [number, findings] of byRow) {
    const cells: CellMark[] = []
    for (const [column, own] of groupByColumn(layout, findings)) {
      cells.push(cellMark(column, own))
      if (comments.length < room) comments.push({ column, row: number, text: own.map(commentText).join('\n') })
    }
    cells.sort((a, b) => a.column - b.column)
    rows.set(number, { cells, result: describeFindings(list, findings, layout) })
  }
  const earlier = layout.headers.findIndex((header) => header.trim() === RESULT_HEADER)
  return { layout, earlierResultColumn: earlier === -1 ? undefined : earlier, rows, comments }
}

function groupByColumn(layout: SheetLayout, findings: readonly Finding[]): Map<number, Finding[]> {
  const groups = new Map<number, Finding[]>()
  for (const finding of findings) {
    const column = finding.field === undefined ? undefined : layout.columns[finding.field]
    if (column === undefined) continue
    const group = groups.get(column)
    if (group === undefined) groups.set(column, [finding])
    else group.push(finding)
  }
  return groups
}

function cellMark(column: number, findings: readonly Finding[]): CellMark {
  const colour = findings.some(({ code }) => levelOf(code) === 'error') ? 'red' : 'yellow'
  const mended = findings.findLast(({ code, after }) => after !== undefined && levelOf(code) === 'mended')?.after
  return mended === undefined ? { column, colour } : { column, colour, value: mended }
}

function levelOf(code: Finding['code']): ProblemLevel {
  return PROBLEMS[code].level
}

function commentText(finding: Finding): string {
  const { before, after, proposal } = finding
  const lines = [sentenceOf(finding, 'zh')]
  if (proposal !== undefined) lines.push(`建议值：${proposal}`)
  if (after !== undefined) lines.push(`原值：${visible(before ?? '')}`, `改为：${after}`)
  return lines.join('\n')
}

/** Blanks and line breaks would not be seen in a comment. */
function visible(text: string): string {
  return `“${text.replaceAll('\n', '↵').replaceAll('\t', '→')}”`
}

/** `列名：说明；…`, with the person's own column names where the layout is known. */
export function describeFindings(list: List, findings: readonly Finding[], layout?: SheetLayout): string {
  return findings.map((finding) => resultText(list, finding, layout)).join('；')
}

function resultText(list: List, finding: Finding, layout: SheetLayout | undefined): string {
  const { field, proposal, after } = finding
  const said = sentenceOf(finding, 'zh').replace(/。$/, '')
  // Where the sheet has no such column, nothing else shows what was put in.
  const isNowhere = after !== undefined && field !== undefined && layout?.columns[field] === undefined
  const more = proposal !== undefined ? `（建议值：${proposal}）` : isNowhere ? `（${after}）` : ''
  if (field === undefined) return `${said}${more}`
  return `${columnName(list, layout, field)}：${said}${more}`
}

/** As the person's own header has it, without `*`, brackets and line breaks. */
function columnName(list: List, layout: SheetLayout | undefined, field: string): string {
  const name = list.columns[field]?.name ?? field
  const column = layout?.columns[field]
  const header = column === undefined ? '' : (layout?.headers[column] ?? '')
  const plain = header
    .slice(0, 60)
    .replace(/[（(][^（()）]*[）)]/g, '')
    .replace(/[*＊\s]/g, '')
  return plain === '' || plain.length > 12 ? name : plain
}
