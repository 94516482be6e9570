import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import type { StagedRow } from '../../../src/domain/ports/import-store.js'
import { inventPerson } from '../../support/people.js'
import {
  check,
  failingRow,
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
  valuesOf,
} from '../imports/import-steps.js'
import { take } from '../test-store.js'

useSchools()

async function categories(...people: readonly number[]): Promise<readonly (string | undefined)[]> {
  const rows = people.map((n) => ({ idType: '身份证', idNumber: inventPerson(n).idNumber }))
  return (await it.store.imports.findKnown(schoolId, rows)).map((known) => known?.category)
}

describe('candidates', () => {
  test('only rows that passed are imported; a second apply changes nothing', async () => {
    const batchId = await importRows([okRow(1), okRow(2, { pinyin: '' }), failingRow(3)])
    await it.store.imports.apply(batchId)
    expect(await statusCounts()).toEqual({ 'no-photo': 2 })
    const known = await onlyCandidate()
    expect(known.values).toMatchObject(valuesOf(1))
    expect(await it.store.records(schoolId).evidence()).toMatchObject([
      { kind: 'candidates', fileNames: [`名单-${batchId}.xlsx`] },
    ])
  })

  test('a second import of the same person updates what differs and keeps what the file does not say', async () => {
    await importRows([okRow(1, { candidateNumber: 'K9' })])
    const { phone: _, ...withoutPhone } = valuesOf(1, { major: '市场营销' })
    await importRows([{ ...okRow(1), plan: 'update', values: withoutPhone }])
    const known = await onlyCandidate()
    expect(known.values).toMatchObject({ major: '市场营销', phone: inventPerson(1).phone, candidateNumber: 'K9' })
    expect(await it.store.records(schoolId).countCandidates()).toBe(1)
  })

  test('the same person twice in one file is one candidate with the later row', async () => {
    await importRows([okRow(1), { ...okRow(1, { major: '市场营销' }), row: 99 }])
    expect((await onlyCandidate()).values.major).toBe('市场营销')
    expect(await it.store.records(schoolId).countCandidates()).toBe(1)
  })

  test('two imports of the same people at the same moment make each person once', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => okRow(n))
    const batches = [await start(), await start()]
    for (const batchId of batches) {
      await check(batchId, rows)
      await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
    }
    await Promise.all(batches.map((batchId) => it.store.imports.apply(batchId)))
    expect(await it.store.records(schoolId).countCandidates()).toBe(200)
  })

  test('a category that was only assumed does not move a known candidate to the other one', async () => {
    await importRows([okRow(1)])
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    await client.query("UPDATE candidate SET category = 'social' WHERE school_id = $1", [schoolId])
    await client.end()
    await importRows([okRow(1, { major: '市场营销' })], false)
    expect((await onlyCandidate()).category).toBe('social')
    await importRows([okRow(1, { major: '电子商务' })], true)
    expect((await onlyCandidate()).category).toBe('own')
  })

  test('a row’s own category counts before its list’s, for new people and for known ones', async () => {
    await importRows([okRow(1, { category: '社会考生' }), okRow(2, { category: '院校考生' }), okRow(3)], false)
    expect(await categories(1, 2, 3)).toEqual(['social', 'own', 'own'])
    await importRows([okRow(2, { category: '社会考生' }), okRow(3, { major: '市场营销' })], false)
    expect(await categories(1, 2, 3)).toEqual(['social', 'social', 'own'])
  })

  test('undoing the import of a mixed list gives everybody the category of before', async () => {
    await importRows([okRow(1), okRow(2, { category: '社会考生' })])
    const batchId = await importRows([okRow(1, { category: '社会考生' }), okRow(2), okRow(3, { category: '社会考生' })])
    expect(await categories(1, 2, 3)).toEqual(['social', 'own', 'social'])
    await take(it.store, userId, [{ kind: 'undo-batch', batchId }])
    expect(await categories(1, 2, 3)).toEqual(['own', 'social', undefined])
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
    expect(await categories(1, 2)).toEqual(['social', 'own'])
  })

  test('after 信息准确 the name stays, other fields still change', async () => {
    await importRows([okRow(1)])
    await importStatus((await onlyCandidate()).id, 'accurate')
    await importRows([okRow(1, { name: '改名了', major: '市场营销' })])
    expect((await onlyCandidate()).values).toMatchObject({ name: inventPerson(1).name, major: '市场营销' })
  })

  test('a status the file gives in words is taken over', async () => {
    await importRows([okRow(1, { platformStatus: '信息准确' }), okRow(2)])
    expect(await statusCounts()).toEqual({ accurate: 1, 'no-photo': 1 })
  })

  test('staged rows come back in order as they were checked, in parts', async () => {
    const batchId = await start()
    const rows = Array.from({ length: 2_500 }, (_, n) => (n % 500 === 7 ? failingRow(n) : okRow(n)))
    await it.store.imports.stageRows(batchId, 0, rows.slice(0, 2_000))
    await it.store.imports.stageRows(batchId, 1, rows.slice(2_000))
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
    const earlier = await it.store.imports.earlierFaults(second)
    const person = it.store.imports.personKey({ idNumber: inventPerson(2).idNumber })
    expect(earlier).toEqual({ batchId: first, faults: [{ person, code: 'phone-shape', field: 'idNumber' }] })
    expect(await it.store.imports.earlierFaults(first)).toBeUndefined()
  })

  test('known people are found in the order asked for', async () => {
    await importRows([okRow(1), okRow(2)])
    const ask = [3, 2, 1].map((n) => ({ idType: '身份证', idNumber: inventPerson(n).idNumber.toLowerCase() }))
    const known = await it.store.imports.findKnown(schoolId, ask)
    expect(known.map((one) => one?.name)).toEqual([undefined, inventPerson(2).name, inventPerson(1).name])
    expect(known[1]?.idNumber).toBe(inventPerson(2).idNumber)
    const all = []
    for await (const part of it.store.imports.listKnown(schoolId)) all.push(...part)
    expect(all.map((one) => one.idNumber).sort()).toEqual([1, 2].map((n) => inventPerson(n).idNumber).sort())
  })

  test('the phone that is known comes back whether the same, another or none is asked with', async () => {
    await importRows([okRow(1)])
    const { idNumber, phone } = inventPerson(1)
    const phones = [phone, inventPerson(2).phone, '', undefined]
    const asked = phones.map((one) => ({ idType: '身份证', idNumber, phone: one }))
    const known = await it.store.imports.findKnown(schoolId, asked)
    expect(known.map((one) => one?.values.phone)).toEqual(phones.map(() => phone))
    await importRows([okRow(2, { phone: '' })])
    const [without] = await it.store.imports.findKnown(schoolId, [{ ...asked[0]!, idNumber: inventPerson(2).idNumber }])
    expect(without?.name).toBe(inventPerson(2).name)
    expect(without?.values.phone).toBeUndefined()
  })

  test('approved majors are replaced as a whole', async () => {
    const majors = [
      { name: '电子商务', code: '730701', version: '2021' },
      { name: '市场营销', code: '730602', version: '2021' },
    ]
    await take(it.store, userId, [{ kind: 'set-approved-majors', schoolId, majors }])
    await take(it.store, userId, [{ kind: 'set-approved-majors', schoolId, majors: majors.slice(1) }])
    expect(await it.store.imports.approvedMajors(schoolId)).toEqual(majors.slice(1))
    expect(await it.store.records(schoolId).countApprovedMajors()).toBe(1)
  })
})
