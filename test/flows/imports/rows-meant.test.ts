import { describe, expect, it } from 'vitest'
import { findChecked } from '../../../src/flows/imports/checked-list.js'
import { findRowsMeant } from '../../../src/flows/imports/rows-meant.js'
import { HEADERS, rowOf, sheetOf, workbookOf } from '../../support/class-list.js'
import { FakeWorld } from '../../support/fake-facts.js'
import { membershipOf } from '../../support/fake-people.js'

/** Two classes of five, a sheet each; two bear one name. */
async function rowsOf(text: string, sheets: readonly string[] = ['一班', '二班']) {
  const world = new FakeWorld()
  world.people.memberships = [membershipOf('coordinator', world.people.schools[0])]
  world.imports.begin('run', 'workbook', ['名单.xlsx'], { byName: '李敏', byPersonId: 'self' })
  const classOf = (first: number) =>
    Array.from({ length: 5 }, (_, at) => rowOf(first + at, at === 4 ? { 学生姓名: '张三', 姓名拼音: 'Zhang San' } : {}))
  const named = sheets.map((name, index) => sheetOf([[...HEADERS], ...classOf(index * 10 + 1)], { name, index }))
  await world.imports.finishCheck(workbookOf(...named))
  const facts = world.facts(undefined)
  const checked = await findChecked({ facts, runId: 'run', changes: [] })
  if (checked === undefined) throw new Error('not checked')
  const found = await findRowsMeant(text, checked, facts)
  return found.ok ? found.value.map(({ sheet, row }) => `${sheet}:${row}`).join(' ') : found.problem.code
}

const ONE = ['一班']

describe('rows as a person names them', () => {
  it.each([
    ['第2-4行', '0:2 0:3 0:4'],
    ['2～3、第6行', '0:2 0:3 0:6'],
    ['第2行和第4行', '0:2 0:4'],
    ['第 2 至 4 行，张三', '0:2 0:3 0:4 0:6'],
    ['rows 2 to 3', '0:2 0:3'],
    ['张三，其余都是院校的', '0:6'],
    ['第2行、第2行', '0:2'],
  ])('%s', async (text, rows) => {
    expect(await rowsOf(text, ONE)).toBe(rows)
  })

  it.each([
    ['第99行', 'rows-unknown'],
    ['王小明明', 'rows-unknown'],
    ['第9-2行', 'rows-unknown'],
    ['，', 'text-empty'],
  ])('%s is refused: %s', async (text, code) => {
    expect(await rowsOf(text, ONE)).toBe(code)
  })

  it('of several sheets are told apart by the name of the sheet', async () => {
    expect(await rowsOf('第3行')).toBe('rows-ambiguous')
    expect(await rowsOf('二班第3行')).toBe('1:3')
    expect(await rowsOf('“一班”第2-3行、二班第3行')).toBe('0:2 0:3 1:3')
    expect(await rowsOf('三班第3行')).toBe('rows-unknown')
  })

  it('of two of one name have to be told apart', async () => {
    expect(await rowsOf('张三')).toBe('rows-ambiguous')
  })
})
