import { describe, expect, it } from 'vitest'
import type { CandidateStatus } from '../../../src/domain/candidates/candidate.js'
import type { ExamDay } from '../../../src/domain/cells/exam-day.js'
import { planOf } from '../../../src/domain/plans/plan-of-values.js'
import { findStep, STEPS } from '../../../src/domain/steps/all.js'
import { type CaseEvidence, planCounts, statusCounts } from '../../../src/domain/steps/case-counts.js'
import { computeCaseStatus, standOf } from '../../../src/domain/steps/case-status.js'
import { NO_NAMED_COUNTS } from '../../../src/domain/steps/named-counts.js'

const TODAY = '2026-05-20' as ExamDay

const OF_CERTIFICATE = { certificate: '网店运营推广', level: '中级' }
const certified = (person: string) => ({ ...OF_CERTIFICATE, person, status: 'certified', training: 'attended' })
/** A room that two watch, and two who may. */
const WATCHED = {
  roomSizes: [{ ...OF_CERTIFICATE, plan: '六月考试', seats: 8, count: 1 }],
  invigilators: [certified('甲'), certified('乙')],
}

type Given = Partial<Record<CandidateStatus, number>>

function evidence(some: Given = {}, more: Partial<CaseEvidence> = {}): CaseEvidence {
  const statuses = statusCounts((status) => some[status] ?? 0)
  const candidates = { own: statuses, social: statusCounts(() => 0) }
  return {
    candidates,
    statuses,
    ...planCounts(() => 0),
    failing: {},
    waiting: {},
    keptPhotos: 0,
    ...NO_NAMED_COUNTS,
    ...more,
  }
}

function stateOf(step: string, some: Given, more: Partial<CaseEvidence> = {}) {
  const { state, reason, done, total, open } = standOf(findStep(step)!, evidence(some, more))
  return { state, reason, done, total, open }
}

describe('where the work stands', () => {
  it('begins with nothing imported, and the later steps wait for it', () => {
    const status = computeCaseStatus(STEPS, evidence())
    expect(status.groups[0]?.steps.map((step) => step.state)).toEqual([
      'not-needed',
      'not-needed',
      'doing',
      'blocked',
      'blocked',
      'doing',
      'blocked',
      'blocked',
      'blocked',
      'blocked',
      'blocked',
    ])
    expect(status.current).toMatchObject({ step: 'candidates', reason: 'nothing-imported' })
  })

  it('counts the people without a photo', () => {
    expect(stateOf('photos', { 'no-photo': 3, unverified: 7 })).toEqual({
      state: 'doing',
      reason: 'photos-missing',
      done: 7,
      total: 10,
      open: 3,
    })
    expect(stateOf('photos', { unverified: 10 })).toMatchObject({ state: 'done', done: 10 })
  })

  it('names photos that were sent before their list', () => {
    const step = standOf(findStep('photos')!, evidence({ 'no-photo': 3, unverified: 7 }, { keptPhotos: 2 }))
    expect(step).toMatchObject({ state: 'doing', reason: 'photos-kept', open: 3 })
    expect(step.said.zh).toContain('还差 3 人的照片，先前发来的照片里有 2 张现在对得上人了')
  })

  it('holds the identity check back until there is a photo', () => {
    expect(stateOf('identity', { 'no-photo': 5 })).toMatchObject({ state: 'blocked', reason: 'photos-missing' })
    expect(stateOf('identity', { incomplete: 5 })).toMatchObject({ state: 'blocked', reason: 'fields-missing' })
  })

  it('names what a person can do before what only the platform can', () => {
    const everything = {
      'needs-confirmation': 1,
      incomplete: 2,
      unverified: 3,
      verifying: 4,
      'no-photo': 5,
      accurate: 6,
    }
    expect(stateOf('identity', everything)).toMatchObject({ reason: 'needs-confirmation', open: 1, done: 6, total: 21 })
    expect(stateOf('identity', { ...everything, 'needs-confirmation': 0 })).toMatchObject({ reason: 'fields-missing' })
    expect(stateOf('identity', { unverified: 3, verifying: 4 })).toMatchObject({
      reason: 'awaiting-verification',
      open: 7,
    })
  })

  it('reminds of the button only while somebody still waits for it to be pressed', () => {
    const next = (some: Given) => standOf(findStep('identity')!, evidence(some)).next.zh
    expect(next({ unverified: 3, verifying: 4 })).toContain('点“认证”或“批量认证”')
    expect(next({ verifying: 4 })).not.toContain('点“认证”')
  })

  it('is complete when everybody is accurate, has a seat, and no row was left out', () => {
    const status = computeCaseStatus(
      STEPS,
      evidence(
        { accurate: 8 },
        {
          'registered.中级': 8,
          'slips.confirmed': 1,
          'slips.heads': 8,
          rooms: 1,
          seats: 8,
          ...WATCHED,
          seated: [{ plan: '六月考试', level: '中级', subject: '全部科目', count: 8 }],
          of: { open: 1, today: TODAY },
        },
      ),
    )
    expect(
      status.groups.flatMap(({ steps }) => steps).every(({ state }) => state === 'done' || state === 'not-needed'),
    ).toBe(true)
    expect(status.current).toBeUndefined()
  })

  it('waits for the choice on a list that was only checked so far', () => {
    const waiting = { candidates: { rows: 12, created: 9, failing: 2 } }
    expect(stateOf('candidates', { accurate: 4 }, { waiting, failing: { candidates: 5 } })).toEqual({
      state: 'doing',
      reason: 'list-waits',
      done: 4,
      total: 15,
      open: 12,
    })
  })

  it('keeps rows open that an import left out', () => {
    expect(stateOf('candidates', { accurate: 7 }, { failing: { candidates: 3 } })).toEqual({
      state: 'doing',
      reason: 'rows-failing',
      done: 7,
      total: 10,
      open: 3,
    })
    expect(stateOf('candidates', { accurate: 7 }, { failing: { rooms: 3 } })).toMatchObject({ state: 'done' })
  })
})

describe('pilot application and site', () => {
  const pilot = (status: string, by: 'platform' | 'school' = 'platform', year = '2026') => ({
    by,
    year,
    status,
    count: 1,
  })
  const site = (review: string, status = '', host = '本校') => ({ host, review, status, count: 1 })

  it('are said as not entered and hold nobody up where nothing is known of them', () => {
    const status = computeCaseStatus(STEPS, evidence())
    expect(status.groups[0]?.steps.slice(0, 2).map(({ said }) => said.zh)).toEqual([
      '没有登记，已经办好的不用管',
      '没有登记，已经办好的不用管',
    ])
    expect(status.current?.step).toBe('candidates')
  })

  it.each([
    ['未提交', 'doing', 'not-submitted'],
    ['待初审', 'blocked', 'under-review'],
    ['审核中', 'blocked', 'under-review'],
    ['审核退回', 'doing', 'returned'],
    ['审核通过', 'done', 'approved'],
  ])('an application that is %s: %s', (status, state, reason) => {
    expect(stateOf('pilot', {}, { applications: [pilot(status)] })).toMatchObject({ state, reason })
  })

  it('count what the platform says before our own, and the latest year', () => {
    const applications = [pilot('未提交', 'school'), pilot('审核通过'), pilot('审核退回', 'platform', '2025')]
    expect(stateOf('pilot', {}, { applications })).toMatchObject({ state: 'done' })
  })

  it('an application under review holds nothing up that can be done', () => {
    const status = computeCaseStatus(STEPS, evidence({}, { applications: [pilot('待初审')], sites: [site('待审核')] }))
    expect(status.current?.step).toBe('candidates')
  })

  it.each([
    [[site('未提交')], 'doing', 'not-submitted'],
    [[site('待审核')], 'blocked', 'under-review'],
    [[site('审核退回')], 'doing', 'returned'],
    [[site('审核通过', '未启用')], 'doing', 'not-enabled'],
    [[site('审核通过', '已启用')], 'done', 'enabled'],
    [[site('审核通过', '已启用', '借考')], 'not-needed', 'borrowed'],
  ])('sites %j: %s', (sites, state, reason) => {
    expect(stateOf('site', {}, { sites })).toMatchObject({ state, reason })
  })

  it('a guest at another site sets up no rooms [PM 5.2.4.2]', () => {
    const sites = [site('审核通过', '已启用', '借考')]
    expect(stateOf('rooms', { accurate: 9 }, { sites })).toMatchObject({ state: 'not-needed', reason: 'of-the-host' })
  })

  it('say what is left of the approved number by certificate and level', () => {
    const quota = (level: string, major: string, approved: number, used: number) => ({
      ...{ year: '2026', certificate: '网店运营推广', level, major, approved, used },
    })
    const counts = evidence(
      {},
      {
        quota: [
          quota('中级', '电子商务', 60, 20),
          quota('中级', '市场营销', 40, 10),
          quota('高级', '不分专业', 30, 35),
        ],
      },
    )
    const said = findStep('pilot')!.measures!.quotaLeft!.said(0, counts).zh
    expect(said).toContain('网店运营推广（中级）：批准 100 人，已使用 30，还剩 **70**')
    expect(said).toContain('网店运营推广（高级）：批准 30 人，已使用 35，**超出 5**')
  })
})

describe('registration', () => {
  const plan = planOf({
    name: '六月',
    certificates: '网店运营推广',
    levels: '中级',
    exam: '2026-06-18',
    registration: '至 2026-05-27',
  })
  const of = (today: string) => ({ plan, open: 1, today: today as ExamDay })
  const told = (registered: number, today = '2026-05-20', accurate = 9, given: Partial<CaseEvidence> = {}) => {
    const more = { 'registered.初级': 1, 'registered.中级': registered - 1, of: of(today), ...given }
    const step = standOf(findStep('registration')!, evidence({ accurate }, registered === 0 ? { of: of(today) } : more))
    return [step.state, step.reason, step.open]
  }

  it('waits for verified people and for a plan', () => {
    expect(stateOf('registration', { unverified: 5 })).toMatchObject({ state: 'blocked', reason: 'nobody-accurate' })
    expect(stateOf('registration', { accurate: 5 })).toMatchObject({ state: 'blocked', reason: 'no-plan' })
  })

  it('counts who is verified and not registered, until all are', () => {
    expect(told(0)).toEqual(['doing', 'nobody-registered', 9])
    expect(told(4)).toEqual(['doing', 'not-all-registered', 5])
  })

  it('is done once the list is confirmed, and not any more where it has changed since [G1 三, G2 三]', () => {
    expect(told(9)).toEqual(['doing', 'not-frozen', 9])
    const confirmed = (heads: number) => {
      const frozen = { day: '2026-05-20' as ExamDay, heads, records: heads, digest: '1afh9400libr4g' }
      return told(9, '2026-05-20', 9, { of: { ...of('2026-05-20'), plan: { ...plan, frozen } } })
    }
    expect(confirmed(9)).toEqual(['done', 'frozen', 0])
    expect(confirmed(7)).toEqual(['doing', 'changed-since-frozen', 2])
    expect(confirmed(10)).toEqual(['doing', 'changed-since-frozen', -1])
  })

  it('is not done while the platform lacks records of those registered here [PM 5.2.6]', () => {
    const on = (count: number, level: string) => [{ plan: plan.name, level, subject: '理论', count }]
    const official = (...counts: ReturnType<typeof on>[]) => told(9, '2026-05-20', 9, { official: counts.flat() })
    expect(official(on(1, '初级'), on(6, '中级'))).toEqual(['doing', 'platform-lacks', 2])
    expect(official(on(8, '中级'))).toEqual(['doing', 'platform-lacks', 1])
    expect(official(on(1, '初级'), on(8, '中级'))).toEqual(['doing', 'not-frozen', 9])
    // Of single subjects numbers say nothing.
    const some = { 'by-subject.中级': 3, official: [...on(1, '初级'), ...on(6, '中级')] }
    expect(told(9, '2026-05-20', 9, some)).toEqual(['doing', 'not-frozen', 9])
  })

  it('is late where the window has passed on nobody, and over where it has passed on some [PM 5.2.6]', () => {
    expect(told(0, '2026-05-28')).toEqual(['late', 'nobody-registered', 9])
    expect(told(4, '2026-05-28')).toEqual(['done', 'closed', 0])
  })

  it('gives the rooms their heads: who is registered, not who could be', () => {
    const rooms = (more: Partial<CaseEvidence>) => standOf(findStep('rooms')!, evidence({ accurate: 9 }, more)).said.zh
    expect(rooms({ 'registered.中级': 4, rooms: 1, seats: 3 })).toContain('还差 1 个考位')
    expect(rooms({ 'registered.中级': 4, rooms: 1, seats: 4 })).toContain('报考 4 人')
  })
})

describe('rooms', () => {
  const said = (some: Given, more: Partial<CaseEvidence> = {}) =>
    standOf(findStep('rooms')!, evidence(some, more)).said.zh

  it('wait for candidates who could sit in them', () => {
    expect(stateOf('rooms', { 'no-photo': 5 })).toMatchObject({ state: 'blocked', reason: 'nobody-accurate' })
    expect(said({ 'no-photo': 5 }, { rooms: 2, seats: 90 })).toBe('2 个考场 90 个考位，还没有信息准确的考生')
  })

  it('are there, too few, or enough, by the candidates who are accurate as long as nobody is registered', () => {
    expect(stateOf('rooms', { accurate: 100 })).toMatchObject({ state: 'doing', reason: 'no-room' })
    expect(stateOf('rooms', { accurate: 100, verifying: 50 }, { rooms: 2, seats: 90 })).toMatchObject({
      state: 'doing',
      reason: 'seats-short',
      open: 10,
    })
    expect(said({ accurate: 100 }, { rooms: 2, seats: 90 })).toBe(
      '还差 10 个考位，现有 2 个考场 90 个考位，信息准确的考生 100 人（还没有报考人数，先按这个算）',
    )
    expect(stateOf('rooms', { accurate: 90 }, { rooms: 2, seats: 90 })).toMatchObject({ state: 'done' })
  })

  it('wait for a choice or for corrected rows like any list', () => {
    const waiting = { rooms: { rows: 5, created: 5, failing: 0 } }
    expect(stateOf('rooms', {}, { waiting })).toMatchObject({ state: 'doing', reason: 'list-waits', open: 5 })
    expect(said({}, { waiting })).toBe('有一份 5 行的考场表已检查，等您选择是否导入')
    expect(stateOf('rooms', { accurate: 9 }, { rooms: 1, seats: 40, failing: { rooms: 2 } })).toMatchObject({
      reason: 'rows-failing',
      open: 2,
    })
  })
})

describe('fees', () => {
  const fees = (more: Partial<CaseEvidence>) => stateOf('fees', {}, more)
  const SLIP = { 'registered.中级': 8, 'slips.heads': 8 }
  const BY_SUBJECT = { 'registered.中级': 8, 'by-subject.中级': 6, 'by-subject.heads': 3, 'slips.heads': 5 }
  const noSlips = planOf({ name: '六月', certificates: '网店运营推广', noSlips: '不用缴费单 2026-05-20 王芳' })

  it.each<[string, Partial<CaseEvidence>, object]>([
    ['wait for somebody to be registered', {}, { state: 'blocked', reason: 'nobody-registered' }],
    ['have no slip yet', { 'registered.中级': 8 }, { state: 'doing', reason: 'no-slip', open: 8 }],
    ['wait for the transfer', { ...SLIP, 'slips.unpaid': 1 }, { state: 'doing', reason: 'unpaid' }],
    ['wait for the organisation', { ...SLIP, 'slips.paid': 1 }, { state: 'doing', reason: 'unconfirmed' }],
    ['are done when all slips are confirmed', { ...SLIP, 'slips.confirmed': 1 }, { state: 'done', reason: 'complete' }],
    [
      'are not done once others are registered, though the slip is paid',
      { ...SLIP, 'registered.中级': 10, 'slips.confirmed': 1 },
      { state: 'doing', reason: 'slip-missing', open: 2 },
    ],
    [
      'say where more is paid for than is registered',
      { ...SLIP, 'registered.中级': 7, 'slips.confirmed': 1 },
      { state: 'doing', reason: 'heads-beyond', open: 1 },
    ],
    [
      'of those by subject need a slip of their own',
      { ...BY_SUBJECT, 'slips.confirmed': 1 },
      { state: 'doing', reason: 'slip-missing', open: 6 },
    ],
    [
      'of both ways are done by a slip each',
      { ...BY_SUBJECT, 'slips.subjects': 6, 'slips.confirmed': 2 },
      { state: 'done', reason: 'complete' },
    ],
  ])('PM 5.2.7: %s', (_, given, standing) => {
    expect(fees(given)).toMatchObject(standing)
  })

  it('PM 5.2.7 培训评价组织可以使用缴费管理: are not needed where no slips are used, as long as there is none', () => {
    const of = { plan: noSlips, open: 1, today: TODAY }
    expect(fees({ 'registered.中级': 8, of })).toMatchObject({ state: 'not-needed', reason: 'no-slips' })
    expect(fees({ ...SLIP, 'slips.unpaid': 1, of })).toMatchObject({ state: 'doing', reason: 'unpaid' })
  })
})

describe('every step', () => {
  it('has words in both languages for each of its reasons and numbers, also where nothing is there', () => {
    for (const step of STEPS) {
      const said = [step.name, step.guide]
      for (const { said: say, next, act } of Object.values(step.reasons)) {
        said.push(say(0, evidence()), say(1, evidence({ accurate: 1 })), next, ...(act ? [act.label] : []))
      }
      for (const measure of Object.values(step.measures ?? {})) {
        said.push(measure.label, measure.said(measure.count(evidence()), evidence()))
        // None: it is asked for in words of its own (flows/questions/reading).
        expect(measure.examples.length === 0 || measure.examples.length > 5).toBe(true)
      }
      for (const { zh, en } of said) {
        expect(zh, step.id).toMatch(/\p{Script=Han}/u)
        expect(en.replace(/“[^“”]*”/gu, ''), step.id).not.toMatch(/\p{Script=Han}|undefined|NaN/u)
      }
    }
  })

  describe('of several plans', () => {
    const june = planOf({
      name: '六月',
      certificates: '网店运营推广',
      levels: '中级',
      exam: '2026-06-18',
      arrangement: '2026-05-28 至 2026-06-06',
      registration: '2026-04-01 至 2026-05-27',
    })
    const past = planOf({
      name: '五月',
      certificates: '网店运营推广',
      levels: '中级',
      exam: '2026-05-22',
      arrangement: '2026-05-08 至 2026-05-12',
    })
    const of = (plan: typeof june, rooms: number) =>
      evidence({ accurate: 8 }, { 'registered.中级': 8, rooms, seats: rooms * 8, of: { plan, open: 2, today: TODAY } })

    it('tells the steps of the school once, and the others for each plan', () => {
      const { groups } = computeCaseStatus(STEPS, evidence({ accurate: 8 }), [of(june, 1), of(past, 0)])
      expect(groups.map(({ plan, steps }) => [plan?.name, steps.length])).toEqual([
        [undefined, STEPS.filter(({ per }) => per === undefined).length],
        ['六月', STEPS.filter(({ per }) => per === 'plan').length],
        ['五月', STEPS.filter(({ per }) => per === 'plan').length],
      ])
    })

    it('calls late what the window of its plan has passed, and says how long is left of the others', () => {
      expect(standOf(findStep('rooms')!, of(june, 0))).toMatchObject({ state: 'doing', daysLeft: 17 })
      expect(standOf(findStep('rooms')!, of(past, 0))).toMatchObject({ state: 'late', daysLeft: -8 })
      expect(standOf(findStep('rooms')!, of(past, 1)).state).toBe('done')
    })

    it('names what is late before what is under way', () => {
      const status = computeCaseStatus(STEPS, evidence({ accurate: 8 }, { of: { open: 2, today: TODAY } }), [
        of(june, 1),
        of(past, 0),
      ])
      expect(status.current).toMatchObject({ step: 'rooms', state: 'late', plan: { name: '五月' } })
    })
  })
})
