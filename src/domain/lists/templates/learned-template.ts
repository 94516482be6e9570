/** 学会的模板 · The platform's own blank workbook as the coordinator sent it, and where our fields go in it. */
import type { OfferedFile } from '../../talk/message.js'

/** How a form may come: as it is filled, or written anew as .xlsx first, since nothing can be put into it. */
type FormFormat = 'xlsx' | 'xls' | 'csv'

export interface FormColumn {
  /** From 0. */
  readonly column: number
  /** As it stands in the file. */
  readonly header: string
  /** Of the list; `NUMBERING`: 1, 2, 3 …; absent: it stays empty. */
  readonly field?: string
  /** The platform wants it filled in: the header has a `*`. */
  readonly required?: true
  /** What its dropdown offers. */
  readonly choices?: readonly string[]
}

/** 序号 */
export const NUMBERING = '#'

/** Where the rows of one sheet go. */
export interface FormLayout {
  readonly sheet: number
  readonly sheetName: string
  readonly headerRow: number
  /** The first that is written; explanations right below the header stay above it. */
  readonly firstRow: number
  readonly columns: readonly FormColumn[]
  /** Rows below the header with examples, which go. */
  readonly examples: readonly number[]
  readonly format: FormFormat
}

/** What an empty workbook shows. */
export interface BlankTemplate extends FormLayout {
  /** The id of the list it fits. */
  readonly list: string
  /** Names of the list's templates that it may be, the likeliest alone where one is. */
  readonly kinds: readonly string[]
  /** Filled rows below the header are taken for examples. */
  readonly notes: readonly number[]
}

export interface LearnedTemplate {
  readonly id: string
  /** The id of the list, and the name of its template. */
  readonly list: string
  readonly kind: string
  readonly file: OfferedFile
  readonly layout: FormLayout
  readonly byName?: string
  readonly learnedAt: Date
}

/** What may be read of the templates one school has taught us. */
export interface TemplateRecords {
  /** The newest first. */
  list(): Promise<readonly LearnedTemplate[]>
}
