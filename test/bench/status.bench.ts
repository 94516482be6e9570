import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, it } from 'vitest'
import { answerProgress } from '../../src/flows/questions/answer-progress.js'
import type { Question } from '../../src/flows/questions/question.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import { parseDataKeys } from '../../src/store/secrets/data-key.js'
import { openTestDatabase, type TestDatabase } from '../support/database.js'
import { percentile, printLine, timed } from './print.js'
import { addSchool, type Owner } from './school.js'

const CANDIDATES = 1_000_000
const PART = 100_000
const ROUNDS = 400
const COUNTED_ROUNDS = 3
const NOW = new Date('2026-05-10T02:00:00Z')

let database: TestDatabase
let store: Store
let owner: Owner
let client: Client
beforeAll(async () => {
  database = await openTestDatabase()
  owner = await addSchool(database.databaseUrl)
  client = new Client({ connectionString: database.databaseUrl })
  await client.connect()
  for (let from = 0; from < CANDIDATES; from += PART) {
    await client.query(SEED, [owner.schoolId, owner.createdIn, from, from + PART - 1])
  }
  await client.query(
    `INSERT INTO exam_plan (id, school_id, name, certificates, levels, registration, exam, created_in, created_at, updated_at)
     SELECT $3 || n, $1, '第' || n || '场', '网店运营推广', '中级', '2026-04-01 至 2026-05-27', '2026-06-18', $2, now(), now()
     FROM generate_series(1, 3) n`,
    [owner.schoolId, owner.createdIn, randomUUID()],
  )
  await client.query('VACUUM ANALYZE')
  store = await openStore({ databaseUrl: database.databaseUrl, dataKeys: parseDataKeys('11'.repeat(32)) })
})
afterAll(async () => {
  await client.end()
  await store.close()
  await database.close()
})

const SEED = `
  INSERT INTO candidate (id, school_id, category, status, id_type, id_hash, secrets_sealed, name, created_in, created_at, updated_at)
  SELECT gen_random_uuid()::text, $1, CASE WHEN n % 10 = 0 THEN 'social' ELSE 'own' END,
         (ARRAY['no-photo', 'unverified', 'accurate', 'accurate', 'accurate'])[1 + n % 5], '身份证',
         decode(md5('a' || n) || md5('b' || n), 'hex'), decode(repeat('00', 100), 'hex'), '考生' || n, $2, now(), now()
  FROM generate_series($3::int, $4::int) n`

it('status: one school with 1,000,000 candidates in the database', async () => {
  const ask = async () => {
    const question: Question = {
      language: 'zh',
      now: NOW,
      chat: 'private',
      onlyIfFound: false,
      records: store.records(owner.schoolId),
    }
    return answerProgress(question)
  }
  for (let round = 0; round < 20; round++) await ask()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push((await timed(ask)).ms)
  const counted: number[] = []
  for (let round = 0; round < COUNTED_ROUNDS; round++) {
    const query = 'SELECT category, status, count(*) FROM candidate WHERE school_id = $1 GROUP BY 1, 2'
    counted.push((await timed(() => client.query(query, [owner.schoolId]))).ms)
  }
  printLine(
    `case status with ${CANDIDATES.toLocaleString('en')} candidates: p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms (goal: p99 under 30); counting the candidates anew takes ${percentile(counted, 0.5).toFixed(0)} ms`,
  )
})
