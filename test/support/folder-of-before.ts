/** A data folder as the service of before “One machine for every list” left it: see test/fixtures/upgrade/README. */
import { chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { startEmbedded } from '../../src/store/database/embedded-postgres.js'
import { migrate } from '../../src/store/database/migrate.js'
import { makeDataDir } from './service.js'

export const FOLDER_OF_BEFORE = fileURLToPath(new URL('../fixtures/upgrade', import.meta.url))
const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
/** The first migration that came after. */
const AFTER = '20261123'

/** Somebody of that folder, by the cookie of the browser; `seen`: the last reply they have read. */
export const PEOPLE_OF_BEFORE = {
  coordinator: { cookie: cookieOf('coordinator'), seen: 65 },
  colleague: { cookie: cookieOf('colleague'), seen: 72 },
  head: { cookie: cookieOf('head'), seen: 74 },
} as const

function cookieOf(who: string): string {
  return `exam_chat=${`fixture-${who}-`.padEnd(43, '0')}`
}

/** Into an empty database: its tables as they were then, and all that was in them. */
export async function loadDatabaseOfBefore(databaseUrl: string): Promise<void> {
  const then = await mkdtemp(path.join(os.tmpdir(), 'exam-migrations-'))
  const names = (await readdir(MIGRATIONS)).filter((name) => name < AFTER)
  for (const name of names) await cp(path.join(MIGRATIONS, name), path.join(then, name), { recursive: true })
  await migrate(databaseUrl, then)
  await rm(then, { recursive: true })
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(await readFile(path.join(FOLDER_OF_BEFORE, 'data.sql'), 'utf8'))
  } finally {
    await client.end()
  }
}

/** For a service to be started on. */
export async function makeFolderOfBefore(): Promise<string> {
  const dataDir = await makeDataDir()
  await cp(path.join(FOLDER_OF_BEFORE, 'files'), path.join(dataDir, 'files'), { recursive: true })
  await cp(path.join(FOLDER_OF_BEFORE, 'data-key'), path.join(dataDir, 'data-key'))
  await chmod(path.join(dataDir, 'data-key'), 0o600)
  const database = await startEmbedded(dataDir)
  try {
    await loadDatabaseOfBefore(database.databaseUrl)
  } finally {
    await database.stop()
  }
  return dataDir
}
