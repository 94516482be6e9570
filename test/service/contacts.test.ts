import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Reply } from '../../src/domain/talk/message.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import { type Grid, saveWithSheetJs } from '../support/workbooks.js'

let house: House
let user: string
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  house.it.clock.now = new Date('2026-05-20T02:00:00Z')
  user = randomUUID()
  await settle(house.it.store, user, `学校${user}`, '新疆维吾尔自治区')
})
afterAll(() => house.close())

const textOf = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')
const say = async (text: string) => textOf(await house.say(user, text))
const send = async (grid: Grid, name: string) => textOf(await house.send(user, saveWithSheetJs(grid, 'xlsx'), name))

/** With the headers of G1 第七步 and invented people. */
const STEWARDS: Grid = [
  ['专属管家', '区域', '联系电话'],
  ['王敏', '北京、天津、新疆', '13800000000'],
  ['李静', '青海、新疆', '13900000000'],
  ['张伟', '山东', '13700000000'],
]

test('the organisation’s table of stewards comes in as it is; a province that stands twice is said, and both are told', async () => {
  const report = await send(STEWARDS, '区域管家.xlsx')
  expect(report).toContain('（联系人表）')
  expect(report).toContain('共 3 行：合格 3 行，有错 0 行')
  expect(report).toContain('一个省有两位管家')
  expect(await say('导入合格的')).toContain('新增 3 位')
  const told = await say('我的管家是谁')
  expect(told).toContain('**王敏** 13800000000（还没有核对过）')
  expect(told).toContain('**李静** 13900000000（还没有核对过）')
  expect(told).not.toContain('张伟')
})

test('a contact is corrected, taken out and brought back in the chat; there its phone is masked', async () => {
  await say('博导的管家是王敏 13800000000')
  await say('核对过了')
  expect(await say('登记')).toContain('已登记')
  const asked = await say('王敏的联系电话改成13811112222')
  expect(asked).toContain('138****0000')
  expect(asked).not.toContain('13800000000')
  await say('确认')
  expect(await say('管家电话')).toContain('**王敏** 13811112222（2026年5月20日确认过）')
  await say('删除王敏')
  await say('确认删除')
  expect(await say('管家电话')).toContain('还没有登记负责本校')
  await say('撤销')
  await say('是')
  expect(await say('管家电话')).toContain('13811112222')
})

test('an account is told whole to whoever pays, masked where it is corrected, and said to be confirmed first', async () => {
  const payees: Grid = [
    ['收款单位', '开户行', '账号', '证书'],
    ['青松科技有限公司', '松柏银行', '1100223344556677', '电子商务数据分析'],
    ['青松科技有限公司', '松柏银行', '1100', '农产品电商运营'],
  ]
  const report = await send(payees, '收款账户.xlsx')
  expect(report).toContain('（收款账户表）')
  expect(report).toContain('合格 1 行，有错 1 行')
  expect(report).toContain('账号')
  await say('导入合格的')
  const told = await say('钱打到哪个账户')
  expect(told).toContain('账号：1100223344556677')
  expect(told).toContain('汇款前先打电话跟评价组织核对账号')
  const asked = await say('青松科技有限公司的账号改成1100223344550000')
  expect(asked).not.toContain('1100223344556677')
})
