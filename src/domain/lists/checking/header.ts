/** 表头 · Finds the header of a list by its content: synonyms, `*`, blanks, two-level and merged headers. */
import { textBefore } from '../../cells/linear-text.js'
import { foldWidth, removeBlanks } from '../../cells/text-normal.js'
import type { List } from '../list.js'
import type { SheetLayout } from '../rows.js'
import type { MergedRange, Sheet, SheetRow } from '../sheet.js'

/** Titles and notes may stand above; data never begins later than this. */
const ROWS_SEARCHED = 40
const COLUMNS_SEARCHED = 200
const LONGEST_HEADER = 40

interface HeaderMeaning<F extends string> {
  readonly field: F
  /** Place among the synonyms: the smaller wins where two columns claim a field. */
  readonly rank: number
}
type Meanings<F extends string> = ReadonlyMap<string, HeaderMeaning<F>>

const MEANINGS = new WeakMap<object, Meanings<string>>()

/** Worked out once a list. */
function meaningsOf<F extends string>(list: List<F>): Meanings<F> {
  const known = MEANINGS.get(list.columns)
  if (known !== undefined) return known as Meanings<F>
  const meanings = new Map<string, HeaderMeaning<F>>()
  for (const field of fieldsOf(list)) {
    const { name, synonyms = [] } = list.columns[field]
    for (const [rank, header] of [name, ...synonyms].entries()) {
      const key = headerKey(header)
      if (!meanings.has(key)) meanings.set(key, { field, rank })
    }
  }
  MEANINGS.set(list.columns, meanings)
  return meanings
}

/** In the order of the list's columns. */
export function fieldsOf<F extends string>(list: Pick<List<F>, 'columns'>): readonly F[] {
  return Object.keys(list.columns) as F[]
}

/** Without blanks, `*`, a bracketed note and closing signs: `* 手机 号码（必填）` → `手机号码`. */
export function headerKey(text: string): string {
  if (text.length > LONGEST_HEADER) return ''
  const unnumbered = removeBlanks(foldWidth(text)).replace(/^\d+[.、]/, '')
  return textBefore(unnumbered, '([【<')
    .replace(/[*＊:;、,.。"'“”‘’_]/g, '')
    .replace(/(必填|选填|必须填写)$/, '')
    .toLowerCase()
}

const KEYS = new WeakMap<readonly string[], readonly string[]>()

/** Worked out once a row, however many lists it is tried for. */
function keysOf(headers: readonly string[]): readonly string[] {
  const known = KEYS.get(headers) ?? headers.slice(0, COLUMNS_SEARCHED).map(headerKey)
  KEYS.set(headers, known)
  return known
}

export function fieldOfHeader<F extends string>(list: List<F>, text: string): F | undefined {
  return text === '' ? undefined : meaningsOf(list).get(headerKey(text))?.field
}

/** Undefined when no row of the sheet can be the header. */
export function findLayout<F extends string>(sheet: Sheet, list: List<F>): SheetLayout<F> | undefined {
  const meanings = meaningsOf(list)
  let best: { row: SheetRow; headers: readonly string[]; columns: Columns<F>; score: number } | undefined
  const searched = sheet.rows.slice(0, ROWS_SEARCHED)
  for (const [index, row] of searched.entries()) {
    for (const [at, headers] of readings(sheet, row, searched[index + 1], meanings)) {
      const columns = readColumns(headers, meanings)
      const score = Object.keys(columns).length
      if (isHeader(columns, score, list) && score > (best?.score ?? 0)) best = { row: at, headers, columns, score }
    }
  }
  if (best === undefined) return undefined
  return {
    sheet: sheet.index,
    sheetName: sheet.name,
    headerRow: best.row.number,
    columns: best.columns,
    headers: best.headers,
    lastRow: sheet.rows.at(-1)?.number ?? best.row.number,
    lastColumn: rightmostColumn(sheet, best.row.number),
  }
}

/** Under cells merged from the left nothing would be seen either. */
function rightmostColumn({ lastColumn, merges }: Sheet, headerRow: number): number {
  const inList = merges.filter((merge) => merge.lastRow >= headerRow && merge.firstColumn <= lastColumn)
  return inList.reduce(
    (last, merge) => (merge.lastColumn < COLUMNS_SEARCHED ? Math.max(last, merge.lastColumn) : last),
    lastColumn,
  )
}

type Columns<F extends string> = Readonly<Partial<Record<F, number>>>

function isHeader<F extends string>(columns: Columns<F>, score: number, { anchors }: List<F>): boolean {
  const found = anchors.filter((anchor) => columns[anchor] !== undefined).length
  return found === anchors.length || (score >= 3 && found > 0)
}

/** The row alone, and together with the next where merged cells make a header of two levels. */
function* readings(
  sheet: Sheet,
  row: SheetRow,
  next: SheetRow | undefined,
  meanings: Meanings<string>,
): Generator<readonly [SheetRow, readonly string[]]> {
  yield [row, row.texts]
  if (next === undefined || next.number !== row.number + 1) return
  const merges = sheet.merges.filter((merge) => merge.firstRow === row.number && merge.lastRow <= next.number)
  if (merges.length > 0) yield [next, joinLevels(row, next, merges, meanings)]
}

function joinLevels(
  top: SheetRow,
  low: SheetRow,
  merges: readonly MergedRange[],
  meanings: Meanings<string>,
): readonly string[] {
  const width = Math.min(Math.max(top.texts.length, low.texts.length), COLUMNS_SEARCHED)
  const means = (text: string): boolean => meanings.has(headerKey(text))
  return Array.from({ length: width }, (_, column) => {
    const own = low.texts[column] ?? ''
    const merge = merges.find((one) => one.firstColumn <= column && column <= one.lastColumn)
    const parent = top.texts[merge?.firstColumn ?? column] ?? ''
    if (own === '' || means(own)) return own === '' ? parent : own
    return means(parent + own) ? parent + own : own
  })
}

function readColumns<F extends string>(headers: readonly string[], meanings: Meanings<F>): Columns<F> {
  const columns: Partial<Record<F, number>> = {}
  const ranks: Partial<Record<F, number>> = {}
  for (const [column, key] of keysOf(headers).entries()) {
    const meaning = headers[column] === '' ? undefined : meanings.get(key)
    if (meaning === undefined || meaning.rank >= (ranks[meaning.field] ?? Number.POSITIVE_INFINITY)) continue
    columns[meaning.field] = column
    ranks[meaning.field] = meaning.rank
  }
  return columns
}

/** A header repeated among the rows, as when several lists were pasted one under the other. */
export function headerRepeater<F extends string>(list: List<F>, layout: SheetLayout<F>): (row: SheetRow) => boolean {
  const meanings = meaningsOf(list)
  const column = list.anchors.map((anchor) => layout.columns[anchor]).find((one) => one !== undefined)
  if (column === undefined) return () => false
  // Every row is asked: only what ends like a header is looked up.
  const endings = new Set([...[...meanings.keys()].map((key) => key.at(-1)), ...')）]】>*＊:：填写'])
  return (row) => {
    const text = (row.texts[column] ?? '').trimEnd()
    if (text.length < 2 || text.length > LONGEST_HEADER || !endings.has(text.at(-1))) return false
    if (!meanings.has(headerKey(text))) return false
    return row.texts.filter((other) => other !== '' && meanings.has(headerKey(other))).length >= 2
  }
}
