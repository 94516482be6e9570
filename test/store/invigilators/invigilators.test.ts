import { expect, test } from 'vitest'
import type { KnownRecord, Values } from '../../../src/domain/lists/rows.js'
import { importRows, it, okRow, rowOf, schoolId, userId, useSchools } from '../imports/import-steps.js'
import { take } from '../test-store.js'

useSchools()

const OF = { list: 'invigilators', scope: {} } as const
const teacher = (more: Values = {}): Values => ({
  name: '张伟',
  phone: '13900000001',
  certificate: '网店运营推广',
  level: '中级',
  ...more,
})

async function all(): Promise<readonly KnownRecord[]> {
  const found: KnownRecord[] = []
  for await (const part of it.store.imports.listRecords('invigilators', schoolId)) found.push(...part)
  return found
}
const send = (rows: readonly Values[], list = OF.list as string) =>
  importRows(
    rows.map((values, at) => rowOf(at + 2, values)),
    { ...OF, list },
  )
const counts = () => it.store.records(schoolId).steps.counts()

test('a level of a certificate is a record; somebody with two of them is one person', async () => {
  await send([
    teacher(),
    teacher({ level: '高级', training: '已参加' }),
    teacher({ name: '李静', phone: '13900000002' }),
  ])
  const kept = (await counts()).invigilators
  expect(kept.map(({ level, status, training }) => [level, status, training]).sort()).toEqual([
    ['中级', 'pending', ''],
    ['中级', 'pending', ''],
    ['高级', 'pending', 'attended'],
  ])
  expect(new Set(kept.map(({ person }) => person)).size).toBe(2)
  expect(JSON.stringify(kept)).not.toContain('张伟')
  expect(await it.store.steps.recount()).toEqual([])
})

test('a masked phone moves the status of the record it points at, and brings nobody in', async () => {
  await send([teacher({ number: 'T01' })])
  const [known] = await all()
  const masked = { ...teacher({ number: 'T01', phone: '139****0001', status: '已认证' }) }
  await importRows([{ ...rowOf(2, masked), recordId: known!.id, plan: 'update' }], OF)
  expect((await all()).map(({ values }) => values)).toEqual([{ ...teacher({ number: 'T01', status: '已认证' }) }])
})

test('who is certified cannot be taken out [PM 5.2.11]', async () => {
  await send([teacher({ status: '已认证' }), teacher({ name: '李静', phone: '13900000002' })])
  for (const { id } of await all()) {
    await take(it.store, userId, [{ kind: 'remove-record', list: 'invigilators', schoolId, recordId: id }]).catch(
      (error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'TurnConflict') throw error
      },
    )
  }
  expect((await all()).map(({ values }) => values.name)).toEqual(['张伟'])
})

test('whose majors and classes sit a plan is known once somebody’s teaching is', async () => {
  await importRows([okRow(1)])
  await send([{ teacher: '张伟', major: '电子商务', className: '不分班级' }], 'teaching')
  const { teaching, invigilators, examined } = await counts()
  await send([teacher()])
  const [person] = (await counts()).invigilators
  expect(invigilators).toEqual([])
  expect(examined).toEqual([])
  expect(person?.person.split('.')[0]).toBe(teaching[0]?.teacher)
})

test('an exam has one contact; its phone is sealed, and that the form is with the organisation is counted', async () => {
  const contact = { plan: '六月考试', role: '考试衔接人', name: '钱进', phone: '13900000005', sent: '未交' }
  await send([contact, { ...contact, role: '收件人', address: '北京市昌平区示例路1号' }], 'exam-contacts')
  const sentOf = async () => (await counts()).plans['六月考试']?.['questionnaire.sent'] ?? 0
  expect(await sentOf()).toBe(0)
  const changes = [{ ...contact, name: '周敏', phone: '13900000007', sent: '已交' }]
  await take(it.store, userId, [
    { kind: 'write-rows', batchId: 'said', list: 'exam-contacts', schoolId, rows: changes },
  ])
  expect(await sentOf()).toBe(1)
  const kept = await it.store.records(schoolId).lists.list('exam-contacts', 10)
  expect(kept.map(({ values: { role, name, phone } }) => [role, name, phone]).sort()).toEqual([
    ['收件人', '钱进', '13900000005'],
    ['考试衔接人', '周敏', '13900000007'],
  ])
  expect(await it.store.steps.recount()).toEqual([])
})
