/** A class list with two faults to mend by hand and two that mend themselves. */
import ExcelJS from 'exceljs'
import { inventPerson } from '../support/people.js'
import { COLUMN } from './rosters.js'

/** Row of the sheet for the person of this index: a title and the header stand above. */
export const rowOf = (index: number): number => index + 3
export const WRONG_ID = 4
export const SHORT_PHONE = 7
export const SHOUTED_PINYIN = 10
export const BLANK_NAME = 11

/** As a person would put it right or wrong by hand. */
export function spoil(row: string[], index: number): void {
  const cell = (column: number): string => row[column] ?? ''
  if (index === WRONG_ID) row[COLUMN.idNumber] = withOtherLast(cell(COLUMN.idNumber))
  if (index === SHORT_PHONE) row[COLUMN.phone] = cell(COLUMN.phone).slice(0, 10)
  if (index === SHOUTED_PINYIN) row[COLUMN.pinyin] = cell(COLUMN.pinyin).toUpperCase()
  if (index === BLANK_NAME) row[COLUMN.name] = ` ${cell(COLUMN.name)}\n`
}

export const withOtherLast = (idNumber: string): string => idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1')

/** The workbook that came back, with the red cells put right by hand. */
export async function mendedWorkbook(file: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.getWorksheet('名单')
  if (sheet === undefined) throw new Error('the own sheet is gone')
  sheet.getCell(rowOf(WRONG_ID), COLUMN.idNumber + 1).value = inventPerson(WRONG_ID).idNumber
  sheet.getCell(rowOf(SHORT_PHONE), COLUMN.phone + 1).value = inventPerson(SHORT_PHONE).phone
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
