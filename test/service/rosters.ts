/** Class lists and photo zips as a coordinator would have them, for the tests that use the whole service. */
import ExcelJS from 'exceljs'
import { ZipFile } from 'yazl'
import { inventPerson } from '../support/people.js'
import { portraitJpeg } from '../support/photos.js'
import { HEADER_2022, row2022 } from '../support/template-2022.js'

/** With the blank somebody has put into one of the names. */
const HEADERS = HEADER_2022.map((header) => (header === '*证件号码' ? '*证件 号码' : header))

export const COLUMN = { name: 0, pinyin: 1, idNumber: 4, phone: 5 } as const

/** `spoil` may put faults, or cells of `moreHeaders`, into a row; rows are numbered from 0 and start at row 3 of the sheet. */
export async function classList(
  count: number,
  spoil: (row: string[], index: number) => void = () => undefined,
  moreHeaders: readonly string[] = [],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('名单')
  sheet.addRow(['数字媒体 2101 班考生名单'])
  sheet.mergeCells('A1:K1')
  sheet.addRow([...HEADERS, ...moreHeaders])
  for (let index = 0; index < count; index++) {
    const row = row2022(index)
    spoil(row, index)
    sheet.addRow(row)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

export async function photoZip(photos: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, bytes } of photos) zip.addBuffer(bytes, name, { compress: false })
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** One right picture for each person, different from one another. */
export async function portraitsOf(from: number, to: number): Promise<{ name: string; bytes: Buffer }[]> {
  const photos = []
  for (let index = from; index < to; index++) {
    photos.push({ name: `${inventPerson(index).idNumber}.jpg`, bytes: await portraitJpeg({ person: index + 1 }) })
  }
  return photos
}
