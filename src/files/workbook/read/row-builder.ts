/** 行的组装 · Turns cells in any order into one row of plain texts. */
import { soundText } from '../../../domain/cells/linear-text.js'
import type { SheetRow } from '../../../domain/lists/sheet.js'
import { MAX_CELL_CHARACTERS, MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../package/limits.js'
import { UnreadableFile } from '../package/unreadable.js'

/** Counts the rows of a whole workbook. Rows without any visible character are left out. */
export class RowBuilder {
  private texts: string[] = []
  private kinds: string[] = []
  private hasText = false
  private count = 0
  private cells = 0
  /** Thousands of rows share a few patterns of kinds. */
  private readonly patterns = new Map<string, string>()

  put(column: number, text: string, kind: string): void {
    if (text === '' || column >= MAX_COLUMNS) return
    while (this.texts.length <= column) {
      this.texts.push('')
      this.kinds.push(' ')
    }
    this.texts[column] = soundText(text.length > MAX_CELL_CHARACTERS ? text.slice(0, MAX_CELL_CHARACTERS) : text)
    this.kinds[column] = kind
    if (!this.hasText && /\S/.test(text)) this.hasText = true
  }

  /** The finished row, if anything is in it; then a new one is begun. */
  take(number: number, hidden: boolean): SheetRow | undefined {
    const { texts, kinds, hasText } = this
    this.texts = []
    this.kinds = []
    this.hasText = false
    if (!hasText) return undefined
    this.count += 1
    this.cells += texts.length
    if (this.cells > MAX_CELLS) throw new UnreadableFile('workbook-too-many-cells', { limit: MAX_CELLS })
    if (this.count > MAX_ROWS) throw new UnreadableFile('workbook-too-many-rows', { limit: MAX_ROWS })
    const pattern = kinds.join('')
    const known = this.patterns.get(pattern)
    if (known === undefined && this.patterns.size < 10_000) this.patterns.set(pattern, pattern)
    return { number, hidden, texts, kinds: known ?? pattern }
  }
}

/** Of finished rows: they end with their last cell that holds anything. */
export function lastColumnOf(rows: readonly SheetRow[]): number {
  return rows.reduce((last, { texts }) => Math.max(last, texts.length - 1), -1)
}
