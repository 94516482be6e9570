import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Values } from '../../../src/domain/lists/rows.js'
import { importRows, it, okRow, rowOf, schoolId, userId, useSchools, valuesOf } from '../imports/import-steps.js'
import { take } from '../test-store.js'

useSchools()

async function write(list: string, rows: readonly Values[]): Promise<void> {
  await take(it.store, userId, [{ kind: 'write-rows', batchId: randomUUID(), list, schoolId, rows }])
}

const approve = (more: Values = {}) =>
  write('pilot-quotas', [
    {
      ...{ year: '2026', certificate: '网店运营推广', level: '中级', major: '不分专业', approved: '50' },
      ...{ status: '审核通过', ...more },
    },
  ])

/** Own candidates, registered for a sitting of June 2026. */
async function register(people: readonly number[], more: Values = {}): Promise<void> {
  await importRows(people.map((n) => okRow(n)))
  await write('exam-plans', [{ name: '六月考试', certificates: '网店运营推广', levels: '中级', exam: '2026-06-18' }])
  const numbers = people.map((n) => ({ idNumber: valuesOf(n).idNumber ?? '' }))
  const found = await it.store.imports.findReferred('registrations', schoolId, numbers)
  const rows = people.map((n, at) => {
    const one = found[at]
    if (one === undefined || one === 'several') throw new Error('nobody of that number')
    const { name = '', idNumber = '' } = valuesOf(n)
    const what = { plan: '六月考试', certificate: '网店运营推广', level: '中级', subject: '全部科目', site: '一号站点' }
    return rowOf(at + 2, { candidate: one.id, name, idNumber, category: '院校考生', ...what, ...more })
  })
  await importRows(rows, { list: 'registrations', scope: {} })
}

const quota = () => it.store.records(schoolId).quota.list()

test('what is approved is left as long as nobody is registered', async () => {
  await approve()
  expect(await quota()).toMatchObject([{ approved: 50, used: 0, pending: 0, left: 50 }])
})

test('registrations of own candidates use it up where the platform has said no number', async () => {
  await approve()
  await register([1, 2, 3])
  await register([4], { category: '社会考生' })
  await register([5], { level: '高级' })
  expect(await quota()).toMatchObject([{ approved: 50, used: 3, pending: 0, left: 47 }])
})

test('the platform’s number counts, and what is registered after it was taken down waits beside it', async () => {
  await register([1, 2])
  await approve({ used: '2' })
  await register([3])
  expect(await quota()).toMatchObject([{ approved: 50, used: 2, pending: 1, left: 47 }])
})

test('an approval of one major counts that major only, one that is not approved yet nothing', async () => {
  await approve({ major: '电子商务', approved: '10' })
  await approve({ major: '市场营销', approved: '5' })
  await approve({ certificate: '数字营销技术应用', status: '审核中' })
  await register([1, 2])
  expect((await quota()).map(({ major, left }) => [major, left])).toEqual([
    ['市场营销', 5],
    ['电子商务', 8],
  ])
})
