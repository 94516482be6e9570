import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CandidateValues } from '../../src/domain/candidate.js'
import type { CandidateReport } from '../../src/domain/import-batch.js'
import type { StagedRow } from '../../src/domain/ports.js'
import { inventPerson } from '../support/people.js'
import { account, openTestStore, privateChat, sendFile, settle, type TestStore, take } from './test-store.js'

let it: TestStore
let schoolId: string
let userId: string
let schools = 0
beforeAll(async () => {
  it = await openTestStore()
})
beforeEach(async () => {
  schools += 1
  userId = `user-${schools}`
  ;({ schoolId } = await settle(it.store, userId, `第${schools}职业学校`))
})
afterAll(() => it.close())

const OWNER = 'worker-1'

function valuesOf(n: number, more: CandidateValues = {}): CandidateValues {
  const { name, pinyin, gender, idNumber, phone } = inventPerson(n)
  const study = {
    entryYear: '2021',
    educationLevel: '中职',
    major: '电子商务',
    majorCode: '730701',
    majorVersion: '2021',
  }
  return { name, pinyin, gender, idType: '身份证', idNumber, phone, ...study, ...more }
}

function okRow(n: number, more: CandidateValues = {}): StagedRow {
  return { sheet: 0, row: n + 2, verdict: 'ok', plan: 'create', values: valuesOf(n, more), findings: [] }
}

function failingRow(n: number): StagedRow {
  const findings = [
    {
      code: 'id-check-digit',
      params: { n },
      sheet: 0,
      row: n + 2,
      field: 'idNumber',
    } as unknown as StagedRow['findings'][number],
  ]
  return { sheet: 0, row: n + 2, verdict: 'error', plan: 'none', values: valuesOf(n), findings }
}

function reportOf(valid: number, failing: number): CandidateReport {
  const sheets = [{ name: 'Sheet1', rows: valid + failing }]
  const counts = { rows: valid + failing, valid, failing, mended: 0, created: valid, updated: 0, unchanged: 0 }
  return { kind: 'candidates', template: 'ours', sheets, ...counts, problems: [], fileFindings: [] }
}

async function start(kind: 'candidates' | 'photos' = 'candidates', categoryKnown = true): Promise<string> {
  const batchId = randomUUID()
  const fileId = await sendFile(it.store, userId, `名单-${batchId}.xlsx`)
  const what = { kind: 'start-batch', batchKind: kind, schoolId, category: 'own', categoryKnown } as const
  const { startedBatches } = await take(it.store, userId, [{ ...what, batchId, fileIds: [fileId] }])
  expect(startedBatches).toEqual([batchId])
  return batchId
}

async function check(batchId: string, rows: readonly StagedRow[]): Promise<void> {
  const batch = await it.store.imports.claim(batchId, OWNER, 10_000)
  expect(batch?.id).toBe(batchId)
  await it.store.imports.clearStaged(batchId)
  await it.store.imports.stageRows(batchId, rows)
  const valid = rows.filter((row) => row.verdict === 'ok').length
  const report = reportOf(valid, rows.length - valid)
  await it.store.imports.finishCheck(batchId, {
    kind: 'candidates',
    category: 'own',
    categoryKnown: batch?.categoryKnown ?? false,
    report,
  })
  await it.store.imports.releaseClaim(batchId, OWNER)
}

async function importRows(rows: readonly StagedRow[], categoryKnown = true): Promise<string> {
  const batchId = await start('candidates', categoryKnown)
  await check(batchId, rows)
  await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
  await it.store.imports.apply(batchId)
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  return batchId
}

async function importPhoto(candidateId: string, sha256: string): Promise<string> {
  const batchId = await start('photos')
  await it.store.imports.claim(batchId, OWNER, 10_000)
  const photo = {
    path: `照片/${inventPerson(1).idNumber}.jpg`,
    verdict: 'ok',
    findings: [],
    nameInPath: '王小明',
  } as const
  await it.store.imports.stagePhotos(batchId, [{ ...photo, sha256, candidateId, idInPath: inventPerson(9).idNumber }])
  const counts = { pictures: 1, accepted: 1, refused: 0, unmatched: 0, stillWithoutPhoto: 0 }
  const report = { kind: 'photos', ...counts, proposals: [], problems: [] } as const
  await it.store.imports.finishCheck(batchId, { kind: 'photos', category: 'own', categoryKnown: true, report })
  await it.store.imports.releaseClaim(batchId, OWNER)
  await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
  await it.store.imports.apply(batchId)
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  return batchId
}

async function importStatus(candidateId: string, status: 'needs-confirmation' | 'accurate'): Promise<string> {
  const batchId = await start()
  await it.store.imports.claim(batchId, OWNER, 10_000)
  await it.store.imports.stageStatuses(batchId, [{ candidateId, status, candidateNumber: 'K0001' }])
  const counts = { rows: 1, matched: 1, changed: 1, ambiguous: 0, unknown: 0 }
  const report = { kind: 'platform-status', ...counts, problems: [] } as const
  await it.store.imports.finishCheck(batchId, { kind: 'platform-status', category: 'own', categoryKnown: true, report })
  await it.store.imports.releaseClaim(batchId, OWNER)
  await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
  await it.store.imports.apply(batchId)
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  return batchId
}

const statusCounts = async () => {
  const counts = await it.store.records(schoolId).countByStatus()
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
const onlyCandidate = async () => {
  const [known] = await it.store.imports.findKnown(schoolId, [{ idType: '身份证', idNumber: inventPerson(1).idNumber }])
  if (known === undefined) throw new Error('no candidate')
  return known
}

describe('the life of a batch', () => {
  test('a checked batch tells its conversation once, however often the check is finished', async () => {
    const batchId = await start()
    await check(batchId, [okRow(1), failingRow(2)])
    await it.store.imports.finishCheck(batchId, {
      kind: 'candidates',
      category: 'own',
      categoryKnown: true,
      report: reportOf(0, 0),
    })
    const batch = await it.store.records(schoolId).findBatch(batchId)
    expect(batch).toMatchObject({
      status: 'checked',
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
    expect(await it.store.imports.listUnfinished(100)).not.toContain(batchId)
    it.clock.now = new Date(it.clock.now.getTime() + 10_001)
    expect(await it.store.imports.listUnfinished(100)).toContain(batchId)
    const again = await it.store.imports.claim(batchId, 'd', 10_000)
    expect(again).toMatchObject({
      attempts: 2,
      category: 'own',
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
    await take(it.store, userId, [{ kind: 'recheck-batch', batchId, category: 'social', moreFileIds: [more] }])
    await it.store.imports.finishCheck(batchId, {
      kind: 'candidates',
      category: 'own',
      categoryKnown: true,
      report: reportOf(1, 0),
    })
    await it.store.imports.releaseClaim(batchId, OWNER)
    const next = await it.store.imports.claim(batchId, OWNER, 10_000)
    expect(next).toMatchObject({ status: 'received', category: 'social', categoryKnown: true })
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
    expect(await it.store.records(schoolId).findBatch(batchId)).toMatchObject({
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
    expect(await it.store.records(schoolId).findBatch(batchId)).toMatchObject({ status: 'failed', failure: problem })
    expect((await it.store.talk.nextInbound(`web/local/private/${userId}`))?.message.content).toEqual({
      kind: 'event',
      event: { kind: 'batch-failed', batchId },
    })
  })

  test('a file of another account in another conversation cannot be imported', async () => {
    await settle(it.store, `${userId}-other`, `${userId}的邻校`)
    const fileId = await sendFile(it.store, `${userId}-other`, '别人的名单.xlsx')
    const what = { kind: 'start-batch', batchKind: 'candidates', category: 'own', categoryKnown: true } as const
    const change = { ...what, batchId: randomUUID(), schoolId, fileIds: [fileId] }
    await expect(take(it.store, userId, [change])).rejects.toMatchObject({ name: 'TurnConflict' })
  })
})

describe('candidates', () => {
  test('only rows that passed are imported; a second apply changes nothing', async () => {
    const batchId = await importRows([okRow(1), okRow(2, { pinyin: '' }), failingRow(3)])
    await it.store.imports.apply(batchId)
    expect(await statusCounts()).toEqual({ 'no-photo': 2 })
    const known = await onlyCandidate()
    expect(known.values).toMatchObject(valuesOf(1))
    expect(await it.store.records(schoolId).evidence()).toMatchObject([
      { kind: 'candidates', fileNames: [`名单-${batchId}.xlsx`] },
    ])
  })

  test('a second import of the same person updates what differs and keeps what the file does not say', async () => {
    await importRows([okRow(1, { candidateNumber: 'K9' })])
    const { phone: _, ...withoutPhone } = valuesOf(1, { major: '市场营销' })
    await importRows([{ ...okRow(1), plan: 'update', values: withoutPhone }])
    const known = await onlyCandidate()
    expect(known.values).toMatchObject({ major: '市场营销', phone: inventPerson(1).phone, candidateNumber: 'K9' })
    expect(await it.store.records(schoolId).countCandidates()).toBe(1)
  })

  test('the same person twice in one file is one candidate with the later row', async () => {
    await importRows([okRow(1), { ...okRow(1, { major: '市场营销' }), row: 99 }])
    expect((await onlyCandidate()).values.major).toBe('市场营销')
    expect(await it.store.records(schoolId).countCandidates()).toBe(1)
  })

  test('two imports of the same people at the same moment make each person once', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => okRow(n))
    const batches = [await start(), await start()]
    for (const batchId of batches) {
      await check(batchId, rows)
      await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
    }
    await Promise.all(batches.map((batchId) => it.store.imports.apply(batchId)))
    expect(await it.store.records(schoolId).countCandidates()).toBe(200)
  })

  test('a category that was only assumed does not move a known candidate to the other one', async () => {
    await importRows([okRow(1)])
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    await client.query("UPDATE candidate SET category = 'social' WHERE school_id = $1", [schoolId])
    await client.end()
    await importRows([okRow(1, { major: '市场营销' })], false)
    expect((await onlyCandidate()).category).toBe('social')
    await importRows([okRow(1, { major: '电子商务' })], true)
    expect((await onlyCandidate()).category).toBe('own')
  })

  test('after 信息准确 the name stays, other fields still change', async () => {
    await importRows([okRow(1)])
    await importStatus((await onlyCandidate()).id, 'accurate')
    await importRows([okRow(1, { name: '改名了', major: '市场营销' })])
    expect((await onlyCandidate()).values).toMatchObject({ name: inventPerson(1).name, major: '市场营销' })
  })

  test('a status the file gives in words is taken over', async () => {
    await importRows([okRow(1, { platformStatus: '信息准确' }), okRow(2)])
    expect(await statusCounts()).toEqual({ accurate: 1, 'no-photo': 1 })
  })

  test('staged rows come back in order as they were checked, in parts', async () => {
    const batchId = await start()
    const rows = Array.from({ length: 2_500 }, (_, n) => (n % 500 === 7 ? failingRow(n) : okRow(n)))
    await it.store.imports.stageRows(batchId, rows.slice(0, 2_000))
    await it.store.imports.stageRows(batchId, rows.slice(2_000))
    const read: StagedRow[] = []
    for await (const part of it.store.imports.stagedRows(batchId, 'ok')) read.push(...part)
    expect(read).toEqual(rows.filter((row) => row.verdict === 'ok'))
    const failing: StagedRow[] = []
    for await (const part of it.store.imports.stagedRows(batchId, 'error')) failing.push(...part)
    expect(failing).toEqual(rows.filter((row) => row.verdict === 'error'))
  })

  test('the check before is found for the comparison, with the faults of each person', async () => {
    const first = await importRows([okRow(1), failingRow(2)])
    const second = await start()
    const earlier = await it.store.imports.earlierFaults(second)
    const person = it.store.imports.personKey({ idNumber: inventPerson(2).idNumber })
    expect(earlier).toEqual({ batchId: first, faults: [{ person, code: 'id-check-digit', field: 'idNumber' }] })
    expect(await it.store.imports.earlierFaults(first)).toBeUndefined()
  })

  test('known people are found in the order asked for', async () => {
    await importRows([okRow(1), okRow(2)])
    const ask = [3, 2, 1].map((n) => ({ idType: '身份证', idNumber: inventPerson(n).idNumber.toLowerCase() }))
    const known = await it.store.imports.findKnown(schoolId, ask)
    expect(known.map((one) => one?.name)).toEqual([undefined, inventPerson(2).name, inventPerson(1).name])
    const all = []
    for await (const part of it.store.imports.listKnown(schoolId)) all.push(...part)
    expect(all.map((one) => one.idNumber).sort()).toEqual([1, 2].map((n) => inventPerson(n).idNumber).sort())
  })

  test('approved majors are replaced as a whole', async () => {
    const majors = [
      { name: '电子商务', code: '730701', version: '2021' },
      { name: '市场营销', code: '730602', version: '2021' },
    ]
    await take(it.store, userId, [{ kind: 'set-approved-majors', schoolId, majors }])
    await take(it.store, userId, [{ kind: 'set-approved-majors', schoolId, majors: majors.slice(1) }])
    expect(await it.store.imports.approvedMajors(schoolId)).toEqual(majors.slice(1))
    expect(await it.store.records(schoolId).countApprovedMajors()).toBe(1)
  })
})

describe('photos, statuses, confirmation', () => {
  test('a photo moves 无照片 to 信息待认证, a status export to what it says, a confirmation to 信息准确', async () => {
    await importRows([okRow(1)])
    const { id } = await onlyCandidate()
    await importPhoto(id, 'aa'.repeat(32))
    expect(await onlyCandidate()).toMatchObject({ status: 'unverified', photoSha256: 'aa'.repeat(32) })
    await importStatus(id, 'needs-confirmation')
    expect(await onlyCandidate()).toMatchObject({ status: 'needs-confirmation', candidateNumber: 'K0001' })
    await take(it.store, userId, [{ kind: 'confirm-candidate', candidateId: id }])
    expect((await onlyCandidate()).status).toBe('accurate')
    await expect(take(it.store, userId, [{ kind: 'confirm-candidate', candidateId: id }])).rejects.toMatchObject({
      name: 'TurnConflict',
    })
  })

  test('a photo does not replace the one of an accurate candidate', async () => {
    await importRows([okRow(1)])
    const { id } = await onlyCandidate()
    await importPhoto(id, 'aa'.repeat(32))
    await importStatus(id, 'accurate')
    await importPhoto(id, 'bb'.repeat(32))
    expect((await onlyCandidate()).photoSha256).toBe('aa'.repeat(32))
  })

  test('people are found by name among candidates and among photo file names', async () => {
    await importRows([okRow(1)])
    await importPhoto((await onlyCandidate()).id, 'aa'.repeat(32))
    const found = await it.store.imports.findPeopleByName(schoolId, ['王小明', inventPerson(1).name, '没有的人'])
    expect(found).toEqual([
      { name: inventPerson(1).name, idNumber: inventPerson(1).idNumber, from: 'candidate' },
      { name: '王小明', idNumber: inventPerson(9).idNumber, from: 'photo' },
    ])
  })
})

describe('undo', () => {
  const undo = (batchId: string) => take(it.store, userId, [{ kind: 'undo-batch', batchId }])

  test('the last import is put back exactly: new people go, changed people are as before', async () => {
    await importRows([okRow(1)])
    const before = await onlyCandidate()
    const second = await importRows([okRow(1, { major: '市场营销', phone: inventPerson(50).phone }), okRow(2)])
    expect((await it.store.records(schoolId).findUndoable())?.batch.id).toBe(second)
    await undo(second)
    expect(await onlyCandidate()).toEqual(before)
    expect(await it.store.records(schoolId).countCandidates()).toBe(1)
    expect(await it.store.records(schoolId).findBatch(second)).toMatchObject({ status: 'undone' })
    await expect(undo(second)).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('an import with photos, statuses or confirmations on top is not undone until they are', async () => {
    const first = await importRows([okRow(1)])
    const { id } = await onlyCandidate()
    const photos = await importPhoto(id, 'aa'.repeat(32))
    await expect(undo(first)).rejects.toMatchObject({ name: 'TurnConflict' })
    await importStatus(id, 'needs-confirmation')
    await take(it.store, userId, [{ kind: 'confirm-candidate', candidateId: id }])
    const found = await it.store.records(schoolId).findUndoable()
    expect(found?.blockedBy).toBe('confirmation')
    await expect(undo(photos)).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('photos and then the import below them can be undone one after the other', async () => {
    const first = await importRows([okRow(1)])
    const photos = await importPhoto((await onlyCandidate()).id, 'aa'.repeat(32))
    await undo(photos)
    expect(await onlyCandidate()).toMatchObject({ status: 'no-photo' })
    expect((await onlyCandidate()).photoSha256).toBeUndefined()
    await undo(first)
    expect(await it.store.records(schoolId).countCandidates()).toBe(0)
    expect(await it.store.records(schoolId).evidence()).toEqual([])
  })
})

describe('a school sees its own rows only', () => {
  test('counts, lists, batches, undo and evidence of another school are empty', async () => {
    const batchId = await importRows([okRow(1)])
    const { id } = await onlyCandidate()
    const other = await settle(it.store, `${userId}-x`, `${userId}的对门`)
    const records = it.store.records(other.schoolId)
    expect(await records.countCandidates()).toBe(0)
    expect(Object.values(await records.countByStatus())).toEqual([0, 0, 0, 0, 0, 0])
    expect(await records.listCandidates({}, 10)).toEqual([])
    expect(await records.findCandidatesByName(inventPerson(1).name)).toEqual([])
    expect(await records.findBatch(batchId)).toBeUndefined()
    expect(await records.listBatches(10)).toEqual([])
    expect(await records.findUndoable()).toBeUndefined()
    expect(await records.evidence()).toEqual([])
    expect(await it.store.imports.findPeopleByName(other.schoolId, [inventPerson(1).name])).toEqual([])
    expect(
      await it.store.imports.findKnown(other.schoolId, [{ idType: '身份证', idNumber: inventPerson(1).idNumber }]),
    ).toEqual([undefined])
    for (const change of [
      { kind: 'undo-batch', batchId },
      { kind: 'apply-batch', batchId, mode: 'valid-rows' },
      { kind: 'recheck-batch', batchId },
      { kind: 'confirm-candidate', candidateId: id },
      { kind: 'set-approved-majors', schoolId, majors: [] },
    ] as const) {
      await expect(take(it.store, `${userId}-x`, [change])).rejects.toMatchObject({ name: 'NotAllowed' })
    }
    await expect(take(it.store, `${userId}-nobody`, [{ kind: 'undo-batch', batchId }])).rejects.toMatchObject({
      name: 'NotAllowed',
    })
    expect(await it.store.talk.findAsker(account(`${userId}-nobody`))).toMatchObject({ memberships: [] })
  })

  test('lists are filtered, exact names come first, and IDs are masked', async () => {
    await importRows([okRow(1), okRow(2, { name: `${inventPerson(1).name}小` }), okRow(3, { entryYear: '2022' })])
    const records = it.store.records(schoolId)
    const byName = await records.findCandidatesByName(inventPerson(1).name)
    expect(byName.map((one) => one.name)).toEqual([inventPerson(1).name, `${inventPerson(1).name}小`])
    expect(byName[0]?.maskedId).toBe(
      `${inventPerson(1).idNumber.slice(0, 6)}********${inventPerson(1).idNumber.slice(-4)}`,
    )
    expect(await records.countCandidates({ entryYear: '2022', statuses: ['no-photo'], category: 'own' })).toBe(1)
    expect(await records.countCandidates({ category: 'social' })).toBe(0)
    expect(await records.listCandidates({ namePart: '小' }, 10)).toHaveLength(1)
  })
})
