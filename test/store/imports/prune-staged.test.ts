import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { BATCHES_LOOKED_AT } from '../../../src/domain/imports/batch.js'
import { inventPerson } from '../../support/people.js'
import { take } from '../test-store.js'
import {
  check,
  failingRow,
  importPhoto,
  importRows,
  importStatus,
  it,
  okRow,
  onlyCandidate,
  schoolId,
  start,
  statusCounts,
  userId,
  useSchools,
} from './import-steps.js'

useSchools()

async function count(sql: string, batchId: string): Promise<number> {
  const client = new Client({ connectionString: it.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, [batchId])
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}

const readyRows = (batchId: string) => count('staged_part WHERE batch_id = $1 AND incoming IS NOT NULL', batchId)
async function rowsOf(batchId: string, verdict: 'ok' | 'error'): Promise<number> {
  let rows = 0
  for await (const part of it.store.imports.stagedRows(batchId, verdict)) rows += part.length
  return rows
}
const faultsBefore = async (batchId: string) =>
  (await it.store.imports.earlierCheck(batchId, 'candidates'))?.faults.length

describe('what is left of an import', () => {
  test('loses the rows made ready for writing, and keeps failing rows, clean rows, comparison and undo', async () => {
    const batchId = await importRows([okRow(1), okRow(2), failingRow(3)])
    const next = await start()
    expect([await readyRows(batchId), await faultsBefore(next)]).toEqual([1, 1])
    await it.store.imports.pruneStaged()
    expect(await readyRows(batchId)).toBe(0)
    expect([await rowsOf(batchId, 'ok'), await rowsOf(batchId, 'error'), await faultsBefore(next)]).toEqual([2, 1, 1])
    await take(it.store, userId, [{ kind: 'undo-batch', batchId }])
    expect(await statusCounts()).toEqual({})
  })

  test('is whole as long as nobody has decided: what waits can be imported after the pruning', async () => {
    const batchId = await start()
    await check(batchId, [okRow(1)])
    await it.store.imports.pruneStaged()
    expect(await readyRows(batchId)).toBe(1)
    await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
    await it.store.imports.pruneStaged()
    await it.store.imports.apply(batchId)
    expect(await statusCounts()).toEqual({ 'no-photo': 1 })
  })

  test('goes altogether when nobody looks back on it any more; one that still waits stays', async () => {
    const waiting = await start()
    await check(waiting, [okRow(1)])
    const lists: string[] = []
    for (let n = 0; n <= BATCHES_LOOKED_AT; n += 1) lists.push(await importRows([okRow(2), failingRow(3)]))
    await it.store.imports.pruneStaged()
    const kept = await Promise.all(lists.map((list) => rowsOf(list, 'error')))
    expect(kept).toEqual([0, ...Array<number>(BATCHES_LOOKED_AT).fill(1)])
    expect(await rowsOf(waiting, 'ok')).toBe(1)
  })

  test('of photos is every name; what a platform export brought can be undone', async () => {
    await importRows([okRow(1)])
    const known = await onlyCandidate()
    const photos = await importPhoto(known.id, 'aa'.repeat(32))
    const statuses = await importStatus(known, 'needs-confirmation')
    await it.store.imports.pruneStaged()
    expect(await count('staged_photo WHERE batch_id = $1', photos)).toBe(1)
    expect(await readyRows(statuses)).toBe(0)
    const found = await it.store.imports.findPeople(schoolId, { names: ['王小明'], idStarts: [] })
    expect(found).toEqual([{ name: '王小明', idNumber: inventPerson(9).idNumber, from: 'photo' }])
    await take(it.store, userId, [{ kind: 'undo-batch', batchId: statuses }])
    expect((await onlyCandidate()).kept.status).toBe('unverified')
  })
})
