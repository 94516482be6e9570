/** 指的是哪些行 · Rows of a checked list as a person names them: 第8-12行、二班第3行、张三. */
import type { RowMeant } from '../../domain/lists/checking/correction.js'
import type { ListReport } from '../../domain/lists/list-report.js'
import type { StagedRow } from '../../domain/lists/rows.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { tidyText } from '../../domain/talk/commands.js'
import { sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Acceptor, Awaitable, StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { placeName } from '../talk/wording.js'
import { type CheckedList, findChecked } from './checked-list.js'

export interface RowAt {
  readonly sheet: number
  readonly row: number
}

export interface RowsMeant {
  readonly text: string
  readonly rows: readonly RowAt[]
}

/** `around`: words that may stand beside the rows: 第8行是社会考生. What was found once is not looked for again. */
export function rowsMeant<A>(
  around: (context: StepContext<A>) => Awaitable<readonly string[]>,
): Acceptor<A, RowsMeant> {
  return {
    loose: true,
    async read(given, context) {
      if (given.kind !== 'text') return undefined
      const checked = await findChecked(context)
      if (checked === undefined) return undefined
      const said = await around(context)
      const rows = await findRowsMeant(without(said, given.text), checked, context.facts)
      if (!rows.ok) return { kind: 'problem', problem: rows.problem }
      return { kind: 'answer', value: { text: tidyText(given.text).slice(0, 60), rows: rows.value } }
    },
    restore: (saved) => (isRowsMeant(saved) ? saved : undefined),
    show: ({ text }) => sameInBoth(text),
  }
}

function without(words: readonly string[], text: string): string {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), text)
}

const MOST_PIECES = 60
const MOST_ROWS = 2_000
/** 二班第8行, 8-12, rows 8 to 12: where a sheet is named, 第 stands after it. */
const ROWS = /^(?:(.{1,31})第|第|rows? ?)?(\d{1,7}) ?行?(?: ?(?:[-–—~～到至]|to) ?第?(\d{1,7}) ?行?)?$/u

export async function findRowsMeant(
  text: string,
  checked: CheckedList,
  facts: Facts,
): Promise<Checked<readonly RowAt[]>> {
  const pieces = piecesOf(text)
  if (pieces.length === 0) return bad('text-empty')
  const found = new Map<string, RowAt>()
  for (const piece of pieces) {
    const rows = await findPiece(piece, checked, facts)
    if (!rows.ok) return rows
    for (const at of rows.value) found.set(`${at.sheet} ${at.row}`, at)
  }
  return good([...found.values()])
}

function piecesOf(text: string): readonly string[] {
  return tidyText(text)
    .replace(/第 (?=\d)/gu, '第')
    .replace(/(\d)( ?行)? ?([-–—~～到至]|to) ?(?=第?\d)/gu, '$1$2$3')
    .replace(/rows? (\d)/gu, '第$1')
    .split(/[,;、。，；]|还有|以及|(?<=[\p{Script=Han}\d]) (?!行)|[和及](?=第|\d)|(?<=[行\d])[和及]/u)
    .map((piece) => piece.replace(/(?:[都也]?是)?$/u, '').trim())
    .filter((piece) => piece !== '' && !/^(?:and|其余|其他|其它|剩下|剩余)/u.test(piece))
    .slice(0, MOST_PIECES)
}

function findPiece(piece: string, checked: CheckedList, facts: Facts): Promise<Checked<readonly RowAt[]>> {
  const match = ROWS.exec(piece)
  if (match === null) return findNamed(piece, checked, facts)
  const [, sheet, first = '', last = first] = match
  const [from, to] = [Number(first), Number(last)]
  const many = Math.max(1, Math.min(to - from + 1, MOST_ROWS))
  const rows = Array.from({ length: many }, (_, index) => from + index)
  return findNumbered(rows, sheet, piece, checked, facts)
}

/** The one row a correction is about. */
export function findRow(meant: RowMeant, checked: CheckedList, facts: Facts): Promise<Checked<readonly RowAt[]>> {
  if ('name' in meant) return findNamed(meant.name, checked, facts)
  return findNumbered([meant.row], meant.sheet, placeName(meant).zh, checked, facts)
}

/** `said`: as the person called them. */
async function findNumbered(
  rows: readonly number[],
  sheetName: string | undefined,
  said: string,
  { batch, report }: CheckedList,
  facts: Facts,
): Promise<Checked<readonly RowAt[]>> {
  const sheet = sheetName === undefined ? undefined : sheetNamed(sheetName, report)
  const found = (await getSchool(facts).records.imports.findRows(batch.id, { rows }, MOST_ROWS)).rows
  const own = found.filter((row) => sheet === undefined || row.sheet === sheet)
  if (own.length === 0) return bad('rows-unknown', { text: said.slice(0, 40) })
  const isOneSheet = new Set(own.map((row) => row.sheet)).size === 1
  return isOneSheet ? good(own.map(placeOf)) : bad('rows-ambiguous', { text: said.slice(0, 40) })
}

function sheetNamed(said: string, { sheets }: ListReport): number | undefined {
  const name = said.replace(/^[“"《]|[”"》]$/gu, '')
  return sheets.find((sheet) => sheet.name === name)?.sheet ?? -1
}

const NAMESAKES = 20

async function findNamed(name: string, { batch, talk }: CheckedList, facts: Facts): Promise<Checked<readonly RowAt[]>> {
  const found = (await getSchool(facts).records.imports.findRows(batch.id, { named: name }, NAMESAKES)).rows
  const exact = found.filter(({ values }) => values[talk.list.calledBy] === name)
  const fitting = exact.length > 0 ? exact : found
  if (fitting.length === 0) return bad('rows-unknown', { text: name.slice(0, 40) })
  return fitting.length === 1 ? good(fitting.map(placeOf)) : bad('rows-ambiguous', { text: name.slice(0, 40) })
}

function placeOf({ sheet, row }: StagedRow): RowAt {
  return { sheet, row }
}

function isRowsMeant(saved: unknown): saved is RowsMeant {
  if (typeof saved !== 'object' || saved === null || !('text' in saved) || !('rows' in saved)) return false
  return typeof saved.text === 'string' && Array.isArray(saved.rows) && saved.rows.every(isRowAt)
}

function isRowAt(saved: unknown): saved is RowAt {
  if (typeof saved !== 'object' || saved === null || !('sheet' in saved) || !('row' in saved)) return false
  return typeof saved.sheet === 'number' && typeof saved.row === 'number'
}
