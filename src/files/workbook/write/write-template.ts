/** 导入模板 · Our own template: dropdowns, text columns, a comment on every header, one example row. */

import type { CandidateField } from '../../../domain/candidates/candidate.js'
import { CATEGORY_NAMES } from '../../../domain/candidates/candidate-category.js'
import { EXAMPLE_MARK, TEMPLATE_OURS, TEMPLATE_TITLES } from '../../../domain/candidates/candidate-columns.js'
import { EDUCATION_LEVELS } from '../../../domain/cells/education-level.js'
import { ID_TYPES } from '../../../domain/cells/id-type.js'
import type { CellComment } from '../annotate/comment-parts.js'
import { TABLE_STYLE } from './table-styles.js'
import { type Dropdown, type TableRow, writeTables } from './table-writer.js'

const TITLE_ROW = 1
const NOTE_ROW = 2
const HEADER_ROW = 3
const EXAMPLE_ROW = 4

const NOTE =
  '填写说明：1. 带 * 的列必填，一行一名考生，从示例下面一行开始填，不要改表头。2. 证件号码、手机号码所在列已设为“文本”格式，从别处复制时请选“粘贴为值”。' +
  '3. 内容前后不要有空格或换行。4. 示例行（姓名里有“示例”）不会导入，可以保留也可以删掉。'

interface ColumnGuide {
  readonly width: number
  readonly example: string
  readonly comment: string
}

const GUIDES: Readonly<Record<CandidateField, ColumnGuide>> = {
  name: {
    width: 18,
    example: `张三丰（${EXAMPLE_MARK}）`,
    comment: '照证件填写。少数民族姓名的间隔号用“·”，如 库尔班·热合曼。',
  },
  pinyin: {
    width: 20,
    example: 'Zhang Sanfeng',
    comment: '会印在证书上。姓和名之间一个空格，首字母大写，如 Zhang Sanfeng、Kuerban Reheman。',
  },
  gender: { width: 8, example: '男', comment: '点单元格右边的箭头选择：男、女。平台 2022 版模板必填。' },
  idType: { width: 16, example: '身份证', comment: '点单元格右边的箭头选择。' },
  idNumber: {
    width: 24,
    example: '11010119900307803X',
    comment: '18 位身份证号，末位是 X 的写大写。这一列是“文本”格式，请不要改成数字。',
  },
  phone: { width: 16, example: '13800138000', comment: '考生本人的 11 位手机号码，一人一个。' },
  entryYear: { width: 10, example: '2023', comment: '四位数的年份，如 2023。' },
  educationLevel: { width: 10, example: '专科', comment: '点单元格右边的箭头选择：中专、专科、本科、研究生。' },
  major: { width: 22, example: '电子商务', comment: '专业全称，和试点申报时填的一致，不带代码。' },
  majorCode: {
    width: 12,
    example: '530701',
    comment: '专业目录里的 6 位代码，如 530701；开头的 0 不要丢。平台 2022 版模板必填。',
  },
  majorVersion: {
    width: 12,
    example: '2021',
    comment: '专业目录的版本（年份），和试点申报时填的一致。平台 2022 版模板必填。',
  },
  school: { width: 24, example: '示例职业技术学院', comment: '学校全称。不填就当作本校。' },
  category: {
    width: 12,
    example: CATEGORY_NAMES.own,
    comment: '可以不填：不填就按导入时您选的算。一份名单里两类考生都有时，逐行选：院校考生、社会考生。',
  },
  candidateNumber: { width: 16, example: '', comment: '' },
  platformStatus: { width: 12, example: '', comment: '' },
}

const CHOICES: Partial<Record<CandidateField, readonly string[]>> = {
  gender: ['男', '女'],
  idType: ID_TYPES,
  educationLevel: EDUCATION_LEVELS,
  category: Object.values(CATEGORY_NAMES),
}

export function writeTemplate(path: string): Promise<void> {
  const fields = TEMPLATE_OURS.map(({ field }) => field)
  const lastColumn = fields.length - 1
  const merge = (row: number) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn })
  return writeTables(path, [
    {
      name: '考生信息',
      columns: fields.map((field) => ({ width: GUIDES[field].width, style: TABLE_STYLE.text })),
      rows: templateRows(),
      merges: [merge(TITLE_ROW), merge(NOTE_ROW)],
      dropdowns: fields.flatMap(dropdown),
      comments: fields.map((field, column): CellComment => ({ column, row: HEADER_ROW, text: GUIDES[field].comment })),
      frozenRows: HEADER_ROW,
    },
  ])
}

function templateRows(): TableRow[] {
  const header = TEMPLATE_OURS.map((column, at) => ({
    column: at,
    text: column.header,
    style: column.header.startsWith('*') ? TABLE_STYLE.requiredHeader : TABLE_STYLE.header,
  }))
  const example = TEMPLATE_OURS.map(({ field }, at) => ({
    column: at,
    text: GUIDES[field].example,
    style: TABLE_STYLE.example,
  }))
  return [
    { number: TITLE_ROW, heightPt: 30, cells: [{ column: 0, text: TEMPLATE_TITLES.ours, style: TABLE_STYLE.title }] },
    { number: NOTE_ROW, heightPt: 48, cells: [{ column: 0, text: NOTE, style: TABLE_STYLE.note }] },
    { number: HEADER_ROW, heightPt: 24, cells: header },
    { number: EXAMPLE_ROW, cells: example },
  ]
}

function dropdown(field: CandidateField, column: number): Dropdown[] {
  const choices = CHOICES[field]
  return choices === undefined
    ? []
    : [{ column, fromRow: EXAMPLE_ROW, choices, prompt: `请从列表里选：${choices.join('、')}` }]
}
