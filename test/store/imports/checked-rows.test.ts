import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import type { RowsWanted } from '../../../src/domain/imports/import-records.js'
import type { StagedRow } from '../../../src/domain/lists/rows.js'
import { openReport } from '../../../src/store/imports/stored-report.js'
import { parseDataKeys } from '../../../src/store/secrets/data-key.js'
import { Sealer } from '../../../src/store/secrets/seal.js'
import { inventPerson } from '../../support/people.js'
import { TEST_KEY } from '../test-store.js'
import { check, failingRow, it, okRow, schoolId, start, useSchools } from './import-steps.js'

useSchools()

const warned = (n: number): StagedRow => ({
  ...okRow(n),
  findings: [{ code: 'year-unusual', params: {}, sheet: 0, row: n + 2, field: 'entryYear' } as never],
})
/** Over two parts, so that places are counted on. */
async function stage(): Promise<string> {
  const batchId = await start()
  await check(batchId, [okRow(1), failingRow(2), warned(3)])
  await it.store.imports.stageRows(batchId, 'candidates', 1, [okRow(4), failingRow(5), okRow(6)])
  return batchId
}
const find = (batchId: string, wanted: RowsWanted, limit = 10) =>
  it.store.records(schoolId).imports.findRows(batchId, wanted, limit)
const rowsOf = async (batchId: string, wanted: RowsWanted) => (await find(batchId, wanted)).rows.map(({ row }) => row)

describe('rows of a checked list', () => {
  test('are found by verdict, place, name, fault and field, in the order of the list', async () => {
    const batchId = await stage()
    expect(await rowsOf(batchId, {})).toEqual([3, 4, 5, 6, 7, 8])
    expect(await rowsOf(batchId, { verdict: 'error' })).toEqual([4, 7])
    expect(await rowsOf(batchId, { verdict: 'ok' })).toEqual([3, 5, 6, 8])
    expect(await rowsOf(batchId, { rows: [8, 4] })).toEqual([4, 8])
    expect(await rowsOf(batchId, { named: inventPerson(6).name.slice(1) })).toContain(8)
    expect(await rowsOf(batchId, { named: '没有的人' })).toEqual([])
    expect(await rowsOf(batchId, { codes: ['phone-shape'] })).toEqual([4, 7])
    expect(await rowsOf(batchId, { field: 'entryYear' })).toEqual([5])
    expect(await rowsOf(batchId, { codes: ['phone-shape'], field: 'entryYear' })).toEqual([])
  })

  test('are counted in full where only the first are shown', async () => {
    const { rows, total } = await find(await stage(), { verdict: 'error' }, 1)
    expect([rows.map(({ row }) => row), total]).toEqual([[4], 2])
  })

  test('that failed are read without opening those that are right', async () => {
    const batchId = await stage()
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    await client.query(`UPDATE staged_part SET content_sealed = '\\x00' WHERE batch_id = $1`, [batchId])
    await client.end()
    expect(await rowsOf(batchId, { verdict: 'error' })).toEqual([4, 7])
    expect(await rowsOf(batchId, { codes: ['year-unusual'] })).toEqual([5])
    const failing: StagedRow[] = []
    for await (const part of it.store.imports.stagedRows(batchId, 'error')) failing.push(...part)
    expect(failing).toEqual([failingRow(2), failingRow(5)])
  })
})

describe('a stored report', () => {
  const sealer = new Sealer(parseDataKeys(TEST_KEY))
  const read = (stored: object) => openReport(sealer.sealJson(stored, 'batch.report'), sealer)
  const old = { rows: 10, problems: [{ code: 'gone-since', count: 1, examples: ['第5行'] }] }

  test('of a class list of before counts its categories, and keeps what a fault that is gone was called', () => {
    const categories = { own: 6, social: 3, unsaid: 1 }
    const counts = { valid: 7, failing: 3, mended: 2, created: 7, updated: 0, unchanged: 0, template: 'ours' }
    expect(read({ kind: 'candidates', sheets: [], fileFindings: [], ...old, ...counts, categories })).toMatchObject({
      kind: 'list',
      list: 'candidates',
      counts: { own: 6, social: 3, '': 1 },
      unsaid: 0,
      problems: [{ code: 'problem-of-old', count: 1, examples: [{ name: '第5行' }] }],
    })
  })

  test('of a platform export of before counts whom it could not find as rows that did not go in', () => {
    const counts = { matched: 7, changed: 5, ambiguous: 1, unknown: 2 }
    expect(read({ kind: 'platform-status', ...old, ...counts })).toMatchObject({
      kind: 'list',
      list: 'platform-candidates',
      rows: 10,
      valid: 7,
      failing: 3,
      updated: 5,
      unchanged: 2,
    })
  })

  test('of no kind we know is none, and stops nobody', () => {
    expect(read({ kind: 'of-the-future', rows: 1 })).toBeUndefined()
  })
})
