import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { markList } from '../../../support/annotated.js'
import { faultsOf } from '../../../support/sound-workbook.js'
import { fillOf, noteOf, openWithExcelJs, RED, unzip, YELLOW } from '../../../support/workbooks.js'

const fileOf = (name: string): string => fileURLToPath(new URL(`../../../fixtures/cases/${name}`, import.meta.url))

const UTF16 = 'xlsx-utf16-parts/UTF16部件.xlsx'
const CLOSEDXML = 'xlsx-closedxml-comments/表头有批注.xlsx'
const NO_STYLES = 'xlsx-no-rels-default/LibreOffice旧版.xlsx'
const CASES = [
  'xlsx-bordered-blank-column/右边有空的边框列.xlsx',
  'xlsx-empty-stylesheet/样式是空标签.xlsx',
  CLOSEDXML,
  NO_STYLES,
]

describe('files that came back damaged once', () => {
  test.each([...CASES, UTF16])('%s comes back sound, without a fault of its own or of ours', async (name) => {
    const marked = await markList(fileOf(name))
    expect(await faultsOf(marked)).toEqual([])
    const workbook = await readWorkbook(marked, 'marked.xlsx')
    const rows = workbook.ok ? (workbook.value.sheets[0]?.rows ?? []) : []
    expect(rows[0]?.texts.at(-1)).toBe('校验结果')
    expect(rows[1]?.texts.slice(0, 3)).toEqual(['王晓岚', 'Wang Fang', '女'])
    expect(rows[2]?.texts[11]).toContain('手机号码：')
  })

  test.each(CASES)('%s comes back with its colours and comments', async (name) => {
    const sheet = (await openWithExcelJs(await markList(fileOf(name)))).worksheets[0]
    expect(['B2', 'E2', 'F3'].map((cell) => fillOf(sheet?.getCell(cell)))).toEqual([YELLOW, RED, RED])
    expect(noteOf(sheet?.getCell('E2'))).toContain('请照证件逐位核对')
  })

  test('the comment of the header stays, and its box with it', async () => {
    const before = (await unzip(fileOf(CLOSEDXML))).get('xl/drawings/vmldrawing.vml') ?? '?'
    const parts = await unzip(await markList(fileOf(CLOSEDXML)))
    expect(parts.get('xl/comments1.xml')).toContain(
      '<comment ref="E1" authorId="0"><text><t>请填写18位身份证号</t></text>',
    )
    expect(parts.get('xl/drawings/vmldrawing.vml')?.startsWith(before.replace('</xml>', ''))).toBe(true)
  })

  test('styles lie where programs look for them without asking', async () => {
    expect((await unzip(await markList(fileOf(NO_STYLES)))).has('xl/styles.xml')).toBe(true)
  })

  test('parts in UTF-16 come back as they were, or in UTF-8 and saying so', async () => {
    const parts = await unzip(await markList(fileOf(UTF16)))
    const sheet = parts.get('xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>/)
    expect(sheet).toContain('王晓岚')
    expect(parts.get('_rels/.rels')?.slice(2, 12)).toBe('<\0?\0x\0m\0l\0')
  })
})
