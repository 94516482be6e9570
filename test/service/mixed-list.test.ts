import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/desk.js'
import { inventPerson } from '../support/people.js'
import type { WebUser } from '../support/web-user.js'
import { classList } from './rosters.js'

const PEOPLE = 12
const SOCIAL = new Set([1, 5, 8])
const NEITHER = 10
const CATEGORY_COLUMN = 12

describe('a list that mixes 院校考生 and 社会考生', () => {
  let desk: Desk
  let user: WebUser

  beforeAll(async () => {
    desk = await openDesk()
    user = desk.user
  })
  afterAll(() => desk.close())

  it('is checked row by row, and its wrong cell comes back marked', async () => {
    await user.send({ name: '混合.xlsx', bytes: await mixedList() })
    const report = await user.hear(/检查完了/)
    expect(report.text).toContain('考生类型以表里写的为准：院校考生 8 行，社会考生 3 行。')
    expect(report.text).toContain(`考生类型看不懂：1 处（第 ${NEITHER + 3} 行）`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await user.download(report.files[0]!.url)) as unknown as ArrayBuffer)
    const cell = workbook.getWorksheet('名单')!.getCell(NEITHER + 3, CATEGORY_COLUMN)
    expect((cell.fill as ExcelJS.FillPattern).fgColor?.argb).toBe('FFFF9B93')
  })

  it('is imported without a question, and everybody ends in the category of the row', async () => {
    const { choices } = await user.hear(/怎么处理/)
    expect(choices.map(({ label }) => label)).toContain('只导入合格行')
    await user.ask('只导入合格行', /导入完成/)
    expect((await user.ask('社会考生几个', /社会考生/)).text).toContain('3 人')
    expect((await user.ask('院校考生多少', /院校考生/)).text).toContain('8 人')
  })

  it('goes to the platform as two files', async () => {
    const reply = await user.ask('合格行 2022', /平台导入模板（2022 版）/)
    expect(reply.files.map(({ name }) => name)).toEqual([
      '混合-平台2022模板-院校考生.xlsx',
      '混合-平台2022模板-社会考生.xlsx',
    ])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await user.download(reply.files[1]!.url)) as unknown as ArrayBuffer)
    const names = workbook.worksheets[0]!.getColumn(1).values.map(String)
    for (const index of SOCIAL) expect(names).toContain(inventPerson(index).name)
    expect(workbook.worksheets[0]!.rowCount).toBe(3 + SOCIAL.size)
  })
})

function mixedList(): Promise<Buffer> {
  const say = (row: string[], index: number) => {
    row.push(index === NEITHER ? '旁听生' : SOCIAL.has(index) ? '社会' : '院校考生')
  }
  return classList(PEOPLE, say, ['考生类型'])
}
