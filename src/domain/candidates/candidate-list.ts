/** 考生名单 · Lists 1 and 2 of candidates: whose row is whose, how each cell is checked, what the records say about it. */
import { checkEducationLevel } from '../cells/education-level.js'
import { checkEntryYear, checkMajorVersion } from '../cells/entry-year.js'
import { checkGender } from '../cells/gender.js'
import { checkIdNumber } from '../cells/ids/id-number.js'
import { checkIdType, findIdType } from '../cells/ids/id-type.js'
import { genderOf, hasResidentShape } from '../cells/ids/resident-id.js'
import { checkMajorCode, checkMajorName } from '../cells/majors.js'
import { checkName } from '../cells/person-name.js'
import { checkPhone } from '../cells/phone.js'
import { checkPinyin } from '../cells/pinyin/pinyin.js'
import { pinyinFor } from '../cells/pinyin/pinyin-proposal.js'
import { checkProse, tidyProse } from '../cells/school-name.js'
import { defineList, type Row } from '../lists/list.js'
import { checkAcrossCandidates, idKeyOf } from './across-candidates.js'
import { categoryOf, checkCategory } from './candidate-category.js'
import { CANDIDATE_COLUMNS as COLUMNS } from './candidate-columns.js'
import { CANDIDATE_TEMPLATES } from './candidate-templates.js'
import { findCategoryColumn } from './category-column.js'
import { CATEGORY_QUESTION } from './category-question.js'
import { compareCandidate, excuseSocial, isLockedField, sayRemoval } from './compare-candidate.js'
import { LOST_IDS } from './lost-ids.js'
import { checkMajorAndSchool, fillSchool } from './major-and-school.js'
import { checkRemark } from './remark.js'

export type CandidateField = keyof typeof candidateList.columns

export const candidateList = defineList({
  id: 'candidates',
  name: { zh: '考生名单', en: 'candidate list' },
  one: { zh: '考生', en: 'candidate' },
  measure: '人',
  columns: {
    name: { ...COLUMNS.name, check: ({ text }, _, notes) => checkName(text, notes) },
    pinyin: {
      ...COLUMNS.pinyin,
      missing: 'pinyin-missing',
      absent: 'pinyin-derivable',
      check: ({ text }, row, notes) =>
        row.isRight('name') ? checkPinyin(row.value('name') ?? '', text, row.dictionary, notes) : text.trim(),
      whenEmpty: (row) => (row.isRight('name') ? pinyinFor(row.value('name') ?? '', row.dictionary) : undefined),
    },
    idType: {
      ...COLUMNS.idType,
      absent: 'id-type-assumed',
      check: ({ text }, _, notes) => checkIdType(text, notes),
      whenEmpty: (row) => (hasResidentShape(row.text('idNumber').trim()) ? { value: '身份证' } : undefined),
    },
    idNumber: { ...COLUMNS.idNumber, check: checkOwnNumber },
    category: {
      ...COLUMNS.category,
      find: findCategoryColumn,
      check: ({ text }, _, notes) => checkCategory(text, notes),
    },
    gender: {
      ...COLUMNS.gender,
      check: ({ text }, row, notes) => checkGender(text, residentIdOf(row), notes),
      whenEmpty: (row) => {
        const id = residentIdOf(row)
        return id === undefined ? undefined : { value: genderOf(id) }
      },
    },
    phone: { ...COLUMNS.phone, check: ({ text }, _, notes) => checkPhone(text, notes) },
    entryYear: {
      ...COLUMNS.entryYear,
      check: ({ text, kind }, row, notes) => checkEntryYear(text, kind, row.against.today, notes),
    },
    educationLevel: { ...COLUMNS.educationLevel, check: ({ text }, _, notes) => checkEducationLevel(text, notes) },
    major: {
      ...COLUMNS.major,
      check: ({ text }, _, notes) => {
        const major = checkProse(text, notes)
        checkMajorName(major, notes)
        return major
      },
    },
    majorCode: { ...COLUMNS.majorCode, check: ({ text }, _, notes) => checkMajorCode(text, notes) },
    majorVersion: {
      ...COLUMNS.majorVersion,
      check: ({ text, kind }, row, notes) => checkMajorVersion(text, kind, row.against.today, notes),
    },
    school: {
      ...COLUMNS.school,
      check: ({ text }, _, notes) => checkProse(text, notes),
      whenEmpty: (row) =>
        categoryOf(row.value('category'), row.against.scope.category) === 'own'
          ? { value: row.against.schoolName }
          : undefined,
    },
    className: { ...COLUMNS.className, check: ({ text }) => tidyProse(text) },
    remark: { ...COLUMNS.remark, check: ({ text }, _, notes) => checkRemark(text, notes) },
  },
  key: ['idType', 'idNumber'],
  anchors: ['name', 'idNumber'],
  telling: ['pinyin', 'phone', 'entryYear', 'educationLevel', 'major'],
  filledBy: ['name', 'idNumber', 'phone', 'pinyin'],
  calledBy: 'name',
  rowKey: idKeyOf,
  twice: { same: 'person-twice', other: 'id-of-two-people' },
  templates: CANDIDATE_TEMPLATES,
  against: ['approved-majors', 'certificate-catalogue'],
  scope: CATEGORY_QUESTION,
  checkRow: (row) => checkMajorAndSchool(row),
  checkAll: checkAcrossCandidates,
  fill: fillSchool,
  compare: compareCandidate,
  excuses: excuseSocial,
  lookUp: LOST_IDS,
  isLocked: (field, { status }) => isLockedField(field, status),
  removal: ({ kept }) => sayRemoval(kept),
  // The gender follows from a resident's number, the school is who hands the file in.
  handOut: (values, { schoolName }) => {
    const { idNumber = '', school = schoolName } = values
    const gender = values.gender ?? (hasResidentShape(idNumber) ? genderOf(idNumber) : undefined)
    return { ...values, school, ...(gender === undefined ? {} : { gender }) }
  },
})

/** A list without the type is one of residents, where its numbers are. */
function checkOwnNumber(
  { text, kind }: { readonly text: string; readonly kind: string },
  row: Row<'idType' | 'idNumber'>,
  notes: Parameters<typeof checkIdNumber>[1],
): string {
  const idType = findIdType(row.value('idType') ?? '')
  const written = checkIdNumber({ text, kind, idType, today: row.against.today, maskAllowed: false }, notes)
  // A proposal may have been taken up instead.
  const number = row.value('idNumber') ?? written
  if (!row.has('idType') && idType === undefined && row.isRight('idNumber') && hasResidentShape(number)) {
    row.set('idType', '身份证')
  }
  return number
}

/** The number when it is a resident's and right. */
function residentIdOf(row: Row<'idNumber'>): string | undefined {
  const number = row.value('idNumber')
  return number !== undefined && row.isRight('idNumber') && hasResidentShape(number) ? number : undefined
}
