import { afterAll, expect, test } from 'vitest'
import { openHeavyPool } from '../../../src/files/heavy/heavy-pool.js'
import { HeavyWorkFailed } from '../../../src/files/heavy/heavy-work-failed.js'
import { saveWithSheetJs, temporaryPath } from '../../support/workbooks.js'

const pool = openHeavyPool(1)
afterAll(() => pool.close())

const template = () => pool.run('write-template', { list: 'candidates', outPath: temporaryPath('template.xlsx') })

test('a task that goes silent is ended for good, and the next one runs', async () => {
  const path = saveWithSheetJs(
    Array.from({ length: 20_000 }, (_, at) => [`王芳${at}`, at]),
    'xlsx',
  )
  await template()
  const order = { path, name: '名单.xlsx', context: { edits: [] } }
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
