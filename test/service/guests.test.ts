import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src/domain/talk/message.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import { inventPerson } from '../support/people.js'
import { readPdf, textOf } from '../support/read-pdf.js'
import { saveWithExcelJs, unzip } from '../support/workbooks.js'

const SCHOOL = '春江职业技术学校'
const PLAN = '2026年6月网店运营推广考试'
const GUESTS = [1, 2, 3].map((n) => ({ ...inventPerson(900 + n), called: `客${'甲乙丙'[n - 1]}` }))
const HEADERS = [
  '学生姓名',
  '身份证号',
  '准考证号',
  '所属院校',
  '考位号',
  '手机号码',
  '考场名称',
  '考试科目',
  '考试时间',
]

let house: House
let user: string

beforeAll(async () => {
  house = await openHouse()
  user = randomUUID()
  await settle(house.it.store, user, SCHOOL, '北京')
})
afterAll(() => house.close())

const say = (text: string) => house.say(user, text)
const said = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')

/** Everything a reply hands out, as text. */
async function heldBy(replies: readonly Reply[]): Promise<string> {
  const files = replies.flatMap(({ files: offered = [] }) => offered)
  const texts = await Promise.all(
    files.map(async (offered) => {
      const file = await house.fileOf(offered)
      if (offered.name.endsWith('.pdf')) return readPdf(readFileSync(file)).map(textOf).join('\n')
      return [...(await unzip(file)).values()].join('\n')
    }),
  )
  return [said(replies), ...texts].join('\n')
}

/** The last of them has no seat, so it is left out. */
async function sendSeats(): Promise<string> {
  const rows = GUESTS.map(({ called, idNumber, phone }, at) => [
    ...[called, idNumber, `2026061811011400100000010${at}`, '海滨职业学院', at === 2 ? '' : String(at + 1), phone],
    ...['107室', '理论', '2026-06-18 08:00-09:00'],
  ])
  const file = await saveWithExcelJs((book) => void book.addWorksheet('排考').addRows([HEADERS, ...rows]))
  return said(await house.send(user, file, '排考明细.xlsx'))
}

test('the host gets neither number nor phone of a guest, by no question, export, list of failing rows or print [PM 5.2.4.2]', async () => {
  await say(`考试计划：${PLAN}，证书网店运营推广（中级），报考时间3月1日到5月27日，考试时间6月18日`)
  await say('确认')
  expect(await sendSeats()).toContain('合格 2 行，有错 1 行')
  expect(said(await say('导入合格的'))).toContain('新增 2 个')

  const got = {
    failing: await heldBy(await say('错误行')),
    seats: await heldBy(await say('导出排考明细')),
    tickets: await heldBy(await say('打印准考证')),
    signIn: await heldBy(await say('打印签到表')),
    desks: await heldBy(await say('打印桌贴')),
  }
  expect(got.failing).toContain('客丙')
  expect(got.failing).toMatch(/\d{6}\*{8}\w{4}/)
  for (const text of [got.seats, got.tickets, got.signIn, got.desks]) expect(text).toContain('客甲')
  const asked = ['客甲的身份证号是多少', '客甲的手机号', '客甲', '尾号1234是谁', '谁的手机号是139', '导出考生']
  const answers: string[] = []
  for (const question of asked) answers.push(await heldBy(await say(question)))
  const everything = [...Object.values(got), ...answers].join('\n')
  for (const { idNumber, phone } of GUESTS) {
    expect(everything).not.toContain(idNumber)
    expect(everything).not.toContain(phone)
  }
})
