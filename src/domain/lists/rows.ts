/** 行与校验结果 · What the check of any list makes of a sheet: its columns found, its rows checked, what is wrong where. */
import type { Problem } from '../talk/problem.js'

/** The checked cells of one row, by field; a field the sheet does not say is absent. */
export type Values<F extends string = string> = Readonly<Partial<Record<F, string>>>

/** One fault of one cell, row, column or file. The person's wording comes from the catalogue of problems. */
export type Finding<F extends string = string> = Problem & {
  /** Sheet index from 0 and row number as in Excel; absent where the finding is about the whole file. */
  readonly sheet?: number
  readonly row?: number
  readonly field?: F
  /** The cell's text as it stood, for mended cells. */
  readonly before?: string
  /** What a mended cell became. */
  readonly after?: string
  /** A value we think is meant; never put in without the person's word. */
  readonly proposal?: string
  /** Of a proposal: it is to be looked at by itself (a name that is read in two ways), not taken up with the others. */
  readonly doubtful?: true
}

export interface CheckedRow<F extends string = string> {
  readonly sheet: number
  readonly row: number
  /** ok: may be imported (perhaps mended, perhaps with warnings) · error: may not. */
  readonly verdict: 'ok' | 'error'
  /** After mending. */
  readonly values: Values<F>
  readonly findings: readonly Finding<F>[]
}

/** Where the columns of one sheet lie: field → 0-based column; the header's row number. */
export interface SheetLayout<F extends string = string> {
  readonly sheet: number
  readonly sheetName: string
  readonly headerRow: number
  readonly columns: Readonly<Partial<Record<F, number>>>
  /** Header texts by column as they stand in the file. */
  readonly headers: readonly string[]
  readonly lastRow: number
  /** The rightmost column with anything in it. */
  readonly lastColumn: number
}

/** A workbook checked as one list. */
export interface ListCheck {
  /** The id of the list. */
  readonly list: string
  /** Which of its templates the first sheet follows; `other`: one of the person's own. */
  readonly template: string
  readonly layouts: readonly SheetLayout[]
  readonly rows: readonly CheckedRow[]
  /** Rows the person has taken out. */
  readonly dropped: number
  /** Said once for the whole file: a damaged column, hidden rows, sheets left out. */
  readonly fileFindings: readonly Finding[]
}

/** A record of a list as the checks compare rows with it. Secrets in clear: never log. */
export interface KnownRecord<F extends string = string> {
  readonly id: string
  readonly values: Values<F>
  /** What the record holds beside the list's columns, by name: a status, a photo. */
  readonly kept: Readonly<Partial<Record<string, string>>>
}

/** create 新增 · update 更新 · same 无变化 · none 不导入 (verdict error) */
export interface StagedRow<F extends string = string> extends CheckedRow<F> {
  readonly plan: 'create' | 'update' | 'same' | 'none'
  /** The record this row belongs to, where one is known. */
  readonly recordId?: string
  /** What the row is by the question asked of a whole list: its own word, the record's or the list's. */
  readonly scope?: string
}
