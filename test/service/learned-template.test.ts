/** 学会模板 · Through the whole house: a blank template comes in, is learned, filled with what is on record, and forgotten. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import type { Reply } from '../../src/domain/talk/message.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import { goodRow, saveList } from '../support/list-samples.js'
import { assertSound } from '../support/sound-workbook.js'
import { openWithExcelJs, saveWithExcelJs } from '../support/workbooks.js'

const candidates = getList('candidates')
const rows = [0, 1, 2].map((n) => goodRow(candidates, n))
const userId = randomUUID()
let house: House
beforeAll(async () => {
  house = await openHouse()
  await settle(house.it.store, userId, '示例职业技术学院', userId)
})
afterAll(() => house.close())

const textOf = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')
const sheetOf = async (replies: readonly Reply[]) => {
  const [file] = replies.flatMap(({ files = [] }) => files)
  const path = await house.fileOf(file!)
  await assertSound(path)
  return { name: file!.name, sheet: (await openWithExcelJs(path)).worksheets[0]! }
}

function blank(): Promise<string> {
  return saveWithExcelJs((book) => {
    const sheet = book.addWorksheet('修改考生')
    sheet.addRow(['批量修改考生'])
    sheet.mergeCells('A1:E1')
    sheet.addRow(['*学生姓名', '*证件号码', '手机号码', '*修改原因', '备注说明', '*性别'])
    sheet.getCell('E3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"转专业,换号码"'] }
    sheet.getCell('F3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"男性,女性"'] }
  })
}

test('until it is learned there is a sample; then the platform’s own workbook is filled; forgotten, a sample again', async () => {
  await house.send(userId, await saveList(candidates, rows), '一班.xlsx')
  await house.say(userId, '导入')
  const before = [...(await house.say(userId, '合格行 考生 批量修改 全部'))]
  expect(textOf(before)).toContain('参考样式')
  expect(textOf(before)).not.toContain('可以直接上传平台')
  expect((await sheetOf(before)).name).toContain('参考样式')

  await house.say(userId, '这是平台的批量修改考生模板')
  const found = textOf(await house.send(userId, await blank(), '修改考生.xlsx'))
  expect(found).toContain('表头在第 2 行')
  expect(found).toContain('“*修改原因”（平台要求填）')
  expect(textOf(await house.say(userId, '都空着'))).toContain('从第 3 行开始填')
  expect(textOf(await house.say(userId, '学会'))).toContain('合格行 考生 批量修改')
  expect(textOf(await house.say(userId, '学会了哪些模板'))).toContain('《修改考生.xlsx》')

  const filled = await house.say(userId, '合格行 考生 批量修改 全部')
  expect(textOf(filled)).toContain('发来的平台模板填的')
  expect(textOf(filled)).toContain('平台要求填的“*修改原因”我们没有')
  expect(textOf(filled)).toMatch(/“\*性别”列的下拉里没有“[男女]”/)
  expect(textOf(filled)).not.toContain('可以直接上传平台')
  const { name, sheet } = await sheetOf(filled)
  expect([name.includes('参考样式'), sheet.name, sheet.getCell('A1').text]).toEqual([false, '修改考生', '批量修改考生'])
  const names = [3, 4, 5].map((row) => sheet.getCell(row, 1).value)
  expect(names.toSorted()).toEqual(rows.map((row) => row.name).toSorted())
  expect(sheet.getCell('E3').dataValidation.formulae).toEqual(['"转专业,换号码"'])

  await house.say(userId, '忘掉这个模板')
  expect(textOf(await house.say(userId, '忘掉'))).toContain('忘掉了')
  expect(textOf(await house.say(userId, '合格行 考生 批量修改 全部'))).toContain('参考样式')
})

test('an empty list that fits is offered to be learned, and a no leaves everything as it was', async () => {
  const said = await house.send(userId, await blank(), '空的.xlsx')
  expect(textOf(said)).toContain('一行也没有填')
  expect(said.flatMap(({ choices = [] }) => choices).map(({ label }) => label)).toEqual(['学会这个模板', '不是'])
  expect(textOf(await house.say(userId, '不是'))).toContain('没有记')
  expect(textOf(await house.say(userId, '学会了哪些模板'))).toContain('还没有学会')
})
