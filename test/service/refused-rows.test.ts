/** 导入失败数据 · What the platform gives back comes in through the whole house: explained, matched, counted, and nothing changed. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, examDayOf } from '../../src/domain/cells/exam-day.js'
import { maskIdNumber } from '../../src/domain/cells/masking.js'
import { getList } from '../../src/domain/lists/all.js'
import type { Values } from '../../src/domain/lists/rows.js'
import type { Reply } from '../../src/domain/talk/message.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import { cellsOf, goodRow, oursOf, saveList } from '../support/list-samples.js'
import { openWithExcelJs, saveFile, saveWithExcelJs } from '../support/workbooks.js'

const candidates = getList('candidates')
let house: House
let userId: string
let schoolId: string
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  userId = randomUUID()
  ;({ schoolId } = await settle(house.it.store, userId, '示例职业技术学院', userId))
})
afterAll(() => house.close())

const textOf = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')
const rows = [0, 1, 2].map((n) => goodRow(candidates, n))

function failedFile(failed: readonly (readonly [Values, string])[]): Promise<string> {
  return saveWithExcelJs((book) => {
    const sheet = book.addWorksheet('失败数据')
    sheet.addRow([...oursOf(candidates).map(({ header }) => header), '失败原因'])
    for (const [values, reason] of failed) sheet.addRow([...cellsOf(candidates, values), reason])
  })
}

async function recordsHeld(): Promise<ReadonlyMap<string, Values>> {
  const found = new Map<string, Values>()
  for await (const part of house.it.store.imports.listRecords('candidates', schoolId)) {
    for (const { id, values } of part) found.set(id, values)
  }
  return found
}

async function countOf(reason: string): Promise<number> {
  const since = addDays(examDayOf(house.it.clock.now), -1)
  const counts = await house.it.store.imports.countLetPass(since)
  return counts.find((one) => one.reason === reason && one.list === 'candidates')?.rows ?? 0
}

test('failed rows of what is on record are named and counted once a file, and no record is changed', async () => {
  await house.send(userId, await saveList(candidates, rows), '一班.xlsx')
  await house.say(userId, '导入')
  const before = await recordsHeld()
  expect(before.size).toBe(3)
  const counted = await countOf('refused-pinyin')
  const masked = { ...rows[1]!, idNumber: maskIdNumber(rows[1]?.idNumber ?? ''), phone: '13900000000' }
  const file = await failedFile([
    [{ ...rows[0]!, phone: '13900000001' }, '姓名拼音格式错误'],
    [masked, '姓名拼音与姓名不一致'],
    [goodRow(candidates, 9), '姓名拼音格式错误'],
  ])
  const again = saveFile('again.xlsx', readFileSync(file))
  const said = textOf(await house.send(userId, file, '失败数据.xlsx'))
  expect(said).toContain('平台退回的考生导入失败数据**，共 3 行')
  expect(said).toContain(`姓名拼音不对**：3 行：${rows[0]?.name}（第 2 行）、${rows[1]?.name}（第 3 行）`)
  expect(said).toContain('其中 2 行是我们检查时放过的，已记下')
  expect(said).toContain('有 1 行不在我们的记录里')
  expect(await recordsHeld()).toEqual(before)
  expect(await countOf('refused-pinyin')).toBe(counted + 2)
  await house.send(userId, again, '失败数据（再发）.xlsx')
  expect(await countOf('refused-pinyin')).toBe(counted + 2)
  expect(await recordsHeld()).toEqual(before)

  const replies = [...(await house.say(userId, '合格行 考生 退回的')), ...(await house.say(userId, '2022'))]
  const handed = replies.flatMap(({ files = [] }) => files)
  expect(textOf(replies)).toContain('平台退回的考生，按记录里现在的内容，共 2 人')
  const sheet = (await openWithExcelJs(await house.fileOf(handed[0]!))).worksheets[0]!
  const names: string[] = []
  sheet.eachRow((row) => names.push(row.getCell(1).text))
  expect(names.slice(-2)).toEqual(expect.arrayContaining([rows[0]!.name, rows[1]!.name]))
  expect(names).not.toContain(rows[2]!.name)
})

test('rows of a list that was only checked are let pass too: its file may have gone to the platform', async () => {
  await house.send(userId, await saveList(candidates, rows), '二班.xlsx')
  await house.say(userId, '只检查')
  const said = textOf(await house.send(userId, await failedFile([[rows[2]!, '手机号码格式错误']]), '失败.xlsx'))
  expect(said).toContain('其中 1 行是我们检查时放过的，已记下')
  expect((await recordsHeld()).size).toBe(0)
})

test('the marked workbook says beside each row what to do', async () => {
  const replies = await house.send(userId, await failedFile([[rows[0]!, '专业代码不存在']]), '失败.xlsx')
  const [marked] = replies.flatMap(({ files = [] }) => files)
  const sheet = (await openWithExcelJs(await house.fileOf(marked!))).getWorksheet('失败数据')!
  expect(sheet.getRow(2).getCell(oursOf(candidates).length + 2).text).toContain('专业、代码或版本不在批准的专业里')
})
