import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { lockAgile, lockStandard, lockXlsCryptoApi, lockXlsXor } from '../../../support/locked-workbooks.js'
import { bareParts, saveFile, saveWithSheetJs, sheetXml, zipOf } from '../../../support/workbooks.js'

const NOBODYS = 'VelvetSweatshop'
const ROWS = Array.from({ length: 300 }, (_, at) => [`王芳${at}`, 13800002001 + at])

const plainXlsx = () =>
  zipOf(
    bareParts(
      sheetXml(
        ROWS.map(
          ([name, phone], at) => `<row r="${at + 1}"><c t="str"><v>${name}</v></c><c><v>${phone}</v></c></row>`,
        ).join(''),
      ),
    ),
  )
const plainXls = () => readFileSync(saveWithSheetJs(ROWS, 'biff8', 'plain.xls'))

async function firstRow(bytes: Buffer, name: string): Promise<unknown> {
  const workbook = await readWorkbook(saveFile(name, bytes), name)
  return workbook.ok
    ? [workbook.value.sheets[0]?.rows[0]?.texts, workbook.value.sheets[0]?.rows.length]
    : workbook.problem.code
}

const READ = [['王芳0', '13800002001'], 300]

describe('a workbook that Excel has locked with the password nobody sets is read', () => {
  test.each([
    ['.xlsx of today', async () => lockAgile(await plainXlsx(), NOBODYS), 'a.xlsx'],
    ['.xlsx of 2007', async () => lockStandard(await plainXlsx(), NOBODYS), 'a.xlsx'],
    ['.xls of 2002', async () => lockXlsCryptoApi(plainXls(), NOBODYS), 'a.xls'],
    ['.xls of 95', async () => lockXlsXor(plainXls()), 'a.xls'],
  ])('%s', async (_when, lock, name) => {
    expect(await firstRow(await lock(), name)).toEqual(READ)
  })
})

describe('a password somebody did set is named', () => {
  test.each([
    ['.xlsx of today', async () => lockAgile(await plainXlsx(), '考务2024'), 'a.xlsx'],
    ['.xlsx of 2007', async () => lockStandard(await plainXlsx(), '考务2024'), 'a.xlsx'],
    ['.xls of 2002', async () => lockXlsCryptoApi(plainXls(), '考务2024'), 'a.xls'],
    ['.xls of 95', async () => lockXlsXor(plainXls(), 0x1234), 'a.xls'],
  ])('%s', async (_when, lock, name) => {
    expect(await firstRow(await lock(), name)).toBe('workbook-encrypted')
  })

  test('locks of a kind we do not know, and rounds meant to take hours, count as one', async () => {
    const locked = lockAgile(await plainXlsx(), NOBODYS)
    const many = Buffer.from(locked.toString('latin1').replace('spinCount="1000"', 'spinCount="9e15"'), 'latin1')
    expect(await firstRow(many, 'a.xlsx')).toBe('workbook-encrypted')
    const other = Buffer.from(locked.toString('latin1').replaceAll('"AES"', '"RC2"'), 'latin1')
    expect(await firstRow(other, 'a.xlsx')).toBe('workbook-encrypted')
  })
})
