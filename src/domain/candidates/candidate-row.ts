/** 考生行 · Checks every cell of one candidate's row in one pass and says all that is wrong with it. */

import { isBrokenCell } from '../cells/cell-guard.js'
import { noteMending } from '../cells/cell-notes.js'
import { checkEducationLevel } from '../cells/education-level.js'
import { checkEntryYear, checkMajorVersion } from '../cells/entry-year.js'
import { checkGender } from '../cells/gender.js'
import { checkIdNumber } from '../cells/id-number.js'
import { findIdType, ID_TYPES, type IdType } from '../cells/id-type.js'
import { ApprovedMajors, checkMajorCode, checkMajorName, isMajorCode } from '../cells/majors.js'
import { looksMasked } from '../cells/masking.js'
import { checkName } from '../cells/person-name.js'
import { checkPhone } from '../cells/phone.js'
import { judgePinyin, proposePinyin } from '../cells/pinyin.js'
import { genderOf, hasResidentShape } from '../cells/resident-id.js'
import { checkSchool, tidyProse } from '../cells/school-name.js'
import { foldKey } from '../cells/text-normal.js'
import { RowNotes } from '../lists/row-notes.js'
import type { SheetRow } from '../lists/sheet.js'
import type { CandidateCheckContext, PinyinDictionary } from '../ports/list-files.js'
import type { CandidateCategory, CandidateField, CandidateTemplate, CheckedRow, SheetLayout } from './candidate.js'
import { categoryOf, checkCategory } from './candidate-category.js'
import { lackingColumns, requiredFields } from './candidate-columns.js'
import { parseStatus } from './candidate-status.js'

/** Written where there is nothing to write. */
const STAND_FOR_NOTHING: ReadonlySet<string> = new Set(['-', '--', '—', '——', '/', '\\', '无', 'N/A', 'null', 'NULL'])

/** What a merged cell above says of an empty one; undefined where there is none. */
export type MergedText = (row: number, column: number) => string | undefined

export class CandidateRowChecker {
  readonly #notes: RowNotes
  readonly #required: ReadonlySet<CandidateField>
  readonly #lacking: { readonly columns: readonly string[] }
  readonly #approved: ApprovedMajors | undefined
  readonly #isExport: boolean
  #row!: SheetRow
  #values: Partial<Record<CandidateField, string>> = {}
  #category: CandidateCategory | undefined

  constructor(
    readonly context: CandidateCheckContext,
    readonly layout: SheetLayout,
    template: CandidateTemplate,
    readonly dictionary: PinyinDictionary,
    readonly mergedText?: MergedText,
  ) {
    this.#notes = new RowNotes(layout.sheet)
    const required = requiredFields(template)
    this.#required = new Set(required)
    this.#lacking = { columns: lackingColumns(layout, template) }
    this.#isExport = template === 'platform-export'
    this.#category = context.category
    if (context.approvedMajors.length > 0) this.#approved = new ApprovedMajors(context.approvedMajors)
  }

  check(row: SheetRow): CheckedRow {
    const notes = this.#notes
    notes.begin(row.number)
    this.#row = row
    this.#values = {}
    const isNameRight = this.#checkName()
    if (this.#isExport) this.#keepOfficialCells()
    else this.#checkPinyin(isNameRight)
    const residentId = this.#checkId()
    if (this.layout.columns.category !== undefined) this.#checkCategory()
    if (!this.#isExport) this.#checkOtherCells(residentId)
    if (this.#lacking.columns.length > 0) notes.at(undefined).add('row-lacks-columns', this.#lacking)
    return {
      sheet: this.layout.sheet,
      row: row.number,
      verdict: notes.errors > 0 ? 'error' : 'ok',
      values: this.#values,
      findings: notes.findings,
    }
  }

  #text(field: CandidateField): string {
    const column = this.layout.columns[field]
    if (column === undefined) return ''
    const text = this.#row.texts[column] ?? ''
    if (text !== '' || this.mergedText === undefined) return text
    return this.mergedText(this.#row.number, column) ?? ''
  }

  #kind(field: CandidateField): string {
    return this.#row.kinds[this.layout.columns[field] ?? -1] ?? ' '
  }

  /** The cell's text when it can be judged; undefined when it is empty or broken, which is then noted. */
  #judgeable(field: CandidateField, missing?: { readonly proposal?: string }): string | undefined {
    const text = this.#text(field)
    const notes = this.#notes.at(field)
    if (text === '' || text.trim() === '' || (text.length <= 4 && STAND_FOR_NOTHING.has(text.trim()))) {
      if (this.#required.has(field) && this.layout.columns[field] !== undefined) notes.add('cell-missing', {}, missing)
      return undefined
    }
    if (!isBrokenCell(field, text, this.#kind(field), notes)) return text
    this.#values[field] = text.trim()
    return undefined
  }

  #keep(field: CandidateField, value: string): void {
    if (value !== '') this.#values[field] = value
  }

  #checkName(): boolean {
    const errors = this.#notes.errors
    const text = this.#judgeable('name')
    if (text === undefined) return false
    this.#keep('name', checkName(text, this.#notes))
    return this.#notes.errors === errors
  }

  #checkPinyin(isNameRight: boolean): void {
    const name = this.#values.name ?? ''
    const text = this.#text('pinyin')
    if (text.trim() === '') {
      if (!this.#required.has('pinyin')) return
      const proposal = isNameRight ? proposePinyin(name, this.dictionary) : undefined
      this.#notes.at('pinyin').add('pinyin-missing', {}, proposal === undefined ? {} : { proposal })
      return
    }
    if (this.#judgeable('pinyin') === undefined) return
    if (!isNameRight) {
      this.#keep('pinyin', text.trim())
      return
    }
    const verdict = judgePinyin(name, text, this.dictionary)
    this.#keep('pinyin', verdict.kind === 'format' ? verdict.fixed : text.trim())
    const notes = this.#notes
    if (verdict.kind === 'format') notes.add('pinyin-format', {}, { before: text, after: verdict.fixed })
    else if (verdict.kind === 'review') notes.add('pinyin-review', { reason: verdict.reason })
    else if (verdict.kind === 'wrong') {
      const { reason, suggestion } = verdict
      notes.add('pinyin-wrong', { reason }, suggestion === undefined ? {} : { proposal: suggestion })
    }
  }

  /** The number when it is a resident's and right. */
  #checkId(): string | undefined {
    const idType = this.#checkIdType()
    const errors = this.#notes.errors
    const text = this.#judgeable('idNumber')
    if (text === undefined) return undefined
    const cell = { text, kind: this.#kind('idNumber'), idType, today: this.context.today, maskAllowed: this.#isExport }
    const number = checkIdNumber(cell, this.#notes)
    this.#keep('idNumber', number)
    if (this.#notes.errors > errors || !hasResidentShape(number)) return undefined
    if (idType === undefined && this.layout.columns.idType === undefined) this.#values.idType = '身份证'
    return number
  }

  #checkIdType(): IdType | undefined {
    const number = this.#text('idNumber').trim()
    const text = this.#judgeable('idType', hasResidentShape(number) ? { proposal: '身份证' } : {})
    if (text === undefined) return undefined
    const idType = findIdType(text)
    this.#keep('idType', idType ?? text.trim())
    if (idType === undefined) this.#notes.add('id-type-unknown', { text: text.trim(), accepted: ID_TYPES })
    else if (idType !== text) noteMending(this.#notes, text, idType, 'value-normalised')
    return idType
  }

  /** Before the cells whose rules depend on it; of a word that is neither, nothing follows. */
  #checkCategory(): void {
    const text = this.#judgeable('category')
    if (text !== undefined) this.#keep('category', checkCategory(text, this.#notes))
    this.#category = categoryOf(this.#values, this.context.category)
  }

  #checkOtherCells(residentId: string | undefined): void {
    const { today } = this.context
    const notes = this.#notes
    const gender = this.#judgeable('gender', residentId === undefined ? {} : { proposal: genderOf(residentId) })
    if (gender !== undefined) this.#keep('gender', checkGender(gender, residentId, notes))
    const phone = this.#judgeable('phone')
    if (phone !== undefined) this.#keep('phone', checkPhone(phone, notes))
    const year = this.#judgeable('entryYear')
    if (year !== undefined) this.#keep('entryYear', checkEntryYear(year, this.#kind('entryYear'), today, notes))
    const level = this.#judgeable('educationLevel')
    if (level !== undefined) this.#keep('educationLevel', checkEducationLevel(level, notes))
    this.#checkMajor()
    this.#checkSchool()
  }

  #checkMajor(): void {
    const notes = this.#notes
    const major = this.#tidy('major')
    if (major !== undefined) checkMajorName(major, notes)
    const code = this.#judgeable('majorCode')
    if (code !== undefined) this.#keep('majorCode', checkMajorCode(code, notes))
    const version = this.#judgeable('majorVersion')
    if (version !== undefined) {
      this.#keep('majorVersion', checkMajorVersion(version, this.#kind('majorVersion'), this.context.today, notes))
    }
    if (major === undefined || this.#approved === undefined || this.#category !== 'own') return
    const { majorCode, majorVersion } = this.#values
    const rightCode = isMajorCode(majorCode) ? majorCode : undefined
    this.#approved.check({ major, majorCode: rightCode, majorVersion }, (field) => notes.at(field))
  }

  #checkSchool(): void {
    const { schoolName } = this.context
    const isOwn = this.#category === 'own'
    const school = this.#tidy('school', isOwn ? { proposal: schoolName } : undefined)
    if (!isOwn) return
    if (school !== undefined) checkSchool(school, schoolName, this.#notes)
    else if (!this.#required.has('school')) this.#keep('school', schoolName)
  }

  /** Prose without stray blanks; a change is noted. */
  #tidy(field: 'major' | 'school', missing?: { readonly proposal: string }): string | undefined {
    const text = this.#judgeable(field, missing)
    if (text === undefined) return undefined
    const tidied = tidyProse(text)
    this.#keep(field, tidied)
    if (tidied !== text) noteMending(this.#notes, text, tidied, 'value-normalised')
    return tidied
  }

  /** What the platform exports has passed its check: taken as it is, masked phones left out. */
  #keepOfficialCells(): void {
    for (const field of [
      'pinyin',
      'gender',
      'phone',
      'entryYear',
      'educationLevel',
      'major',
      'majorCode',
      'majorVersion',
      'school',
    ] as const) {
      const text = tidyProse(this.#text(field))
      if (!looksMasked(text)) this.#keep(field, text)
    }
    const number = foldKey(this.#text('candidateNumber'))
    const isNumeric = this.#kind('candidateNumber').toLowerCase() === 'n' && number.length > 15
    if (isNumeric || /E\+/i.test(number)) this.#notes.at('candidateNumber').add('number-damaged')
    else this.#keep('candidateNumber', number)
    const status = foldKey(this.#text('platformStatus'))
    this.#keep('platformStatus', status)
    const isMasked = looksMasked(this.#text('idNumber'))
    if (status !== '' && !isMasked && parseStatus(status) === undefined) {
      this.#notes.at('platformStatus').add('status-unknown')
    }
  }
}
