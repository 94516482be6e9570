/** 名单定义 · Everything that is particular to one list stands in one object; the machine does the rest for all of them. */
import type { CellNotes } from '../cells/cell-notes.js'
import type { PinyinDictionary } from '../cells/pinyin/pinyin-dictionary.js'
import type { Scope } from '../imports/edits.js'
import type { Said } from '../talk/language.js'
import type { Places } from '../talk/places.js'
import type { PlainCode, Problem, ProblemCode } from '../talk/problem.js'
import type { CheckedRow, Finding, KnownRecord, SheetLayout, Values } from './rows.js'
import type { Sheet } from './sheet.js'
import type { SheetWords } from './sheet-words.js'

/** What rows are checked against: plain data, loaded once a batch. */
export interface Against {
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly today: string
  readonly schoolName: string
  readonly scope: Scope
  /** Records of the lists this one names in `against`, whole. */
  readonly records: Readonly<Record<string, readonly Values[]>>
  /** Absent: the rows are in no file. */
  readonly fileName?: string
}

/** Codes whose sentence names the sheet and nothing else. */
type SheetCode = 'id-type-assumed' | 'pinyin-derivable'

interface Cell {
  readonly text: string
  /** As in `CellKinds` of the sheet. */
  readonly kind: string
}

interface Proposal {
  readonly value: string
  readonly doubtful?: true
}

/** One row while its cells are checked, in the order of the list's columns. */
export interface Row<F extends string = string> {
  readonly against: Against
  readonly dictionary: PinyinDictionary
  readonly template: string
  /** The sheet has the column. */
  has(field: F): boolean
  isRequired(field: F): boolean
  /** As it stands in the sheet, or in the merged cell that speaks for it; '' where there is nothing. */
  text(field: F): string
  kind(field: F): string
  /** After its check; undefined: empty or broken, or not checked yet. */
  value(field: F): string | undefined
  /** No fault has been found in the cell. */
  isRight(field: F): boolean
  /** Puts in what follows from other cells or from who imports, where the sheet does not say it. */
  set(field: F, value: string): void
  /** Where a fault of this cell, or of the row, is noted. */
  at(field?: F): CellNotes
}

/**
 * secret: stored sealed, found by keyed hash, shown masked · shared: a merged cell speaks for several rows ·
 * derived: the column may be absent, its values are then proposed · assumed: the same, and its values are put in ·
 * prose: any character may stand in it · signed: may begin with `+` · several: more than one of the choices may stand in it ·
 * aside: not for the platform, so what is wrong with it stops nobody
 */
export type ColumnTrait = 'secret' | 'shared' | 'derived' | 'assumed' | 'prose' | 'signed' | 'several' | 'aside'

export interface Column<F extends string = string> {
  /** As in `列名：说明`. */
  readonly name: string
  /** Header texts as people write them, the likeliest first; compared without blanks, `*` and bracketed notes. */
  readonly synonyms?: readonly string[]
  readonly example: string
  readonly hint: string
  readonly width?: number
  /** A dropdown. */
  readonly choices?: readonly string[]
  readonly is?: readonly ColumnTrait[]
  /** What is said of an empty cell that is required; else `cell-missing`. */
  readonly missing?: PlainCode
  /** Said once of a sheet that lacks the column. */
  readonly absent?: SheetCode
  /** The mended text; '' for nothing. */
  check?(cell: Cell, row: Row<F>, notes: CellNotes): string
  /** What every empty cell, or the column that is not there, is: as the whole list was said to be, or where nothing else can be meant. */
  ofWhole?(against: Against): string | undefined
  /** The same of one sheet, by what is said around its rows; it counts before `ofWhole`. */
  ofSheet?(words: SheetWords, against: Against): string | undefined
  /** What an empty cell, or a column that is not there, may be. */
  whenEmpty?(row: Row<F>): Proposal | undefined
  /** Which column of a sheet this is where no header says so: by what its cells hold. */
  find?(sheet: Sheet, layout: SheetLayout<F>): number | undefined
}

export interface TemplateColumn<F extends string = string> {
  readonly field: F
  /** Exactly as in the template, with its `*`. */
  readonly header: string
  /** Some versions of the template lack it. */
  readonly optional?: true
}

export interface Template<F extends string = string> {
  /** Row above the header, by which the template is recognised too. */
  readonly title?: string
  readonly note?: string
  readonly columns: readonly TemplateColumn<F>[]
  /** What a row must hold. */
  readonly required: readonly F[]
  /** A file for each value of these: the platform takes them one by one. */
  readonly fileBy?: readonly F[]
  /** Rows it has no place for go into the template of that name. */
  readonly beside?: { readonly template: string; readonly isFor: (values: Values) => boolean }
  /** Printed in no source: a 参考样式 of ours, never offered by itself, until the platform's own blank has been learned. */
  readonly unprinted?: true
  /** How a person calls it: `2022 版`. Absent: it is not handed out for the platform. */
  readonly platform?: Said
}

/** Codes whose sentence names the row. */
type UnmatchedCode =
  | 'export-person-unknown'
  | 'export-person-ambiguous'
  | 'invigilator-unknown'
  | 'invigilator-ambiguous'

/** Codes whose sentence names the other rows. */
type TwiceCode = 'record-twice' | 'person-twice' | 'id-of-two-people'

/** What a whole list is where its rows do not say it: asked before the report. */
export interface ScopeQuestion<F extends string = string> {
  readonly field: F
  readonly label: Said
  /** What the whole list is to be, in the place of what its rows are. */
  readonly ask?: Said
  readonly options: readonly ScopeOption[] | RecordedOptions
  readonly explain: Said
  /** The option a row's own word stands for; undefined: none. */
  readonly read: (word: string) => string | undefined
  /** What is said of an answer of its kind that is none of the options. */
  readonly unknown?: (said: string) => Problem | undefined
}

/** One of the records of a list, which the list that asks names in `against`. */
export interface RecordedOptions {
  readonly list: string
  of(records: readonly Values[], today: string, scope: Scope): readonly ScopeOption[]
}

export interface ScopeOption {
  readonly value: string
  /** As a row of the list says it. */
  readonly word: string
  readonly label: Said
  readonly words: readonly string[]
}

/** What is said of a row; where it stands is added to it. */
export type Remark<F extends string = string> = Problem & Pick<Finding<F>, 'field' | 'proposal' | 'doubtful'>

/** What `checkAll` may do with the rows of a whole file. */
export interface Rows<F extends string = string> {
  readonly rows: readonly CheckedRow<F>[]
  readonly layouts: readonly SheetLayout<F>[]
  add(at: number, field: F | undefined, problem: Problem): void
  /** Positions of the rows with one key, groups of two and more. */
  groupBy(keyOf: (row: CheckedRow<F>) => string | undefined): readonly (readonly number[])[]
  /** For each row the others of its group, as a problem names them. */
  othersIn(group: readonly number[]): (from: number) => Places
}

/** Secret numbers that were lost on the way (Excel, stars) are looked up among people and photos. */
export interface LookUp<F extends string = string> {
  readonly field: F
  isLost(finding: Finding): boolean
  /** By which name and by which beginning the number is looked for. */
  wanted(row: CheckedRow<F>): { readonly name?: string; readonly start?: string }
  propose(row: CheckedRow<F>, found: readonly PersonFound[]): Finding | undefined
  /** What follows from a number that is put in. */
  complete?(row: CheckedRow<F>): Values<F>
}

/** Somebody whose whole number is known. */
export interface PersonFound {
  readonly name?: string
  readonly idNumber: string
  readonly from: 'candidate' | 'photo'
}

export interface UsesUp<F extends string = string> {
  judge(row: CheckedRow<F>, found: KnownRecord): readonly Remark<F>[]
}

interface Refers<F extends string = string> {
  readonly list: string
  /** What new rows use up, judged one after the other in the order of the file. */
  usesUp?(against: Against): UsesUp<F>
  judge(
    row: CheckedRow<F>,
    found: KnownRecord | 'several' | undefined,
    against: Against,
  ): { readonly values: Values; readonly remarks: readonly Remark<F>[] }
}

export interface List<F extends string = string> {
  readonly id: string
  /** `考生名单` */
  readonly name: Said
  /** One row of it: `考生`; with its measure word in Chinese: `人`, `个`. */
  readonly one: Said
  readonly measure: string
  /** In the order they are checked; a check may rest on the columns before it. */
  readonly columns: Readonly<Record<F, Column<NoInfer<F>>>>
  /** Rows with the same key are one record. */
  readonly key: readonly NoInfer<F>[]
  /** A header has all of them, or one and three columns in all. */
  readonly anchors: readonly NoInfer<F>[]
  /** Two of these make a sheet this list, whatever other columns stand beside. */
  readonly telling: readonly NoInfer<F>[]
  /** A row in which none of these says anything is no row of the list. */
  readonly filledBy: readonly NoInfer<F>[]
  /** How a row is called when it is talked about. */
  readonly calledBy: NoInfer<F>
  readonly templates: { readonly ours: Template<NoInfer<F>> } & Readonly<Record<string, Template<NoInfer<F>>>>
  /** By which key two rows of a file are the same record; absent: all fields of the key. */
  rowKey?(row: CheckedRow<NoInfer<F>>): string | undefined
  /** What is said of rows of a file with one key: called the same, or differently. */
  readonly twice?: { readonly same: TwiceCode; readonly other: TwiceCode }
  /** Lists whose records the check needs. */
  readonly against?: readonly string[]
  /** By content, where headers alone do not tell it from another list. */
  isIt?(sheet: Sheet, layout: SheetLayout<NoInfer<F>>): boolean
  /** Why nothing of a sheet is taken in that looks like it: a paper we have made for somebody else. */
  refusesSheet?(layout: SheetLayout<NoInfer<F>>): Problem | undefined
  readonly scope?: ScopeQuestion<NoInfer<F>>
  /** Asked after that, where one sheet leaves it open and there is more than one; it holds of this file alone. */
  readonly asksToo?: ScopeQuestion<NoInfer<F>>
  checkRow?(row: Row<NoInfer<F>>): void
  checkAll?(rows: Rows<NoInfer<F>>, against: Against): readonly Finding[]
  /** Values that follow from whose row it is; the record is known now, if there is one. */
  fill?(row: CheckedRow<NoInfer<F>>, known: KnownRecord | undefined, against: Against): Values<NoInfer<F>>
  /** What the records say about a row: refusals and remarks; `changed`: fields in which the row differs. */
  compare?(
    row: CheckedRow<NoInfer<F>>,
    known: KnownRecord,
    changed: readonly NoInfer<F>[],
    against: Against,
  ): readonly Remark[]
  /** Faults that rest on what the whole list is said to be, and do not hold for this record: it is known to be another. */
  excuses?(row: CheckedRow<NoInfer<F>>, known: KnownRecord, against: Against): readonly ProblemCode[]
  /** Whether a value of a row is news for the record; absent: it differs from the record's. */
  differs?(field: NoInfer<F>, row: CheckedRow<NoInfer<F>>, known: KnownRecord): boolean
  /** The list whose records it speaks of: it is the platform's word on them. */
  readonly speaksOf?: string
  /** Rows of that list which the platform would not take: they are explained and compared with its records, and change none. */
  readonly refusedOf?: string
  /** Finds records for rows without a whole key (masked numbers): all the owner's records at hand. */
  match?(
    rows: readonly CheckedRow<NoInfer<F>>[],
    records: readonly KnownRecord[],
  ): readonly (KnownRecord | 'several' | undefined)[]
  readonly lookUp?: LookUp<NoInfer<F>>
  /** Rows point at a record of another list; `values` of what it comes to are put into the row. */
  readonly refers?: Refers<NoInfer<F>>
  /** Rows without a whole key that belong to nobody, or to more than one. */
  readonly unmatched?: { readonly unknown: UnmatchedCode; readonly several: UnmatchedCode }
  /** A field of a record that may no longer be changed, whatever the change. */
  isLocked?(field: NoInfer<F>, kept: KnownRecord['kept']): boolean
  /** What the platform says about taking such a record out; shown before it is done. */
  removal?(record: KnownRecord<NoInfer<F>>): Said | undefined
  /** Why a record may not be taken out now. */
  refusesRemoval?(record: KnownRecord<NoInfer<F>>, against: Against): Problem | undefined
  /** Why no row of this (by the question asked of a whole list) may be written now; the check may have been long ago. */
  refusesWriting?(what: string, against: Against): Problem | undefined
  /** Its rows are the platform's own word: how old that is, is said with every number that rests on it. */
  readonly platform?: true
  /** An import replaces the owner's whole list, or of one sitting what it is of: what is not in the file goes. */
  readonly whole?: true
  /** Before a row leaves for a platform template: what follows from other cells and from the records is filled in. */
  handOut?(values: Values<NoInfer<F>>, against: Pick<Against, 'schoolName' | 'records'>): Values<NoInfer<F>>
}

/** `tsc` refuses a misspelt column in a key, an anchor or a template. */
export function defineList<F extends string>(list: List<F>): List<F> {
  return list
}
