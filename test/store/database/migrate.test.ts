import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../src/store/database/migrate.js'
import { openEmptyDatabase, openTestDatabase, type TestDatabase } from '../../support/database.js'

const folder = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url))
let database: TestDatabase
let scratch: string
beforeEach(async () => {
  database = await openEmptyDatabase()
  scratch = await mkdtemp(path.join(tmpdir(), 'exam-migrations-'))
})
afterEach(async () => {
  await database.close()
  await rm(scratch, { recursive: true })
})

async function query<R extends object>(sql: string): Promise<R[]> {
  const client = new Client({ connectionString: database.databaseUrl })
  await client.connect()
  try {
    return (await client.query<R>(sql)).rows
  } finally {
    await client.end()
  }
}

async function addMigration(name: string, sql: string): Promise<string> {
  await mkdir(path.join(scratch, name), { recursive: true })
  const file = path.join(scratch, name, 'migration.sql')
  await writeFile(file, sql)
  return file
}

test('migrations are applied in order, once, also by several processes at the same moment', async () => {
  await addMigration('20260101000000_first', 'CREATE TABLE a (n int);')
  await addMigration('20260102000000_second', 'ALTER TABLE a ADD COLUMN m int; INSERT INTO a VALUES (1, 2);')
  await writeFile(path.join(scratch, 'migration_lock.toml'), 'provider = "postgresql"\n')
  const runs = await Promise.all([1, 2, 3].map(() => migrate(database.databaseUrl, scratch)))
  expect(runs.flat().sort()).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await query('SELECT * FROM a')).toEqual([{ n: 1, m: 2 }])
  await addMigration('20260103000000_third', 'DROP TABLE a;')
  expect(await migrate(database.databaseUrl, scratch)).toEqual(['20260103000000_third'])
})

test('a migration that fails leaves nothing behind and can be put right', async () => {
  await addMigration('20260101000000_first', 'CREATE TABLE a (n int); SELECT nonsense;')
  await expect(migrate(database.databaseUrl, scratch)).rejects.toMatchObject({ name: 'MigrationError' })
  expect(await query("SELECT 1 FROM pg_tables WHERE tablename = 'a'")).toEqual([])
  await addMigration('20260101000000_first', 'CREATE TABLE a (n int);')
  expect(await migrate(database.databaseUrl, scratch)).toEqual(['20260101000000_first'])
})

test('an edited migration is refused by name', async () => {
  const file = await addMigration('20260101000000_first', 'CREATE TABLE a (n int);')
  await migrate(database.databaseUrl, scratch)
  await writeFile(file, 'CREATE TABLE a (n bigint);')
  await expect(migrate(database.databaseUrl, scratch)).rejects.toThrow(/20260101000000_first.*被改过/)
})

test('a database of a newer version, or with a migration Prisma left unfinished, is refused', async () => {
  await addMigration('20260101000000_first', 'CREATE TABLE a (n int);')
  await addMigration('20260102000000_second', 'CREATE TABLE b (n int);')
  await migrate(database.databaseUrl, scratch)
  await rm(path.join(scratch, '20260102000000_second'), { recursive: true })
  await expect(migrate(database.databaseUrl, scratch)).rejects.toThrow(/20260102000000_second/)
  await query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%second'")
  await expect(migrate(database.databaseUrl, scratch)).rejects.toThrow(/没有完成/)
  await query("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%second'")
  expect(await migrate(database.databaseUrl, scratch)).toEqual([])
})

test('Prisma’s own engine finds the history it expects: nothing to apply, nothing edited, no drift', async () => {
  const { PrismaEngine } = await schemaEngine()
  await cp(folder, scratch, { recursive: true })
  await migrate(database.databaseUrl, scratch)
  const engine = await PrismaEngine.open(database.databaseUrl)
  const diagnosis = await engine.diagnose(scratch)
  expect(diagnosis).toMatchObject({
    history: null,
    failedMigrationNames: [],
    editedMigrationNames: [],
    hasMigrationsTable: true,
  })
  expect(await engine.applyMigrations(scratch)).toEqual([])
  await engine.close()
})

test('what Prisma’s own engine has applied counts as applied here, with the same checksums', async () => {
  const { PrismaEngine } = await schemaEngine()
  await addMigration('20260101000000_first', 'CREATE TABLE a (n int);')
  await writeFile(path.join(scratch, 'migration_lock.toml'), 'provider = "postgresql"\n')
  const engine = await PrismaEngine.open(database.databaseUrl)
  expect(await engine.applyMigrations(scratch)).toEqual(['20260101000000_first'])
  await engine.close()
  expect(await migrate(database.databaseUrl, scratch)).toEqual([])
  const bytes = await readFile(path.join(scratch, '20260101000000_first', 'migration.sql'))
  const checksum = createHash('sha256').update(bytes).digest('hex')
  expect(await query('SELECT checksum, applied_steps_count FROM _prisma_migrations')).toEqual([
    { checksum, applied_steps_count: 1 },
  ])
})

test('schema.prisma and the migrations agree', async () => {
  const { PrismaEngine } = await schemaEngine()
  const migrated = await openTestDatabase()
  const engine = await PrismaEngine.open(migrated.databaseUrl)
  expect(await engine.diffWithSchema()).toBeUndefined()
  await engine.close()
  await migrated.close()
  expect((await readdir(folder)).length).toBeGreaterThan(1)
})

/** The script is plain JavaScript; what the tests use of it is written down here. */
interface Engine {
  diffWithSchema(): Promise<string | undefined>
  diagnose(folder: string): Promise<object>
  applyMigrations(folder: string): Promise<readonly string[]>
  close(): Promise<void>
}

async function schemaEngine(): Promise<{ PrismaEngine: { open(databaseUrl: string): Promise<Engine> } }> {
  const script = new URL('../../../scripts/prisma-engine.mjs', import.meta.url).href
  return (await import(script)) as { PrismaEngine: { open(databaseUrl: string): Promise<Engine> } }
}
