import { describe, expect, test } from 'vitest'
import { markList } from '../../../support/annotated.js'
import { USUAL } from '../../../support/invented-workbook/features.js'
import { inventWorkbook } from '../../../support/invented-workbook.js'
import { openWithExcelJs, saveFile, unzip, zipOf } from '../../../support/workbooks.js'

type Parts = Record<string, string>

/** A marked list as it comes back when its owner has changed its parts. */
async function changed(change: (parts: Parts) => Parts): Promise<string> {
  const marked = await markList(await inventWorkbook({ ...USUAL, comments: 'excel', extras: ['formulas'] }))
  const parts: Parts = Object.fromEntries(await unzip(marked))
  return saveFile('名单-校验结果.xlsx', await zipOf({ ...parts, ...change(parts) }))
}

const SHEET = 'xl/worksheets/sheet1.xml'
const SUMMARY = 'xl/worksheets/sheet2.xml'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function replaced(parts: Parts, part: string, from: string | RegExp, to: string): Parts {
  const text = (parts[part] ?? '').replace(from, to)
  expect(text).not.toBe(parts[part])
  return { [part]: text }
}

describe('a marked list that comes back changed is sound when it is marked again', () => {
  test('with a formula where our words stood', async () => {
    const file = await changed((parts) => ({
      ...replaced(parts, SHEET, /<c r="H2".*?<\/c>/, '<c r="H2"><f>A2</f><v>1</v></c>'),
      ...replaced(parts, 'xl/calcChain.xml', '<c ', '<c r="H2" i="3"/><c '),
    }))
    expect((await unzip(await markList(file))).has('xl/calcChain.xml')).toBe(false)
  })

  test('with a table and comments in our summary', async () => {
    const file = await changed((parts) => ({
      'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/table" Target="../tables/table9.xml"/><Relationship Id="rId2" Type="${RELATION}/hyperlink" Target="https://example.com" TargetMode="External"/></Relationships>`,
      'xl/tables/table9.xml':
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="a" displayName="a" ref="A4:B5"><tableColumns count="2"><tableColumn id="1" name="问题"/><tableColumn id="2" name="级别"/></tableColumns></table>',
      ...replaced(
        parts,
        SUMMARY,
        '</worksheet>',
        `<tableParts count="1"><tablePart xmlns:r="${RELATION}" r:id="rId1"/></tableParts></worksheet>`,
      ),
      ...replaced(
        parts,
        '[Content_Types].xml',
        '</Types>',
        `<Override PartName="/xl/tables/table9.xml" ContentType="${TYPE}.table+xml"/></Types>`,
      ),
    }))
    expect((await unzip(await markList(file))).has('xl/tables/table9.xml')).toBe(false)
  })

  test('with boxes that are gone though the sheet still names them', async () => {
    const file = await changed((parts) =>
      replaced(parts, 'xl/worksheets/_rels/sheet1.xml.rels', /<Relationship [^>]*vmlDrawing[^>]*>/, ''),
    )
    const sheet = (await openWithExcelJs(await markList(file))).getWorksheet('名单')
    expect(sheet?.getCell('E2').note).toBeDefined()
  })

  test('without its summary, without its comments', async () => {
    const file = await changed((parts) => ({
      ...replaced(parts, 'xl/workbook.xml', /<sheet [^>]*错误汇总[^>]*>/, ''),
      'xl/comments1.xml': '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    }))
    const book = await openWithExcelJs(await markList(file))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['名单', '错误汇总'])
    expect(JSON.stringify(book.getWorksheet('名单')?.getCell('E2').note)).toContain('请照证件逐位核对')
  })
})
