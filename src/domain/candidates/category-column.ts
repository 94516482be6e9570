/** 类别列 · Whether a column called 类别, 身份 or the like says 院校考生 or 社会考生, or something else altogether. */

import { headerKey } from '../lists/checking/header.js'
import type { SheetLayout } from '../lists/rows.js'
import type { Sheet } from '../lists/sheet.js'
import { readCategoryWord } from './candidate-category.js'

/** 考生类型 is this exam's own word. These stand over other things too (统招、农村应届、休学), so the cells decide. */
const DOUBTFUL_HEADERS: readonly string[] = [
  '考生类别',
  '考生身份',
  '考生性质',
  '学生类型',
  '学生类别',
  '学生身份',
  '人员类型',
  '人员类别',
  '类别',
  '类型',
  '身份',
]

/** The likeliest such column; undefined where none speaks of categories. */
export function findCategoryColumn(sheet: Sheet, { headers, headerRow }: SheetLayout): number | undefined {
  const keys = headers.map((header) => (header === '' ? '' : headerKey(header)))
  const candidates = DOUBTFUL_HEADERS.map((header) => keys.indexOf(header)).filter((column) => column !== -1)
  return candidates.find((column) => saysCategories(sheet, headerRow, column))
}

/** Most cells are words for a category, and one of them at least can mean nothing else. */
function saysCategories(sheet: Sheet, headerRow: number, column: number): boolean {
  let filled = 0
  let plain = 0
  let loose = 0
  for (const row of sheet.rows) {
    const text = row.number > headerRow ? (row.texts[column] ?? '') : ''
    if (text === '' || text.trim() === '') continue
    filled++
    const word = readCategoryWord(text)
    if (word === 'plain') plain++
    else if (word === 'loose') loose++
  }
  return plain > 0 && (plain + loose) * 2 > filled
}
