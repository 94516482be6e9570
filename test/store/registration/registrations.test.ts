import { expect, test } from 'vitest'
import type { KnownRecord, Values } from '../../../src/domain/lists/rows.js'
import {
  importRows,
  importStatus,
  it,
  okRow,
  personOf,
  rowOf,
  schoolId,
  userId,
  useSchools,
  valuesOf,
} from '../imports/import-steps.js'
import { settle, take } from '../test-store.js'

useSchools()

const PLAN = '2026年6月数字营销技术应用考试'
const OF = { list: 'registrations', scope: {} } as const

async function all(): Promise<readonly KnownRecord[]> {
  const found: KnownRecord[] = []
  for await (const part of it.store.imports.listRecords('registrations', schoolId)) found.push(...part)
  return found.toSorted((one, other) => (one.values.idNumber ?? '').localeCompare(other.values.idNumber ?? ''))
}
const numbersOf = (...people: readonly number[]) => people.map((n) => valuesOf(n).idNumber)

/** As the check stages it: the person is found among the candidates. */
async function registering(n: number, more: Values = {}): Promise<Values> {
  const { name = '', idNumber = '' } = valuesOf(n)
  const [found] = await it.store.imports.findReferred('registrations', schoolId, [{ idNumber }])
  if (found === undefined || found === 'several') throw new Error('nobody of that number')
  const what = { plan: PLAN, certificate: '数字营销技术应用', level: '中级', subject: '全部科目', site: '一号站点' }
  return { candidate: found.id, name, idNumber, category: '院校考生', ...what, ...more }
}
async function register(rows: readonly Values[]): Promise<string> {
  return importRows(
    rows.map((values, at) => rowOf(at + 2, values)),
    OF,
  )
}
async function heads(): Promise<object> {
  const { plans } = await it.store.records(schoolId).steps.counts()
  return Object.fromEntries(Object.entries(plans[PLAN] ?? {}).filter(([, count]) => count !== 0))
}

test('a registration finds its candidate by number, in one question for all rows, and nobody of another school', async () => {
  await importRows([okRow(1), okRow(2)])
  const rows = [1, 3, 2].map((n) => ({ idNumber: valuesOf(n).idNumber ?? '' }))
  const found = await it.store.imports.findReferred('registrations', schoolId, [...rows, {}])
  expect(found.map((one) => (one === 'several' ? one : one?.values.name))).toEqual([
    valuesOf(1).name,
    undefined,
    valuesOf(2).name,
    undefined,
  ])
  expect(found[0]).toMatchObject({ kept: { status: 'no-photo' }, values: { major: '电子商务' } })
  expect(JSON.stringify(found)).not.toContain(valuesOf(1).idNumber)
  const other = await settle(it.store, `${userId}-other`, `${schoolId}旁边的学校`)
  expect(await it.store.imports.findReferred('registrations', other.schoolId, rows)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('two subjects of one person come to the same candidate, and at another plan to what he is registered for there', async () => {
  await importRows([okRow(1), okRow(2)])
  await register([await registering(1)])
  const of = (n: number, plan: string) => ({ idNumber: valuesOf(n).idNumber ?? '', plan })
  const rows = [of(1, PLAN), of(2, PLAN), of(1, PLAN), of(1, '别的计划')]
  const found = await it.store.imports.findReferred('registrations', schoolId, rows)
  const said = found.map((one) => (one === 'several' ? one : [one?.values.name, one?.kept.registered]))
  expect(said[0]).toEqual([valuesOf(1).name, expect.stringContaining('|')])
  expect(said[2]).toEqual(said[0])
  expect(said[1]).toEqual([valuesOf(2).name, undefined])
  expect(said[3]).toEqual([valuesOf(1).name, undefined])
})

test('the number of the candidate is read with the registration, the phone is not', async () => {
  await importRows([okRow(1), okRow(2)])
  await register([await registering(1), await registering(2, { level: '初级' })])
  expect((await all()).map(({ values }) => values.idNumber)).toEqual(numbersOf(1, 2).toSorted())
  expect((await all()).every(({ values }) => values.phone === undefined)).toBe(true)
})

test('heads are counted by level; further subjects of a person are records, no heads; undone they are gone', async () => {
  await importRows([okRow(1), okRow(2), okRow(3)])
  await register([await registering(1), await registering(2, { level: '初级' })])
  const ofSubjects = await register([
    await registering(3, { subject: '理论' }),
    await registering(3, { subject: '实操' }),
  ])
  expect(await heads()).toEqual({
    'registered.中级': 2,
    'registered.初级': 1,
    'by-subject.中级': 2,
    'by-subject.heads': 1,
  })
  expect(await it.store.steps.recount()).toEqual([])
  await take(it.store, userId, [{ kind: 'undo-batch', batchId: ofSubjects }])
  expect(await heads()).toEqual({ 'registered.中级': 1, 'registered.初级': 1 })
})

test('said rows register like a workbook; said again they change nothing', async () => {
  await importRows([okRow(1)])
  const rows = [await registering(1)]
  const change = { kind: 'write-rows', list: 'registrations', schoolId, rows } as const
  await take(it.store, userId, [{ ...change, batchId: 'said-1' }])
  await take(it.store, userId, [{ ...change, batchId: 'said-2' }])
  expect((await all()).map(({ values }) => values.level)).toEqual(['中级'])
  const again = await it.store.imports.findKnown('registrations', schoolId, rows)
  expect(again[0]?.values).toMatchObject({ name: valuesOf(1).name, site: '一号站点' })
})

test('whoever is registered stays among the candidates', async () => {
  const candidates = await importRows([okRow(1)])
  await register([await registering(1)])
  await expect(take(it.store, userId, [{ kind: 'undo-batch', batchId: candidates }])).rejects.toThrow()
  const [record] = await all()
  const change = { kind: 'remove-record', list: 'candidates', schoolId } as const
  await expect(take(it.store, userId, [{ ...change, recordId: record?.values.candidate ?? '' }])).rejects.toThrow(
    'records of another list need this one',
  )
})

test('whoever is verified and not registered at a plan is named, of this school only', async () => {
  await importRows([okRow(1), okRow(2), okRow(3)])
  const { registrations } = it.store.records(schoolId)
  for (const n of [1, 2]) {
    const [known] = await it.store.imports.findKnown('candidates', schoolId, [valuesOf(n)])
    if (known !== undefined) await importStatus(known, 'accurate')
  }
  expect(await registrations.verifiedWithout(PLAN, 1)).toMatchObject({ total: 2 })
  await register([await registering(1)])
  expect(await registrations.verifiedWithout(PLAN, 9)).toEqual({ total: 1, names: [valuesOf(2).name] })
  expect(await registrations.verifiedWithout('另一场', 9)).toMatchObject({ total: 2 })
  expect(await registrations.list(PLAN)).toMatchObject([{ name: valuesOf(1).name, category: 'own' }])
})

const removing = (recordId: string) => ({ kind: 'remove-record', list: 'registrations', schoolId, recordId }) as const

test('a subject that is taken out leaves the person counted; put back nobody counts twice', async () => {
  await importRows([okRow(1)])
  await register([await registering(1, { subject: '理论' }), await registering(1, { subject: '实操' })])
  const subjects = await all()
  const theory = subjects.find(({ values }) => values.subject === '理论')?.id ?? ''
  const practice = subjects.find(({ values }) => values.subject === '实操')?.id ?? ''
  await take(it.store, userId, [removing(practice)])
  expect(await heads()).toEqual({ 'registered.中级': 1, 'by-subject.中级': 1, 'by-subject.heads': 1 })
  await take(it.store, userId, [removing(theory)])
  expect(await heads()).toEqual({})
  for (let left = 2; left > 0; left--) {
    const { id = '' } = (await it.store.records(schoolId).imports.findUndoableCorrection(await personOf(userId))) ?? {}
    await take(it.store, userId, [{ kind: 'undo-correction', schoolId, id }])
  }
  expect(await heads()).toEqual({ 'registered.中级': 1, 'by-subject.中级': 2, 'by-subject.heads': 1 })
  expect(await it.store.steps.recount()).toEqual([])
})

test('what is paid for stays registered', async () => {
  await importRows([okRow(1)])
  await register([await registering(1)])
  const [record] = await all()
  const of = { plan: PLAN, certificate: '数字营销技术应用', way: '按证书', part: '1', heads: '1', amount: '150' }
  await importRows([rowOf(2, { ...of, status: '已缴费' })], { list: 'payment-slips', scope: {} })
  await expect(take(it.store, userId, [removing(record?.id ?? '')])).rejects.toThrow('may not be taken out')
})

test('whoever has a seat stays registered, and the room is told', async () => {
  await importRows([okRow(1), okRow(2)])
  await register([await registering(1), await registering(2)])
  const [first, second] = await all()
  const { candidate = '', name = '' } = first?.values ?? {}
  const seat = { candidate, name, ticket: 'T1', seat: '1', plan: PLAN, room: '107室', subject: '全部科目' }
  await importRows([rowOf(2, seat)], { list: 'seats', scope: {} })
  const { registrations } = it.store.records(schoolId)
  expect(await registrations.findSeat(first?.id ?? '')).toBe('107室')
  expect(await registrations.findSeat(second?.id ?? '')).toBeUndefined()
  await expect(take(it.store, userId, [removing(first?.id ?? '')])).rejects.toThrow('may not be taken out')
  await take(it.store, userId, [removing(second?.id ?? '')])
  expect(await heads()).toEqual({ 'registered.中级': 1 })
})
