/** 学会的模板 · Kept with their file for one school, learned anew in its place, forgotten; their contents are in use. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { FormLayout } from '../../../src/domain/lists/templates/learned-template.js'
import type { Change } from '../../../src/domain/talk/changes.js'
import { it, schoolId, userId, useSchools } from '../imports/import-steps.js'
import { sendFile, take } from '../test-store.js'

useSchools()

const LAYOUT: FormLayout = {
  ...{ sheet: 0, sheetName: 'Sheet1', headerRow: 1, firstRow: 2, examples: [2], format: 'xlsx' },
  columns: [
    { column: 0, header: '*考生姓名', field: 'name', required: true },
    { column: 1, header: '备注栏' },
  ],
}

async function sendTemplate(name: string): Promise<string> {
  const batchId = randomUUID()
  const fileId = await sendFile(it.store, userId, name)
  const start = { kind: 'start-batch', batchId, batchKind: 'template', schoolId, scope: {}, fileIds: [fileId] } as const
  await take(it.store, userId, [start])
  return batchId
}

const learn = (batchId: string, layout = LAYOUT): Change => ({
  ...{ kind: 'learn-template', id: randomUUID(), schoolId, batchId, list: 'registrations', template: 'by-subject' },
  layout,
})
const learned = () => it.store.records(schoolId).templates.list()

test('a template is kept with its file, who sent it and where the columns lie; its content counts as in use', async () => {
  await take(it.store, userId, [learn(await sendTemplate('按科目.xlsx'))])
  const [one] = await learned()
  expect(one).toMatchObject({
    list: 'registrations',
    kind: 'by-subject',
    file: { name: '按科目.xlsx' },
    layout: LAYOUT,
  })
  expect(await it.store.imports.blobsInUse([one?.file.sha256 ?? ''])).toEqual(new Set([one?.file.sha256]))
})

test('learned anew it takes the place of the one before', async () => {
  await take(it.store, userId, [learn(await sendTemplate('旧.xlsx'))])
  await take(it.store, userId, [learn(await sendTemplate('新.xlsx'), { ...LAYOUT, headerRow: 3, firstRow: 4 })])
  expect(await learned()).toMatchObject([{ file: { name: '新.xlsx' }, layout: { headerRow: 3, firstRow: 4 } }])
})

test('forgotten it is gone, and cannot be forgotten twice', async () => {
  await take(it.store, userId, [learn(await sendTemplate('按科目.xlsx'))])
  const [one] = await learned()
  const forget = { kind: 'forget-template', schoolId, id: one?.id ?? '' } as const
  await take(it.store, userId, [forget])
  expect(await learned()).toEqual([])
  await expect(take(it.store, userId, [forget])).rejects.toThrow('forgotten')
})

test('the file of a batch nobody knows here is not learned', async () => {
  await expect(take(it.store, userId, [learn(randomUUID())])).rejects.toThrow('not known here')
  expect(await learned()).toEqual([])
})

test('what an empty workbook shows is read back with the batch that could not be imported', async () => {
  const batchId = await sendTemplate('按科目.xlsx')
  await it.store.imports.claim(batchId, 'worker', 15_000)
  const blank = { ...LAYOUT, list: 'registrations', kinds: ['by-subject'], notes: [] }
  const problem = { code: 'list-empty', params: { sheet: 'Sheet1', row: 1 } } as const
  await it.store.imports.fail(batchId, problem, { kind: 'template', blank })
  const batch = await it.store.records(schoolId).imports.findBatch(batchId)
  expect(batch).toMatchObject({ status: 'failed', kind: 'template', report: { kind: 'template', blank } })
})
