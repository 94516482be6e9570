// Writes the next migration: `node scripts/new-migration.mjs <name>` compares the migrations with schema.prisma,
// in-process through Prisma's schema engine as wasm, on a throwaway embedded Postgres. Needs a build (`npm run build`).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../dist/store/database/embedded-postgres.js'
import { migrate } from '../dist/store/database/migrate.js'
import { migrationsFolder, PrismaEngine } from './prisma-engine.mjs'

const name = process.argv[2]
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: node scripts/new-migration.mjs <name_in_snake_case>')
  process.exit(1)
}

const dir = mkdtempSync(path.join(os.tmpdir(), 'exam-migration-'))
const server = await startEmbedded(dir, { settings: { fsync: 'off' } })
try {
  mkdirSync(migrationsFolder, { recursive: true })
  await migrate(server.databaseUrl, migrationsFolder)
  const engine = await PrismaEngine.open(server.databaseUrl)
  const sql = await engine.diffWithSchema()
  await engine.close()
  if (sql === undefined) {
    console.log('schema.prisma and the migrations agree: nothing to write')
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = path.join(migrationsFolder, `${stamp}_${name}`)
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'migration.sql'), sql)
    writeFileSync(
      path.join(migrationsFolder, 'migration_lock.toml'),
      '# Written by scripts/new-migration.mjs, read by `prisma migrate`.\nprovider = "postgresql"\n',
    )
    console.log(`wrote ${path.relative(process.cwd(), folder)}/migration.sql: read it before you commit it`)
  }
} finally {
  await server.stop()
  rmSync(dir, { recursive: true, force: true })
}
