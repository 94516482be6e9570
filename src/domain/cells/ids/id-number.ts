/** 证件号码 · Judges one ID number cell by the row's ID type; mends what is safe, proposes what is not. */
import { type CellNotes, noteMending } from '../cell-notes.js'
import { yearsBetween } from '../exam-day.js'
import { stripEnd } from '../linear-text.js'
import { looksMasked } from '../masking.js'
import { foldWidth, removeBlanks, removeQuotes } from '../text-normal.js'
import { ID_SHAPES, type IdType } from './id-type.js'
import {
  birthTextOf,
  checkDigitOf,
  hasKnownProvince,
  hasRealBirthDate,
  hasResidentShape,
  hasRightCheckDigit,
  hasUsualArea,
  isResidencePermit,
  isResidentId,
  upgradeOldId,
} from './resident-id.js'

export interface IdCell {
  readonly text: string
  /** Of `CellKinds`; `n` where the cell holds a number. */
  readonly kind: string
  /** Undefined when the row's type is empty or unknown: judged as 身份证. */
  readonly idType: IdType | undefined
  /** YYYY-MM-DD */
  readonly today: string
  /** A platform export hides the middle; elsewhere stars are a fault. */
  readonly maskAllowed: boolean
}

const SCIENTIFIC = /^\d(\.\d+)?E\+?\d{1,2}$/i
const MOBILE = /^1[3-9]\d{9}$/
const YOUNGEST = 10
const OLDEST = 100
const USUAL_AGES = { from: 14, to: 60 }

/** The number after mending, or the text as it is when something is wrong with it. */
export function checkIdNumber(cell: IdCell, notes: CellNotes): string {
  const shape = shapeOf(cell.idType)
  const number = cleanIdNumber(cell.text, shape !== undefined, notes)
  if (number === '') {
    notes.add('cell-missing')
    return number
  }
  if (looksMasked(number)) {
    if (!cell.maskAllowed) notes.add('id-masked')
    return number
  }
  if (shape === undefined) checkResidentId(number, cell, notes)
  else checkOtherId(number, cell, shape, notes)
  return number
}

/** Blanks, quotes, hyphens and a written label come off; x and × at the end become X. */
function cleanIdNumber(text: string, isOther: boolean, notes: CellNotes): string {
  if (hasResidentShape(text)) return text
  const folded = removeBlanks(foldWidth(text))
  const unlabelled = removeQuotes(folded).replace(
    /^((居民)?(身份证|证件|护照|通行证)(号码|号)?[:;]?|(号码|id)[:;])(?=.*\d)/i,
    '',
  )
  const bare = stripEnd(unlabelled, '.。,;').replace(/(?<=[\dA-Z])[-_](?=[\dA-Z])/gi, '')
  const number = bare.replace(/^(\d{17})[x×✕✖хХχΧ]$/iu, '$1X').toUpperCase()
  // Letters in a resident's number are a fault of their own.
  const lettersMatter = isOther || hasResidentShape(number)
  if (number !== text && (lettersMatter || bare !== text)) {
    noteMending(notes, text, number, number === bare ? 'id-cleaned' : 'id-letters-mended')
  }
  return number
}

function shapeOf(idType: IdType | undefined) {
  return idType === undefined || idType === '身份证' || idType === '港澳台居民居住证' ? undefined : ID_SHAPES[idType]
}

function checkResidentId(number: string, cell: IdCell, notes: CellNotes): void {
  if (isDamaged(number, cell.kind)) notes.add('id-damaged', {}, proposalOfDamaged(number, cell.today))
  else if (!hasResidentShape(number)) checkMisshapen(number, cell, notes)
  else if (number[0] === '9' && hasRightCheckDigit(number)) {
    notes.add('id-type-differs', { type: cell.idType ?? '身份证', actual: '外国人永久居留身份证' })
  } else if (!hasKnownProvince(number)) notes.add('id-province', { prefix: number.slice(0, 2) })
  else if (!hasRealBirthDate(number)) notes.add('id-birth-date', { date: birthTextOf(number) })
  else if (birthTextOf(number) > cell.today) notes.add('id-birth-future', { date: birthTextOf(number) })
  else if (!hasRightCheckDigit(number)) notes.add(number.endsWith('000') ? 'id-damaged' : 'id-checksum')
  else checkDoubts(number, cell, notes)
}

/** Excel keeps 15 digits of a number: a numeric cell of 16 and more has lost the rest. */
function isDamaged(number: string, kind: string): boolean {
  if (SCIENTIFIC.test(number)) return true
  return (kind === 'n' || kind === 'N') && number.length >= 16 && /^\d+(\.0+)?$/.test(number)
}

/** Software other than Excel writes all 18 digits into a numeric cell; they may still be right. */
function proposalOfDamaged(number: string, today: string): { readonly proposal?: string } {
  return isResidentId(number, today) && !number.endsWith('000') ? { proposal: number } : {}
}

function checkDoubts(number: string, cell: IdCell, notes: CellNotes): void {
  const age = yearsBetween(birthTextOf(number), cell.today)
  if (age < YOUNGEST || age > OLDEST) notes.add('id-age-impossible', { age })
  else if (age < USUAL_AGES.from || age > USUAL_AGES.to) notes.add('id-age-unusual', { age })
  if (number.endsWith('000')) notes.add('id-ends-in-zeros')
  if (!hasUsualArea(number)) notes.add('id-area', { area: number.slice(0, 6) })
  const isPermit = isResidencePermit(number)
  if (isPermit && cell.idType !== '港澳台居民居住证') notes.add('id-residence-permit')
  if (!isPermit && cell.idType === '港澳台居民居住证') {
    notes.add('id-type-differs', { type: cell.idType, actual: '身份证' })
  }
}

function checkMisshapen(number: string, cell: IdCell, notes: CellNotes): void {
  const lookalike = number
    .replace(/[OQD]/g, '0')
    .replace(/[IL|!]/g, '1')
    .replace(/Z/g, '2')
    .replace(/S/g, '5')
    .replace(/B/g, '8')
  const { length } = number
  if (MOBILE.test(number)) notes.add('id-is-phone')
  else if (/^\d{15}$/.test(number)) {
    const upgraded = upgradeOldId(number)
    notes.add('id-old', {}, isResidentId(upgraded, cell.today) ? { proposal: upgraded } : {})
  } else if (/^\d{17}$/.test(number)) {
    const completed = number + checkDigitOf(number)
    notes.add('id-length', { length }, isResidentId(completed, cell.today) ? { proposal: completed } : {})
  } else if (lookalike !== number && isResidentId(lookalike, cell.today)) {
    notes.add('id-lookalike', {}, { proposal: lookalike })
  } else if (/^\d+X?$/.test(number)) notes.add('id-length', { length })
  else {
    const actual = otherTypeOf(number)
    if (actual === undefined) notes.add('id-characters')
    else notes.add('id-type-differs', { type: cell.idType ?? '身份证', actual })
  }
}

/** A number that can only belong to another document; passports have too many shapes to tell by more than one. */
function otherTypeOf(number: string): IdType | undefined {
  if (/^[HM]\d{8}(\d{2})?$/.test(number)) return '港澳居民来往内地通行证'
  if (/^[A-Z]{3}\d{12}$/.test(number)) return '外国人永久居留身份证'
  if (/^[A-Z]{1,2}\d{7,8}$/.test(number)) return '护照'
  return undefined
}

function checkOtherId(
  number: string,
  cell: IdCell,
  shape: (typeof ID_SHAPES)[keyof typeof ID_SHAPES],
  notes: CellNotes,
): void {
  const type = cell.idType ?? ''
  if (isResidentId(number, cell.today)) {
    const actual = isResidencePermit(number) ? '港澳台居民居住证' : '身份证'
    notes.add('id-type-differs', { type, actual })
  } else if (SCIENTIFIC.test(number) && cell.kind.toLowerCase() === 'n') notes.add('id-damaged')
  else if (!shape.pattern.test(number)) notes.add('id-shape', { type, expected: shape.expected })
  else if (cell.idType === '外国人永久居留身份证' && number[0] === '9' && !hasRightCheckDigit(number))
    notes.add('id-checksum')
}
