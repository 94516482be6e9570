import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestStore, redeemCode, settle, type TestStore, take, takeAsAdmin } from '../test-store.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

/** Somebody on the staff of an organisation of its own. */
async function open(name: string): Promise<{ readonly orgId: string; readonly staff: string }> {
  const [orgId, staff, code] = [randomUUID(), `${name}-staff`, it.store.codes.newCode()]
  await takeAsAdmin(it.store, [
    { kind: 'add-org', id: orgId, name },
    { kind: 'invite', code, personName: '郑好', role: 'org-staff', orgId, expiresAt: new Date('2099-01-01T00:00:00Z') },
  ])
  await redeemCode(it.store, staff, code)
  return { orgId, staff }
}

async function schoolWith(userId: string, name: string, certificate?: string): Promise<string> {
  const { schoolId } = await settle(it.store, userId, name, '山东省')
  if (certificate === undefined) return schoolId
  const rows = [{ name: `${name}的考试`, certificates: certificate, levels: '初级', exam: '2026-06-18' }]
  await take(it.store, userId, [{ kind: 'write-rows', batchId: randomUUID(), list: 'exam-plans', schoolId, rows }])
  return schoolId
}

const PHONE = '13800004321'
const STEWARD = { kind: '专属管家', name: '王敏', phone: PHONE, region: '山东省', confirmed: '2026-05-01' }
const ACCOUNT = '1100223344556677'
const PAYEE = { name: '示例科技有限公司', bank: '示例银行', account: ACCOUNT, confirmed: '2026-05-01' }

describe('what an organisation says of its contacts and payees', () => {
  test('is seen by every school with an exam of its programme, with whose word it is, and by no other', async () => {
    const { orgId, staff } = await open('博导前程')
    const [ours, others, none] = [
      await schoolWith('c1', '一号学校', '电子商务数据分析'),
      await schoolWith('c2', '二号学校', '网店运营推广'),
      await schoolWith('c3', '三号学校'),
    ]
    await take(it.store, staff, [
      { kind: 'publish-contacts', orgId, list: 'contacts', rows: [{ ...STEWARD, of: '博导前程' }] },
      { kind: 'publish-contacts', orgId, list: 'payees', rows: [{ ...PAYEE, of: '博导前程' }] },
    ])
    expect(await it.store.records(ours).contacts.contacts()).toEqual([
      { ...STEWARD, of: '博导前程', saidBy: '博导前程' },
    ])
    expect(await it.store.records(ours).contacts.payees()).toEqual([{ ...PAYEE, of: '博导前程', saidBy: '博导前程' }])
    for (const school of [others, none]) expect(await it.store.records(school).contacts.contacts()).toEqual([])
  })

  test('takes the place of what it said before, and stands beside what the school says', async () => {
    const { orgId, staff } = await open('鸿科经纬')
    const school = await schoolWith('c4', '四号学校', '网店运营推广')
    const own = { ...PAYEE, of: '鸿科经纬', account: '99887766554433' }
    await take(it.store, 'c4', [
      { kind: 'write-rows', batchId: randomUUID(), list: 'payees', schoolId: school, rows: [own] },
    ])
    for (const account of [ACCOUNT, '1100223344559999'])
      await take(it.store, staff, [
        { kind: 'publish-contacts', orgId, list: 'payees', rows: [{ ...PAYEE, of: '鸿科经纬', account }] },
      ])
    const payees = await it.store.records(school).contacts.payees()
    expect(payees.map(({ account, saidBy }) => [account, saidBy])).toEqual([
      ['99887766554433', undefined],
      ['1100223344559999', '鸿科经纬'],
    ])
  })

  test('gives each province one steward: who is named for it now takes the place of the one before', async () => {
    const { orgId, staff } = await open('中教畅享')
    const school = await schoolWith('c5', '五号学校', '数字营销技术应用')
    const steward = (name: string, region: string) => ({ ...STEWARD, of: '中教畅享', name, region })
    const publish = (...rows: ReturnType<typeof steward>[]) =>
      take(it.store, staff, [{ kind: 'publish-contacts', orgId, list: 'contacts', rows }])
    const names = async () =>
      (await it.store.records(school).contacts.contacts()).map(({ name, region }) => [name, region])
    await publish(steward('王敏', '北京市、山东省'), steward('李静', '山东省'))
    expect(new Set((await names()).map(([name]) => name))).toEqual(new Set(['王敏', '李静']))
    await publish(steward('张伟', '山东省'))
    expect(new Map((await names()) as [string, string][])).toEqual(
      new Map([
        ['张伟', '山东省'],
        ['王敏', '北京市'],
      ]),
    )
  })

  test('is refused of another organisation’s certificates, and from whoever is none of its staff', async () => {
    const { orgId, staff } = await open('凤凰新联合')
    const change = (of: string) =>
      ({ kind: 'publish-contacts', orgId, list: 'payees', rows: [{ ...PAYEE, of }] }) as const
    await expect(take(it.store, staff, [change('网店运营推广')])).rejects.toThrow('of another organisation')
    await expect(take(it.store, 'c1', [change('凤凰新联合')])).rejects.toThrow('no role')
    await takeAsAdmin(it.store, [change('凤凰新联合')])
  })

  test('lies sealed', async () => {
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    const { rows } = await client.query<{ text: string }>(
      `SELECT concat(to_jsonb(c) - 'values_sealed', encode(values_sealed, 'escape')) AS text FROM published_contact c`,
    )
    await client.end()
    expect(rows.length).toBeGreaterThan(2)
    const text = rows.map((row) => row.text).join()
    for (const secret of [PHONE, ACCOUNT]) expect(text).not.toContain(secret)
  })
})
