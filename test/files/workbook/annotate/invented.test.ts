import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { layoutsOf, markList } from '../../../support/annotated.js'
import { COMMENT_WRITERS, type CommentWriterName } from '../../../support/invented-workbook/comment-writers.js'
import {
  anyFeatures,
  ENCODINGS,
  EXTRAS,
  type Features,
  NAMINGS,
  SHEET_NAMES,
  STYLES,
  TYPINGS,
  USUAL,
} from '../../../support/invented-workbook/features.js'
import { inventWorkbook } from '../../../support/invented-workbook.js'
import { faultsOf } from '../../../support/sound-workbook.js'
import { unzip } from '../../../support/workbooks.js'

async function textsOf(file: string): Promise<readonly (readonly string[])[][]> {
  const workbook = await readWorkbook(file, path.basename(file))
  if (!workbook.ok) throw new Error(workbook.problem.code)
  return workbook.value.sheets.map(({ rows }) => rows.map(({ texts }) => texts))
}

/** Everything of the person's is where it was, but for the pinyin that was mended, and our column stands beside it. */
async function expectMarked(features: Features): Promise<string> {
  const file = await inventWorkbook(features)
  const marked = await markList(file)
  expect(await faultsOf(marked)).toEqual([])
  const after = await textsOf(marked)
  for (const [sheet, rows] of (await textsOf(file)).entries()) {
    if (rows.length === 0) continue
    for (const [row, texts] of rows.entries()) {
      const isMended = row === 1 && features.texts !== 'formula'
      const wanted = texts.map((text, column) => (isMended && column === 1 ? 'Wang Fang' : text))
      expect(after[sheet]?.[row]?.slice(0, texts.length)).toEqual(wanted)
    }
    expect(after[sheet]?.[0]?.[7]).toBe('校验结果')
    expect(after[sheet]?.[2]?.[7]).toContain('手机号码：')
  }
  return marked
}

/** The order of calculations is left to Excel when a marked workbook is marked again. */
async function namesOf(file: string): Promise<readonly string[]> {
  return [...(await unzip(file)).keys()].filter((name) => name !== 'xl/calcChain.xml').sort()
}

/** One thing unusual at a time. */
const VARIANTS: readonly (readonly [string, Partial<Features>])[] = [
  ['a prefix everywhere', { isPrefixed: true }],
  ['strict namespaces', { isStrict: true }],
  ['attributes in apostrophes', { hasApostrophes: true }],
  ['cells without references', { hasReferences: false }],
  ['texts in place', { texts: 'inline' }],
  ['texts by formula', { texts: 'formula' }],
  ...ENCODINGS.map((encoding) => [`parts in ${encoding}`, { encoding }] as const),
  ...STYLES.map((styles) => [`styles: ${styles}`, { styles }] as const),
  ...NAMINGS.map((naming) => [`names of parts: ${naming}`, { naming }] as const),
  ...TYPINGS.map((typing) => [`content types: ${typing}`, { typing }] as const),
  ['a picture without a content type', { typing: 'untyped picture', extras: ['picture'] }],
  ...EXTRAS.map((extra) => [extra, { extras: [extra] }] as const),
  ...(Object.keys(COMMENT_WRITERS) as CommentWriterName[]).map(
    (comments) => [`comments as ${comments} writes them`, { comments }] as const,
  ),
  ...SHEET_NAMES.map((name) => [`a sheet called “${name}”`, { sheetNames: [name, '说明'] }] as const),
]

describe('the marked workbook is sound and holds what it held', () => {
  test.each(VARIANTS)('with %s', async (_title, features) => {
    await expectMarked({ ...USUAL, ...features })
  })

  test('with any mixture of them, also when it comes back and is marked again', async () => {
    const property = fc.asyncProperty(anyFeatures, async (features) => {
      const marked = await expectMarked(features)
      const again = await markList(marked)
      expect(await faultsOf(again)).toEqual([])
      expect(await textsOf(again)).toEqual(await textsOf(marked))
      expect(await namesOf(again)).toEqual(await namesOf(marked))
    })
    await fc.assert(property, { numRuns: 300, interruptAfterTimeLimit: 15_000 })
  })
})

test('a link to every sheet arrives, whatever it is called', async () => {
  const file = await inventWorkbook({ ...USUAL, sheetNames: SHEET_NAMES })
  const summary = (await unzip(await markList(file))).get(`xl/worksheets/sheet${SHEET_NAMES.length + 1}.xml`)
  const sheets = (await layoutsOf(file)).map(({ sheetName }) => sheetName)
  expect(sheets).toEqual(SHEET_NAMES)
  for (const name of [
    "'名单 '!E2",
    "' 2班'!E2",
    "'O''Brien 班'!E2",
    "'（1）班&amp;&lt;二&gt;'!E2",
    "'😀班'!E2",
    "'a_x005F_x0041_b'!E2",
  ]) {
    expect(summary).toContain(`location="${name}"`)
  }
})

test('a summary gets a name and a number of its own among more sheets than are read', async () => {
  const sheetNames = Array.from({ length: 300 }, (_, at) => (at === 299 ? '错误汇总' : `${at}班`))
  await expectMarked({ ...USUAL, people: 2, sheetNames })
})
