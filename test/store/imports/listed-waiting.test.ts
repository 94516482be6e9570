import { expect, test } from 'vitest'
import { join, settle, take } from '../test-store.js'
import { check, failingRow, importRows, it, okRow, schoolId, start, userId, useSchools } from './import-steps.js'

useSchools()

const waiting = async (school = schoolId) => {
  const batches = await it.store.records(school).imports.listWaiting()
  return batches.map(({ id }) => id)
}

test('lists that wait for a choice are of every person the newest; one that was imported or given up waits no more', async () => {
  expect(await waiting()).toEqual([])
  const own = await start()
  await check(own, [okRow(1)])
  await join(it.store, 'colleague', schoolId, 'coordinator', '王敏')
  const theirs = await start('workbook', {}, 'colleague')
  expect(await waiting()).toEqual([own])
  await check(theirs, [okRow(2)])
  expect((await waiting()).toSorted()).toEqual([own, theirs].toSorted())
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  await importRows([okRow(3)])
  expect(await waiting()).toEqual([theirs])
  await take(it.store, 'colleague', [{ kind: 'apply-batch', batchId: theirs, mode: 'given-up' }])
  expect(await waiting()).toEqual([])
})

test('lists of another school do not wait here', async () => {
  await check(await start(), [okRow(1)])
  const { schoolId: other } = await settle(it.store, `other-${userId}`, `别的学校-${userId}`)
  expect(await waiting(other)).toEqual([])
})

test('a list whose every row fails is its sender’s to put right, and waits for nobody’s choice', async () => {
  const hopeless = await start()
  await check(hopeless, [failingRow(1), failingRow(2)])
  expect(await waiting()).toEqual([])
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  const better = await start()
  await check(better, [okRow(1), failingRow(2)])
  expect(await waiting()).toEqual([better])
})
