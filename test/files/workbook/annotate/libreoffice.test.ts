import { fileURLToPath } from 'node:url'
import type ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { markList } from '../../../support/annotated.js'
import { type Features, SHEET_NAMES, USUAL } from '../../../support/invented-workbook/features.js'
import { inventWorkbook } from '../../../support/invented-workbook.js'
import { openAndSave } from '../../../support/libreoffice.js'
import { faultsOf } from '../../../support/sound-workbook.js'
import { fillOf, noteOf, openWithExcelJs, RED, unzip, YELLOW } from '../../../support/workbooks.js'

const CASES = [
  'xlsx-bordered-blank-column/右边有空的边框列.xlsx',
  'xlsx-closedxml-comments/表头有批注.xlsx',
  'xlsx-empty-stylesheet/样式是空标签.xlsx',
  'xlsx-no-rels-default/LibreOffice旧版.xlsx',
  'xlsx-utf16-parts/UTF16部件.xlsx',
]

/** Each with several things that may get into each other's way. */
const INVENTED: Readonly<Record<string, Partial<Features>>> = {
  'Excel’s own, with everything set up': {
    comments: 'excel',
    extras: ['table', 'rules', 'names', 'choices', 'frozen', 'picture', 'head picture', 'button', 'printer', 'links'],
  },
  'a protected one with filter, merges, formulas': {
    extras: ['protected', 'filter', 'merges', 'formulas', 'extension', 'blank cells'],
    comments: 'wps',
  },
  'prefixes and strict namespaces': { isPrefixed: true, isStrict: true, comments: 'prefixed' },
  'texts in place, cells without references': { texts: 'inline', hasReferences: false, comments: 'google' },
  'openpyxl’s comments, absolute targets': { naming: 'absolute', comments: 'openpyxl', styles: 'empty' },
  'POI’s comments, parts that are there twice': { naming: 'twice', comments: 'poi', styles: 'none' },
  'LibreOffice’s comments, no default for relations': { typing: 'no rels default', comments: 'libreoffice' },
  'comments without boxes, wide columns': {
    comments: 'no boxes',
    extras: ['wide columns'],
    styles: 'related but gone',
  },
  'big-endian UTF-16, percent signs in names': { encoding: 'utf-16be', naming: 'percent', comments: 'closedxml' },
  'sheets with odd names': { sheetNames: SHEET_NAMES },
}

interface Pair {
  readonly before: ExcelJS.Workbook
  readonly after: ExcelJS.Workbook
  /** Where the marked one was saved by LibreOffice. */
  readonly file: string
}

describe('what LibreOffice sees in a marked workbook', () => {
  const pairs = new Map<string, Pair>()

  beforeAll(async () => {
    const files: [string, string][] = CASES.map((name) => [
      name,
      fileURLToPath(new URL(`../../../fixtures/cases/${name}`, import.meta.url)),
    ])
    for (const [name, features] of Object.entries(INVENTED)) {
      files.push([name, await inventWorkbook({ ...USUAL, ...features })])
    }
    const marked = await Promise.all(files.map(([, file]) => markList(file)))
    const saved = await openAndSave([...files.map(([, file]) => file), ...marked])
    const books = await Promise.all(saved.map(openWithExcelJs))
    for (const [at, [name]] of files.entries()) {
      pairs.set(name, { before: books[at]!, after: books[at + files.length]!, file: saved[at + files.length]! })
    }
  })

  test.each([...CASES, ...Object.keys(INVENTED)])('every cell of %s is as it was, with its format', (name) => {
    const { before, after } = pairs.get(name)!
    let cells = 0
    for (const sheet of before.worksheets) {
      const marked = after.getWorksheet(sheet.name)
      expect(marked?.state).toBe(sheet.state)
      for (const cell of cellsOf(sheet)) {
        const wanted = cell.address === 'B2' ? { ...lookOf(cell), text: 'Wang Fang' } : lookOf(cell)
        expect(lookOf(marked?.getCell(cell.address))).toEqual(wanted)
        cells += 1
      }
    }
    expect(cells).toBeGreaterThan(30)
  })

  test.each([...CASES, ...Object.keys(INVENTED)])('all marks of %s are there', (name) => {
    const { before, after } = pairs.get(name)!
    for (const { name: sheetName, columnCount } of before.worksheets) {
      const sheet = after.getWorksheet(sheetName)
      expect(['B2', 'E2', 'F3'].map((cell) => fillOf(sheet?.getCell(cell)))).toEqual([YELLOW, RED, RED])
      expect(noteOf(sheet?.getCell('E2'))).toContain('【校验】')
      const result = Array.from({ length: columnCount + 1 }, (_, at) => sheet?.getCell(1, at + 1).text)
      expect(result).toContain('校验结果')
    }
    expect(after.worksheets.at(-1)?.getCell('A1').text).toBe('考务助手 · 错误汇总')
  })

  test.each([...CASES, ...Object.keys(INVENTED)])('all links of the summary of %s arrive', async (name) => {
    const { before, file } = pairs.get(name)!
    const summary = (await unzip(file)).get(`xl/worksheets/sheet${before.worksheets.length + 1}.xml`)
    expect(summary?.match(/<hyperlink [^>]*location=/g)).toHaveLength(3 * before.worksheets.length)
    expect((await faultsOf(file)).filter((fault) => fault.includes('a link'))).toEqual([])
  })
})

function cellsOf(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = []
  sheet.eachRow((row) => row.eachCell((cell) => void (cell.isMerged || cells.push(cell))))
  return cells
}

function lookOf(cell: ExcelJS.Cell | undefined) {
  const { address, text, border, numFmt = 'General' } = cell ?? {}
  return { address, text, numFmt, left: border?.left?.style }
}
