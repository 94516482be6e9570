import { describe, expect, it } from 'vitest'
import type { RecordChange } from '../../../src/domain/imports/import-records.js'
import type { Facts } from '../../../src/domain/talk/turn.js'
import { batch, CHECKED, listReport } from './checked-school.js'
import { ask as askOf, factsOf, person, replies as repliesOf, type School } from './school-records.js'

const SCHOOL: School = {
  people: [person('张三', 'accurate'), person('李四', 'accurate'), person('王五', 'no-photo')],
  rooms: [1],
  evidence: [
    { kind: 'rooms', fileNames: ['考场表.xlsx'], at: new Date('2026-11-22T02:50:00Z') },
    { kind: 'candidates', fileNames: ['23级名单.xlsx'], at: new Date('2026-11-22T02:30:00Z') },
  ],
}
const here = factsOf(SCHOOL)

const replies = (text: string, facts: Facts = here) => repliesOf(text, facts)
const ask = (text: string, facts: Facts = here) => askOf(text, facts)

describe('rooms', () => {
  it('are counted, with the list they come from', async () => {
    expect(await ask('几个考场')).toBe(
      '1 个考场 1 个考位。\n\n数据来自考场表《考场表.xlsx》（11月22日 10:50 导入）；截至 11月22日 11:02。',
    )
    expect(await ask('how many seats do we have')).toMatch(/^1 room with 1 seat\.\n\nFrom list of rooms “考场表\.xlsx”/)
  })

  it('are enough or not, by the candidates who are accurate, and that is said', async () => {
    expect(await ask('座位够不够')).toContain(
      '还差 **1 个考位**：1 个考场 1 个考位，信息准确的考生 2 人（还没有报考人数，先按这个算）。',
    )
    expect(await ask('座位够不够', factsOf({ ...SCHOOL, rooms: [45] }))).toContain('座位够了：1 个考场 45 个考位')
    expect(await ask('座位够不够', factsOf({ rooms: [45] }))).toContain('够不够现在还说不上')
    expect(await ask('座位够不够', factsOf({ people: SCHOOL.people ?? [] }))).toContain(
      '还没有导入考场，够不够还说不上',
    )
    expect(await ask('do we have enough seats')).toContain('**1 seat short**')
  })

  it('are explained where how it is done is asked', async () => {
    const [reply] = await replies('怎么设置考场', factsOf({ people: SCHOOL.people ?? [] }))
    expect(reply?.text).toContain('⏳ 设置考场：还没有考场，信息准确的考生 2 人')
    expect(reply?.text).toContain('107室 45个座位，108室 45个')
    expect(reply?.choices).toEqual([{ id: '设置考场', label: '设置考场' }])
  })

  it('do not stand among the sources of numbers of candidates', async () => {
    expect(await ask('多少人没过审')).not.toContain('考场表')
    expect(await ask('到哪一步了')).toContain('考场表《考场表.xlsx》')
  })

  it('may be asked for in a group', async () => {
    expect(await ask('几个考场', factsOf(SCHOOL, { chat: 'group' }))).toBe(
      '1 个考场 1 个考位。\n\n数据来自考场表（11月22日 10:50 导入）；截至 11月22日 11:02。',
    )
  })
})

describe('progress', () => {
  it('ends with the rooms, which wait until somebody could sit in them', async () => {
    expect(await ask('到哪一步了', factsOf(CHECKED))).toContain('⏳ 设置考场：还没有考场，信息准确的考生 1 人')
    expect(await ask('到哪一步了', factsOf({}))).toContain('⬜ 设置考场：还没有信息准确的考生')
  })

  it('offers each next act as a button, what comes first in front, in private only', async () => {
    const [reply] = await replies('到哪一步了')
    expect(reply?.choices).toEqual([
      { id: '谁没有照片', label: '谁没有照片' },
      { id: '添加考试计划', label: '添加考试计划' },
      { id: '设置考场', label: '设置考场' },
      { id: '登记监考员', label: '登记监考员' },
    ])
    const [more] = await replies('到哪一步了', factsOf({ ...SCHOOL, rooms: [] }))
    expect(more?.choices?.map(({ id }) => id)).toEqual(['谁没有照片', '添加考试计划', '设置考场'])
    const [open] = await replies('到哪一步了', factsOf(SCHOOL, { chat: 'group' }))
    expect(open?.choices).toBeUndefined()
  })

  it('counts a list that waits for the asker, and names that of a colleague without counting it', async () => {
    const own = batch('b2', '一班.xlsx', { report: listReport(12, 2, { created: 9 }) })
    const theirs = { ...own, id: 'b3', fileNames: ['二班.xlsx'], byPersonId: 'wang', byName: '王敏' }
    expect(await ask('到哪一步了', factsOf({ ...SCHOOL, batches: [own] }))).toContain(
      '⏳ 录入考生信息 3/14：有一份 12 行的考生名单已检查，等您选择是否导入',
    )
    const others = await ask('到哪一步了', factsOf({ ...SCHOOL, batches: [theirs] }))
    expect(others).toContain('✅ 录入考生信息 3/3：已完成')
    expect(others).toContain('王敏有一份 12 行的考生名单《二班.xlsx》在等选择')
    const group = await ask('到哪一步了', factsOf({ ...SCHOOL, batches: [theirs] }, { chat: 'group' }))
    expect(group).not.toMatch(/王敏|二班/)
  })
})

describe('who changed what', () => {
  const at = new Date('2026-11-22T02:00:00Z')
  const changes: RecordChange[] = [
    {
      at: new Date('2026-11-22T03:00:00Z'),
      kind: 'corrected',
      byName: '李敏',
      list: 'candidates',
      who: '张三',
      fields: ['phone'],
    },
    ...['王芳', '李强', '赵磊', '陈静'].map((who): RecordChange => {
      return { at, kind: 'updated', byName: '王敏', list: 'candidates', who, fields: ['major'] }
    }),
    { at, kind: 'removed', list: 'rooms', who: '107室', fields: [] },
  ]

  it('is told newest first, what was done in one go in one line', async () => {
    expect(await ask('谁改过名单', factsOf({ changes }))).toBe(
      [
        '最近的改动（新的在前）：',
        '- 11月22日 11:00 李敏更正了张三的手机号码',
        '- 11月22日 10:00 王敏导入更新了王芳、李强、赵磊等 4 人的就读专业',
        '- 11月22日 10:00 有人去掉了107室',
      ].join('\n'),
    )
    expect(await ask('who changed the list', factsOf({ changes }))).toContain('李敏 corrected 张三 (手机号码)')
    expect(await ask('谁改过名单', factsOf({}))).toContain('还没有人改过')
  })

  it('goes to the private chat when asked in a group', async () => {
    const all = await replies('谁改过名单', factsOf({ changes }, { chat: 'group' }))
    expect(all[0]?.text).not.toMatch(/李敏|张三/)
    expect(all[1]).toMatchObject({ audience: 'private', text: expect.stringContaining('张三') })
  })
})
