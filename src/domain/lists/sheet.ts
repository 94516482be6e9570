/** 工作表 · A workbook as read: plain texts with their places, nothing interpreted. */

/**
 * One character per cell: `s` text, `n` number as typed, `d` number shown as a date, `b` boolean,
 * `e` error value, space for an empty cell; upper case when the value is a formula's cached result.
 */
type CellKinds = string

export interface SheetRow {
  /** 1-based, as the person sees it in Excel. */
  readonly number: number
  readonly hidden: boolean
  /** By column, 0-based. Text exactly as stored; a number's raw text (`1.10101E+17` stays so); a date as YYYY-MM-DD. */
  readonly texts: readonly string[]
  readonly kinds: CellKinds
}

/** Inclusive, 1-based rows and 0-based columns. */
export interface MergedRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface Sheet {
  readonly name: string
  /** Position among the workbook's sheets, from 0. */
  readonly index: number
  readonly hidden: boolean
  /** Only rows with any non-empty cell, in order. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly MergedRange[]
  /** The rightmost column with anything in it, also beyond those that are read; -1: none. */
  readonly lastColumn: number
}

export interface Workbook {
  readonly format: 'xlsx' | 'xls' | 'csv'
  readonly sheets: readonly Sheet[]
}
