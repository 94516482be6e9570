/** 打印件 · Papers of an exam are made out of the plan and the rooms on record. */
import { expect, it } from 'vitest'
import type { RoomPaper } from '../../../src/domain/arrangement/room-papers.js'
import type { PrintOrder } from '../../../src/domain/printing/print-order.js'
import { SITE_PAPERS } from '../../../src/domain/printing/site-papers.js'
import { writePrinted, writeRooms, writeSiteForm } from '../../../src/jobs/turns/printed-files.js'
import { FakeWorld } from '../../support/fake-facts.js'
import { membershipOf } from '../../support/fake-people.js'
import { FakePrintFiles } from '../../support/fake-print-files.js'
import { MemoryBlobs } from '../../support/memory-blobs.js'

const PLAN = '2026年6月网店运营推广考试'
const HERE = { channel: 'web', bot: 'local', chatId: 'u1', chat: 'private' } as const

function worldWith(rooms: number): FakeWorld {
  const world = new FakeWorld()
  world.people.memberships = [membershipOf('coordinator', world.people.schools[0])]
  world.lists.put('exam-plans', { name: PLAN, certificates: '网店运营推广', levels: '初级,中级', exam: '2026-06-18' })
  for (let n = 0; n < rooms; n += 1) {
    world.lists.put('rooms', { plan: PLAN, site: '昌平站点', name: `${107 + n}室`, seats: '45' })
  }
  world.lists.put('rooms', { plan: '另一场', site: '昌平站点', name: '别的考场', seats: '45' })
  return world
}

async function print(paper: (typeof SITE_PAPERS)[number], world: FakeWorld, plan = PLAN) {
  const printFiles = new FakePrintFiles(new MemoryBlobs())
  const wanted = { kind: 'print', paper, plan } as const
  const { said, files } = await writePrinted(wanted, world.facts(undefined), HERE, { printFiles, capabilities: {} })
  return { said, files, orders: printFiles.orders as readonly PrintOrder[] }
}

it.each(SITE_PAPERS)('%s names the plan, and only the rooms of that plan', async (paper) => {
  const { orders, files } = await print(paper, worldWith(2))
  expect(files).toHaveLength(1)
  expect(orders).toMatchObject([{ kind: paper, plan: PLAN }])
  expect(JSON.stringify(orders)).not.toContain('别的考场')
  expect(orders[0]?.leaves.length).toBeGreaterThan(0)
})

it('the sealing confirmation has a line for each room', async () => {
  const { orders, said } = await print('sealing', worldWith(2))
  const text = JSON.stringify(orders)
  for (const word of ['107室', '108室', '昌平站点']) expect(text).toContain(word)
  expect(said.zh).toBe(`这是“${PLAN}”的考场封场确认单，可以直接打印，2 个考场已经填好。`)
})

it('a banner comes for each level', async () => {
  const { orders } = await print('banner', worldWith(0))
  expect(orders[0]?.leaves).toHaveLength(2)
})

it('without rooms the names are left to be written, and that is said', async () => {
  expect((await print('seals', worldWith(0))).said.zh).toContain('考场名称请手写')
})

it('of a plan that is not there any more nothing is printed', async () => {
  const { said, files } = await print('sealing', worldWith(1), '旧的一场')
  expect([said.zh, files]).toEqual(['这场考试已经考完，或者不在记录里了。发“几号截止”看看登记了哪几场。', undefined])
})

interface Wanted {
  readonly only?: 'changed'
  readonly room?: string
  readonly person?: string
}
async function printRooms(paper: RoomPaper, world: FakeWorld, of: Wanted = {}) {
  const printFiles = new FakePrintFiles(new MemoryBlobs())
  const wanted = { kind: 'print-rooms', paper, plan: PLAN, ...of } as const
  const { said, changes = [] } = await writeRooms(wanted, world.facts(undefined), HERE, {
    printFiles,
    capabilities: {},
  })
  const { orders } = printFiles
  return { zh: said.zh, orders, changes, rooms: orders.map((order) => [order.room, order.leaves.length]) }
}
function worldWithSeats(): FakeWorld {
  const world = worldWith(2)
  for (const [at, room] of ['107室', '107室', '108室'].entries()) {
    const seat = { plan: PLAN, room, name: `考生${at}`, ticket: `2026${at}`, seat: String(at + 1), subject: '全部科目' }
    world.lists.put('seats', { ...seat, candidate: `c${at}` })
  }
  return world
}

it('tickets come room by room; of one room alone where it is named', async () => {
  const world = worldWithSeats()
  expect((await printRooms('tickets', world)).rooms).toEqual([
    ['107室', 2],
    ['108室', 1],
  ])
  const one = await printRooms('tickets', world, { room: '108室' })
  expect(one.rooms).toEqual([['108室', 1]])
  expect(one.zh).toContain('108室，1 人')
  expect(one.zh).toContain('1 人还没有照片')
})

it('who is registered and has no seat is counted beside what is printed', async () => {
  const world = worldWithSeats()
  for (let n = 0; n < 5; n += 1) world.lists.put('registrations', { plan: PLAN, level: '中级', candidate: `c${n}` })
  expect((await printRooms('sign-in', world)).zh).toContain('报考的有 5 人，记录里排上座位的 3 人，还差 2 人')
})

it('where nobody is seated yet the file to send is named', async () => {
  const { zh, rooms } = await printRooms('door-labels', worldWith(1))
  expect([zh, rooms]).toEqual([expect.stringContaining('请在平台下载排考明细'), []])
})

it('the form of a site comes as PDF and as workbook, called after the site', async () => {
  const asked = {
    ...{ school: '示例学院', site: '示例学院考核站点', address: '', contact: '', organisation: '', introduction: '' },
    ...{ certificates: [], standards: [] },
  }
  const printFiles = new FakePrintFiles(new MemoryBlobs())
  const facts = new FakeWorld().facts(undefined)
  const { said, files } = await writeSiteForm({ kind: 'site-form', asked }, facts, HERE, {
    printFiles,
    capabilities: {},
  })
  expect(files?.map(({ name }) => name)).toEqual([
    '示例学院考核站点-考核站点申请表.pdf',
    '示例学院考核站点-考核站点申请表.xlsx',
  ])
  expect(said.zh).toContain('参考样式')
})

it('one person’s ticket comes alone; nobody of that name is said so', async () => {
  const world = worldWithSeats()
  const { zh, rooms } = await printRooms('tickets', world, { person: '考生1' })
  expect([zh, rooms]).toEqual([expect.stringContaining('考生1，1 人'), [['107室', 1]]])
  expect((await printRooms('tickets', world, { person: '张三' })).zh).toContain('没有叫张三的人')
})

it('the rules on a ticket are those of every book, and those of the programme with where they stand [G3 第四章 四（二）]', async () => {
  const noticesIn = async (programme: Readonly<Record<string, string>>) => {
    const world = worldWithSeats()
    const id = world.lists.all('exam-plans')[0]?.id ?? ''
    world.lists.change('exam-plans', id, (one) => ({ ...one, values: { ...one.values, ...programme } }))
    const { orders } = await printRooms('tickets', world)
    const [leaf] = orders[0]?.leaves ?? []
    return leaf?.kind === 'ticket' ? leaf.notices.join('') : ''
  }
  const itmc = await noticesIn({ certificates: '数字营销技术应用' })
  for (const words of [
    '缺一不可',
    '准考证号后 6 位',
    '30 分钟后不能再进场',
    '《数字营销技术应用考务手册》第四章 四（二）',
  ]) {
    expect(itmc).toContain(words)
  }
  const hongke = await noticesIn({ certificates: '网店运营推广' })
  expect(hongke).toContain('缺一不可')
  expect(hongke).not.toContain('6 位')
})

it('what is written is noted line by line, and a reprint holds only what changed since', async () => {
  const world = worldWithSeats()
  world.apply((await printRooms('tickets', world)).changes)
  expect((await printRooms('tickets', world, { only: 'changed' })).zh).toContain('没有要补打的')
  const [seat] = world.lists.all('seats')
  world.lists.change('seats', seat?.id ?? '', (one) => ({ ...one, values: { ...one.values, seat: '30' } }))
  const again = await printRooms('tickets', world, { only: 'changed' })
  expect(again.rooms).toEqual([['107室', 1]])
  expect(again.zh).toContain('另外 2 份没有变')
  world.apply(again.changes)
  expect((await printRooms('tickets', world, { only: 'changed' })).rooms).toEqual([])
})

it('a ticket of one room is whole: the other subject stands on it too', async () => {
  const world = worldWithSeats()
  const more = { plan: PLAN, room: '108室', name: '考生0', ticket: '20260', seat: '9', candidate: 'c0' }
  world.lists.put('seats', { ...more, subject: '实操' })
  const { orders } = await printRooms('tickets', world, { room: '107室' })
  const rooms = orders
    .flatMap(({ leaves }) => leaves)
    .map((leaf) => (leaf.kind === 'ticket' ? leaf.subjects.length : 0))
  expect(rooms).toEqual([2, 1])
})

it('where the record of sessions says otherwise than the seats, that is said with the papers of all rooms', async () => {
  const world = worldWithSeats()
  const session = { plan: PLAN, subject: '理论', time: '2026-06-18 08:00-09:00' }
  world.lists.put('room-sessions', { ...session, room: '107室', heads: '3' })
  world.lists.put('room-sessions', { ...session, room: '108室', heads: '1' })
  expect((await printRooms('sign-in', world)).zh).toContain('107室 理论 2026-06-18 08:00-09:00：排考 3 人，座位 2 个')
})
