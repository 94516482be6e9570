/** 名单上的改动 · What a person says about a list that waits, beside the file itself; the list is checked again with it. */
import type { ProblemCode } from '../talk/problem.js'

/** What a whole list is, where its rows do not say it (考生类型): field → the code of the list's own question. */
export type Scope = Readonly<Partial<Record<string, string>>>

export type Edit =
  /** Our proposals of one kind are taken up, each as it is when the list is checked again; `doubtful`: those too. */
  | { readonly kind: 'take'; readonly code: ProblemCode; readonly field: string; readonly doubtful?: true }
  /** The same of one cell. */
  | {
      readonly kind: 'take-one'
      readonly code: ProblemCode
      readonly field: string
      readonly sheet: number
      readonly row: number
      /** What was proposed when the person took it up: if it is another by then, nothing is put in. */
      readonly proposal: string
    }
  /** A cell is corrected; `value` as the person wrote it, checked like any cell. */
  | {
      readonly kind: 'set'
      readonly sheet: number
      readonly row: number
      readonly field: string
      readonly value: string
    }
  /** Those rows of a list of two kinds that are the other kind; said again, or with no rows, it takes the place of what was said. */
  | {
      readonly kind: 'others'
      readonly field: string
      readonly value: string
      readonly rows: readonly { readonly sheet: number; readonly row: number }[]
    }
  /** A row is taken out of the list. */
  | { readonly kind: 'drop'; readonly sheet: number; readonly row: number }
  /** A question about rows is answered with yes: these faults do not stop them (another category than the records'). */
  | { readonly kind: 'allow'; readonly code: ProblemCode }
