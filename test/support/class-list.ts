/** 班级名单 · Workbooks as the reader hands them over, made of plain rows, for the checks of candidate lists. */
import { READ_LISTS } from '../../src/domain/lists/all.js'
import { type CheckContext, checkList } from '../../src/domain/lists/checking/check-list.js'
import type { CheckedRow, ListCheck } from '../../src/domain/lists/rows.js'
import type { MergedRange, Sheet, Workbook } from '../../src/domain/lists/sheet.js'
import type { Checked } from '../../src/domain/talk/checked.js'
import { createPinyinDictionary } from '../../src/files/pinyin/pinyin-dictionary.js'
import { inventPerson } from './people.js'

export const dictionary = createPinyinDictionary()

export const context: CheckContext = {
  today: '2024-05-01',
  schoolName: '春江职业技术学校',
  scope: { category: 'own' },
  records: {},
  edits: [],
}

/** The columns of both generations of the platform's template. */
export const HEADERS = [
  '学生姓名',
  '姓名拼音',
  '性别',
  '证件类型',
  '证件号码',
  '手机号码',
  '入学年份',
  '专业层次',
  '所学专业',
  '专业代码',
  '专业版本',
  '所属院校',
] as const
type Header = (typeof HEADERS)[number]
export type Cells = Partial<Record<Header, string | number>>

/** A faultless row. */
export function rowOf(n: number, changed: Cells = {}): (string | number)[] {
  const person = inventPerson(n)
  const cells: Record<Header, string | number> = {
    学生姓名: person.name,
    姓名拼音: person.pinyin,
    性别: person.gender,
    证件类型: '身份证',
    证件号码: person.idNumber,
    手机号码: person.phone,
    入学年份: '2022',
    专业层次: '中专',
    所学专业: '电子商务',
    专业代码: '730701',
    专业版本: '2021',
    所属院校: '春江职业技术学校',
    ...changed,
  }
  return HEADERS.map((header) => cells[header])
}

export interface SheetExtras {
  readonly name?: string
  readonly index?: number
  readonly hidden?: boolean
  readonly hiddenRows?: readonly number[]
  readonly merges?: readonly MergedRange[]
  /** Row number → kinds, where they are not what the values say. */
  readonly kinds?: Readonly<Record<number, string>>
}

/** Numbers become numeric cells; rows without any content are left out, as the reader does. */
export function sheetOf(rows: readonly (readonly (string | number)[])[], extras: SheetExtras = {}): Sheet {
  return {
    name: extras.name ?? 'Sheet1',
    index: extras.index ?? 0,
    hidden: extras.hidden ?? false,
    merges: extras.merges ?? [],
    lastColumn: Math.max(...rows.map((cells) => cells.length)) - 1,
    rows: rows
      .map((cells, at) => ({
        number: at + 1,
        hidden: extras.hiddenRows?.includes(at + 1) ?? false,
        texts: cells.map(String),
        kinds:
          extras.kinds?.[at + 1] ??
          cells.map((cell) => (typeof cell === 'number' ? 'n' : cell === '' ? ' ' : 's')).join(''),
      }))
      .filter((row) => row.texts.some((text) => text !== '')),
  }
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { format: 'xlsx', sheets }
}

/** Whatever it may come to. */
export function tryCheck(workbook: Workbook, changed: Partial<CheckContext> = {}): Checked<ListCheck> {
  return checkList(workbook, READ_LISTS, { ...context, ...changed }, dictionary)
}

/** Checks a workbook that is expected to have a header and rows. */
export function check(workbook: Workbook, changed: Partial<CheckContext> = {}): ListCheck {
  const checked = tryCheck(workbook, changed)
  if (!checked.ok) throw new Error(`not checked: ${checked.problem.code}`)
  return checked.value
}

/** One faultless row with these cells changed. */
export function checkRow(changed: Cells, more: Partial<CheckContext> = {}): CheckedRow {
  return check(workbookOf(sheetOf([[...HEADERS], rowOf(1, changed)])), more).rows[0]!
}
