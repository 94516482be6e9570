/** The ordinary way to import a class list: ExcelJS to read, `createMany` to store, ExcelJS to load and annotate. */
import { randomBytes, randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import ExcelJS from 'exceljs'
import { PrismaClient } from '../../src/store/generated/client.js'
import { isFaulty } from './rosters.js'
import type { Owner } from './school.js'

const RED = 'FFFFC7CE'
const FIRST_ROW = 3

export async function importOrdinarily(
  path: string,
  outPath: string,
  databaseUrl: string,
  owner: Owner,
): Promise<void> {
  const rows = await readRows(path, 12)
  await storeRows(rows, databaseUrl, owner)
  await annotate(path, outPath, { idNumber: 5, said: 13 })
}

export async function readRows(path: string, columns: number): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const rows: string[][] = []
  workbook.worksheets[0]!.eachRow((row, number) => {
    if (number >= FIRST_ROW) rows.push(Array.from({ length: columns }, (_, column) => row.getCell(column + 1).text))
  })
  return rows
}

/** No checks and no encryption: less work than ours, so the comparison is on its side. */
async function storeRows(rows: readonly string[][], connectionString: string, owner: Owner): Promise<void> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
  try {
    await prisma.candidate.createMany({ data: rows.map((row) => candidateOf(row, owner)) })
  } finally {
    await prisma.$disconnect()
  }
}

function candidateOf(row: readonly string[], owner: Owner) {
  const at = new Date()
  return {
    id: randomUUID(),
    ...owner,
    category: 'own',
    status: 'no-photo',
    idType: row[3]!,
    idHash: randomBytes(32),
    idSealed: Buffer.from(row[4]!),
    phoneHash: randomBytes(32),
    phoneSealed: Buffer.from(row[5]!),
    name: row[0]!,
    pinyin: row[1]!,
    gender: row[2]!,
    entryYear: row[6]!,
    educationLevel: row[7]!,
    major: row[8]!,
    majorCode: row[9]!,
    majorVersion: row[10]!,
    createdAt: at,
    updatedAt: at,
  }
}

/** Columns from 1: where a fault is marked, and where it is said. */
export async function annotate(
  path: string,
  outPath: string,
  columns: { readonly idNumber: number; readonly said: number },
): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0]!
  sheet.getRow(FIRST_ROW - 1).getCell(columns.said).value = '校验结果'
  sheet.eachRow((row, number) => {
    if (number < FIRST_ROW || !isFaulty(number - FIRST_ROW)) return
    const cell = row.getCell(columns.idNumber)
    cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: RED } } }
    cell.note = '请照证件核对'
    row.getCell(columns.said).value = '证件号码：请照证件核对'
  })
  await workbook.xlsx.writeFile(outPath)
}
