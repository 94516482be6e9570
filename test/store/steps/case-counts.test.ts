import fc from 'fast-check'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { CANDIDATE_STATUSES, type CandidateLine } from '../../../src/domain/candidates/candidate.js'
import { BATCHES_LOOKED_AT } from '../../../src/domain/imports/batch.js'
import { countOpenRows } from '../../../src/domain/imports/open-lists.js'
import { type CaseCounts, planCounts } from '../../../src/domain/steps/case-counts.js'
import { NO_NAMED_COUNTS } from '../../../src/domain/steps/named-counts.js'
import type { Change } from '../../../src/domain/talk/changes.js'
import { openStore } from '../../../src/store/open-store.js'
import {
  failingRow,
  findUndoable,
  importPhoto,
  importRows,
  importStatus,
  it,
  okRow,
  rowOf,
  schoolId,
  userId,
  useSchools,
} from '../imports/import-steps.js'
import { take } from '../test-store.js'

useSchools()

const NO_REGISTRATIONS = planCounts(() => 0)
const records = () => it.store.records(schoolId)

/** Counted from the records themselves. */
async function countAnew(): Promise<CaseCounts> {
  const { candidates, rooms, imports } = records()
  const [own, social] = [
    await candidates.countByStatus({ category: 'own' }),
    await candidates.countByStatus({ category: 'social' }),
  ]
  const failing: Record<string, number> = {}
  for (const list of ['candidates', 'rooms', 'platform-candidates', 'approved-majors']) {
    const batches = await imports.listBatches(BATCHES_LOOKED_AT, list)
    if (batches.length > 0) failing[list] = countOpenRows(batches)[list] ?? 0
  }
  const now = await rooms.count()
  const plans: CaseCounts['plans'] =
    now.rooms === 0 ? {} : { '2026年6月考试': planCounts((measure) => ({ ...NO_REGISTRATIONS, ...now })[measure]) }
  const sizes = new Map<number, number>()
  for (const { seats } of await rooms.list(50)) sizes.set(seats, (sizes.get(seats) ?? 0) + 1)
  const roomSizes = [...sizes].map(([seats, count]) => {
    return { plan: '2026年6月考试', certificate: '数字营销', level: '', seats, count }
  })
  return { candidates: { own, social }, plans, failing, ...NO_NAMED_COUNTS, roomSizes: bySeats(roomSizes) }
}

const bySeats = <R extends { readonly seats: number }>(sizes: readonly R[]) =>
  sizes.toSorted((one, other) => one.seats - other.seats)

async function countsKept(): Promise<CaseCounts> {
  const counts = await records().steps.counts()
  return { ...counts, roomSizes: bySeats(counts.roomSizes) }
}

const roomRow = (n: number, seats: number) =>
  rowOf(n + 2, {
    plan: '2026年6月考试',
    site: '一号站点',
    certificate: '数字营销',
    name: `${100 + n}室`,
    seats: String(seats),
  })

const known = async () =>
  (await records().candidates.list({}, 50)).toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** What somebody may do; what no longer holds changes nothing. */
type Action =
  | { readonly kind: 'import'; readonly people: readonly number[]; readonly failing: number; readonly social: boolean }
  | { readonly kind: 'rooms'; readonly seats: readonly number[] }
  | { readonly kind: 'photo' | 'confirm' | 'remove'; readonly at: number }
  | { readonly kind: 'status'; readonly at: number; readonly status: (typeof CANDIDATE_STATUSES)[number] }
  | { readonly kind: 'correct'; readonly at: number; readonly category: '院校考生' | '社会考生' }
  | { readonly kind: 'majors'; readonly count: number }
  | { readonly kind: 'undo' }

const at = fc.nat(20)
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    people: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    failing: fc.nat(3),
    social: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('rooms' as const),
    seats: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constantFrom('photo' as const, 'confirm' as const, 'remove' as const), at }),
  fc.record({ kind: fc.constant('status' as const), at, status: fc.constantFrom(...CANDIDATE_STATUSES) }),
  fc.record({
    kind: fc.constant('correct' as const),
    at,
    category: fc.constantFrom('院校考生' as const, '社会考生' as const),
  }),
  fc.record({ kind: fc.constant('majors' as const), count: fc.nat(3) }),
  fc.constant({ kind: 'undo' as const }),
)

async function run(action: Action): Promise<void> {
  if (action.kind === 'import') {
    const rows = [
      ...action.people.map((n) => okRow(n)),
      ...Array.from({ length: action.failing }, (_, n) => failingRow(n + 30)),
    ]
    await importRows(rows, { scope: { category: action.social ? 'social' : 'own' } })
  } else if (action.kind === 'rooms') {
    await importRows(
      action.seats.map((seats, n) => roomRow(n, seats)),
      { list: 'rooms', scope: {} },
    )
  } else if (action.kind === 'majors') {
    const rows = Array.from({ length: action.count }, (_, n) => ({
      name: `专业${n}`,
      code: `53070${n}`,
      version: '2021',
    }))
    await take(it.store, userId, [
      { kind: 'write-rows', batchId: crypto.randomUUID(), list: 'approved-majors', schoolId, rows },
    ])
  } else if (action.kind === 'undo') {
    const undoable = await findUndoable()
    if (undoable !== undefined && undoable.blockedBy === undefined) {
      await take(it.store, userId, [{ kind: 'undo-batch', batchId: undoable.batch.id }])
    }
  } else {
    await runOnOne(action)
  }
}

async function runOnOne(action: Extract<Action, { at: number }>): Promise<void> {
  const people = await known()
  const chosen = people[action.at % Math.max(1, people.length)]
  if (chosen === undefined) return
  if (action.kind === 'photo') await importPhoto(chosen.id, 'a'.repeat(64))
  else if (action.kind === 'status') {
    const detail = await records().candidates.find(chosen.id)
    await importStatus({ id: chosen.id, values: detail?.values ?? {}, kept: {} }, action.status)
  } else {
    await take(it.store, userId, [changeOf(action, chosen)])
  }
}

type OfRecord = Extract<Action, { kind: 'confirm' | 'remove' | 'correct' | 'photo' }>

function changeOf(action: OfRecord, { id, category }: CandidateLine): Change {
  const record = { list: 'candidates', schoolId, recordId: id }
  if (action.kind === 'remove') return { kind: 'remove-record', ...record }
  if (action.kind !== 'correct') return { kind: 'confirm-candidate', candidateId: id }
  const was = category === 'own' ? '院校考生' : '社会考生'
  return { kind: 'correct-record', ...record, field: 'category', was, value: action.category }
}

const ignoreConflict = (error: unknown) => {
  if (!(error instanceof Error) || error.name !== 'TurnConflict') throw error
}

describe('the kept counts of a case', () => {
  test('are what a count says after every kind of change, in whatever order', { timeout: 300_000 }, async () => {
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(actions, { minLength: 4, maxLength: 12 }), async (sequence) => {
        for (const action of sequence) {
          await run(action).catch(ignoreConflict)
          done.add(action.kind)
          expect(await countsKept(), JSON.stringify(action)).toEqual(await countAnew())
        }
      }),
      { numRuns: 8, seed: 20_260_301, endOnFailure: true },
    )
    expect([...done].sort()).toEqual([
      'confirm',
      'correct',
      'import',
      'majors',
      'photo',
      'remove',
      'rooms',
      'status',
      'undo',
    ])
    expect(await it.store.steps.recount()).toEqual([])
  })

  test('begin with nothing, and are of one school alone', async () => {
    expect(await records().steps.counts()).toMatchObject({ plans: {}, failing: {} })
    await importRows([okRow(1), failingRow(2)])
    expect(await records().steps.counts()).toMatchObject({
      candidates: { own: { 'no-photo': 1 } },
      failing: { candidates: 1 },
    })
    const other = await it.store.records('another-school').steps.counts()
    expect(Object.values(other.candidates.own)).toEqual(CANDIDATE_STATUSES.map(() => 0))
  })

  test('are put right at night where they differ, and the difference is told', async () => {
    await importRows([okRow(1), okRow(2)])
    await onDatabase(
      `UPDATE case_count SET count = 7 WHERE measure = 'candidates.own.no-photo' AND school_id = '${schoolId}'`,
    )
    await onDatabase(
      `INSERT INTO case_count (school_id, plan, measure, count) VALUES ('${schoolId}', '六月', 'rooms', 3)`,
    )
    const drifts = await it.store.steps.recount()
    expect(drifts.toSorted((one, other) => (one.measure < other.measure ? -1 : 1))).toEqual([
      { schoolId, plan: '', measure: 'candidates.own.no-photo', kept: 7, counted: 2 },
      { schoolId, plan: '六月', measure: 'rooms', kept: 3, counted: 0 },
    ])
    expect(await countsKept()).toEqual(await countAnew())
    expect(await it.store.steps.recount()).toEqual([])
  })

  test('of rows left out before they were counted are there after the next start', async () => {
    await importRows([okRow(1), failingRow(2)])
    await onDatabase(`DELETE FROM case_count WHERE measure LIKE 'failing.%'`)
    const again = await openStore({ databaseUrl: it.databaseUrl, dataKeys: it.dataKeys })
    expect((await again.records(schoolId).steps.counts()).failing).toEqual({ candidates: 1 })
    await again.close()
    expect(await it.store.steps.recount()).toEqual([])
  })
})

async function onDatabase(sql: string): Promise<void> {
  const client = new Client({ connectionString: it.databaseUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}
