import { expect, test } from 'vitest'
import type { Values } from '../../../src/domain/lists/rows.js'
import { NOT_FROZEN } from '../../../src/domain/plans/frozen-list.js'
import { importRows, it, okRow, rowOf, schoolId, userId, useSchools, valuesOf } from '../imports/import-steps.js'
import { take } from '../test-store.js'

useSchools()

const JUNE = '2026年6月网店运营推广考试'
const JULY = '2026年7月网店运营推广考试'
const records = () => it.store.records(schoolId)

function official(n: number, subject: string, more: Values = {}): Values {
  const what = { plan: JUNE, certificate: '网店运营推广', level: '中级', subject, status: '未排考' }
  return { name: valuesOf(n).name ?? '', person: `37900520211632361949${n}`, ...what, ...more }
}
const send = (rows: readonly Values[]) =>
  importRows(
    rows.map((values, at) => rowOf(at + 2, values)),
    { list: 'platform-registrations', scope: {} },
  )
const held = async (plan: string) =>
  (await records().registrations.official(plan))
    .map(({ person, subject }) => `${person.slice(-1)} ${subject}`)
    .toSorted()

test('an export takes the place of the one before, of the same exam and certificate alone', async () => {
  await send([official(1, '理论', { plan: JULY }), official(3, '理论', { certificate: '电子商务数据分析' })])
  await send([official(1, '理论'), official(1, '实操'), official(2, '理论')])
  expect(await held(JUNE)).toEqual(['1 实操', '1 理论', '2 理论', '3 理论'])
  await send([official(1, '理论'), official(1, '实操')])
  expect(await held(JUNE)).toEqual(['1 实操', '1 理论', '3 理论'])
  expect(await held(JULY)).toEqual(['1 理论'])
  const counted = (await records().steps.counts()).official.filter(({ plan }) => plan === JUNE)
  expect(counted.map(({ subject, count }) => [subject, count]).toSorted()).toEqual([
    ['实操', 1],
    ['理论', 2],
  ])
})

test('a row finds its candidate by the platform’s number, or by a ticket he is known by, among those of his name', async () => {
  await importRows([okRow(1)])
  const { name = '' } = valuesOf(1)
  const ticket = '20210916110114001000000001'
  const find = async (more: Values) => {
    const [found] = await it.store.imports.findReferred('platform-registrations', schoolId, [{ name, ...more }])
    return found === 'several' ? found : found?.values.name
  }
  expect(await find({ ticket })).toBeUndefined()
  const idNumber = valuesOf(1).idNumber ?? ''
  expect(await find({ idNumber: `${idNumber.slice(0, 3)}****${idNumber.slice(-4)}` })).toBe(name)
  const [known] = await records().candidates.findByName(name)
  await send([official(1, '理论', { ticket, candidate: known?.id ?? '' })])
  expect(await find({ ticket })).toBe(name)
})

test('a plan keeps that its list is confirmed, also when its sheet comes in again, until it is released', async () => {
  const plan = { name: JUNE, certificates: '网店运营推广', levels: '中级', exam: '2026-06-18' }
  const write = (row: Values) => {
    const change = { kind: 'write-rows', batchId: crypto.randomUUID(), list: 'exam-plans', schoolId } as const
    return take(it.store, userId, [{ ...change, rows: [row] }])
  }
  const frozen = async () => (await records().plans.list()).find(({ name }) => name === JUNE)?.frozen
  await write(plan)
  expect(await frozen()).toBeUndefined()
  await write({ name: JUNE, frozen: '已确认 2026-05-20 2人 3条 1afh9400libr4g' })
  await write({ ...plan, registration: '2026-04-01 至 2026-05-28' })
  expect(await frozen()).toEqual({ day: '2026-05-20', heads: 2, records: 3, digest: '1afh9400libr4g' })
  await write({ name: JUNE, frozen: NOT_FROZEN })
  expect(await frozen()).toBeUndefined()
})
