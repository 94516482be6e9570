import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ProblemCount } from '../../../src/domain/lists/list-report.js'
import type { Finding } from '../../../src/domain/lists/rows.js'
import { privateChat, sendFile, settle, take } from '../test-store.js'
import {
  check,
  failingRow,
  it,
  OWN,
  OWNER,
  okRow,
  personOf,
  reportOf,
  schoolId,
  schools,
  start,
  userId,
  useSchools,
} from './import-steps.js'

useSchools()

describe('the life of a batch', () => {
  test('the lists of a school are found among its photos', async () => {
    const list = await start()
    await check(list, [okRow(1)])
    const photo = await start('photos')
    const records = it.store.records(schoolId)
    expect((await records.imports.listBatches(1, 'photos')).map(({ id }) => id)).toEqual([photo])
    expect((await records.imports.listBatches(1, 'candidates')).map(({ id }) => id)).toEqual([list])
  })

  test('a checked batch tells its conversation once, however often the check is finished', async () => {
    const batchId = await start()
    await check(batchId, [okRow(1), failingRow(2)])
    await it.store.imports.finishCheck(batchId, { kind: 'candidates', report: reportOf(0, 0) })
    const batch = await it.store.records(schoolId).imports.findBatch(batchId)
    expect(batch).toMatchObject({
      kind: 'candidates',
      status: 'checked',
      round: 1,
      scope: OWN,
      byPersonId: await personOf(userId),
      report: { valid: 1, failing: 1 },
      byName: `第${schools}职业学校的考务`,
    })
    const key = `web/local/private/${userId}`
    const event = await it.store.talk.nextInbound(key)
    expect(event?.message.content).toEqual({ kind: 'event', event: { kind: 'batch-checked', batchId } })
    await it.store.talk.abandonInbound(event?.id ?? '', {
      conversation: privateChat(userId),
      reply: { text: '' },
      dedupKey: batchId,
    })
    expect(await it.store.talk.nextInbound(key)).toBeUndefined()
  })

  test('one worker at a time holds a batch; the claim of a dead one lapses and is listed', async () => {
    const batchId = await start()
    const claims = await Promise.all(['a', 'b', 'c'].map((owner) => it.store.imports.claim(batchId, owner, 10_000)))
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
    expect(await it.store.imports.nextBatch(schoolId)).not.toBe(batchId)
    it.clock.now = new Date(it.clock.now.getTime() + 10_001)
    expect(await it.store.imports.nextBatch(schoolId)).toBe(batchId)
    expect(await it.store.imports.listWaitingSchools(100)).toContain(schoolId)
    const again = await it.store.imports.claim(batchId, 'd', 10_000)
    expect(again).toMatchObject({
      attempts: 4,
      kind: 'workbook',
      scope: OWN,
      edits: [],
      school: { id: schoolId },
      conversation: privateChat(userId),
    })
    expect(again?.files).toHaveLength(1)
    expect(await it.store.imports.keepClaim(batchId, 'a', 10_000)).toBe(false)
    expect(await it.store.imports.keepClaim(batchId, 'd', 10_000)).toBe(true)
  })

  test('more files during a check start a new round, and the result of the old one does not count', async () => {
    const batchId = await start()
    await it.store.imports.claim(batchId, OWNER, 10_000)
    const more = await sendFile(it.store, userId, `第二份-${batchId}.xlsx`)
    await take(it.store, userId, [
      { kind: 'recheck-batch', batchId, scope: { category: 'social' }, moreFileIds: [more] },
    ])
    await it.store.imports.finishCheck(batchId, { kind: 'candidates', report: reportOf(1, 0) })
    await it.store.imports.releaseClaim(batchId, OWNER)
    const next = await it.store.imports.claim(batchId, OWNER, 10_000)
    expect(next).toMatchObject({ status: 'received', scope: { category: 'social' } })
    expect(next?.files).toHaveLength(2)
  })

  test('accepted proposals are kept time after time and the batch is checked again with them', async () => {
    const batchId = await start()
    await check(batchId, [okRow(1)])
    await take(it.store, userId, [{ kind: 'accept-proposals', batchId, picks: [1, 3] }])
    await check(batchId, [okRow(1)])
    await take(it.store, userId, [{ kind: 'accept-proposals', batchId, picks: 'all' }])
    expect((await it.store.imports.claim(batchId, OWNER, 10_000))?.picks).toEqual([[1, 3], 'all'])
  })

  test('a batch is applied from checked only, and all-or-nothing only without failing rows', async () => {
    const batchId = await start()
    const apply = (mode: 'valid-rows' | 'all-or-nothing' | 'check-only') =>
      take(it.store, userId, [{ kind: 'apply-batch', batchId, mode }])
    await expect(apply('valid-rows')).rejects.toMatchObject({ name: 'TurnConflict' })
    await check(batchId, [okRow(1), failingRow(2)])
    await expect(apply('all-or-nothing')).rejects.toMatchObject({ name: 'TurnConflict' })
    expect((await apply('check-only')).startedBatches).toEqual([])
    expect(await it.store.records(schoolId).imports.findBatch(batchId)).toMatchObject({
      status: 'only-checked',
      mode: 'check-only',
    })
    await expect(apply('valid-rows')).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('a file that could not be read is said with its problem', async () => {
    const batchId = await start()
    await it.store.imports.claim(batchId, OWNER, 10_000)
    const problem = { code: 'file-download-failed', params: {} } as const
    await it.store.imports.fail(batchId, problem)
    expect(await it.store.records(schoolId).imports.findBatch(batchId)).toMatchObject({
      status: 'failed',
      failure: problem,
    })
    expect((await it.store.talk.nextInbound(`web/local/private/${userId}`))?.message.content).toEqual({
      kind: 'event',
      event: { kind: 'batch-failed', batchId },
    })
  })

  test('what another version has stored comes back as something to say', async () => {
    const gone = { code: 'id-weight', params: { kg: 70 }, row: 3, field: 'weight' } as unknown as Finding
    const older = { code: 'row-repeated', params: { rows: '第3行' }, row: 4 } as unknown as Finding
    const [checked, failed] = [await start(), await start()]
    await it.store.imports.claim(checked, OWNER, 10_000)
    await it.store.imports.stageRows(checked, 'candidates', 0, [{ ...failingRow(1), findings: [gone, older] }])
    const problems = [{ code: 'phone-shape', count: 1, examples: ['第3行'] }] as unknown as ProblemCount[]
    const report = { ...reportOf(0, 1), problems, fileFindings: [gone] }
    await it.store.imports.finishCheck(checked, { kind: 'candidates', report })
    const unknown = { code: 'problem-of-old', params: { text: 'id-weight 70' }, row: 3 }
    for await (const [row] of it.store.imports.stagedRows(checked, 'error')) {
      expect(row?.findings).toEqual([unknown, older])
    }
    const { imports } = it.store.records(schoolId)
    expect((await imports.findBatch(checked))?.report).toEqual({
      ...report,
      problems: [{ code: 'phone-shape', count: 1, examples: [{ name: '第3行' }] }],
      fileFindings: [unknown],
    })
    await it.store.imports.claim(failed, OWNER, 10_000)
    await it.store.imports.fail(failed, gone)
    expect((await imports.findBatch(failed))?.failure).toMatchObject({ code: 'problem-of-old' })
  })

  test('a file of another account in another conversation cannot be imported', async () => {
    await settle(it.store, `${userId}-other`, `${userId}的邻校`)
    const fileId = await sendFile(it.store, `${userId}-other`, '别人的名单.xlsx')
    const what = { kind: 'start-batch', batchKind: 'workbook', scope: OWN } as const
    const change = { ...what, batchId: randomUUID(), schoolId, fileIds: [fileId] }
    await expect(take(it.store, userId, [change])).rejects.toMatchObject({ name: 'TurnConflict' })
  })
})
