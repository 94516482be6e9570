import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { KnownRecord, StagedRow, Values } from '../../../src/domain/lists/rows.js'
import { findUndoable, importRows, it, rowOf, schoolId, userId, useSchools } from '../imports/import-steps.js'
import { join, take } from '../test-store.js'

useSchools()

const room = (name: string, more: Values = {}): Values => ({
  planNumber: 'P2026-1',
  plan: '2026年第一批考试',
  siteNumber: 'S001',
  site: '示范站点',
  name,
  seats: '45',
  certificateNumber: 'Z01',
  certificate: '数字营销技术应用',
  level: '中级',
  subjects: '理论,实操',
  ...more,
})
const importRooms = (...rooms: readonly Values[]) =>
  importRows(
    rooms.map((values, at) => rowOf(at + 2, values)),
    { list: 'rooms', scope: {} },
  )
const undo = (batchId: string, who = userId) => take(it.store, who, [{ kind: 'undo-batch', batchId }])
async function all(list: string): Promise<readonly KnownRecord[]> {
  const found: KnownRecord[] = []
  for await (const part of it.store.imports.listRecords(list, schoolId)) found.push(...part)
  return found.toSorted((one, other) => (one.values.name ?? '').localeCompare(other.values.name ?? ''))
}
const valuesOf = async (list: string) => (await all(list)).map(({ values }) => values)
const rooms = () => it.store.records(schoolId).rooms

describe('rooms', () => {
  test('come in, are known again by plan, site, certificate and name, change where they differ, and can be undone', async () => {
    await importRooms(room('107室'), room('108室', { seats: '50' }))
    expect(await rooms().count()).toEqual({ rooms: 2, seats: 95 })
    expect(await rooms().count('P2026-1')).toEqual({ rooms: 2, seats: 95 })
    expect(await rooms().count('别的计划')).toEqual({ rooms: 0, seats: 0 })
    const before = await valuesOf('rooms')
    const { seats: _, ...withoutSeats } = room('108室', { address: '实训楼' })
    const second = await importRooms(room('107室', { seats: '48' }), withoutSeats, room('109室'))
    expect(await valuesOf('rooms')).toEqual([
      room('107室', { seats: '48' }),
      room('108室', { seats: '50', address: '实训楼' }),
      room('109室'),
    ])
    await undo(second)
    expect(await valuesOf('rooms')).toEqual(before)
  })

  test('of the same name at another site are other rooms', async () => {
    await importRooms(room('107室'), room('107室', { site: '另一站点' }))
    const known = await it.store.imports.findKnown('rooms', schoolId, [
      room('107室', { site: '另一站点' }),
      room('107室', { site: '没有的站点' }),
      { name: '107室' },
    ])
    expect(known.map((one) => one?.values.site)).toEqual(['另一站点', undefined, undefined])
    expect((await rooms().list(10)).map(({ site, seats }) => [site, seats])).toEqual(
      [
        ['另一站点', 45],
        ['示范站点', 45],
      ].toSorted(),
    )
  })

  test('said in the chat are there with all their columns, more seats said later take the place of the fewer, and undo brings these back', async () => {
    const say = async (...rows: readonly Values[]) => {
      const batchId = randomUUID()
      await take(it.store, userId, [{ kind: 'write-rows', batchId, list: 'rooms', schoolId, rows }])
      it.clock.now = new Date(it.clock.now.getTime() + 1_000)
      return batchId
    }
    const known = async () =>
      (await it.store.records(schoolId).lists.list('rooms', 10)).map(({ values }) => [
        values.name,
        values.seats,
        values.subjects,
      ])
    await say(room('107室'), room('108室', { seats: '40' }))
    expect(await known()).toEqual([
      ['107室', '45', '理论,实操'],
      ['108室', '40', '理论,实操'],
    ])
    const more = await say(room('108室', { seats: '50' }))
    expect(await known()).toEqual([
      ['107室', '45', '理论,实操'],
      ['108室', '50', '理论,实操'],
    ])
    expect((await it.store.records(schoolId).lists.list('rooms', 1)).length).toBe(1)
    await undo(more)
    expect((await known())[1]).toEqual(['108室', '40', '理论,实操'])
  })

  test('without seats that are a number are no rooms', async () => {
    await importRooms(room('107室', { seats: '约四十' }))
    expect(await rooms().count()).toEqual({ rooms: 0, seats: 0 })
  })
})

const MAJORS = [
  { name: '电子商务', code: '730701', version: '2021' },
  { name: '市场营销', code: '730602', version: '2021' },
  { name: '计算机平面设计', code: '090300', version: '2010' },
]
async function sayMajors(rows: readonly Values[], who = userId): Promise<string> {
  const batchId = randomUUID()
  await take(it.store, who, [{ kind: 'write-rows', batchId, list: 'approved-majors', schoolId, rows }])
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  return batchId
}
const codes = async () => (await valuesOf('approved-majors')).map(({ code }) => code).toSorted()

describe('a list that is imported whole', () => {
  test('leaves records alone that a row with errors speaks of: they are in the file', async () => {
    const whole = (rows: readonly StagedRow[]) => importRows(rows, { list: 'approved-majors', scope: {} })
    await whole(MAJORS.map((values, at) => rowOf(at + 2, values)))
    const wrong = (row: number, values: Values): StagedRow => ({
      ...rowOf(row, values),
      verdict: 'error',
      plan: 'none',
    })
    await whole([
      rowOf(2, { name: '会计事务', code: '730301', version: '2021' }),
      wrong(3, { name: '市场营销', code: '12', version: '2021' }),
      wrong(4, { name: '计算机平面设计(090300)', code: '090300', version: '2010' }),
    ])
    expect((await valuesOf('approved-majors')).map(({ name }) => name).toSorted()).toEqual(
      ['会计事务', '市场营销', '计算机平面设计'].toSorted(),
    )
  })

  test('loses what the new file does not hold, and gets it back with the undo', async () => {
    await sayMajors(MAJORS.slice(0, 2))
    const before = await all('approved-majors')
    const rows = MAJORS.slice(1).map((values, at) => rowOf(at + 2, values))
    const batchId = await importRows(rows, { list: 'approved-majors', scope: {} })
    expect(await codes()).toEqual(['090300', '730602'])
    await undo(batchId)
    expect(await all('approved-majors')).toEqual(before)
    expect(await it.store.records(schoolId).majors.count()).toBe(2)
  })

  test('that is said in the chat is an import like any other, with a report and an undo', async () => {
    await sayMajors(MAJORS.slice(0, 2))
    const batchId = await sayMajors(MAJORS.slice(1))
    expect(await it.store.records(schoolId).imports.findBatch(batchId)).toMatchObject({
      kind: 'approved-majors',
      status: 'applied',
      fileNames: [],
      report: { kind: 'list', list: 'approved-majors', valid: 2, created: 1, updated: 0, unchanged: 1, removed: 1 },
    })
    expect((await findUndoable())?.batch.id).toBe(batchId)
    await undo(batchId)
    expect(await codes()).toEqual(['730602', '730701'])
    expect(await it.store.records(schoolId).imports.evidence()).toEqual([])
  })

  test('is not taken back over what came later, by whose import it was', async () => {
    await join(it.store, `${userId}-b`, schoolId, 'coordinator', '李老师')
    const first = await sayMajors(MAJORS.slice(0, 2))
    const second = await sayMajors(MAJORS.slice(1, 2))
    const third = await sayMajors(MAJORS.slice(0, 2), `${userId}-b`)
    expect((await findUndoable())?.blockedBy).toEqual({ kind: 'later-import', byName: '李老师', isOthers: true })
    await expect(undo(second)).rejects.toMatchObject({ name: 'TurnConflict' })
    await undo(third, `${userId}-b`)
    await expect(undo(first)).rejects.toMatchObject({ name: 'TurnConflict' })
    expect((await findUndoable())?.blockedBy).toBeUndefined()
    await undo(second)
    await undo(first)
    expect(await codes()).toEqual([])
  })

  test('cannot be said with half a row', async () => {
    await expect(sayMajors([{ name: '电子商务', code: '730701' }])).rejects.toMatchObject({ name: 'TurnConflict' })
    expect(await codes()).toEqual([])
  })
})
