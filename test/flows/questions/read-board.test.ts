import { describe, expect, it } from 'vitest'
import type { Membership } from '../../../src/domain/people/people.js'
import type { Board, BoardAct } from '../../../src/domain/ports/board.js'
import { STEPS } from '../../../src/domain/steps/all.js'
import type { Language } from '../../../src/domain/talk/language.js'
import { isKnownSaying } from '../../../src/flows/assistant.js'
import { openBoard } from '../../../src/flows/questions/read-board.js'
import { FakeOrg } from '../../support/fake-org.js'
import { batch, listReport } from './checked-school.js'
import { ask, factsOf, person, type School } from './school-records.js'

const FROM = { channel: 'web', bot: 'local', userId: 'u1' }
const CONVERSATION = { channel: 'web', bot: 'local', chatId: 'u1', chat: 'private' } as const
const OWN: Membership = { role: 'coordinator', schoolId: 's1', schoolName: '昌平职业技术学校' }
const NOW = new Date('2026-11-22T03:02:00Z')

interface Viewer {
  readonly memberships?: readonly Membership[]
  readonly chosen?: string
  readonly language?: Language
}

async function find(school: School, { memberships = [OWN], chosen, language }: Viewer = {}) {
  const saved = { open: [], ...(chosen && { schoolId: chosen }), ...(language && { language }) }
  const { records } = factsOf(school)
  if (records === undefined) throw new Error('no records')
  const reader = openBoard({
    talk: {
      findAsker: async () => ({ accountKey: 'web/local/u1', personId: 'me', memberships }),
      findConversation: async () => ({ saved, revision: 1 }),
    },
    records: () => records,
    orgRecords: () => new FakeOrg().records(),
    now: () => NOW,
    stampOf: async () => '',
  })
  return reader.read(FROM, CONVERSATION)
}

async function boardOf(school: School, viewer: Viewer = {}): Promise<Board> {
  const found = await find(school, viewer)
  if (found === undefined || !('board' in found)) throw new Error('no board')
  return found.board
}

const stepsOf = (board: Board) => board.groups.flatMap(({ steps }) => steps)
const stepOf = (board: Board, id: string) => stepsOf(board).find((step) => step.id === id)
const actsOf = (board: Board): readonly BoardAct[] =>
  stepsOf(board).flatMap(({ act, files }) => [...(act ? [act] : []), ...files])

const SCHOOL: School = {
  people: [person('张三', 'accurate'), person('李四', 'unverified'), person('王五', 'no-photo')],
  rooms: [45],
  evidence: [{ kind: 'candidates', fileNames: ['王五的名单.xlsx'], at: new Date('2026-11-22T02:30:00Z') }],
}
const PLAN = { name: '六月考试', certificates: '网店运营推广', levels: '中级', exam: '2026-12-18' }
const OWN_LIST = batch('b2', '一班.xlsx', { report: listReport(12, 2, { created: 9 }) })
const STATES: Readonly<Record<string, School>> = {
  'nothing yet': {},
  'some of each': SCHOOL,
  'a list that waits': { ...SCHOOL, batches: [OWN_LIST] },
  'rows that failed': { ...SCHOOL, batches: [{ ...OWN_LIST, status: 'applied' }] },
  'all done': {
    people: [person('张三', 'accurate')],
    rooms: [40],
    watchedBy: ['张老师', '李老师'],
    registered: 1,
    seated: 1,
    paid: 1,
    plans: [{ ...PLAN, frozen: '已确认 2025-11-20 1人 1条 1afh9400libr4g' }],
  },
}

describe('the board', () => {
  it.each(Object.entries(STATES))('tells the same numbers and reasons as 进度: %s', async (_, school) => {
    const told = await ask('到哪一步了', factsOf(school))
    const board = await boardOf(school)
    const lines = stepsOf(board).map(({ name, done, total, said }) => {
      return `${name}${total > 0 ? ` ${done}/${total}` : ''}：${said}`
    })
    expect(lines).toHaveLength(STEPS.length)
    for (const line of lines) expect(told).toContain(line)
    const current = stepsOf(board).filter(({ isCurrent }) => isCurrent)
    expect(current).toHaveLength(1)
    expect(told).toContain(`下一步：${current[0]?.next}`)
  })

  it('says each state in a word', async () => {
    expect(stepsOf(await boardOf({})).map(({ stateName }) => stateName)).toEqual([
      '不用办',
      '不用办',
      '进行中',
      '要等前一步',
      '要等前一步',
      '进行中',
      '要等前一步',
      '要等前一步',
      '要等前一步',
      '要等前一步',
      '要等前一步',
    ])
    expect(stepsOf(await boardOf(STATES['all done'] ?? {})).map(({ stateName }) => stateName)).toEqual([
      '不用办',
      '不用办',
      ...Array(STEPS.length - 2).fill('已完成'),
    ])
  })

  it('has buttons only for what the assistant understands', async () => {
    const boards = await Promise.all(Object.values(STATES).map((school) => boardOf(school)))
    const commands = [...new Set(boards.flatMap(actsOf).map(({ command }) => command))]
    expect(commands).toEqual(expect.arrayContaining(['考生模板', '考场模板', '错误行 考生', '合格行 考生', '导出考场']))
    expect(commands.filter((command) => !isKnownSaying(command))).toEqual([])
  })

  it('offers files once there is something in them', async () => {
    const none = await boardOf({})
    expect(stepsOf(none).map(({ files }) => files.map(({ label }) => label))).toEqual([
      ['申报计划模板', '试点申报表模板', '申报明细模板'],
      ['考核站点模板', '设备检查模板'],
      ['考生模板'],
      [],
      [],
      ['考试计划模板'],
      ['报考模板'],
      ['考场模板', '借考院校模板'],
      ['监考人员模板', '考务人员模板'],
      ['排考明细模板', '编排记录模板'],
      ['缴费申请单模板'],
    ])
    const some = await boardOf(SCHOOL)
    expect(stepOf(some, 'candidates')?.files.map(({ label }) => label)).toEqual([
      '考生模板',
      '平台导入文件',
      '导出考生',
    ])
    expect(stepOf(some, 'photos')?.files.map(({ command }) => command)).toEqual(['打包照片'])
    expect(
      stepOf(await boardOf(STATES['rows that failed'] ?? {}), 'candidates')?.files.map(({ label }) => label),
    ).toContain('错误行')
  })

  it('has the steps of each plan under its name and days', async () => {
    const other = { ...PLAN, name: '一月考试', exam: '2027-01-09', registration: '至 2026-12-01' }
    const { groups } = await boardOf({ ...SCHOOL, plans: [PLAN, other] })
    expect(groups.map(({ title }) => title)).toEqual([
      undefined,
      '六月考试 2026年12月18日（周五）考试，还有 26 天',
      '一月考试 2027年1月9日（周六）考试，还有 48 天；报考还有 9 天截止',
    ])
    expect(await ask('到哪一步了', factsOf({ ...SCHOOL, plans: [PLAN, other] }))).toContain('**一月考试** 2027年1月9日')
  })

  it('names nobody and no file, also where a colleague has a list waiting', async () => {
    const theirs = { ...OWN_LIST, byPersonId: 'wang', byName: '王敏' }
    const board = await boardOf({ ...SCHOOL, batches: [theirs] })
    expect(board.besides).toBe('另有 1 份导入在等选择。')
    expect(board.from).toBe('数据来自考生名单（11月22日 10:30 导入）')
    expect(JSON.stringify(board)).not.toMatch(/王敏|王五|张三|李四|xlsx|\d{6}\*/)
  })

  it('speaks the language of the conversation, its buttons send the same words', async () => {
    const board = await boardOf(SCHOOL, { language: 'en' })
    expect(stepOf(board, 'photos')).toMatchObject({
      name: 'Photos uploaded',
      stateName: 'under way',
      said: '1 photo missing',
      act: { command: '谁没有照片', label: 'Who has no photo' },
    })
    const { school: _, ...words } = board
    const said = JSON.stringify(words).replace(/"command":"[^"]*"|“[^”]*”/g, '')
    expect(said).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('is of the chosen school, where that is the own', async () => {
    const other: Membership = { role: 'school-admin', schoolId: 's2', schoolName: '大兴职业学校' }
    expect((await find({}, { memberships: [OWN, other], chosen: 's2' }))?.owner).toEqual({ schoolId: 's2' })
    expect((await find({}, { memberships: [OWN, other], chosen: 's9' }))?.owner).toEqual({ schoolId: 's1' })
  })

  it('is not for whoever is not bound', async () => {
    expect(await find(SCHOOL, { memberships: [] })).toBeUndefined()
  })

  it('of no school is shown to the staff of an organisation: theirs is of the schools of its plans', async () => {
    const found = await find(SCHOOL, {
      memberships: [{ role: 'org-staff', orgId: 'o1', orgName: '博导前程' }],
      chosen: 's1',
    })
    expect(found).toMatchObject({ owner: { orgId: 'o1' }, schools: { org: '博导前程', plans: [] } })
  })

  it('is read from kept counts alone: no candidate is counted', async () => {
    const asked: string[] = []
    await find({ ...SCHOOL, asked })
    expect(asked.sort()).toEqual([
      'imports.evidence',
      'imports.listWaiting',
      'photos.kept',
      'plans.list',
      'steps.counts',
    ])
  })
})
