import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OwnProcesses } from '../../src/files/heavy/own-process.js'
import { caseFile } from '../support/cases.js'
import { damage, seeded } from '../support/damage.js'
import { lockAgile, lockXlsCryptoApi } from '../support/locked-workbooks.js'
import { bareParts, saveWithExcelJs, saveWithSheetJs, sheetXml, temporaryPath, zipOf } from '../support/workbooks.js'

/** Each must end by then; the longest takes a hundredth of it. */
const DEADLINE_MS = 5_000
/** More, and others, by hand: `FUZZ_CASES=5000 FUZZ_SEED=7 npx vitest run test/files/damaged-files.test.ts`. */
const CASES = Number(process.env.FUZZ_CASES ?? 100)
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_127)

const processes = new OwnProcesses(new URL('../fixtures/heavy/read-process.mjs', import.meta.url))
afterAll(() => processes.close())

const ROWS = [
  ['学生姓名', '证件号码', '手机号码'],
  ...Array.from({ length: 40 }, (_, at) => [`王晓岚${at}`, '370202200703154027', 13_800_002_001 + at]),
]

const PARTS = {
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml': '<sst><si><t>王晓岚</t></si><si><r><t>李</t></r><r><t>承远</t></r></si></sst>',
}
const SHEET = sheetXml(
  ROWS.map(
    (_, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at % 2}</v></c><c r="B${at + 1}" s="1"><v>${at}</v></c></row>`,
  ).join(''),
)

/** What it came to, for every one of them: `read`, a problem's code, or how its process failed. */
async function outcomes(task: string, damaged: (random: () => number) => Buffer | Promise<Buffer>): Promise<string[]> {
  const random = seeded(SEED)
  const file = temporaryPath('damaged')
  const ends: string[] = []
  for (let number = 0; number < CASES; number++) {
    writeFileSync(file, await damaged(random))
    const end = processes.run<string>({ task, payload: { path: file } }, { silenceMs: DEADLINE_MS })
    ends.push(await end.catch((error: Error) => `${error.message}, number ${number}`))
  }
  return ends
}

/** A value or a problem the person is told of. */
const SOUND = /^(read|file-empty|(workbook|zip)-[a-z-]+)$/

async function expectSound(task: string, damaged: (random: () => number) => Buffer | Promise<Buffer>): Promise<void> {
  const ends = await outcomes(task, damaged)
  expect(ends.filter((end) => !SOUND.test(end))).toEqual([])
  expect(ends).toHaveLength(CASES)
}

describe('damaged in any way, a file is read or refused in time, and whoever reads it lives', () => {
  const wholes = new Map<string, Buffer>()
  beforeAll(async () => {
    const xlsx = await zipOf(bareParts(SHEET, PARTS))
    const written = await saveWithExcelJs((book) => void book.addWorksheet('名单').addRows(ROWS))
    const xls = readFileSync(saveWithSheetJs(ROWS, 'biff8', 'a.xls'))
    wholes.set('a small .xlsx', xlsx)
    wholes.set('an .xlsx of ExcelJS', readFileSync(written))
    wholes.set('a locked .xlsx', lockAgile(xlsx, 'VelvetSweatshop', 10))
    wholes.set('an .xls', xls)
    wholes.set('an .xls of Excel 95', readFileSync(saveWithSheetJs(ROWS, 'biff5', 'a.xls')))
    wholes.set(
      'a locked .xls',
      lockXlsCryptoApi(readFileSync(saveWithSheetJs(ROWS.slice(0, 5), 'biff8', 'a.xls')), 'VelvetSweatshop'),
    )
    wholes.set('an .xls of formulas', readFileSync(caseFile('xls-formula-0406', '公式记录0406.xls')))
    wholes.set('a .csv', Buffer.from(ROWS.map((row) => row.join(',')).join('\n')))
  })

  test.each([
    'a small .xlsx',
    'an .xlsx of ExcelJS',
    'a locked .xlsx',
    'an .xls',
    'an .xls of Excel 95',
    'a locked .xls',
    'an .xls of formulas',
    'a .csv',
  ])('%s', async (name) => {
    const whole = wholes.get(name)!
    await expectSound('workbook', (random) => damage(whole, random))
  })

  test.each(['xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', '_rels/.rels'])(
    'an .xlsx whose %s is damaged and packed well',
    async (part) => {
      const parts = bareParts(SHEET, PARTS)
      await expectSound('workbook', (random) => zipOf({ ...parts, [part]: damage(Buffer.from(parts[part]!), random) }))
    },
  )

  test('a zip of photos', async () => {
    const zip = readFileSync(caseFile('zip-utf8-plus-one-gbk', 'utf8-no-flag-one-gbk.zip'))
    await expectSound('archive', (random) => damage(zip, random))
  })
})
