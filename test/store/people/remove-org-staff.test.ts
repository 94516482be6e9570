import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Change } from '../../../src/domain/talk/changes.js'
import { accountKey } from '../../../src/domain/talk/conversation-key.js'
import { account, openTestStore, redeemCode, settle, type TestStore, take, takeAsAdmin } from '../test-store.js'

let it: TestStore
let orgs = 0
let orgId: string
/** User id of the one member of its staff; each test has another organisation. */
let staff: string

const expiresAt = new Date('2099-01-01T00:00:00Z')
const root = { accountKey: accountKey(account('root')), memberships: [], isSystemAdmin: true }

beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())
beforeEach(async () => {
  orgs += 1
  orgId = `org-${orgs}`
  staff = `staff-${orgs}`
  await takeAsAdmin(it.store, [{ kind: 'add-org', id: orgId, name: `第${orgs}评价组织` }])
  await redeemCode(it.store, staff, await inviteCode('郑好'))
})

async function inviteCode(personName: string): Promise<string> {
  const code = it.store.codes.newCode()
  await takeAsAdmin(it.store, [{ kind: 'invite', code, personName, role: 'org-staff', orgId, expiresAt }])
  return code
}
const asker = (userId: string) => it.store.talk.findAsker(account(userId))
const orgsOf = async (userId: string) => (await asker(userId)).memberships.flatMap((one) => one.orgId ?? [])
const removal = async (userId: string): Promise<Change> => ({
  kind: 'remove-org-staff',
  orgId,
  personId: (await asker(userId)).personId ?? '',
})

describe('a member of an organisation’s staff who is removed', () => {
  test('has no role there any more; other organisations and schools stay', async () => {
    const { schoolId } = await settle(it.store, staff, `第${orgs}职业学校`)
    const first = orgId
    orgId = `${first}-other`
    await takeAsAdmin(it.store, [{ kind: 'add-org', id: orgId, name: `第${orgs}别的组织` }])
    await redeemCode(it.store, staff, await inviteCode('郑好'))
    const second = orgId
    orgId = first
    await takeAsAdmin(it.store, [await removal(staff)])
    expect(await orgsOf(staff)).toEqual([second])
    expect((await asker(staff)).memberships.flatMap((one) => one.schoolId ?? [])).toEqual([schoolId])
    expect(await it.store.people(root).listOrgStaff(first)).toEqual([])
  })

  test('cannot be removed twice', async () => {
    const change = await removal(staff)
    await takeAsAdmin(it.store, [change])
    await expect(takeAsAdmin(it.store, [change])).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('cannot come back by a code that lies about, only by a new one; what others were given stays good', async () => {
    const [own, others] = [await inviteCode('郑好'), await inviteCode('周洁')]
    await takeAsAdmin(it.store, [await removal(staff)])
    await expect(redeemCode(it.store, staff, own)).rejects.toThrow('unknown')
    await redeemCode(it.store, `new-${orgs}`, others)
    expect(await orgsOf(`new-${orgs}`)).toEqual([orgId])
    await redeemCode(it.store, staff, await inviteCode('郑好'))
    expect(await orgsOf(staff)).toEqual([orgId])
  })
})

describe('removing an organisation’s staff', () => {
  test('is for system admins only, and so is the list of them', async () => {
    const coordinator = `coordinator-${orgs}`
    await settle(it.store, coordinator, `第${orgs}外国语学校`)
    for (const by of [staff, coordinator]) {
      await expect(take(it.store, by, [await removal(staff)])).rejects.toMatchObject({ name: 'NotAllowed' })
      const people = it.store.people({ ...(await asker(by)), isSystemAdmin: false })
      expect(await people.listOrgStaff(orgId)).toEqual([])
    }
    expect(await orgsOf(staff)).toEqual([orgId])
    const listed = await it.store.people(root).listOrgStaff(orgId)
    expect(listed.map(({ name, roles }) => [name, roles])).toEqual([['郑好', ['org-staff']]])
  })

  test('a system admin who removes themselves stays system admin and can come back', async () => {
    await redeemCode(it.store, 'admin-too', await inviteCode('李敏'))
    await takeAsAdmin(it.store, [await removal('admin-too')], 'admin-too')
    expect(await orgsOf('admin-too')).toEqual([])
    const code = it.store.codes.newCode()
    const again = { kind: 'invite', code, personName: '李敏', role: 'org-staff', orgId, expiresAt } as const
    await takeAsAdmin(it.store, [again], 'admin-too')
    await redeemCode(it.store, 'admin-too', code)
    expect(await orgsOf('admin-too')).toEqual([orgId])
  })
})
