import type ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { LISTS } from '../../src/domain/lists/all.js'
import type { CheckContext } from '../../src/domain/lists/checking/check-list.js'
import { rowForPlatform, rowToCorrect } from '../../src/domain/lists/checking/handed-rows.js'
import type { List } from '../../src/domain/lists/list.js'
import type { CheckedRow, Finding, ListCheck } from '../../src/domain/lists/rows.js'
import { PROBLEMS } from '../../src/domain/talk/all-problems.js'
import { readWorkbook } from '../../src/files/workbook/read/read-workbook.js'
import { FAILING, writeRows, writeSheets } from '../../src/files/workbook/write/write-rows.js'
import { writeTemplate } from '../../src/files/workbook/write/write-template.js'
import { annotateSoundly } from '../support/annotated.js'
import { tryCheck } from '../support/class-list.js'
import {
  cellsOf,
  columnOf,
  goodRow,
  headerOf,
  oursOf,
  positionOf,
  SAMPLES,
  samplesOf,
  saveList,
} from '../support/list-samples.js'
import { assertSound } from '../support/sound-workbook.js'
import { fillOf, noteOf, openWithExcelJs, RED, saveWithExcelJs, temporaryPath, YELLOW } from '../support/workbooks.js'

const CONTEXT: Partial<CheckContext> = { today: '2025-03-01', schoolName: '示例职业技术学院' }

async function checkFile(file: string, more: Partial<CheckContext> = {}): Promise<ListCheck> {
  const workbook = await readWorkbook(file, '名单.xlsx')
  const checked = workbook.ok ? tryCheck(workbook.value, { ...CONTEXT, ...more }) : workbook
  if (!checked.ok) throw new Error(`not checked: ${checked.problem.code}`)
  return checked.value
}

async function annotate(file: string, { list, layouts, rows, fileFindings }: ListCheck): Promise<ExcelJS.Workbook> {
  const findings = [...fileFindings, ...rows.flatMap((row) => row.findings)]
  return openWithExcelJs(await annotateSoundly({ path: file, name: '名单.xlsx', list, layouts, findings }))
}

async function writeOut(list: List, template: string, rows: readonly CheckedRow[]): Promise<string> {
  const outPath = temporaryPath(`${template}.xlsx`)
  async function* parts(): AsyncGenerator<readonly CheckedRow[]> {
    yield rows
  }
  await writeRows({ list: list.id, template, outPath }, parts())
  return outPath
}

const okRow = (list: List, n: number): CheckedRow => ({
  sheet: 0,
  row: n,
  verdict: 'ok',
  values: goodRow(list, n),
  findings: [],
})
const verdicts = ({ rows }: ListCheck) =>
  rows.map(({ verdict, findings }) => [verdict, ...findings.map(({ code }) => code)])

test('every list has samples here', () => {
  expect(LISTS.map(({ id }) => id).filter((id) => SAMPLES[id] === undefined)).toEqual([])
})

describe.each(LISTS.map((list) => [list.name.zh, list] as const))('%s', (_, list) => {
  const { faults } = samplesOf(list)

  test('its template, filled in below the example, comes in clean', async () => {
    const file = temporaryPath('template.xlsx')
    await writeTemplate(list.id, file)
    await assertSound(file)
    const book = await openWithExcelJs(file)
    const sheet = book.worksheets[0]!
    for (const [at, { field, header }] of oursOf(list).entries()) {
      const { choices, hint } = columnOf(list, field)
      expect(sheet.getCell(3, at + 1).text).toBe(header)
      expect(noteOf(sheet.getCell(3, at + 1))).toContain(hint)
      expect(sheet.getColumn(at + 1).numFmt).toBe('@')
      const dropdown = sheet.getCell(5, at + 1).dataValidation?.formulae
      expect(dropdown).toEqual(choices === undefined ? undefined : [`"${choices.join(',')}"`])
    }
    sheet.getRow(5).values = cellsOf(list, goodRow(list, 1))
    const filled = temporaryPath('filled.xlsx')
    await book.xlsx.writeFile(filled)
    const check = await checkFile(filled)
    expect([check.list, verdicts(check), check.fileFindings]).toEqual([list.id, [['ok']], []])
    expect(check.rows[0]?.row).toBe(5)
    expect(check.template).toBe(list.templates.ours.title === undefined ? 'other' : 'ours')
  })

  test('what its template requires, and no more, is marked with a star and missed where it is empty', async () => {
    const { required, columns } = list.templates.ours
    const starred = columns.filter(({ header }) => header.startsWith('*')).map(({ field }) => field)
    if (starred.length > 0) expect([...starred].sort()).toEqual([...required].sort())
    const emptied = columns.map(({ field }, n) => ({ ...goodRow(list, n), [field]: '' }))
    const check = await checkFile(await saveList(list, emptied))
    for (const [at, { field }] of columns.entries()) {
      const said = check.rows.find(({ row }) => row === at + 3)?.findings ?? []
      const missing = columnOf(list, field).missing ?? 'cell-missing'
      expect([field, said.some((one) => one.code === missing && one.field === field)]).toEqual([
        field,
        required.includes(field),
      ])
    }
  })

  test('each planted fault is found and marked by sheet, row and column, in the person’s own workbook', async () => {
    const planted = faults.filter(([field, text]) => text !== '' || list.templates.ours.required.includes(field))
    const rows = planted.map(([field, text], n) => ({ ...goodRow(list, n), [field]: text }))
    const file = await saveList(list, [...rows, goodRow(list, rows.length)])
    const check = await checkFile(file)
    expect(check.list).toBe(list.id)
    const own = (await annotate(file, check)).getWorksheet('我的表')!
    for (const [at, [field, , code]] of planted.entries()) {
      const row = check.rows.find((one) => one.row === at + 3)
      expect([field, row?.findings.map((one) => `${one.field} ${one.code}`)]).toEqual([field, [`${field} ${code}`]])
      expect(row?.sheet).toBe(1)
      const { level, title } = PROBLEMS[code]
      expect([title.zh, row?.verdict]).toEqual([title.zh, level === 'error' ? 'error' : 'ok'])
      const cell = own.getCell(at + 3, positionOf(list, field) + 1)
      expect([field, fillOf(cell)]).toEqual([field, level === 'error' ? RED : YELLOW])
      expect(noteOf(cell)?.length).toBeGreaterThan(10)
      expect(own.getCell(at + 3, oursOf(list).length + 1).text).toContain(`${headerOf(list, field)}：`)
    }
    const marked: string[] = []
    own.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if ([RED, YELLOW].includes(fillOf(cell) ?? '')) marked.push(cell.address)
      }),
    )
    expect(marked).toHaveLength(planted.length)
    expect(check.rows.at(-1)).toMatchObject({ verdict: 'ok', findings: [] })
  })

  const platforms = Object.entries(list.templates).filter(([, { platform }]) => platform !== undefined)
  test.each(platforms)('as %s its rows go to the platform, and come in clean again', async (name, template) => {
    const handed = [1, 2, 3].map((n) =>
      rowForPlatform(list, okRow(list, n), { schoolName: '示例职业技术学院', records: {} }),
    )
    const file = await writeOut(list, name, handed)
    const sheet = (await openWithExcelJs(file)).worksheets[0]!
    const head = template.title === undefined ? 1 : template.note === undefined ? 2 : 3
    const headers = template.columns.map((_, at) => sheet.getCell(head, at + 1).text)
    expect(headers).toEqual(template.columns.map(({ header }) => header))
    // The platform is told the plan before it takes some files.
    const { plan } = goodRow(list, 1)
    const check = await checkFile(file, plan === undefined ? {} : { scope: { plan } })
    // What is printed nowhere is no template that could be told by its header.
    const told = template.unprinted ? check.template : name
    expect([check.list, check.template, check.fileFindings]).toEqual([list.id, told, []])
    expect(verdicts(check)).toEqual([['ok'], ['ok'], ['ok']])
  })

  test('its failing rows go out with the reasons, come in as they are, and corrected come in clean', async () => {
    const failing = faults.filter(([, text, code]) => text !== '' && PROBLEMS[code].level === 'error')
    const rows = failing.map(([field, text], n) => ({ ...goodRow(list, n), [field]: text }))
    const check = await checkFile(await saveList(list, rows))
    const file = await writeOut(list, FAILING, check.rows.map(rowToCorrect))
    const again = await checkFile(file)
    expect([again.list, again.fileFindings]).toEqual([list.id, []])
    const codes = (rows: readonly { readonly findings: readonly Finding[] }[]) =>
      rows.map(({ findings }) => findings.map(({ code }) => code))
    expect(codes(again.rows)).toEqual(codes(check.rows))
    const book = await openWithExcelJs(file)
    const sheet = book.worksheets[0]!
    for (const [n, { row }] of again.rows.entries()) sheet.getRow(row).values = cellsOf(list, goodRow(list, n))
    const corrected = temporaryPath('corrected.xlsx')
    await book.xlsx.writeFile(corrected)
    expect(verdicts(await checkFile(corrected))).toEqual(failing.map(() => ['ok']))
  })

  test('its records are written to be read, a sheet for each group, and could come in again', async () => {
    const outPath = temporaryPath('records.xlsx')
    const sheets = ['一组', '二组/甲'].map((name, at) => ({ name, rows: [okRow(list, at + 1)] }))
    await writeSheets({ list: list.id, sheets, outPath })
    const check = await checkFile(outPath)
    expect(check.layouts.map(({ sheetName }) => sheetName)).toEqual(['一组', '二组 甲'])
    expect([check.list, verdicts(check)]).toEqual([list.id, [['ok'], ['ok']]])
  })

  test('what the person corrects is shown as corrected, also where the sheet has no such column', async () => {
    const [field, text] = faults.find(([, bad, code]) => bad !== '' && PROBLEMS[code].level === 'error')!
    const good = goodRow(list, 1)
    const left = oursOf(list).findLast((one) => one.field !== field && good[one.field] !== '')?.field ?? ''
    const columns = oursOf(list).filter((one) => one.field !== left)
    const file = await saveWithExcelJs((book) => {
      const own = book.addWorksheet('我的表')
      own.addRow(columns.map(({ header }) => header))
      own.addRow(columns.map((one) => (one.field === field ? text : (good[one.field] ?? ''))))
    })
    const set = (of: string, value: string) => ({ kind: 'set', sheet: 0, row: 2, field: of, value }) as const
    const value = good[left] ?? ''
    const check = await checkFile(file, { edits: [set(field, good[field] ?? ''), set(left, value)] })
    expect(check.rows[0]?.findings.filter(({ code }) => code === 'cell-corrected')).toHaveLength(2)
    const own = (await annotate(file, check)).getWorksheet('我的表')!
    const cell = own.getCell(2, columns.findIndex((one) => one.field === field) + 1)
    expect([cell.text, fillOf(cell)]).toEqual([good[field], YELLOW])
    expect(noteOf(cell)).toContain(`原值：“${text}”`)
    const result = own.getCell(2, columns.length + 1).text
    expect(result).toContain(PROBLEMS['cell-corrected'].say.zh.replace(/。$/, ''))
    expect(result).toContain(`${columnOf(list, left).name}：`)
    expect(result).toContain(`（${value}）`)
  })
})
