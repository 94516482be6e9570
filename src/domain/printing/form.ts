/** 表格描述 · What a printed form says, as data: facts, tables, frames to write in, lines to sign on. */

export interface Fact {
  readonly label: string
  /** Empty where it is not known: a blank to be filled by hand. */
  readonly value: string
  /** Takes a whole line. */
  readonly isWide?: true
}

export interface TableColumn {
  readonly title: string
  /** Of the width, against the shares of the others. */
  readonly share: number
  readonly align?: 'left'
}

export interface Table {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  /** At least so high, for what is written by hand. */
  readonly rowMm?: number
}

export type Block =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | ({ readonly kind: 'table'; readonly caption?: string } & Table)
  | { readonly kind: 'text'; readonly heading?: string; readonly lines: readonly string[] }
  /** A frame to write in; what is known of it already stands there. */
  | { readonly kind: 'writing'; readonly label: string; readonly heightMm: number; readonly text?: string }
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }

export interface Form {
  readonly kind: 'form'
  readonly title: string
  readonly subtitle?: string
  readonly blocks: readonly Block[]
  /** No source prints this layout. */
  readonly isSample?: true
  /** What each copy is for; absent: one copy. */
  readonly copies?: readonly string[]
  /** Read from a wall: larger. */
  readonly isForWall?: true
}

/** One is handed in, one is kept [G3 790–795]. */
export const HANDED_IN_AND_KEPT: readonly string[] = ['上交', '留档']

export function blankRows(count: number, columns: readonly TableColumn[]): readonly (readonly string[])[] {
  return Array.from({ length: count }, () => columns.map(() => ''))
}

/** `rows` and as many blank ones as make it `least`. */
export function filledUp(
  rows: readonly (readonly string[])[],
  least: number,
  columns: readonly TableColumn[],
): readonly (readonly string[])[] {
  return [...rows, ...blankRows(Math.max(0, least - rows.length), columns)]
}
