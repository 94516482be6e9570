import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redeemCode, settle, takeAsAdmin } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'

const SCHOOL = '昌平职业技术学校'
const STAFF = 'org-staff'

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.it.clock.now = new Date('2026-05-20T02:00:00Z')
  await settle(house.it.store, 'coordinator', SCHOOL)
  const [orgId, code] = [randomUUID(), house.it.store.codes.newCode()]
  const expiresAt = new Date('2099-01-01T00:00:00Z')
  await takeAsAdmin(house.it.store, [
    { kind: 'add-org', id: orgId, name: '北京鸿科经纬科技有限公司' },
    { kind: 'invite', code, personName: '郑好', role: 'org-staff', orgId, expiresAt },
  ])
  await redeemCode(house.it.store, STAFF, code)
})
afterAll(() => house.close())

const say = async (text: string) => (await house.say(STAFF, text)).map((reply) => reply.text).join('\n')

test('a row of its sheet of plans, pasted with its header, is published', async () => {
  const header = ['*考试计划编号', '*考试计划名称', '考核证书', '证书等级', '报考时间', '考试时间', '参考院校']
  const name = '2026年9月网店运营推广考试'
  const row = ['1002026091201', name, '网店运营推广', '初级', '2026-07-01 至 2026-08-20', '2026-09-12', SCHOOL]
  const read = await say([header, row].map((cells) => cells.join('\t')).join('\n'))
  expect(read).toContain(`**${name}**（编号 1002026091201）`)
  expect(read).toContain(`参考院校 1 所：${SCHOOL}`)
  expect(await say('发布')).toContain(`已发布：${name}`)
})

test('so is its table of stewards', async () => {
  const read = await say('专属管家\t区域\t联系电话\n王敏\t北京、天津\t13800000000\n张伟\t山东\t13700000000')
  expect(read).toContain('王敏')
  expect(read).toContain('发布吗？')
  expect(await say('发布')).toContain('已发布')
})
