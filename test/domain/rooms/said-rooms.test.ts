/** 说出来的考场 · Rooms in free words, how heads may be shared among them, addresses in one piece. */
import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../../src/domain/cells/address.js'
import { looksLikeRooms, readRooms } from '../../../src/domain/rooms/read-rooms.js'
import { shareHeads } from '../../../src/domain/rooms/share-heads.js'

const said = (text: string): string => {
  const read = readRooms(text)
  if (read.ok) return read.rooms.map(({ name, seats }) => `${name}=${seats}`).join(' ')
  return 'twice' in read ? `twice ${read.twice}` : `unread ${read.unread}`
}

describe('rooms in free words', () => {
  it.each([
    ['107室 45个座位，108室 45个', '107室=45 108室=45'],
    ['107室45个，108室有50台电脑；13号机房坐40人', '107室=45 108室=50 13号机房=40'],
    ['107、108室各45个座位', '107=45 108室=45'],
    ['109室和110室各5个座位', '109室=5 110室=5'],
    ['和平楼101：60座\n实训楼机房3：40', '和平楼101=60 实训楼机房3=40'],
    ['添加考场 107室 45个座位', '107室=45'],
    ['room 107 45 seats, room 108 with 40 seats', '107=45 108=40'],
    ['１０７室　４５个', '107室=45'],
    ['两个机房', 'unread 两个机房'],
    ['107室，108室 45个', 'unread 107室'],
    ['107室 45，107室 40', 'twice 107室'],
  ])('%s', (text, rooms) => {
    expect(said(text)).toBe(rooms)
  })

  it.each([
    '107室缺考2人',
    '107室有多少座位',
    '107室的考位数改成50',
    '45个人几个监考',
    '考生有45人',
    '删除107室',
    '三个座位',
  ])('%s says no rooms', (text) => {
    expect(looksLikeRooms(text)).toBe(false)
  })
})

describe('how heads may be shared among rooms', () => {
  it.each([
    ['G1 第四步: 90 人两间 50 座 → 45/45 或 50/40', [50, 50], 90, [45, 45], [50, 40]],
    ['G2 四: 平均分配', [60, 30], 80, [50, 30], [60, 20]],
    ['a room nobody is needed in stays empty', [50, 50, 50], 100, [33, 33, 34], [50, 50, 0]],
  ] as const)('%s', (_, capacities, heads, even, filled) => {
    expect(shareHeads(capacities, heads)).toEqual({ even, filled })
  })

  it('is no question where every seat is needed, or there is one room', () => {
    expect(shareHeads([45, 45], 90)).toBeUndefined()
    expect(shareHeads([50, 50], 120)).toBeUndefined()
    expect(shareHeads([50], 40)).toBeUndefined()
  })
})

describe('an address in one piece', () => {
  it.each([
    ['北京市昌平区示例路1号实训楼', '北京市', '北京市|北京市|昌平区|示例路1号实训楼'],
    ['北京市北京市昌平区示例路1号', '北京市', '北京市|北京市|昌平区|示例路1号'],
    ['昌平区示例路1号', '北京市', '北京市|北京市|昌平区|示例路1号'],
    ['石家庄市长安区示例路2号', '河北省', '河北省|石家庄市|长安区|示例路2号'],
    ['浙江省金华市义乌市示例街3号', '北京市', '浙江省|金华市|义乌市|示例街3号'],
    ['地址：四川省凉山彝族自治州西昌市示例路4号', '北京市', '四川省|凉山彝族自治州|西昌市|示例路4号'],
  ])('%s', (text, school, parts) => {
    const parsed = parseAddress(text, school)
    expect(parsed.ok && Object.values(parsed.value).join('|')).toBe(parts)
  })

  it.each(['实训楼一楼', '昌平区', '长安区示例路'])('%s is not whole', (text) => {
    expect(parseAddress(text, '河北省').ok).toBe(false)
  })
})
