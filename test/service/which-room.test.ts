/** 哪个考场 · Through the whole house: a list of seats that names no room is asked about, and two papers come by one sentence. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import type { Reply } from '../../src/domain/talk/message.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import { goodRow, saveList } from '../support/list-samples.js'
import { readPdf, textOf } from '../support/read-pdf.js'
import { saveWithExcelJs } from '../support/workbooks.js'

const PLAN = '2026年6月网店运营推广考试'
const user = randomUUID()
let house: House
beforeAll(async () => {
  house = await openHouse()
  await settle(house.it.store, user, '春江职业技术学校', '北京')
  await house.say(user, `考试计划：${PLAN}，证书网店运营推广（中级），报考时间3月1日到5月27日，考试时间6月18日`)
  await house.say(user, '确认')
  const rooms = getList('rooms')
  const of = { plan: PLAN, certificate: '网店运营推广', level: '中级', seats: '45' }
  const both = ['107室', '108室'].map((name, at) => ({ ...goodRow(rooms, at), ...of, name }))
  await house.send(user, await saveList(rooms, both), '考场.xlsx')
  await house.say(user, '导入')
})
afterAll(() => house.close())

const said = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')
const offered = (replies: readonly Reply[]) => replies.flatMap(({ choices = [] }) => choices.map(({ label }) => label))

async function sendSeats(first: number, name: string): Promise<readonly Reply[]> {
  const rows = [first, first + 1].map((n) => {
    return [`客${'甲乙丙丁'[n - 1]}`, '110101********001X', `2026061811011400100000010${n}`, '海滨职业学院', String(n)]
  })
  const headers = ['学生姓名', '身份证号', '准考证号', '所属院校', '考位号']
  const file = await saveWithExcelJs((book) => void book.addWorksheet('Sheet1').addRows([headers, ...rows]))
  return house.send(user, file, name)
}

test('the room is asked with the rooms on record, and each file of the same name is asked about anew', async () => {
  const asked = await sendSeats(1, '排考明细.xlsx')
  expect(said(asked)).toContain('是哪个考场的？')
  expect(offered(asked)).toEqual(['107室', '108室', '不知道'])
  expect(said(await house.say(user, '109室'))).toContain('没有109室')
  expect(said(await house.say(user, '107'))).toContain('合格 2 行，有错 0 行')
  expect(said(await house.say(user, '全部导入'))).toContain('新增 2 个')
  expect(offered(await sendSeats(3, '排考明细.xlsx'))).toEqual(['107室', '108室', '不知道'])
  await house.say(user, '108室')
  expect(said(await house.say(user, '全部导入'))).toContain('新增 2 个')
  expect(offered(await house.say(user, '打印准考证'))).toEqual(['全部', '107室', '108室'])
  await house.say(user, '取消')
})

test('two papers of a room come by one sentence, each in a file of its own', async () => {
  const replies = await house.say(user, '把107室的签到表和门贴发我')
  const files = replies.flatMap(({ files: own = [] }) => own)
  expect(files.map(({ name }) => name.replace(/^.*?(签到表|门贴).*$/u, '$1'))).toEqual(['签到表', '门贴'])
  for (const file of files) {
    const text = readPdf(readFileSync(await house.fileOf(file)))
      .map(textOf)
      .join('\n')
    expect(text).toContain('107室')
    expect(text).not.toContain('108室')
  }
  expect(said(await house.say(user, '还有什么没打印'))).toContain('准考证')
})
