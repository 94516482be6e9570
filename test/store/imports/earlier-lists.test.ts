/** A list whose import had been chosen, and was cut off by the upgrade before it was written. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SavedConversation } from '../../../src/domain/talk/turn.js'
import { migrate } from '../../../src/store/database/migrate.js'
import { openStore, type Store } from '../../../src/store/open-store.js'
import { parseDataKeys } from '../../../src/store/secrets/data-key.js'
import { Sealer } from '../../../src/store/secrets/seal.js'
import { openEmptyDatabase, type TestDatabase } from '../../support/database.js'
import { FOLDER_OF_BEFORE, loadDatabaseOfBefore } from '../../support/folder-of-before.js'

const OPEN = '2a49cc2d-ef0a-46cb-8d12-986afae42a04'
const CHAT = { channel: 'web', bot: 'local', chat: 'private', chatId: 'e96bcfb3275da5b19cfb0d60040eff91' } as const
const KEY = 'web/local/private/e96bcfb3275da5b19cfb0d60040eff91'

let database: TestDatabase
let store: Store

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadDatabaseOfBefore(database.databaseUrl)
  const dataKeys = parseDataKeys(await readFile(path.join(FOLDER_OF_BEFORE, 'data-key'), 'utf8'))
  await choose(new Sealer(dataKeys))
  await migrate(database.databaseUrl, fileURLToPath(new URL('../../../prisma/migrations', import.meta.url)))
  store = await openStore({ databaseUrl: database.databaseUrl, dataKeys })
})
afterAll(async () => {
  await store?.close()
  await database.close()
})

/** As the service of before kept it between the choice and the last row. */
async function choose(sealer: Sealer): Promise<void> {
  const client = new Client({ connectionString: database.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT state_sealed FROM conversation WHERE key = $1', [KEY])
    const saved = sealer.openJson(rows[0].state_sealed, 'conversation.state') as SavedConversation
    const open = saved.open.map((run) => ({ ...run, answers: { ...run.answers, mode: 'valid-rows' } }))
    const state = sealer.sealJson({ ...saved, open }, 'conversation.state')
    await client.query('UPDATE conversation SET state_sealed = $1 WHERE key = $2', [Buffer.from(state), KEY])
    await client.query(`UPDATE import_batch SET status = 'applying', mode = 'valid-rows' WHERE id = $1`, [OPEN])
  } finally {
    await client.end()
  }
}

it('is checked again as what it was said to be, and how to import it is asked anew', async () => {
  const batch = await store.records('demo-school').imports.findBatch(OPEN)
  expect(batch).toMatchObject({ status: 'received', scope: { category: 'own' } })
  expect(batch).not.toHaveProperty('mode')
  const { saved } = await store.talk.findConversation(CHAT)
  expect(saved.open).toMatchObject([{ runId: OPEN, answers: { scope: 'own' } }])
  expect(Object.keys(saved.open[0]?.answers ?? {}).toSorted()).toEqual(['file', 'scope'])
})
