import { expect, test } from 'vitest'
import type { Values } from '../../../src/domain/lists/rows.js'
import { importRows, it, rowOf, schoolId, userId, useSchools } from '../imports/import-steps.js'
import { take } from '../test-store.js'

useSchools()

const PLAN = '2021年9月数字营销技术应用考试'
const session = (room: string, more: Values = {}): Values => ({
  plan: PLAN,
  room,
  subject: '理论',
  time: '2021-09-18 08:00-09:00',
  heads: '45',
  ...more,
})
const bring = (rows: readonly Values[]) =>
  importRows(
    rows.map((values, at) => rowOf(at + 2, values)),
    { list: 'room-sessions', scope: {} },
  )
const sessions = (plan = PLAN) => it.store.records(schoolId).arrangement.sessions(plan)
const counts = async () => (await it.store.records(schoolId).steps.counts()).plans[PLAN]

test('sessions are kept by plan, room, subject and time, with who watches; sent again they change, undone they go back', async () => {
  const first = await bring([
    session('107室', { invigilators: '张监考(1001)' }),
    session('107室', { time: '2021-09-18 10:00-11:00' }),
    session('108室'),
  ])
  expect(await sessions()).toEqual([
    { room: '107室', subject: '理论', time: '2021-09-18 08:00-09:00', heads: 45, invigilators: '张监考(1001)' },
    { room: '107室', subject: '理论', time: '2021-09-18 10:00-11:00', heads: 45 },
    { room: '108室', subject: '理论', time: '2021-09-18 08:00-09:00', heads: 45 },
  ])
  expect(await sessions('另一场')).toEqual([])
  const second = await bring([session('108室', { heads: '40' })])
  expect(await counts()).toMatchObject({ sessions: 3, 'sessions.places': 130 })
  expect(await it.store.steps.recount()).toEqual([])
  await take(it.store, userId, [{ kind: 'undo-batch', batchId: second }])
  expect(await counts()).toMatchObject({ sessions: 3, 'sessions.places': 135 })
  await take(it.store, userId, [{ kind: 'undo-batch', batchId: first }])
  expect(await sessions()).toEqual([])
})
