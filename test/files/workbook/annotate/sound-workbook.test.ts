import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { markList } from '../../../support/annotated.js'
import { faultsOf } from '../../../support/sound-workbook.js'
import { saveWithExcelJs, unzip, zipOf } from '../../../support/workbooks.js'

/** Marked, with comments of ours and of another, a link, styles. */
async function goodParts(): Promise<Record<string, string>> {
  const file = await saveWithExcelJs((book) => {
    const sheet = book.addWorksheet('名单')
    sheet.addRows([
      ['姓名', '拼音', '证件号码', '手机'],
      ['王芳', 'wang', '1', '2'],
      ['李强', 'li', '3'],
    ])
    sheet.getCell('A1').note = '班主任'
  })
  return Object.fromEntries(await unzip(await markList(file)))
}

const SHEET = 'xl/worksheets/sheet1.xml'
const SUMMARY = 'xl/worksheets/sheet2.xml'
const TYPES = '[Content_Types].xml'
const BOOK = 'xl/workbook.xml'
const BOXES = 'xl/drawings/vmlDrawing1.vml'

/** What is done to a sound workbook, and what must be found. */
const DAMAGE: readonly (readonly [part: string, from: RegExp, to: string, fault: RegExp])[] = [
  [SHEET, /(<c r="A2".*?<\/c>)/, '$1$1', /cell A2 behind column 1/],
  [SHEET, /(<c r="A2".*?<\/c>)(<c r="B2".*?<\/c>)/, '$2$1', /cell A2 behind column 2/],
  [SHEET, /(<row r="2".*?<\/row>)/, '$1$1', /row 2 behind 2/],
  [SHEET, /<c r="A2"/, '<c r="A3"', /A3 in row 2/],
  [SHEET, /(<c r="A2")[^>]*/, '$1 s="99" t="s"', /A2 has style 99/],
  [SHEET, /(<c r="A2"[^>]*><v>)\d+/, '$199', /A2 shows shared text 99/],
  [SHEET, /<legacyDrawing[^>]*>/, '', /no box for the comment in 2:3/],
  [
    SHEET,
    /(<legacyDrawing[^>]*>)(.*?)(<\/worksheet>)/,
    '$2$1<autoFilter ref="A1"/>$3',
    /autoFilter stands behind legacyDrawing/,
  ],
  [SHEET, /(<legacyDrawing[^>]*id=")[^"]*/, '$1rId99', /legacyDrawing names rId99/],
  [SHEET, /<\/cols>/, '<col min="1" max="1"/></cols>', /columns 1–1 behind/],
  [SHEET, /<\/worksheet>/, '', /unclosed tag/],
  [SUMMARY, /(location="'名单)/, '$1 ', /a link leads to '名单 '!/],
  [BOOK, /name="错误汇总"/, 'name="名单"', /two sheets 名单/],
  [
    BOOK,
    /<\/sheets>/,
    '$&<definedNames><definedName name="a">\'花名册\'!$A$1</definedName></definedNames>',
    /a name leads to 花名册/,
  ],
  [BOXES, /<\/v:shape>/, '</v:shape><w:shape/>', /unbound namespace prefix: "w"/],
  [BOXES, /<x:Row>\d+/, '<x:Row>77', /a box without a comment in 78:/],
  ['xl/comments1.xml', /authorId="\d+"/, 'authorId="9"', /has no author/],
  ['xl/comments1.xml', /<\?xml/, '<?xml version="1.0" encoding="UTF-16"?><?x', /utf-8, declared utf-16/],
  ['xl/styles.xml', /fillId="\d+"/, 'fillId="77"', /fillId 77/],
  ['xl/styles.xml', /<styleSheet[^>]*>/, '$&<cellXfs/>', /two cellXfs|stands behind cellXfs/],
  [TYPES, /<Default Extension="rels"[^>]*>/, '', /_rels\/\.rels: no content type/],
  [TYPES, /<Override PartName="\/xl\/styles.xml"[^>]*>/, '', /styles xl\/styles.xml is application\/xml/],
  [TYPES, /<\/Types>/, '<Override PartName="/xl/x.xml" ContentType="x"/></Types>', /xl\/x.xml is not there/],
  ['xl/_rels/workbook.xml.rels', /styles\.xml/, 'stiles.xml', /xl\/stiles.xml, which is not there/],
  ['xl/_rels/workbook.xml.rels', /Id="rId2"/, 'Id="rId1"', /two relations rId1/],
]

describe('the check of a workbook', () => {
  test('finds nothing in one that is sound', async () => {
    expect(await faultsOf(await zipOf(await goodParts()))).toEqual([])
  })

  test.each(DAMAGE)('finds in %s what %s → %s has done', async (part, from, to, fault) => {
    const parts = await goodParts()
    const damaged = (parts[part] ?? '').replace(from, to)
    expect(damaged).not.toBe(parts[part])
    expect((await faultsOf(await zipOf({ ...parts, [part]: damaged }))).join('\n')).toMatch(fault)
  })

  test('finds a part that is in the package twice', async () => {
    const parts = await goodParts()
    expect(await faultsOf(await zipOf({ ...parts, 'XL/styles.xml': parts['xl/styles.xml'] ?? '' }))).toEqual([
      'XL/styles.xml: in the package twice',
    ])
  })
})

test('no test marks a workbook past the check', () => {
  const tests = path.resolve(import.meta.dirname, '../../..')
  const marking = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => /annotate\/annotate\.js/.test(readFileSync(path.join(tests, file), 'utf8')))
  expect(marking).toEqual([])
})
