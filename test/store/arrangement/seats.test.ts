import { expect, test } from 'vitest'
import { paperLines } from '../../../src/domain/arrangement/paper-lines.js'
import type { RoomPaper } from '../../../src/domain/arrangement/room-papers.js'
import { maskIdNumber } from '../../../src/domain/cells/masking.js'
import type { KnownRecord, Values } from '../../../src/domain/lists/rows.js'
import {
  candidateOf,
  importPhoto,
  importRows,
  it,
  okRow,
  rowOf,
  schoolId,
  userId,
  useSchools,
  valuesOf,
} from '../imports/import-steps.js'
import { take } from '../test-store.js'

useSchools()

const PLAN = '2021年9月数字营销技术应用考试'
const OF = { list: 'seats', scope: {} } as const
const ticket = (n: number): string => `202109161101140010000000${String(n).padStart(2, '0')}`

async function all(): Promise<readonly KnownRecord[]> {
  const found: KnownRecord[] = []
  for await (const part of it.store.imports.listRecords('seats', schoolId)) found.push(...part)
  return found.toSorted((one, other) => (one.values.ticket ?? '').localeCompare(other.values.ticket ?? ''))
}
const find = (rows: readonly Values[]) => it.store.imports.findReferred('seats', schoolId, rows)
const seat = (n: number, more: Values = {}): Values => ({
  name: valuesOf(n).name ?? '',
  ticket: ticket(n),
  seat: String(n),
  plan: PLAN,
  room: '107室',
  subject: '理论',
  time: '2021-09-18 08:00-09:00',
  ...more,
})
async function sit(rows: readonly Values[]): Promise<string> {
  return importRows(
    rows.map((values, at) => rowOf(at + 2, values)),
    OF,
  )
}
async function candidateId(n: number): Promise<string> {
  const [found] = await find([{ idNumber: valuesOf(n).idNumber ?? '' }])
  return found === undefined || found === 'several' ? '' : found.id
}
const seated = async () => (await it.store.records(schoolId).steps.counts()).seated

test('a seat finds its candidate by the whole number, by name and mask, and by a ticket of his that is known', async () => {
  await importRows([okRow(1), okRow(2)])
  const [one, two] = [valuesOf(1), valuesOf(2)]
  const mask = maskIdNumber(one.idNumber ?? '')
  const asked = [
    seat(1, { idNumber: one.idNumber ?? '' }),
    seat(1, { idNumber: mask }),
    seat(2, { idNumber: mask }),
    seat(2),
  ]
  const nameOf = (found: KnownRecord | 'several' | undefined) => (found === 'several' ? found : found?.values.name)
  expect((await find(asked)).map(nameOf)).toEqual([one.name, one.name, undefined, undefined])
  await sit([seat(2, { candidate: await candidateId(2) })])
  const again = await find([seat(2, { subject: '实操' })])
  expect(again.map(nameOf)).toEqual([two.name])
  expect(JSON.stringify(again)).not.toContain(two.idNumber)
})

test('with the candidate come what he is registered for, and where else he sits at that time', async () => {
  await importRows([okRow(1)])
  const candidate = await candidateId(1)
  const { name = '', idNumber = '' } = valuesOf(1)
  const what = { plan: PLAN, certificate: '数字营销技术应用', level: '中级', subject: '全部科目', site: '一号站点' }
  await importRows([rowOf(2, { candidate, name, idNumber, ...what })], { list: 'registrations', scope: {} })
  await sit([seat(1, { candidate })])
  const kept = async (more: Values) => {
    const [found] = await find([seat(1, { idNumber, ...more })])
    return found === undefined || found === 'several' ? undefined : found.kept
  }
  expect(await kept({})).toMatchObject({ registered: '数字营销技术应用|中级' })
  expect(await kept({})).not.toHaveProperty('elsewhere')
  expect(await kept({ room: '7室', subject: '实操' })).toMatchObject({ elsewhere: '107室' })
  expect(await kept({ plan: '别的考试' })).not.toHaveProperty('registered')
})

test('a guest’s seat is kept without a candidate and is no seat of ours; undone all are gone', async () => {
  await importRows([okRow(1)])
  const batch = await sit([
    seat(1, { candidate: await candidateId(1), level: '中级' }),
    seat(9, { school: '海滨职业学院', idNumber: '110101********001X' }),
  ])
  const records = await all()
  expect(records.map(({ values }) => [values.school, values.idNumber])).toEqual([
    [undefined, valuesOf(1).idNumber],
    ['海滨职业学院', undefined],
  ])
  expect(await seated()).toEqual([{ plan: PLAN, level: '中级', subject: '理论', count: 1 }])
  expect(await it.store.steps.recount()).toEqual([])
  await take(it.store, userId, [{ kind: 'undo-batch', batchId: batch }])
  expect(await seated()).toEqual([])
})

test('the same ticket and subject sent again moves the seat', async () => {
  await importRows([okRow(1)])
  const candidate = await candidateId(1)
  await sit([seat(1, { candidate })])
  await sit([seat(1, { candidate, seat: '12' })])
  expect((await all()).map(({ values }) => values.seat)).toEqual(['12'])
})

test('what is printed of a seat is read with it: the address of the room, and of our own a masked number', async () => {
  await importRows([okRow(1)])
  const rooms = { plan: PLAN, site: '一号站点', certificate: '数字营销技术应用', name: '107室', seats: '45' }
  await importRows([rowOf(2, { ...rooms, province: '北京市', city: '北京市', address: '示例路1号' })], {
    list: 'rooms',
    scope: {},
  })
  await sit([seat(1, { candidate: await candidateId(1) }), seat(9, { school: '海滨职业学院' })])
  const seats = await it.store.records(schoolId).arrangement.seated(PLAN)
  const bySeat = seats.toSorted((one, other) => Number(one.seat) - Number(other.seat))
  const of = { room: '107室', site: '一号站点', siteAddress: '北京市示例路1号' }
  expect(bySeat[0]).toMatchObject({ ...of, idNumber: maskIdNumber(valuesOf(1).idNumber ?? ''), seat: '1' })
  expect(bySeat[1]).toMatchObject({ ...of, school: '海滨职业学院', seat: '9' })
  expect(bySeat[1]).not.toHaveProperty('idNumber')
  expect(await it.store.records(schoolId).arrangement.rooms(PLAN)).toEqual(['107室'])
  expect(await it.store.records(schoolId).arrangement.rooms('另一场')).toEqual([])
})

const arrangement = () => it.store.records(schoolId).arrangement
const linesOf = async (paper: RoomPaper) => paperLines(paper, await arrangement().seated(PLAN), { plan: PLAN })
async function print(paper: RoomPaper): Promise<void> {
  await take(it.store, userId, [{ kind: 'note-printed', schoolId, paper, lines: await linesOf(paper) }])
}
async function toPrint(paper: RoomPaper): Promise<readonly string[]> {
  const before = await arrangement().printed(PLAN, paper)
  return (await linesOf(paper)).filter((line) => !before.has(line)).map(({ name, rooms }) => name ?? rooms.join())
}
async function unprinted(): Promise<Readonly<Record<string, number>>> {
  const { unprinted } = await it.store.records(schoolId).steps.counts()
  return Object.fromEntries(unprinted.map(({ paper, count }) => [paper, count]))
}

test('what was printed and is as it was is not printed again; whoever moves needs a new ticket, and the room new papers', async () => {
  await sit([seat(1, { name: '甲' }), seat(2, { name: '乙' }), seat(3, { name: '丙', room: '108室' })])
  expect(await unprinted()).toEqual({ tickets: 3, 'sign-in': 3, 'door-labels': 3, 'desk-labels': 3 })
  expect(await toPrint('tickets')).toEqual(['甲', '乙', '丙'])
  await print('tickets')
  await print('sign-in')
  expect([await toPrint('tickets'), await toPrint('sign-in')]).toEqual([[], []])
  expect(await unprinted()).toEqual({ 'door-labels': 3, 'desk-labels': 3 })
  await sit([seat(2, { name: '乙', seat: '12' })])
  expect([await toPrint('tickets'), await toPrint('sign-in')]).toEqual([['乙'], ['107室']])
  expect(await unprinted()).toMatchObject({ tickets: 1, 'sign-in': 1, 'desk-labels': 3 })
  await print('tickets')
  expect(await unprinted()).not.toHaveProperty('tickets')
  expect(await it.store.steps.recount()).toEqual([])
})

test('a new photo after printing makes that ticket one to be printed again, and so does taking it back; nobody else’s', async () => {
  await importRows([okRow(1), okRow(2)])
  await sit([seat(1, { candidate: await candidateId(1) }), seat(2, { candidate: await candidateId(2) })])
  await importPhoto(await candidateId(1), 'a'.repeat(64))
  await print('tickets')
  await print('sign-in')
  const added = await importPhoto(await candidateId(1), 'b'.repeat(64))
  expect([await toPrint('tickets'), await toPrint('sign-in')]).toEqual([[valuesOf(1).name], []])
  expect(await unprinted()).toEqual({ tickets: 1, 'door-labels': 2, 'desk-labels': 2 })
  await print('tickets')
  await take(it.store, userId, [{ kind: 'undo-batch', batchId: added }])
  expect(await unprinted()).toMatchObject({ tickets: 1 })
  expect(await it.store.steps.recount()).toEqual([])
})

test('a gender put right makes that ticket one to be printed again; a phone, which stands on no paper, does not', async () => {
  await importRows([okRow(1)])
  await sit([seat(1, { candidate: await candidateId(1) })])
  await print('tickets')
  const correct = async (more: Values) => {
    await importRows([{ ...okRow(1, more), plan: 'update', recordId: (await candidateOf(1)).id }])
  }
  await correct({ phone: valuesOf(2).phone ?? '' })
  expect(await unprinted()).not.toHaveProperty('tickets')
  await correct({ gender: valuesOf(1).gender === '男' ? '女' : '男' })
  expect(await unprinted()).toMatchObject({ tickets: 1 })
})

test('a new address of the site makes the tickets of its rooms ones to be printed again; a number of seats does not', async () => {
  const rooms = { plan: PLAN, site: '一号站点', certificate: '数字营销技术应用', name: '107室', seats: '45' }
  const setRoom = (more: Values) =>
    importRows([rowOf(2, { ...rooms, province: '北京市', address: '示例路1号', ...more })], {
      list: 'rooms',
      scope: {},
    })
  await setRoom({})
  await sit([seat(1, { name: '甲' }), seat(2, { name: '乙', room: '108室' })])
  await print('tickets')
  await setRoom({ seats: '50' })
  expect(await unprinted()).not.toHaveProperty('tickets')
  await setRoom({ seats: '50', address: '示例路2号' })
  expect(await toPrint('tickets')).toEqual(['甲'])
  expect(await unprinted()).toMatchObject({ tickets: 1 })
  expect(await it.store.steps.recount()).toEqual([])
})

test('the same details sent again leave what is printed as it is; where somebody goes, the papers of the room do not hold any more', async () => {
  await sit([seat(1, { name: '甲' }), seat(3, { name: '丙', room: '108室' })])
  const added = await sit([seat(2, { name: '乙' })])
  await print('tickets')
  await print('sign-in')
  await sit([seat(1, { name: '甲' })])
  expect([await toPrint('tickets'), await toPrint('sign-in')]).toEqual([[], []])
  await take(it.store, userId, [{ kind: 'undo-batch', batchId: added }])
  expect([await toPrint('tickets'), await toPrint('sign-in')]).toEqual([[], ['107室']])
  expect(await unprinted()).toMatchObject({ 'sign-in': 1, 'desk-labels': 2 })
  expect(await it.store.steps.recount()).toEqual([])
})

test('of a guest the host has name, school, ticket and seat, and no number in any record; they are counted apart [PM 5.2.4.2]', async () => {
  await importRows([okRow(1)])
  const secrets = [valuesOf(9).idNumber ?? '', valuesOf(9).phone ?? '']
  const batch = await sit([
    seat(1, { candidate: await candidateId(1), level: '中级' }),
    seat(8, {
      name: '客甲',
      school: '海滨职业学院',
      idNumber: secrets[0] ?? '',
      phone: secrets[1] ?? '',
      level: '中级',
    }),
    seat(9, { name: '客乙', school: '海滨职业学院', idNumber: secrets[0] ?? '', level: '中级' }),
  ])
  const { arrangement, lists, steps, candidates } = it.store.records(schoolId)
  const read = [
    await all(),
    await arrangement.seated(PLAN),
    await arrangement.seats(PLAN),
    await lists.list('seats', 50),
    await lists.findNamed('seats', '客甲', 10),
    await candidates.list({}, 50),
  ]
  for (const secret of secrets) expect(JSON.stringify(read)).not.toContain(secret)
  expect(JSON.stringify(read)).toContain('客甲')
  const { guestSeats } = await steps.counts()
  expect(guestSeats).toEqual([{ plan: PLAN, level: '中级', subject: '理论', count: 2 }])
  expect(await it.store.steps.recount()).toEqual([])
  await take(it.store, userId, [{ kind: 'undo-batch', batchId: batch }])
  expect((await steps.counts()).guestSeats).toEqual([])
})
