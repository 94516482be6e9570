import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/domain/imports/edits.js'
import { ListEdits } from '../../../src/domain/lists/checking/sheet-edits.js'
import { useUp } from '../../../src/domain/lists/checking/use-up.js'
import type { KnownRecord, StagedRow, Values } from '../../../src/domain/lists/rows.js'
import { judgeQuota, quotaYearOf } from '../../../src/domain/registration/beyond-quota.js'

const PLANS = [
  { name: '六月考试', certificates: '网店运营推广', exam: '2026-06-18' },
  { name: '明年考试', certificates: '网店运营推广', exam: '2027-01-10' },
]
const LEFT = { year: '2026', certificate: '网店运营推广', level: '中级', major: '不分专业', left: '2' }
const against = (left: readonly Values[]) => ({
  ...{ today: '2026-05-10', schoolName: '示例学院', scope: {} },
  records: { 'exam-plans': PLANS, 'quota-left': left },
})

interface Case {
  readonly person: number
  readonly values?: Values
  readonly major?: string
  readonly registered?: string
  readonly plan?: 'create' | 'update'
}

function run(
  cases: readonly Case[],
  { left = [LEFT], edits = [] }: { left?: readonly Values[]; edits?: readonly Edit[] } = {},
) {
  const uses = judgeQuota(against(left))
  return cases.map(({ person, values, major = '电子商务', registered, plan = 'create' }, at) => {
    const row: StagedRow = {
      ...{ sheet: 0, row: at + 2, verdict: 'ok', findings: [], plan },
      values: {
        ...{ plan: '六月考试', certificate: '网店运营推广', level: '中级', category: '院校考生', subject: '全部科目' },
        ...values,
      },
    }
    const found: KnownRecord = { id: `c${person}`, values: { major }, kept: { ...(registered && { registered }) } }
    return useUp(row, found, uses, new ListEdits(edits))
  })
}

const verdicts = (rows: readonly StagedRow[]) => rows.map(({ verdict }) => verdict)

describe('own candidates beyond the approved number of the year are proposed as 社会考生 [G1 58, 60]', () => {
  it('the last of the list, each by a proposal that has to be decided', () => {
    const rows = run([{ person: 1 }, { person: 2 }, { person: 3 }])
    expect(verdicts(rows)).toEqual(['ok', 'ok', 'error'])
    expect(rows[2]).toMatchObject({
      plan: 'none',
      findings: [{ code: 'registration-over-quota', field: 'category', proposal: '社会考生' }],
    })
  })

  it('whoever is registered for several subjects counts once', () => {
    const both = ['理论', '实操'].flatMap((subject) => [1, 2].map((person): Case => ({ person, values: { subject } })))
    expect(verdicts(run(both))).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  it('whoever is registered for another subject of the level already uses up nothing more', () => {
    const known: Case = { person: 9, registered: '网店运营推广|中级' }
    expect(verdicts(run([known, { person: 1 }, { person: 2 }]))).toEqual(['ok', 'ok', 'ok'])
  })

  it.each<[string, Partial<Case>]>([
    ['社会考生', { values: { category: '社会考生' } }],
    ['a record that is there already', { plan: 'update' }],
    ['an exam of another year [全年累计]', { values: { plan: '明年考试' } }],
    ['another level', { values: { level: '高级' } }],
  ])('%s uses up nothing', (_, more) => {
    const others = [1, 2].map((person): Case => ({ person, ...more }))
    expect(verdicts(run([...others, { person: 3 }, { person: 4 }]))).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  it('by major where the approval names majors: whoever is in none of them [PM 268]', () => {
    const rows = run([{ person: 1, major: '物流管理' }, { person: 2 }], { left: [{ ...LEFT, major: '电子商务' }] })
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['registration-outside-quota'], []])
  })

  it('nobody where nothing is known of the certificate', () => {
    expect(verdicts(run([{ person: 1 }, { person: 2 }, { person: 3 }], { left: [] }))).toEqual(['ok', 'ok', 'ok'])
  })
})

describe('what the person decides', () => {
  const three: readonly Case[] = [{ person: 1 }, { person: 2 }, { person: 3 }]

  it('as social candidates: the rows go in as such', () => {
    const take = { kind: 'take', code: 'registration-over-quota', field: 'category', doubtful: true } as const
    const rows = run(three, { edits: [take] })
    expect(verdicts(rows)).toEqual(['ok', 'ok', 'ok'])
    expect(rows[2]).toMatchObject({ plan: 'create', values: { category: '社会考生' } })
  })

  it('as they are: nothing is refused', () => {
    const rows = run(three, { edits: [{ kind: 'allow', code: 'registration-over-quota' }] })
    expect(rows[2]).toMatchObject({ verdict: 'ok', plan: 'create', values: { category: '院校考生' } })
  })
})

it('the year is that of the exam, else that of today', () => {
  expect(['六月考试', '明年考试', '没登记的'].map((plan) => quotaYearOf(plan, against([])))).toEqual([
    '2026',
    '2027',
    '2026',
  ])
})
