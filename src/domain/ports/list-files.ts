/** 名单文件 · Reading, checking, marking and writing workbooks of any list, off the event loop. */
import type { CheckContext } from '../lists/checking/check-list.js'
import type { CheckedRow, Finding, ListCheck, SheetLayout } from '../lists/rows.js'
import type { BlankTemplate, FormLayout } from '../lists/templates/learned-template.js'
import type { Checked } from '../talk/checked.js'
import type { OfferedFile } from '../talk/message.js'
import type { ReceivedFile } from '../talk/turn.js'
import type { FileToRead, ReadProgress } from './blob-store.js'

/** Some rows, and the workbook they belong into. */
export interface RowsOfFile {
  readonly fileName: string
  readonly rows: readonly CheckedRow[]
}

/** A blank workbook of the platform's, and where the rows go in it. */
export interface FormToFill {
  readonly file: FileToRead
  readonly layout: FormLayout
}

export interface HowWritten {
  /** Columns of the template that are not written. */
  readonly leftOut?: readonly string[]
  /** Into copies of this. */
  readonly form?: FormToFill
}

export interface SheetOfRows {
  readonly name: string
  readonly rows: readonly CheckedRow[]
}

export interface ReadableTable {
  readonly sheet: string
  readonly title: string
  readonly note: string
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface ListFiles {
  /**
   * Reads a workbook, finds out which list it is, and checks it. Rows arrive in order, in parts of at most 2,000, each
   * awaited, with the id of their list; the resolved value holds everything else (`rows` empty).
   */
  check(
    file: FileToRead,
    context: CheckContext,
    onRows: (rows: readonly CheckedRow[], list: string) => Promise<void>,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<Checked<ListCheck>>
  /** The person's own workbook with its wrong cells marked. `findings` only of rows that have any. */
  annotate(
    file: FileToRead,
    list: string,
    layouts: readonly SheetLayout[],
    findings: readonly Finding[],
  ): Promise<OfferedFile>
  /** The empty workbook of a list, with dropdowns, an example and notes. */
  writeTemplate(list: string): Promise<OfferedFile>
  /**
   * Rows as fresh workbooks: `failing` with a column 校验结果, `records` to be read, else exactly the template of that name. All files are
   * written side by side while the parts are read once; they come back in the order of their first parts.
   */
  writeRows(
    list: string,
    template: string,
    parts: AsyncIterable<RowsOfFile>,
    how?: HowWritten,
  ): Promise<readonly OfferedFile[]>
  /** What an empty workbook shows of its form; `wanted`: the id of the list it is said to be of. */
  readBlank(file: FileToRead, wanted?: string): Promise<Checked<BlankTemplate>>
  /** Rows to be read, as one workbook with these sheets. */
  writeSheets(list: string, name: string, sheets: readonly SheetOfRows[]): Promise<OfferedFile>
  /** Numbers and words of no list, to be read: one sheet with a heading. */
  writeTable(name: string, table: ReadableTable): Promise<OfferedFile>
  /** Whether a received file is a workbook, an archive, a picture or something else, by its first bytes. */
  sniff(file: FileToRead): Promise<ReceivedFile['kind']>
}
