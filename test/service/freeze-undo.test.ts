/** 确认以后撤销 · Against the real records: whoever confirmed a list and writes 撤销 is told how to release it; the plan stays. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plansList } from '../../src/domain/plans/plans-list.js'
import { settle, take } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const PLAN = { name: '2030年6月网店运营推广考试', certificates: '网店运营推广', levels: '中级', exam: '2030-06-18' }

test('undo after a confirmed list speaks of releasing it, and undo after a moved plan of undoing that', async () => {
  const userId = randomUUID()
  const { schoolId } = await settle(house.it.store, userId, '示例职业技术学院', userId)
  const write = (row: Readonly<Record<string, string>>) => {
    house.it.clock.now = new Date(house.it.clock.now.getTime() + 60_000)
    const change = { kind: 'write-rows', batchId: randomUUID(), list: plansList.id, schoolId, rows: [row] } as const
    return take(house.it.store, userId, [change])
  }
  const undo = async () => {
    const said = (await house.say(userId, '撤销')).map(({ text }) => text).join('\n')
    await house.say(userId, '取消')
    return said
  }
  await write(PLAN)
  await write({ name: PLAN.name, frozen: '已确认 2030-05-10 1人 1条 abc' })
  expect(await undo()).toContain('报名截止前发“解除确认”就放开了')
  await write({ name: PLAN.name, exam: '2030-06-19' })
  expect(await undo()).toContain('要撤销它吗')
  expect((await house.it.store.records(schoolId).plans.list())[0]?.frozen?.heads).toBe(1)
})
