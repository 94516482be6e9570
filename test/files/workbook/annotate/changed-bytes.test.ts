import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceOf } from '../../../../src/domain/talk/problem.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { bareParts, sheetXml, temporaryPath, zipOf } from '../../../support/workbooks.js'

const ROWS = Array.from(
  { length: 20 },
  (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c><c r="B${at + 1}"><v>${at}</v></c></row>`,
)
const PARTS = bareParts(sheetXml(ROWS.join('')), {
  'xl/sharedStrings.xml': '<sst xmlns="x"><si><t>王芳</t></si></sst>',
})

const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 })

function changed(bytes: Buffer, at: readonly (readonly [number, number])[]): Buffer {
  const copy = Buffer.from(bytes)
  for (const [place, value] of at) copy[place % copy.length] = value
  return copy
}

async function expectEnds(bytes: Buffer, name: string): Promise<void> {
  const file = temporaryPath(name)
  writeFileSync(file, bytes)
  const workbook = await readWorkbook(file, name)
  if (!workbook.ok) expect(sentenceOf(workbook.problem, 'zh')).not.toContain('…')
}

test('an .xlsx with any bytes changed is read or refused with a sentence', async () => {
  const whole = await zipOf(PARTS)
  await fc.assert(
    fc.asyncProperty(changes, (at) => expectEnds(changed(whole, at), 'a.xlsx')),
    { numRuns: 300 },
  )
})

test('an .xlsx with any characters of its sheet changed is read or refused with a sentence', async () => {
  const sheet = Buffer.from(PARTS['xl/worksheets/sheet1.xml'] ?? '')
  const property = fc.asyncProperty(changes, async (at) => {
    const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': changed(sheet, at) }
    await expectEnds(await zipOf(parts), 'a.xlsx')
  })
  await fc.assert(property, { numRuns: 200 })
})

test('an .xls with any bytes changed is read or refused with a sentence', async () => {
  const whole = readFileSync(fileURLToPath(new URL('../../../fixtures/list.xls', import.meta.url)))
  await fc.assert(
    fc.asyncProperty(changes, (at) => expectEnds(changed(whole, at), 'a.xls')),
    { numRuns: 200 },
  )
})

test('any bytes called .csv are read or refused with a sentence', async () => {
  const property = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) =>
    expectEnds(Buffer.from(bytes), 'a.csv'),
  )
  await fc.assert(property, { numRuns: 300 })
})
