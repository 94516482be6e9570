import { expect, test } from 'vitest'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import { HeavyWorkFailed } from '../../../src/files/heavy/heavy-work-failed.js'
import { runImport, runImports } from '../../../src/jobs/imports/run-import.job.js'
import type { JobPorts } from '../../../src/jobs/job-ports.js'
import { it, schoolId, start, userId, useSchools } from '../../store/imports/import-steps.js'
import { privateChat } from '../../store/test-store.js'
import { AT_ONCE, NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'

useSchools()

/** Tried by so many processes that died of it; then once more. How often its file was opened that time. */
async function openedAfter(
  deaths: number,
  batchId: string,
  error: Error = new Error('no memory left'),
): Promise<number> {
  let opened = 0
  const check = async () => {
    opened += 1
    throw error
  }
  for (let n = 1; n <= deaths; n++) {
    await it.store.imports.claim(batchId, `dead-${n}`, 1_000)
    it.clock.now = new Date(it.clock.now.getTime() + 1_001)
  }
  const ports = {
    ...it.store,
    listFiles: { check },
    dispatch: NO_DISPATCH,
    onBehalfOf: AT_ONCE,
    now: () => it.clock.now,
    owner: 'w',
    log: keepLog(),
  }
  await runImport(batchId, ports as unknown as JobPorts).catch(() => undefined)
  return opened
}

test('an import that fails is tried again a few times, and its person is told in the end', async () => {
  const batchId = await start()
  for (const status of ['received', 'received', 'received', 'received', 'failed']) {
    expect(await openedAfter(0, batchId)).toBe(1)
    expect((await it.store.records(schoolId).imports.findBatch(batchId))?.status).toBe(status)
  }
})

test('a file that another try would not help is given up at the first', async () => {
  const batchId = await start()
  expect(await openedAfter(0, batchId, new HeavyWorkFailed('check', { name: 'ProcessDied' }))).toBe(1)
  expect((await it.store.records(schoolId).imports.findBatch(batchId))?.status).toBe('failed')
})

test('a school with many lists is served one at a time: the others come in between', async () => {
  const many = [await start(), await start(), await start()]
  const again: string[] = []
  const served: string[] = []
  const ports = {
    ...it.store,
    listFiles: { check: () => Promise.reject(new HeavyWorkFailed('check', { name: 'AbortError' })) },
    dispatch: { ...NO_DISPATCH, runImports: async (school: string) => void again.push(school) },
    onBehalfOf: async (whose: string, _budgetMs: number, work: () => Promise<unknown>) => {
      served.push(whose)
      await work()
    },
    now: () => it.clock.now,
    owner: 'w',
    log: keepLog(),
  }
  await runImports(schoolId, ports as unknown as JobPorts)
  expect([served, again]).toEqual([[schoolId], [schoolId]])
  while (again.splice(0).length > 0) await runImports(schoolId, ports as unknown as JobPorts)
  for (const batchId of many) {
    expect((await it.store.records(schoolId).imports.findBatch(batchId))?.status).toBe('failed')
  }
  expect(await it.store.imports.nextBatch(schoolId)).toBeUndefined()
})

test('a process that was ended once in the middle is followed by another', async () => {
  const batchId = await start()
  expect(await openedAfter(1, batchId)).toBe(1)
  expect((await it.store.records(schoolId).imports.findBatch(batchId))?.status).toBe('received')
})

test('a file that ends every process which opens it is given up after the second, unopened, and its person is told', async () => {
  const batchId = await start()
  expect(await openedAfter(2, batchId)).toBe(0)
  expect(await it.store.records(schoolId).imports.findBatch(batchId)).toMatchObject({
    status: 'failed',
    failure: { code: 'import-not-finished' },
  })
  const news = await it.store.talk.nextInbound(conversationKey(privateChat(userId)))
  expect(news?.message.content).toEqual({ kind: 'event', event: { kind: 'batch-failed', batchId } })
})
