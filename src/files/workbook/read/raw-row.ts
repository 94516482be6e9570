/** 原样的行 · A row of a sheet part and its cells, with their places in the text. */

export interface RawCell {
  readonly column: number
  /** Place in the text of this call. */
  readonly start: number
  readonly end: number
  readonly style: number
  /** Excel's `t`: n, s, str, inlineStr, b, e, d. */
  readonly type: string
  /** The raw text of `<v>` or the joined runs of `<is>`. */
  readonly value: string
  readonly hasFormula: boolean
}

export interface RawRow {
  /** From 1. */
  readonly number: number
  readonly hidden: boolean
  /** Of the row itself, for cells that do not exist yet. */
  readonly style: number | undefined
  /** Where the row before, or the head, ends. */
  readonly leadStart: number
  readonly start: number
  /** After the opening tag. */
  readonly openEnd: number
  readonly end: number
  readonly cells: readonly RawCell[]
}
