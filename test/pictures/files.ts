/** 示例文件 · A class list, photos and an export of the platform with the usual faults; nobody in them is real. */
import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { photoZip } from '../service/rosters.js'
import { inventPerson } from '../support/people.js'
import { drawPortrait, portraitJpeg } from '../support/photos.js'

export const CLASS_NAME = '电商2301班'
const PEOPLE = 32

const HEADERS = [
  '序号',
  '姓名',
  '姓名拼音',
  '性别',
  '证件类型',
  '身份证号',
  '手机号码',
  '入学年份',
  '专业层次',
  '所学专业',
]
const WIDTHS = [6, 10, 18, 6, 10, 22, 14, 10, 10, 12]
const LINE = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE }

/** By index of the person, what somebody did to the cell of this column. */
const FAULTS: Readonly<Record<number, readonly [column: number, change: (cell: string) => string | number]>> = {
  2: [1, (name) => ` ${name} `],
  3: [2, (pinyin) => pinyin.toUpperCase()],
  5: [5, (id) => id.slice(0, 17) + (id.endsWith('3') ? '4' : '3')],
  6: [6, (phone) => phone.slice(0, 10)],
  7: [5, (id) => Number(id)],
  9: [2, () => 'Zhang San'],
  11: [6, () => ''],
  13: [3, (gender) => (gender === '男' ? '女' : '男')],
  16: [8, () => '中职'],
}

export async function classWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(CLASS_NAME)
  sheet.addRow([`示范职业技术学校 1+X 考生信息表（${CLASS_NAME}）`])
  sheet.mergeCells('A1:J1')
  sheet.getCell('A1').font = { size: 16, bold: true }
  sheet.getCell('A1').alignment = { horizontal: 'center' }
  const header = sheet.addRow(HEADERS)
  for (let index = 0; index < PEOPLE; index++) sheet.addRow(rowOf(index))
  sheet.eachRow((row, number) => {
    if (number > 1) row.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, { border: BORDER }))
  })
  header.eachCell((cell) => {
    cell.font = { bold: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } }
  })
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function rowOf(index: number): (string | number)[] {
  const { name, pinyin, gender, idNumber, phone } = inventPerson(index)
  const row: (string | number)[] = [
    index + 1,
    name,
    pinyin,
    gender,
    '身份证',
    idNumber,
    phone,
    '2023',
    '中专',
    '电子商务',
  ]
  const [column, change] = FAULTS[index] ?? [0, (cell: string) => cell]
  if (column > 0) row[column] = change(String(row[column]))
  return row
}

/** What a head teacher sends: most are right. People whose rows were not right have no photo here. */
export async function photosFromTeacher(): Promise<Buffer> {
  const entries: { name: string; bytes: Buffer }[] = []
  for (let index = 0; index < PEOPLE; index++) {
    const person = inventPerson(index)
    if ([5, 6, 7, 9, 11, 13].includes(index)) continue
    const bytes = await portraitOf(index)
    const oneOff = person.idNumber.slice(0, 16) + ((Number(person.idNumber[16]) + 1) % 10) + person.idNumber.slice(17)
    const name = index === 1 ? person.name : index === 12 ? oneOff : person.idNumber
    entries.push({ name: `${CLASS_NAME}照片/${name}.jpg`, bytes })
  }
  entries.push({ name: `${CLASS_NAME}照片/IMG_2031.jpg`, bytes: await portraitJpeg({ person: 90 }) })
  return photoZip(entries)
}

/** Everybody sits a little differently before the camera: nearer or farther, to the left or to the right. */
async function portraitOf(index: number): Promise<Buffer> {
  const background = index === 4 ? '#3f86d8' : '#c8141e'
  const scale = 1.06 + ((index * 7) % 12) / 40
  const [width, height] = [Math.round(295 * scale), Math.round(413 * scale)]
  const left = Math.round(((width - 295) * ((index * 5) % 11)) / 10)
  const portrait = await drawPortrait({ person: index + 1, background, width, height })
    .png()
    .toBuffer()
  const seen = sharp(portrait).extract({ left, top: 0, width: 295, height: 413 })
  if (index === 8) seen.resize(590, 826)
  if (index === 10) seen.resize(400, 400, { fit: 'fill' })
  return seen.jpeg({ quality: 88 }).toBuffer()
}

/** As the platform exports it: masked numbers, official statuses. */
export async function platformExport(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  sheet.addRow(['学生编号', '学生姓名', '证件类型', '证件号码', '手机号码', '所学专业', '所属院校', '认证状态'])
  for (let index = 0; index < PEOPLE; index++) {
    if ([4, 5, 6, 7, 9, 10, 11, 13].includes(index)) continue
    const { name, idNumber, phone } = inventPerson(index)
    const status = index < 24 ? '信息准确' : index < 27 ? '需人工确认' : '认证中'
    const masked = `${idNumber.slice(0, 3)}****${idNumber.slice(-4)}`
    sheet.addRow([`S20260${index + 100}`, name, '身份证', masked, phone, '电子商务', '示范职业技术学校', status])
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** As the platform lists it. */
export async function ownSite(): Promise<Buffer> {
  const school = '示范职业技术学校'
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('考核站点')
  sheet.addRow(['考核站点编号', '考核站点名称', '所属院校', '考核证书', '审核状态', '状态'])
  sheet.addRow(['370106001', `${school}网店运营推广证书考核站点`, school, '网店运营推广', '审核通过', '已启用'])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
