import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getList, LISTS } from '../../src/domain/lists/all.js'
import type { List } from '../../src/domain/lists/list.js'
import type { Values } from '../../src/domain/lists/rows.js'
import { PROBLEMS } from '../../src/domain/talk/all-problems.js'
import type { Reply } from '../../src/domain/talk/message.js'
import { findTalk } from '../../src/flows/lists/all-talks.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import {
  cellsOf,
  columnOf,
  goodRow,
  headerOf,
  oursOf,
  positionOf,
  samplesOf,
  saveList,
} from '../support/list-samples.js'
import { fillOf, noteOf, openWithExcelJs, RED, saveFile, saveWithExcelJs, YELLOW } from '../support/workbooks.js'

let house: House
let userId: string
let schoolId: string
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  userId = randomUUID()
  // The school of the example rows; once in each province.
  ;({ schoolId } = await settle(house.it.store, userId, '示例职业技术学院', userId))
})
afterAll(() => house.close())

/** Title, header; then the rows. */
const FIRST_ROW = 3

const say = async (text: string) => textOf(await house.say(userId, text))
const textOf = (replies: readonly Reply[]) => replies.map((reply) => reply.text).join('\n')

async function sendRows(list: List, rows: readonly Values[], name: string): Promise<readonly Reply[]> {
  return house.send(userId, await saveList(list, rows), name)
}

/** What the records hold, by their ids. */
async function recordsOf(list: List): Promise<ReadonlyMap<string, Values>> {
  const found = new Map<string, Values>()
  for await (const part of house.it.store.imports.listRecords(list.id, schoolId)) {
    for (const { id, values } of part) found.set(id, values)
  }
  return found
}

/** How the choice is called that writes what can be written. */
const putIn = (list: List) => findTalk(list.id)?.confirm?.yes.zh ?? '导入'

/** What the platform has to say before other lists may speak of them. */
const READY: Readonly<Record<string, Values>> = { 'platform-candidates': { platformStatus: '信息准确' } }

async function importFirst(id: string, rows: number): Promise<void> {
  const list = getList(id)
  await sendRows(
    list,
    Array.from({ length: rows }, (_, n) => ({ ...goodRow(list, n), ...READY[id] })),
    '先导入.xlsx',
  )
  const said = await say(putIn(list))
  if (list.id !== 'platform-candidates') expect(said).toContain('导入完成')
}

describe.each(LISTS.map((list) => [list.name.zh, list] as const))('%s', (_, list) => {
  const { faults, correction, restsOn } = samplesOf(list)
  // What a row leaves out and its record holds is missing nowhere.
  const isMissed = (field: string) => list.speaksOf === undefined && list.templates.ours.required.includes(field)
  const planted = faults.filter(([field, text]) => text !== '' || isMissed(field))
  const rows = planted.map(([field, text], n) => ({ ...goodRow(list, n), [field]: text }))
  const isError = (at: number) => PROBLEMS[planted[at]![2]].level === 'error'
  const wrong = planted.flatMap((fault, at) => (isError(at) && fault[1] !== '' ? [{ at, field: fault[0] }] : []))
  const [first] = wrong
  const out = planted.findLastIndex((_fault, at) => at !== first?.at)
  const failing = planted.filter((_fault, at) => isError(at)).length
  const left = failing - 1 - (isError(out) ? 1 : 0)
  const nameOf = (field: string) => columnOf(list, field).name

  test('its template goes out in the chat, and filled in comes in and is imported', async () => {
    const talk = findTalk(list.id)
    if (talk?.noTemplate) return
    for (const id of restsOn ?? []) await importFirst(id, 2)
    const [template] = await house.say(userId, `${talk?.called.zh}模板`)
    const book = await openWithExcelJs(await house.fileOf(template!.files![0]!))
    book.worksheets[0]!.getRow(5).values = oursOf(list).map(({ field }) => goodRow(list, 1)[field] ?? '')
    const filled = saveFile('filled.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
    expect(textOf(await house.send(userId, filled, '填好的模板.xlsx'))).toContain('共 1 行：合格 1 行，有错 0 行')
    await say(putIn(list))
    expect((await recordsOf(list)).size).toBe(1)
  })

  test('is found fault with, put right in the chat, imported, sent again, corrected and undone', async () => {
    for (const id of restsOn ?? []) await importFirst(id, rows.length + 1)
    const before = await recordsOf(list)

    // Every planted fault is marked in the person's own workbook.
    const sent = await sendRows(list, [...rows, goodRow(list, rows.length)], '名单.xlsx')
    const annotated = sent.flatMap(({ files = [] }) => files)[0]!
    const own = (await openWithExcelJs(await house.fileOf(annotated))).getWorksheet('我的表')!
    for (const [at, [field, , code]] of planted.entries()) {
      const cell = own.getCell(at + FIRST_ROW, positionOf(list, field) + 1)
      expect([field, fillOf(cell)]).toEqual([field, PROBLEMS[code].level === 'error' ? RED : YELLOW])
      expect(noteOf(cell)?.length).toBeGreaterThan(10)
      expect(own.getCell(at + FIRST_ROW, oursOf(list).length + 1).text).toContain(`${headerOf(list, field)}：`)
    }

    // 哪几行错了 names them, a cell is put right in words, a row taken out.
    const asked = await say('哪几行错了')
    expect(asked).toContain(`有 ${failing} 行`)
    const right = goodRow(list, first!.at)[first!.field] ?? ''
    const put = await say(`第${first!.at + FIRST_ROW}行${nameOf(first!.field)}改成${right}`)
    expect(put).toContain('重新检查')
    expect(await say(`第${first!.at + FIRST_ROW}行错在哪`)).not.toContain(PROBLEMS[planted[first!.at]![2]].title.zh)
    expect(await say(`去掉第${out + FIRST_ROW}行`)).toContain('重新检查')
    if (left > 0) expect(await say('哪几行错了')).toContain(`有 ${left} 行`)

    // What is valid is imported.
    await say(putIn(list))
    const valid = rows.length + 1 - 1 - left
    const after = await recordsOf(list)
    expect(after.size).toBe(list.speaksOf === undefined ? valid : before.size)
    expect([...after.values()].filter((values) => !isIn(values, before))).toHaveLength(valid)

    // Once more the same: nothing changes.
    const again = [first!.at, rows.length].map((n) => goodRow(list, n))
    const all = list.whole ? [...after.values()] : again
    const said = textOf(await sendRows(list, all, '又一次.xlsx'))
    expect(said).toContain(findTalk(list.id)!.nothingNew.zh)
    expect(await recordsOf(list)).toEqual(after)

    // A record is corrected in the chat.
    const [field, value] = correction
    expect(await say(`第${FIRST_ROW}行${nameOf(field)}改成${value}`)).toContain('改吗')
    expect(await say('确认更正')).toContain('已改好')
    const corrected = await recordsOf(list)
    const changed = [...corrected].filter(([id, values]) => values[field] !== after.get(id)?.[field])
    expect(changed.map(([, values]) => values[field])).toEqual([value])

    // The correction stands in the way of the import; both are taken back, one after the other.
    expect(await say('撤销导入')).toContain(`之后在聊天里改过${changed[0]?.[1][list.calledBy]}的${nameOf(field)}`)
    expect(await say('撤销')).toContain(`${nameOf(field)}改回`)
    expect(await say('确认撤销')).toContain('已恢复')
    expect(await recordsOf(list)).toEqual(after)
    expect(await say('撤销')).toContain('名单.xlsx')
    expect(await say('确认撤销')).toContain('已撤销这次导入')
    expect(await recordsOf(list)).toEqual(before)
  })

  test('a record taken out in the chat comes back as it was', async () => {
    for (const id of restsOn ?? []) await importFirst(id, 3)
    await sendRows(
      list,
      [1, 2].map((n) => goodRow(list, n)),
      '名单.xlsx',
    )
    await say(putIn(list))
    const before = await recordsOf(list)
    expect(await say(`删除第${FIRST_ROW}行`)).toContain('吗')
    expect(await say('是')).toContain('已删除')
    expect((await recordsOf(list)).size).toBe(before.size - 1)
    expect(await say('撤销')).toContain('恢复成删除之前的样子')
    expect(await say('确认撤销')).toContain('已恢复')
    expect(await recordsOf(list)).toEqual(before)
  })
})

test('of a workbook with several lists the one that was named first is taken', async () => {
  const [candidates, majors] = ['candidates', 'approved-majors'].map(getList)
  const both = () =>
    saveWithExcelJs((book) => {
      for (const [list, rows] of [
        [candidates!, 3],
        [majors!, 1],
      ] as const) {
        const sheet = book.addWorksheet(list.id)
        sheet.addRow(oursOf(list).map(({ header }) => header))
        for (let n = 0; n < rows; n++) sheet.addRow(cellsOf(list, goodRow(list, n)))
      }
    })
  expect(textOf(await house.send(userId, await both(), '两张表.xlsx'))).toContain('（考生名单）')
  await say('取消')
  await say('导入批复专业')
  expect(textOf(await house.send(userId, await both(), '两张表.xlsx'))).toContain('（批复专业）')
})

function isIn(values: Values, records: ReadonlyMap<string, Values>): boolean {
  const text = JSON.stringify(Object.entries(values).sort())
  return [...records.values()].some((one) => JSON.stringify(Object.entries(one).sort()) === text)
}
