/** The ordinary way to take a registration list: ExcelJS to read, `createMany` in batches, ExcelJS to load and annotate. */
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../src/store/generated/client.js'
import { annotate, readRows } from './ordinary-import.js'
import type { Owner } from './school.js'

const BATCH = 1_000
const COLUMNS = 11

/** `candidates`: whom each row is about is told for nothing, and nothing is checked: the comparison is on its side. */
export async function registerOrdinarily(
  path: string,
  outPath: string,
  databaseUrl: string,
  owner: Owner,
  candidates: readonly string[],
): Promise<void> {
  const rows = await readRows(path, COLUMNS)
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) })
  try {
    for (let start = 0; start < rows.length; start += BATCH) {
      const part = rows.slice(start, start + BATCH)
      const data = part.map((row, at) => registrationOf(row, owner, candidates[(start + at) >> 1]!))
      await prisma.registration.createMany({ data })
    }
  } finally {
    await prisma.$disconnect()
  }
  await annotate(path, outPath, { idNumber: 2, said: COLUMNS + 1 })
}

function registrationOf(row: readonly string[], owner: Owner, candidateId: string) {
  const at = new Date()
  return {
    id: randomUUID(),
    ...owner,
    candidateId,
    name: row[0]!,
    category: 'own',
    plan: row[3]!,
    certificate: row[4]!,
    level: row[5]!,
    site: row[6]!,
    siteNumber: row[7]!,
    certificateNumber: row[8]!,
    subjectNumber: row[9]!,
    subject: row[10]!,
    heads: 1,
    createdAt: at,
    updatedAt: at,
  }
}
