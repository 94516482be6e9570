import { Client } from 'pg'
import { afterAll, beforeAll, it } from 'vitest'
import { examDayOf } from '../../src/domain/cells/exam-day.js'
import { STEPS } from '../../src/domain/steps/all.js'
import { standSchools } from '../../src/domain/steps/schools-standing.js'
import { readSchoolsBoard } from '../../src/flows/questions/schools-board.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import { parseDataKeys } from '../../src/store/secrets/data-key.js'
import { openTestDatabase, type TestDatabase } from '../support/database.js'
import { median, printLine, timed } from './print.js'

const SCHOOLS = 5_000
const ONE_BY_ONE = 100
const ROUNDS = 7
const NOW = new Date('2026-05-10T02:00:00Z')
const PLAN = '2026年6月网店运营推广考试'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await openTestDatabase()
  const client = new Client({ connectionString: database.databaseUrl })
  await client.connect()
  await client.query(SEED, [SCHOOLS, PLAN])
  await client.query('ANALYZE')
  await client.end()
  store = await openStore({ databaseUrl: database.databaseUrl, dataKeys: parseDataKeys('11'.repeat(32)) })
})
afterAll(async () => {
  await store.close()
  await database.close()
})

/** Each school with thirty numbers of its own and of the plan, no two schools alike far. */
const SEED = `
  WITH org AS (INSERT INTO evaluation_org (id, name) VALUES ('o1', '机构')),
  plan AS (INSERT INTO published_plan (id, org_id, name, certificates, levels, registration, exam, by_account, conversation_key, created_at, updated_at)
           VALUES ('p1', 'o1', $2, '网店运营推广', '初级,中级', '2026-04-01 至 2026-05-27', '2026-06-18', 'a', 'c', now(), now())),
  schools AS (INSERT INTO school (id, name, province) SELECT 's' || n, '测试院校' || n, '山东省' FROM generate_series(1, $1::int) n),
  taking AS (INSERT INTO plan_participation (published_id, school_id, plan, answer, created_at)
             SELECT 'p1', 's' || n, $2, CASE WHEN n % 5 > 0 THEN 'joined' END, now() FROM generate_series(1, $1::int) n)
  INSERT INTO case_count (school_id, plan, measure, count)
  SELECT 's' || n, CASE WHEN m < 18 THEN '' ELSE $2 END,
         CASE WHEN m < 12 THEN 'candidates.' || (ARRAY['own', 'social'])[1 + m / 6] || '.' ||
                (ARRAY['no-photo', 'incomplete', 'unverified', 'verifying', 'needs-confirmation', 'accurate'])[1 + m % 6]
              WHEN m < 18 THEN 'quota|2026|网店运营推广|中级|专业' || m || '|approved'
              ELSE (ARRAY['rooms', 'seats', 'registered.初级', 'registered.中级', 'registered.高级', 'by-subject.初级', 'by-subject.中级',
                          'by-subject.高级', 'slips.unpaid', 'slips.paid', 'slips.confirmed', 'slips.heads'])[m - 17] END,
         1 + (n * 7 + m * 13) % 90
  FROM generate_series(1, $1::int) n, generate_series(0, 29) m`

it('board: all schools of a plan, who is furthest behind first', async () => {
  const records = store.orgRecords('o1')
  const [read, stood, first, one] = [[], [], [], []] as [number[], number[], number[], number[]]
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const board = await timed(() => readSchoolsBoard({ id: 'o1', name: '机构' }, { language: 'zh', now: NOW, records }))
    if (board.value.plans[0]?.total !== SCHOOLS) throw new Error('schools are missing')
    const schools = await timed(() => records.participants('p1'))
    const standings = await timed(async () => standSchools(STEPS, schools.value, examDayOf(NOW)))
    const single = await timed(async () => {
      for (let n = 1; n <= ONE_BY_ONE; n++) await store.records(`s${n}`).steps.counts()
    })
    if (round === 0) continue
    first.push(board.ms)
    read.push(schools.ms)
    stood.push(standings.ms)
    one.push((single.ms * SCHOOLS) / ONE_BY_ONE)
  }
  printLine(
    `board of ${SCHOOLS} schools: first rows after ${median(first).toFixed(0)} ms (goal: under 1,000), of it read ${median(read).toFixed(0)} ms, stood ${median(stood).toFixed(0)} ms; school by school their numbers alone ${median(one).toFixed(0)} ms, ratio ${(median(first) / median(one)).toFixed(2)}`,
  )
})

it('board: whether anything has changed', async () => {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const { ms } = await timed(() => store.steps.stampOf({ orgId: 'o1' }))
    if (round > 0) times.push(ms)
  }
  printLine(`stamp of ${SCHOOLS} schools, looked at every ten seconds: ${median(times).toFixed(0)} ms`)
})
