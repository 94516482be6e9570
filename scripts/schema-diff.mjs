// What would bring a database to prisma/schema.prisma, asked of Prisma's own schema engine (wasm, no download).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool } from 'pg'

const prismaFolder = fileURLToPath(new URL('../prisma', import.meta.url))
export const migrationsFolder = path.join(prismaFolder, 'migrations')

/** The SQL script, or undefined when database and schema agree. */
export async function diffWithSchema(databaseUrl) {
  instantiate()
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new CatalogAdapter(new CatalogPool({ connectionString: databaseUrl, max: 2 }), { disposeExternalPool: true }),
  )
  const file = path.join(prismaFolder, 'schema.prisma')
  const schema = { files: [{ path: file, content: readFileSync(file, 'utf8') }], configDir: prismaFolder }
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
  try {
    const filters = { externalTables: [], externalEnums: [] }
    const params = { to: { tag: 'schemaDatamodel', ...schema }, from: { tag: 'schemaDatasource', ...schema }, filters }
    const answer = await schemaEngine.diff({ ...params, script: true, exitCode: true, shadowDatabaseUrl: null })
    return answer.exitCode === 0 ? undefined : answer.stdout
  } finally {
    schemaEngine.free()
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
