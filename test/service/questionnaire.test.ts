/** 监考问卷 · Through the whole house: the questionnaire is made, and told as such when it is sent back. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src/domain/talk/message.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'

const user = randomUUID()
let house: House
beforeAll(async () => {
  house = await openHouse()
  await settle(house.it.store, user, '春江职业技术学校', '北京')
})
afterAll(() => house.close())

const said = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')

test('our own questionnaire sent back is no list: it goes to the organisation [G1 第五步], and nothing is written', async () => {
  await house.say(
    user,
    '考试计划：六月数据分析考试，证书电子商务数据分析（中级），报考时间3月1日到5月27日，考试时间6月18日',
  )
  await house.say(user, '确认')
  await house.say(user, '监考问卷')
  await house.say(user, '钱进 13900000005')
  await house.say(user, '同衔接人')
  await house.say(user, '北京市昌平区示例路1号')
  const made = await house.say(user, '存好并出表')
  const [file] = made.flatMap(({ files = [] }) => files)
  expect(file?.name).toContain('监考考务人员详细信息')

  const back = said(await house.send(user, await house.fileOf(file!), file!.name))
  expect(back).toContain('这是我做的监考问卷')
  expect(back).toContain('问卷交了')
  expect(said(await house.say(user, '问卷交了'))).toContain('已经交给评价组织了吗')
  await house.say(user, '还没交')
  expect(said(await house.send(user, await house.fileOf(file!), 'staff.xlsx'))).toContain('不用导入')
})
