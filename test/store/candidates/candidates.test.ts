import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import type { StagedRow } from '../../../src/domain/lists/rows.js'
import { inventPerson } from '../../support/people.js'
import {
  check,
  countCandidates,
  failingRow,
  importRows,
  importStatus,
  it,
  OWN,
  okRow,
  onlyCandidate,
  rowOf,
  schoolId,
  start,
  statusCounts,
  statusRow,
  userId,
  useSchools,
  valuesOf,
} from '../imports/import-steps.js'
import { settle, take } from '../test-store.js'

useSchools()

async function categories(...people: readonly number[]): Promise<readonly (string | undefined)[]> {
  const rows = people.map((n) => ({ idType: '身份证', idNumber: inventPerson(n).idNumber }))
  return (await it.store.imports.findKnown('candidates', schoolId, rows)).map((known) => known?.values.category)
}

describe('candidates', () => {
  test('only rows that passed are imported; a second apply changes nothing', async () => {
    const batchId = await importRows([okRow(1), okRow(2, { pinyin: '' }), failingRow(3)])
    await it.store.imports.apply(batchId)
    expect(await statusCounts()).toEqual({ 'no-photo': 2 })
    const known = await onlyCandidate()
    expect(known.values).toMatchObject(valuesOf(1))
    expect(await it.store.records(schoolId).imports.evidence()).toMatchObject([
      { kind: 'candidates', fileNames: [`名单-${batchId}.xlsx`] },
    ])
  })

  test('a second import of the same person updates what differs and keeps what the file does not say', async () => {
    await importRows([okRow(1, { className: '数媒2101', remark: '班长' })])
    const { phone: _, ...withoutPhone } = valuesOf(1, { major: '市场营销', remark: '' })
    await importRows([{ ...okRow(1), plan: 'update', values: withoutPhone }])
    const known = await onlyCandidate()
    const kept = { phone: inventPerson(1).phone, className: '数媒2101', remark: '班长' }
    expect(known.values).toMatchObject({ major: '市场营销', ...kept })
    expect(await countCandidates()).toBe(1)
  })

  test('the same person twice in one file is one candidate with the later row', async () => {
    await importRows([okRow(1), { ...okRow(1, { major: '市场营销' }), row: 99 }])
    expect((await onlyCandidate()).values.major).toBe('市场营销')
    expect(await countCandidates()).toBe(1)
  })

  test('two imports of the same people at the same moment make each person once', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => okRow(n))
    const batches = [await start(), await start()]
    for (const batchId of batches) {
      await check(batchId, rows)
      await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
    }
    await Promise.all(batches.map((batchId) => it.store.imports.apply(batchId)))
    expect(await countCandidates()).toBe(200)
  })

  test('what is said of a whole list counts for its new people; who is known keeps the category', async () => {
    await importRows([okRow(1)], { scope: { category: 'social' } })
    expect(await categories(1)).toEqual(['社会考生'])
    await importRows([okRow(1, { major: '市场营销' }), okRow(2)], { scope: { category: 'own' } })
    expect(await categories(1, 2)).toEqual(['社会考生', '院校考生'])
  })

  test('a row’s own category counts before its list’s, for new people and for known ones', async () => {
    await importRows([okRow(1, { category: '社会考生' }), okRow(2, { category: '院校考生' }), okRow(3)], { scope: {} })
    expect(await categories(1, 2, 3)).toEqual(['社会考生', '院校考生', '院校考生'])
    await importRows([okRow(2, { category: '社会考生' }), okRow(3, { major: '市场营销' })], { scope: {} })
    expect(await categories(1, 2, 3)).toEqual(['社会考生', '社会考生', '院校考生'])
  })

  test('undoing the import of a mixed list gives everybody the category of before', async () => {
    await importRows([okRow(1), okRow(2, { category: '社会考生' })])
    const rows = [okRow(1, { category: '社会考生' }), okRow(2, { category: '院校考生' }), okRow(3)]
    const batchId = await importRows(rows)
    expect(await categories(1, 2, 3)).toEqual(['社会考生', '院校考生', '院校考生'])
    await take(it.store, userId, [{ kind: 'undo-batch', batchId }])
    expect(await categories(1, 2, 3)).toEqual(['院校考生', '社会考生', undefined])
  })

  test('rows made ready anew for an import still know their own category', async () => {
    const batchId = await start()
    await check(batchId, [okRow(1, { category: '社会考生' }), okRow(2)])
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    await client.query('UPDATE staged_part SET incoming = NULL WHERE batch_id = $1', [batchId])
    await client.end()
    await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
    await it.store.imports.apply(batchId)
    expect(await categories(1, 2)).toEqual(['社会考生', '院校考生'])
  })

  test('after 信息准确 the name stays, other fields still change', async () => {
    await importRows([okRow(1)])
    await importStatus(await onlyCandidate(), 'accurate')
    await importRows([okRow(1, { name: '改名了', major: '市场营销' })])
    expect((await onlyCandidate()).values).toMatchObject({ name: inventPerson(1).name, major: '市场营销' })
  })

  test('a platform export brings whole people in, with the status it gives in words', async () => {
    const rows = [okRow(1, { platformStatus: '信息准确', candidateNumber: 'K9' }), okRow(2)]
    await importRows(rows, { list: 'platform-candidates', scope: {} })
    expect(await statusCounts()).toEqual({ accurate: 1, 'no-photo': 1 })
    expect((await onlyCandidate()).kept).toEqual({ status: 'accurate', candidateNumber: 'K9' })
  })

  test('a masked number points at its record and brings its status and number only; of nobody it makes nobody', async () => {
    await importRows([okRow(1)])
    const known = await onlyCandidate()
    const masked = statusRow(known, 'unverified')
    const values = { ...masked.values, phone: '138****0000', major: '市场营销' }
    const strange = { ...rowOf(3, { ...values, name: '没有的人' }), recordId: 'nobody' }
    await importRows([{ ...masked, values }, strange], { list: 'platform-candidates', scope: {} })
    const { values: now, kept } = await onlyCandidate()
    expect(now).toEqual(known.values)
    expect(kept).toEqual({ status: 'unverified', candidateNumber: 'K0001' })
    expect(await countCandidates()).toBe(1)
  })

  test('a row with another number that points at a record is of that record, and leaves its own number', async () => {
    await importRows([okRow(1)])
    const known = await onlyCandidate()
    const other = okRow(2, { candidateNumber: 'K0001', platformStatus: '信息待认证' })
    await importRows([{ ...other, recordId: known.id }], { list: 'platform-candidates', scope: {} })
    const { values, kept } = await onlyCandidate()
    expect([values, kept]).toEqual([known.values, { status: 'unverified', candidateNumber: 'K0001' }])
    expect(await countCandidates()).toBe(1)
  })

  test('staged rows come back in order as they were checked, in parts', async () => {
    const batchId = await start()
    const rows = Array.from({ length: 2_500 }, (_, n) => (n % 500 === 7 ? failingRow(n) : okRow(n)))
    await it.store.imports.stageRows(batchId, 'candidates', 0, rows.slice(0, 2_000))
    await it.store.imports.stageRows(batchId, 'candidates', 1, rows.slice(2_000))
    const read: StagedRow[] = []
    for await (const part of it.store.imports.stagedRows(batchId, 'ok')) read.push(...part)
    expect(read).toEqual(rows.filter((row) => row.verdict === 'ok'))
    const failing: StagedRow[] = []
    for await (const part of it.store.imports.stagedRows(batchId, 'error')) failing.push(...part)
    expect(failing).toEqual(rows.filter((row) => row.verdict === 'error'))
  })

  test('the check before is found for the comparison, with the faults of each person', async () => {
    const first = await importRows([okRow(1), failingRow(2)])
    const second = await start()
    const earlier = await it.store.imports.earlierCheck(second, 'candidates')
    const person = it.store.imports.rowKey('candidates', { idNumber: inventPerson(2).idNumber })
    expect(earlier).toEqual({
      batchId: first,
      name: `名单-${first}.xlsx`,
      scope: OWN,
      faults: [{ person, code: 'phone-shape', field: 'idNumber' }],
    })
    expect(await it.store.imports.earlierCheck(first, 'candidates')).toBeUndefined()
  })

  test('what was said of a whole list before is not known where rows were said otherwise, or it was taken back', async () => {
    const said = async () => (await it.store.imports.earlierCheck(await start(), 'candidates'))?.scope
    const first = await importRows([okRow(1)])
    expect(await said()).toEqual(OWN)
    await take(it.store, userId, [{ kind: 'undo-batch', batchId: first }])
    expect(await said()).toEqual({})
    const second = await start()
    await check(second, [okRow(1), okRow(2)])
    const edits = [{ kind: 'set', sheet: 0, row: 3, field: 'category', value: '社会考生' }] as const
    await take(it.store, userId, [{ kind: 'recheck-batch', batchId: second, edits }])
    await check(second, [okRow(1), okRow(2)])
    expect(await said()).toEqual({})
  })

  test('a candidate is brought in by a batch of the same school, which stays while the candidate does', async () => {
    const batchId = await importRows([okRow(1)])
    const other = await settle(it.store, `${userId}-x`, `${userId}的对门`)
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    const copy = `INSERT INTO candidate (id, school_id, created_in, id_type, id_hash, name, category, status, created_at, updated_at)
      SELECT 'copy', $1, $2, '护照', id_hash, name, category, status, created_at, updated_at FROM candidate WHERE school_id = $3`
    const refused = { code: '23503' }
    try {
      await expect(client.query(copy, [other.schoolId, batchId, schoolId])).rejects.toMatchObject(refused)
      await expect(client.query(copy, [schoolId, 'no batch', schoolId])).rejects.toMatchObject(refused)
      await client.query('BEGIN')
      for (const table of ['batch_file', 'staged_part', 'record_change']) {
        await client.query(`DELETE FROM ${table} WHERE batch_id = $1`, [batchId])
      }
      await expect(client.query('DELETE FROM import_batch WHERE id = $1', [batchId])).rejects.toMatchObject(refused)
      await client.query('ROLLBACK')
      await client.query(copy, [schoolId, batchId, schoolId])
    } finally {
      await client.end()
    }
  })

  test('known people are found in the order asked for', async () => {
    await importRows([okRow(1), okRow(2)])
    const ask = [3, 2, 1].map((n) => ({ idType: '身份证', idNumber: inventPerson(n).idNumber.toLowerCase() }))
    const known = await it.store.imports.findKnown('candidates', schoolId, ask)
    expect(known.map((one) => one?.values.name)).toEqual([undefined, inventPerson(2).name, inventPerson(1).name])
    expect(known[1]?.values.idNumber).toBe(inventPerson(2).idNumber)
    const all = []
    for await (const part of it.store.imports.listRecords('candidates', schoolId)) all.push(...part)
    expect(all.map((one) => one.values.idNumber).sort()).toEqual([1, 2].map((n) => inventPerson(n).idNumber).sort())
  })

  test('the phone that is known comes back whether the same, another or none is asked with', async () => {
    await importRows([okRow(1)])
    const { idNumber, phone } = inventPerson(1)
    const phones = [phone, inventPerson(2).phone, '', undefined]
    const asked = phones.map((one) => ({ idType: '身份证', idNumber, phone: one }))
    const known = await it.store.imports.findKnown('candidates', schoolId, asked)
    expect(known.map((one) => one?.values.phone)).toEqual(phones.map(() => phone))
    await importRows([okRow(2, { phone: '' })])
    const [without] = await it.store.imports.findKnown('candidates', schoolId, [
      { ...asked[0]!, idNumber: inventPerson(2).idNumber },
    ])
    expect(without?.values.name).toBe(inventPerson(2).name)
    expect(without?.values.phone).toBeUndefined()
  })
})
