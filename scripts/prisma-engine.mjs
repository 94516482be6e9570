// Prisma's own schema engine, in-process as wasm: no download, no CLI. For writing migrations and for the tests.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool } from 'pg'

const prismaFolder = fileURLToPath(new URL('../prisma', import.meta.url))
export const migrationsFolder = path.join(prismaFolder, 'migrations')
const filters = { externalTables: [], externalEnums: [] }

export class PrismaEngine {
  #engine

  static async open(databaseUrl) {
    instantiate()
    const pool = new CatalogPool({ connectionString: databaseUrl, max: 2 })
    const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(pool))
    const opened = new PrismaEngine()
    opened.#engine = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
    opened.close = async () => {
      opened.#engine.free()
      await pool.end()
    }
    return opened
  }

  /** The SQL that would bring the database to schema.prisma; undefined when they agree. */
  async diffWithSchema() {
    const file = path.join(prismaFolder, 'schema.prisma')
    const schema = { files: [{ path: file, content: readFileSync(file, 'utf8') }], configDir: prismaFolder }
    const answer = await this.#engine.diff({
      from: { tag: 'schemaDatasource', ...schema },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters,
    })
    return answer.exitCode === 0 ? undefined : answer.stdout
  }

  /** As `prisma migrate status` sees it. */
  diagnose(folder) {
    return this.#engine.diagnoseMigrationHistory({
      migrationsList: listMigrations(folder),
      optInToShadowDatabase: false,
      filters,
    })
  }

  /** As `prisma migrate deploy` does it. */
  async applyMigrations(folder) {
    const answer = await this.#engine.applyMigrations({ migrationsList: listMigrations(folder), filters })
    return answer.appliedMigrationNames
  }
}

function listMigrations(folder) {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: folders.map(({ name }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

const PG_CHAR = 18
const PG_TEXT = 25

/**
 * The adapter does not know Postgres' one-letter type "char", which the catalogue is full of.
 * It gets such columns as text, and the engine is told afterwards what they are. Queries come one by one.
 */
class CatalogPool extends Pool {
  letterColumns = []

  async query(...args) {
    const result = await super.query(...args)
    const fields = result.fields ?? []
    this.letterColumns = fields.flatMap((field, index) => (field.dataTypeID === PG_CHAR ? [index] : []))
    for (const index of this.letterColumns) fields[index].dataTypeID = PG_TEXT
    return result
  }
}

class CatalogAdapter extends PrismaPg {
  async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      for (const index of adapter.underlyingDriver().letterColumns) {
        result.columnTypes[index] = ColumnTypeEnum.Character
      }
      return result
    }
    return adapter
  }
}

let isReady = false

/** The package leaves loading its .wasm to a bundler; Node does it by hand. */
function instantiate() {
  if (isReady) return
  const js = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(readFileSync(js.replace(/\.js$/, '.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  isReady = true
}
