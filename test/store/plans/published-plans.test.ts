import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Values } from '../../../src/domain/lists/rows.js'
import type { Change } from '../../../src/domain/talk/changes.js'
import { spreadPlans } from '../../../src/jobs/plans/spread-plans.cron.js'
import { openTestStore, privateChat, redeemCode, settle, type TestStore, take, takeAsAdmin } from '../test-store.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const PLAN = {
  number: '1002026061801',
  name: '2026年6月网店运营推广考试',
  certificates: '网店运营推广',
  levels: '初级,中级',
  registration: '2026-04-01 至 2026-05-27',
  exam: '2026-06-18',
}

/** Somebody on the staff of an organisation of its own. */
async function open(name: string): Promise<{ readonly orgId: string; readonly staff: string }> {
  const [orgId, staff, code] = [randomUUID(), `${name}-staff`, it.store.codes.newCode()]
  const expiresAt = new Date('2099-01-01T00:00:00Z')
  await takeAsAdmin(it.store, [
    { kind: 'add-org', id: orgId, name },
    { kind: 'invite', code, personName: '郑好', role: 'org-staff', orgId, expiresAt },
  ])
  await redeemCode(it.store, staff, code)
  return { orgId, staff }
}

const told: string[] = []
async function spread(): Promise<void> {
  const dispatch = { sendReplies: async (key: string) => void told.push(key) }
  await spreadPlans({ plans: it.store.plans, dispatch: dispatch as never })
}

async function publish(org: Awaited<ReturnType<typeof open>>, values: Values, schools: readonly string[], id: string) {
  await take(it.store, org.staff, [{ kind: 'publish-plan', id, orgId: org.orgId, values, schools }])
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  await spread()
}

async function enter(userId: string, schoolId: string, row: Values): Promise<void> {
  await take(it.store, userId, [
    { kind: 'write-rows', batchId: randomUUID(), list: 'exam-plans', schoolId, rows: [row] },
  ])
}

const plansOf = (schoolId: string) => it.store.records(schoolId).plans.list()
const lastWord = async (userId: string) => (await it.store.talk.listReplies(privateChat(userId), 0, 100)).at(-1)?.reply

describe('a plan that an organisation publishes', () => {
  test('is among the plans of each school it lists, with where it comes from, and their people are asked', async () => {
    const org = await open('机构一')
    const [one, two, other] = [
      await settle(it.store, 'u11', '一一学校'),
      await settle(it.store, 'u12', '一二学校'),
      await settle(it.store, 'u13', '一三学校'),
    ]
    await publish(org, PLAN, [one.schoolId, two.schoolId], randomUUID())
    for (const [userId, { schoolId }] of [['u11', one] as const, ['u12', two] as const]) {
      expect(await plansOf(schoolId)).toMatchObject([
        { name: PLAN.name, publisher: '机构一', levels: ['初级', '中级'] },
      ])
      const { text = '', choices = [] } = (await lastWord(userId)) ?? {}
      expect(text).toMatch(/^机构一发布了考试计划，参考院校里有本校。/)
      expect(text).toContain('要参加吗？')
      expect(choices.map(({ id }) => id)).toEqual([`参加考试 ${PLAN.name}`, `不参加考试 ${PLAN.name}`])
    }
    expect(await plansOf(other.schoolId)).toEqual([])
    expect(await lastWord('u13')).toBeUndefined()
    expect(told.length).toBe(2)
  })

  test('is joined with the copy a school has entered, by its number, and the levels of the copy become the school’s own', async () => {
    const org = await open('机构二')
    const { schoolId } = await settle(it.store, 'u21', '二一学校')
    await enter('u21', schoolId, { ...PLAN, name: '六月那场网店考试', levels: '中级' })
    await publish(org, PLAN, [schoolId], randomUUID())
    expect(await plansOf(schoolId)).toMatchObject([
      { name: '六月那场网店考试', publisher: '机构二', levels: ['中级'], allLevels: ['初级', '中级'] },
    ])
    expect((await lastWord('u21'))?.text).toContain('已经对上，不会重复')
  })

  test('leaves a copy that differs as it is and shows both, until the school says so', async () => {
    const org = await open('机构三')
    const { schoolId } = await settle(it.store, 'u31', '三一学校')
    await enter('u31', schoolId, { ...PLAN, exam: '2026-06-20' })
    const id = randomUUID()
    await publish(org, PLAN, [schoolId], id)
    const { text = '' } = (await lastWord('u31')) ?? {}
    expect(text).toContain('和机构的不一样')
    expect(text).toContain('考试时间：2026年6月20日（周六） → 2026年6月18日（周四）')
    expect(await plansOf(schoolId)).toMatchObject([{ windows: { exam: { from: { day: '2026-06-20' } } } }])
    // What moves meanwhile is not written over it either.
    await publish(org, { name: PLAN.name, exam: '2026-06-25' }, [], id)
    expect(await plansOf(schoolId)).toMatchObject([{ windows: { exam: { from: { day: '2026-06-20' } } } }])
  })

  test('moves for all its schools but those that stay out, each told of the days that move, with history and no second copy', async () => {
    const org = await open('机构四')
    const [one, out] = [await settle(it.store, 'u41', '四一学校'), await settle(it.store, 'u42', '四二学校')]
    const id = randomUUID()
    await publish(org, PLAN, [one.schoolId, out.schoolId], id)
    const no = { kind: 'answer-plan', schoolId: out.schoolId, publishedId: id, answer: 'declined' } as const
    await take(it.store, 'u42', [no])
    const before = await lastWord('u42')
    await publish(org, { name: PLAN.name, exam: '2026-06-25' }, [], id)
    expect(await plansOf(one.schoolId)).toMatchObject([{ windows: { exam: { from: { day: '2026-06-25' } } } }])
    expect((await lastWord('u41'))?.text).toContain('考试时间：2026年6月18日（周四） → 2026年6月25日（周四）')
    expect(await plansOf(out.schoolId)).toEqual([])
    expect(await lastWord('u42')).toEqual(before)
    const changes = await it.store.records(one.schoolId).imports.listChanges(10)
    expect(changes.length).toBeGreaterThan(0)
  })

  test('shows how far each school is by the numbers of its own records, and its own levels', async () => {
    const org = await open('机构八')
    const { schoolId } = await settle(it.store, 'u81', '八一学校')
    const id = randomUUID()
    await publish(org, PLAN, [schoolId], id)
    const room = { plan: PLAN.name, site: '示范站点', name: '107室', seats: '45', certificate: '网店运营推广' }
    const rooms = { kind: 'write-rows', batchId: randomUUID(), list: 'rooms', schoolId, rows: [room] } as const
    const answer = { kind: 'answer-plan', schoolId, publishedId: id, answer: 'joined' } as const
    await take(it.store, 'u81', [rooms, answer])
    await enter('u81', schoolId, { ...PLAN, ownLevels: '中级' })
    const [school] = await it.store.orgRecords(org.orgId).participants(id)
    const own = await it.store.records(schoolId).steps.counts()
    expect(school).toMatchObject({ answer: 'joined', plan: { levels: ['中级'], allLevels: ['初级', '中级'] } })
    expect(school?.counts).toEqual({ ...own, failing: {} })
    expect(own.plans[PLAN.name]).toMatchObject({ rooms: 1, seats: 45 })
  })

  test('is told once, whoever spreads it at the same time', async () => {
    const org = await open('机构五')
    const { schoolId } = await settle(it.store, 'u51', '五一学校')
    await take(it.store, org.staff, [
      { kind: 'publish-plan', id: randomUUID(), orgId: org.orgId, values: PLAN, schools: [schoolId] },
    ])
    await Promise.all([spread(), spread(), spread()])
    expect(await it.store.talk.listReplies(privateChat('u51'), 0, 100)).toHaveLength(1)
    expect(await plansOf(schoolId)).toHaveLength(1)
  })

  test('and its schools are nobody else’s: not of another organisation, nor published in its name by a school', async () => {
    const [own, foreign] = [await open('机构六'), await open('机构七')]
    const { schoolId } = await settle(it.store, 'u61', '六一学校')
    const id = randomUUID()
    await publish(own, PLAN, [schoolId], id)
    expect(await it.store.orgRecords(foreign.orgId).plans()).toEqual([])
    expect(await it.store.orgRecords(foreign.orgId).participants(id)).toEqual([])
    expect(await it.store.orgRecords(own.orgId).participants(id)).toMatchObject([{ id: schoolId, name: '六一学校' }])
    const change: Change = { kind: 'publish-plan', id: randomUUID(), orgId: own.orgId, values: PLAN, schools: [] }
    for (const by of [foreign.staff, 'u61', 'a stranger']) {
      await expect(take(it.store, by, [change])).rejects.toMatchObject({ name: 'NotAllowed' })
    }
    const stolen: Change = { kind: 'publish-plan', id, orgId: foreign.orgId, values: PLAN, schools: [] }
    await expect(take(it.store, foreign.staff, [stolen])).rejects.toMatchObject({ name: 'TurnConflict' })
    const file: Change = { kind: 'request-file', what: { kind: 'schools-progress', orgId: own.orgId, publishedId: id } }
    await expect(take(it.store, foreign.staff, [file])).rejects.toMatchObject({ name: 'NotAllowed' })
    await take(it.store, own.staff, [file])
  })

  test('all pilot schools are those with an approved number for a certificate of its own, and those it named before', async () => {
    const org = await open('北京鸿科经纬科技有限公司')
    const [approved, before, other] = [
      await settle(it.store, 'u91', '九一学校'),
      await settle(it.store, 'u92', '九二学校'),
      await settle(it.store, 'u93', '九三学校'),
    ]
    const quota = {
      year: '2026',
      certificate: '网店运营推广',
      level: '初级',
      major: '不分专业',
      approved: '40',
      status: '审核通过',
    }
    const write = (userId: string, schoolId: string, row: Values) =>
      take(it.store, userId, [
        { kind: 'write-rows', batchId: randomUUID(), list: 'pilot-quotas', schoolId, rows: [row] },
      ])
    await write('u91', approved.schoolId, quota)
    await write('u93', other.schoolId, { ...quota, certificate: '数字营销技术应用' })
    await publish(org, PLAN, [before.schoolId], randomUUID())
    const found = await it.store.orgRecords(org.orgId).pilotSchools()
    expect(found.map(({ name }) => name)).toEqual(['九一学校', '九二学校'])
  })
})
