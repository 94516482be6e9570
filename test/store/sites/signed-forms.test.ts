import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Values } from '../../../src/domain/lists/rows.js'
import { it, schoolId, userId, useSchools } from '../imports/import-steps.js'
import { sendFile, take } from '../test-store.js'

useSchools()

const SITE = {
  ...{ name: '示例站点', school: '示例职业学院', certificate: '数字营销技术应用', levels: '初级' },
  ...{ review: '未提交', status: '未启用', host: '本校' },
}

async function write(row: Values): Promise<void> {
  await take(it.store, userId, [{ kind: 'write-rows', batchId: randomUUID(), list: 'sites', schoolId, rows: [row] }])
}

const unsigned = async () => (await it.store.records(schoolId).steps.counts()).unsigned
const sites = () => it.store.records(schoolId).sites.list()

test('a site still to be submitted counts as unsigned until its signed form is kept', async () => {
  await write(SITE)
  expect(await unsigned()).toEqual([{ certificate: '数字营销技术应用', count: 1 }])
  const fileId = await sendFile(it.store, userId, '盖章申请表.pdf')
  await write({ name: SITE.name, certificate: SITE.certificate, review: '未提交', host: '本校', signed: fileId })
  expect(await unsigned()).toEqual([])
  expect(await sites()).toMatchObject([
    { values: { levels: '初级', status: '未启用' }, signed: { name: '盖章申请表.pdf' } },
  ])
  expect(await it.store.steps.recount()).toEqual([])
})

test('the platform’s own list of sites leaves form and introduction as they are', async () => {
  const fileId = await sendFile(it.store, userId, '盖章申请表.pdf')
  await write({ ...SITE, introduction: '机房两间。', signed: fileId })
  await write({ ...SITE, review: '审核通过', status: '已启用' })
  expect(await sites()).toMatchObject([
    { values: { review: '审核通过', introduction: '机房两间。' }, signed: { name: '盖章申请表.pdf' } },
  ])
  expect(await unsigned()).toEqual([])
})

test('one that is borrowed, under review or approved is not asked for a form', async () => {
  await write({ ...SITE, name: '借来的', host: '借考' })
  await write({ ...SITE, name: '在审', review: '待审核' })
  expect(await unsigned()).toEqual([])
})
