import { afterAll, expect, test } from 'vitest'
import { openHeavyPool } from '../../../src/files/heavy/heavy-pool.js'
import { HeavyWorkFailed } from '../../../src/files/heavy/heavy-work-failed.js'
import { saveWithSheetJs, temporaryPath } from '../../support/workbooks.js'

const pool = openHeavyPool(1)
afterAll(() => pool.close())

const template = () => pool.run('write-template', { list: 'candidates', outPath: temporaryPath('template.xlsx') })

const longList = () =>
  saveWithSheetJs(
    Array.from({ length: 20_000 }, (_, at) => [`王芳${at}`, at]),
    'xlsx',
  )

test('one school with many long lists leaves a place to the others', async () => {
  const two = openHeavyPool(2)
  const order = { path: longList(), name: '名单.xlsx', context: { edits: [] } }
  const ended: string[] = []
  const school = (whose: string, task: string, payload: object) =>
    two.onBehalfOf(whose, 60_000, () => two.run(task, payload)).then(() => ended.push(whose))
  const long = Array.from({ length: 4 }, () => school('long', 'check-list', order))
  const short = ['a', 'b', 'c'].map((name) =>
    school(name, 'write-template', { list: 'candidates', outPath: temporaryPath(`${name}.xlsx`) }),
  )
  await Promise.all([...long, ...short])
  expect(ended.indexOf('c')).toBeLessThan(ended.lastIndexOf('long'))
  expect(ended.slice(0, 5).filter((one) => one === 'long').length).toBeLessThanOrEqual(2)
  await two.close()
})

test('work that has spent its time is ended for good, whatever it still wants', async () => {
  const order = { path: longList(), name: '名单.xlsx', context: { edits: [] } }
  await template()
  const failures = await pool.onBehalfOf('long', 1, async () => [
    await pool.run('check-list', order).catch((error: unknown) => error),
    await template().catch((error: unknown) => error),
  ])
  expect(failures).toMatchObject([{ retry: 'never' }, { retry: 'never' }])
  await expect(template()).resolves.toBeUndefined()
})

test('a task that goes silent is ended for good, and the next one runs', async () => {
  await template()
  const order = { path: longList(), name: '名单.xlsx', context: { edits: [] } }
  const failure = await pool.run('check-list', order, { silenceMs: 1 }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(HeavyWorkFailed)
  expect(failure).toMatchObject({ retry: 'never' })
  await expect(template()).resolves.toBeUndefined()
})

test('a task that breaks may be tried again, and its error holds no path or name', async () => {
  const order = { list: 'candidates', outPath: '/no/such/folder/王芳.xlsx' }
  const failure = await pool.run('write-template', order).catch((error: unknown) => error)
  expect(failure).toMatchObject({ retry: 'soon', message: 'task write-template failed' })
})

test('tasks wait for a free thread and all end', async () => {
  await expect(Promise.all([template(), template(), template()])).resolves.toHaveLength(3)
})
