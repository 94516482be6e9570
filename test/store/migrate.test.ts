import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database.js'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('a test database opens with every table', async () => {
  const client = new Client({ connectionString: database.databaseUrl })
  await client.connect()
  const { rows } = await client.query("SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'")
  expect(rows[0].tables).toBeGreaterThan(20)
  await client.end()
})
