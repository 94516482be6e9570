/** What a school has lying about: a class list of its own making, five social candidates, the rooms. */
import ExcelJS from 'exceljs'
import { inventPerson } from '../support/people.js'
import { photoZip, portraitsOf } from './rosters.js'

type Rows = readonly (readonly string[])[]

const CLASS_HEADERS = [
  ...['序号', '班级', '姓名', '性别', '身份证号', '联系电话', '入学年份', '专业层次', '所学专业', '备注'],
]
/** Row of the sheet for the first person: a title and the header stand above. */
const FIRST_ROW = 3
const PLAIN_NAMES = ['王芳', '李强', '张敏', '刘静', '陈丽', '杨军', '赵洋', '黄艳', '周勇', '徐杰', '孙娟', '马涛']
/** By row of the sheet: names that are read in two ways. */
const OF_TWO_READINGS: Readonly<Record<number, string>> = { 8: '王乐', 15: '陈朝' }

export interface OwnList {
  readonly from: number
  readonly count: number
  readonly className: string
  /** By row of the sheet: another phone number. */
  readonly phones?: Readonly<Record<number, string>>
  readonly names?: Readonly<Record<number, string>>
}

/** As a head teacher keeps it: no pinyin, no type of document, nobody has asked for them. */
export function ownClassList({
  from,
  count,
  className,
  phones = {},
  names = OF_TWO_READINGS,
}: OwnList): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, at) => {
    const { gender, idNumber, phone } = inventPerson(from + at)
    const row = FIRST_ROW + at
    const name = names[row] ?? PLAIN_NAMES[at % PLAIN_NAMES.length]!
    return [
      ...[String(at + 1), className, name, gender, idNumber, phones[row] ?? phone],
      ...['2023', '中专', '计算机平面设计', ''],
    ]
  })
  return workbookOf([[`${className}学生信息登记表`], CLASS_HEADERS, ...rows])
}

const SOCIAL_HEADERS = [
  '姓名',
  '姓名拼音',
  '性别',
  '身份证号',
  '手机号码',
  '入学年份',
  '专业层次',
  '所学专业',
  '所属院校',
]

/** `phones`: by index. */
export function socialList(
  from: number,
  count: number,
  phones: Readonly<Record<number, string>> = {},
): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, at) => {
    const { name, pinyin, gender, idNumber, phone } = inventPerson(from + at)
    return [name, pinyin, gender, idNumber, phones[at] ?? phone, '2020', '大专', '市场营销', '春江开放大学']
  })
  return workbookOf([SOCIAL_HEADERS, ...rows])
}

const ROOM_HEADERS = [
  ...['*考试计划编号', '*所属考试计划', '*考核站点编号', '*所属考核站点', '*考场名称', '*考位数', '*所在省', '*所在市'],
  ...['*所在区/县', '*详细地址', '*证书编号', '*本次组织考试的证书', '*证书等级', '*考试科目', '*考场类型'],
]

export function roomList(seats: Readonly<Record<string, number>>): Promise<Buffer> {
  const rows = Object.entries(seats).map(([room, count]) => [
    ...['1002026061801', '2026年6月数字营销技术应用考试', '110114001', '示范职业技术学校考核站点', room, String(count)],
    ...['北京市', '北京市', '昌平区', '南环路1号实训楼', '1630054223020943', '数字营销技术应用', '中级'],
    ...['理论,实操', '机考+实操'],
  ])
  return workbookOf([ROOM_HEADERS, ...rows])
}

export async function photosOf(from: number, to: number): Promise<Buffer> {
  return photoZip(await portraitsOf(from, to))
}

async function workbookOf(rows: Rows): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  for (const row of rows) sheet.addRow([...row])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
