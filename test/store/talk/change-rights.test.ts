import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { CHANGE_RIGHTS, type Change } from '../../../src/domain/talk/changes.js'
import {
  check,
  importRows,
  it,
  okRow,
  onlyCandidate,
  personOf,
  schoolId,
  start,
  userId,
  useSchools,
} from '../imports/import-steps.js'
import { account, join, sendFile, settle, take, takeAsAdmin } from '../test-store.js'

useSchools()

const notAllowed = { name: 'NotAllowed', retry: 'never' }
const expiresAt = new Date('2099-01-01T00:00:00Z')
const invite = (more: Partial<Extract<Change, { kind: 'invite' }>>): Change => ({
  kind: 'invite',
  code: it.store.codes.newCode(),
  personName: '新人',
  role: 'coordinator',
  expiresAt,
  ...more,
})

/** Every change there is about a school, on things that are there. */
async function changesOfSchool(by: string): Promise<readonly Change[]> {
  const applied = await importRows([okRow(1)])
  const waiting = await start()
  await check(waiting, [okRow(2)])
  const { id: candidateId } = await onlyCandidate()
  const fileIds = [await sendFile(it.store, by, '名单.xlsx')]
  const record = { list: 'candidates', schoolId, recordId: candidateId } as const
  return [
    { kind: 'start-batch', batchId: randomUUID(), batchKind: 'workbook', schoolId, scope: {}, fileIds },
    { kind: 'check-kept-photos', batchId: randomUUID(), schoolId },
    { kind: 'recheck-batch', batchId: waiting },
    { kind: 'take-over-batch', batchId: waiting },
    { kind: 'apply-batch', batchId: waiting, mode: 'valid-rows' },
    { kind: 'accept-proposals', batchId: waiting, picks: 'all' },
    { kind: 'undo-batch', batchId: applied },
    { kind: 'confirm-candidate', candidateId },
    { kind: 'correct-record', ...record, field: 'major', was: '电子商务', value: '市场营销' },
    { kind: 'remove-record', ...record },
    { kind: 'undo-correction', schoolId, id: '1' },
    { kind: 'write-rows', batchId: randomUUID(), list: 'approved-majors', schoolId, rows: [] },
    { kind: 'request-file', what: { kind: 'failing-rows', batchId: waiting } },
    { kind: 'request-file', what: { kind: 'photo', candidateId } },
    { kind: 'remove-colleague', schoolId, personId: await personOf(userId) },
    invite({ schoolId }),
  ]
}

/** Somebody with a role at the school that may change nothing of it. */
async function joinAsOnlooker(who: string): Promise<void> {
  await join(it.store, who, schoolId, 'coordinator', '旁观')
  const client = new Client({ connectionString: it.databaseUrl })
  await client.connect()
  await client.query(`UPDATE membership SET role = 'onlooker' WHERE person_id = $1`, [await personOf(who)])
  await client.end()
}

describe('a change', () => {
  test('of a school’s records is refused to another role there, to another school’s people, to strangers and to admins of the house', async () => {
    const onlooker = `${userId}-onlooker`
    const other = `${userId}-x`
    await joinAsOnlooker(onlooker)
    await settle(it.store, other, `${userId}的对面`)
    const changes = await changesOfSchool(onlooker)
    expect(new Set(changes.map(({ kind }) => kind)).size).toBe(15)
    for (const change of changes) {
      for (const by of [onlooker, other, `${userId}-stranger`]) {
        await expect(take(it.store, by, [change]), `${change.kind} by ${by}`).rejects.toMatchObject(notAllowed)
      }
      if (CHANGE_RIGHTS[change.kind].includes('system-admin')) continue
      await expect(takeAsAdmin(it.store, [change]), change.kind).rejects.toMatchObject(notAllowed)
    }
    expect((await onlyCandidate()).values.major).toBe('电子商务')
  })

  test('of who belongs where is refused to a coordinator, and beyond the own school to its admin too', async () => {
    const admin = `${userId}-admin`
    await join(it.store, admin, schoolId, 'school-admin', '周主任')
    const other = await settle(it.store, `${userId}-x`, `${userId}的对面`)
    const orgId = randomUUID()
    await takeAsAdmin(it.store, [{ kind: 'add-org', id: orgId, name: `${userId}的机构` }])
    const house: readonly Change[] = [
      { kind: 'add-school', id: randomUUID(), name: `${userId}的新校`, province: '山东' },
      { kind: 'add-org', id: randomUUID(), name: `${userId}的新机构` },
      { kind: 'remove-org-staff', orgId, personId: await personOf(userId) },
      invite({ role: 'org-staff', orgId }),
      invite({ role: 'system-admin' }),
      invite({ role: 'system-admin', schoolId }),
      invite({ role: 'org-staff', schoolId, orgId }),
      invite({ schoolId: other.schoolId }),
      { kind: 'remove-colleague', schoolId: other.schoolId, personId: await personOf(`${userId}-x`) },
    ]
    for (const change of [...house, invite({ schoolId })]) {
      await expect(take(it.store, userId, [change]), change.kind).rejects.toMatchObject(notAllowed)
    }
    for (const change of house) {
      await expect(take(it.store, admin, [change]), change.kind).rejects.toMatchObject(notAllowed)
    }
    await take(it.store, admin, [invite({ schoolId })])
  })

  test('that is refused leaves nothing of its turn behind', async () => {
    const stranger = `${userId}-stranger`
    const batchId = await start()
    const changes: readonly Change[] = [{ kind: 'count-wrong-code' }, { kind: 'recheck-batch', batchId }]
    await expect(take(it.store, stranger, changes)).rejects.toMatchObject(notAllowed)
    expect(await it.store.talk.findAsker(account(stranger))).toMatchObject({ memberships: [] })
    expect(await it.store.records(schoolId).imports.findBatch(batchId)).toMatchObject({ round: 1 })
  })
})
