/** 考生表格 · Reading, checking, marking and writing workbooks, off the event loop. */
import type { CandidateCategory, CandidateCheck, CheckedRow, Finding, SheetLayout } from '../candidates/candidate.js'
import type { Checked } from '../talk/checked.js'
import type { OfferedFile } from '../talk/message.js'
import type { ReceivedFile } from '../talk/turn.js'
import type { FileToRead, ReadProgress } from './blob-store.js'

export interface CandidateCheckContext {
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly today: string
  readonly schoolName: string
  readonly category: CandidateCategory
  /** Empty: not known, the rule is not applied. */
  readonly approvedMajors: readonly { readonly name: string; readonly code: string; readonly version: string }[]
}

/** Some rows, and the workbook they belong into. */
export interface RowsOfFile {
  readonly fileName: string
  readonly rows: readonly CheckedRow[]
}

export interface CandidateFiles {
  /**
   * Reads and checks one workbook. Rows arrive in order, in parts of at most 2,000, each awaited;
   * the resolved value holds everything else (`rows` empty).
   */
  check(
    file: FileToRead,
    context: CandidateCheckContext,
    onRows: (rows: readonly CheckedRow[]) => Promise<void>,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<Checked<CandidateCheck>>
  /** The person's own workbook with its wrong cells marked. `findings` only of rows that have any. */
  annotate(file: FileToRead, layouts: readonly SheetLayout[], findings: readonly Finding[]): Promise<OfferedFile>
  writeTemplate(): Promise<OfferedFile>
  /**
   * Rows as fresh workbooks: with a 校验结果 column for `failing`, else exactly the platform's template. All files are
   * written side by side while the parts are read once; they come back in the order of their first parts.
   */
  writeRows(
    kind: 'failing' | 'platform-2021' | 'platform-2022',
    parts: AsyncIterable<RowsOfFile>,
    schoolName: string,
  ): Promise<readonly OfferedFile[]>
  /** Whether a received file is a workbook, an archive, a picture or something else, by its first bytes. */
  sniff(file: FileToRead): Promise<ReceivedFile['kind']>
}

/** What the pinyin rules need to know of Chinese characters. */
export interface PinyinDictionary {
  /** All readings of one character as plain syllables without tones (`lü` as `lv`), the commonest first; [] when unknown. */
  readings(character: string): readonly string[]
  /** Readings of a surname (one or two characters) as a surname, the commonest first; [] when it is none. */
  surnameReadings(surname: string): readonly string[]
}
