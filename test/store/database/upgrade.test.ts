/** A folder that the service of before made (test/fixtures/upgrade) is opened by this one, and has lost nothing. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KnownRecord, StagedRow } from '../../../src/domain/lists/rows.js'
import { migrate } from '../../../src/store/database/migrate.js'
import { openStore, type Store } from '../../../src/store/open-store.js'
import { parseDataKeys } from '../../../src/store/secrets/data-key.js'
import { openEmptyDatabase, type TestDatabase } from '../../support/database.js'
import { FOLDER_OF_BEFORE, loadDatabaseOfBefore } from '../../support/folder-of-before.js'

const migrations = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url))

const SCHOOL = 'demo-school'
const A = 'b17b7b50-c31f-4480-8940-b6618cd28f9e'
const PHOTOS = '5769957b-907a-44ea-9942-c4b3782a296a'
const PLATFORM = 'eaea9f21-5a57-4589-9337-cb4b66eff3b9'
const DAMAGED = '94d8b175-8a6a-4e10-b4ee-1f2418078a43'
const A_AGAIN = 'fa12c19f-299b-4ce5-8085-ff2102930a6e'
const OPEN = '2a49cc2d-ef0a-46cb-8d12-986afae42a04'
const OPEN_PHOTOS = '182bfd2b-0e0e-49e9-a740-a2ea335916e1'
/** The user ids behind the cookies of the fixture. */
const COORDINATOR = 'e96bcfb3275da5b19cfb0d60040eff91'
const HEAD = '7721f3be012a428184394a2f9e05b17c'

let database: TestDatabase
let store: Store

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadDatabaseOfBefore(database.databaseUrl)
  await migrate(database.databaseUrl, migrations)
  store = await open()
})
afterAll(async () => {
  await store.close()
  await database.close()
})

async function open(): Promise<Store> {
  const dataKeys = parseDataKeys(await readFile(path.join(FOLDER_OF_BEFORE, 'data-key'), 'utf8'))
  return openStore({ databaseUrl: database.databaseUrl, dataKeys, clock: () => new Date('2026-11-27T02:00:00Z') })
}

async function query(sql: string) {
  const client = new Client({ connectionString: database.databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const account = (userId: string) => ({ channel: 'web', bot: 'local', userId })
const chat = (userId: string) => ({ channel: 'web', bot: 'local', chat: 'private', chatId: userId }) as const
const records = () => store.records(SCHOOL)
async function all(list: string): Promise<readonly KnownRecord[]> {
  const found: KnownRecord[] = []
  for await (const part of store.imports.listRecords(list, SCHOOL)) found.push(...part)
  return found
}
async function candidate(name: string): Promise<KnownRecord | undefined> {
  return (await all('candidates')).find(({ values }) => values.name === name)
}
async function rowsOf(batchId: string, verdict: 'ok' | 'error'): Promise<readonly StagedRow[]> {
  const rows: StagedRow[] = []
  for await (const part of store.imports.stagedRows(batchId, verdict)) rows.push(...part)
  return rows
}

describe('a folder of before', () => {
  test('has the numbers of its steps kept from this first start on, rows left out among them', async () => {
    const { candidates, failing } = await records().steps.counts()
    expect(candidates).toEqual({
      own: await records().candidates.countByStatus({ category: 'own' }),
      social: await records().candidates.countByStatus({ category: 'social' }),
    })
    expect(failing.candidates).toBeGreaterThan(0)
    expect(await store.steps.recount()).toEqual([])
  })

  test('has all its candidates, each with status, category, number, phone and photo', async () => {
    expect(await records().candidates.countByStatus()).toEqual({
      accurate: 2,
      'needs-confirmation': 1,
      unverified: 4,
      'no-photo': 19,
      incomplete: 0,
      verifying: 0,
    })
    expect(await records().candidates.count({ category: 'social' })).toBe(5)
    const people = await all('candidates')
    expect(people).toHaveLength(26)
    for (const { values } of people) {
      expect(values.idNumber).toMatch(/^\d{17}[\dX]$/)
      expect(values.phone).toMatch(/^1\d{10}$/)
    }
    expect(await candidate('王伟伟')).toMatchObject({
      values: { idNumber: '110101200301010100', phone: '13800000000', category: '院校考生', major: '计算机平面设计' },
      kept: {
        status: 'accurate',
        candidateNumber: '51332120211031187509143000',
        photo: '19e3304a10442ba6c0e3c178e9787b5a3241fc74234f76ceaf48a616e3428cdf',
      },
    })
    expect((await candidate('欧阳勇伟'))?.values.phone).toBe('13911112222')
  })

  test('keeps no number sealed by itself, and finds people by all of it and by its end', async () => {
    const left = `SELECT 1 FROM candidate WHERE secrets_sealed IS NULL OR id_sealed IS NOT NULL OR phone_sealed IS NOT NULL
      UNION ALL SELECT 1 FROM record_change WHERE previous_phone_sealed IS NOT NULL`
    expect(await query(left)).toEqual([])
    const asked = [{ idType: '身份证', idNumber: '510104200301010112', phone: '13911112222' }]
    const [known] = await store.imports.findKnown('candidates', SCHOOL, asked)
    expect(known?.values.name).toBe('欧阳勇伟')
    const byEnd = await records().candidates.findByName('0112')
    expect(byEnd.map(({ name }) => name)).toContain('欧阳勇伟')
  })

  test('has the list that waited checked again as what it was said to be, and its photos waiting as they were', async () => {
    const open = await records().imports.findBatch(OPEN)
    expect(open).toMatchObject({
      kind: 'workbook',
      status: 'received',
      round: 2,
      scope: { category: 'own' },
      byName: '示范考务',
    })
    expect(await store.imports.listWaitingSchools(10)).toEqual([SCHOOL])
    expect(await store.imports.nextBatch(SCHOOL)).toBe(OPEN)
    const claimed = await store.imports.claim(OPEN, 'worker', 1_000)
    expect(claimed).toMatchObject({ kind: 'workbook', edits: [], attempts: 1, files: [{ name: '数媒2102.xlsx' }] })
    await store.imports.releaseClaim(OPEN, 'worker')
    const photos = await records().imports.findBatch(OPEN_PHOTOS)
    expect(photos).toMatchObject({
      kind: 'photos',
      status: 'checked',
      round: 2,
      report: { kind: 'photos', accepted: 3 },
    })
  })

  test('tells what its imports came to in the words of today', async () => {
    const first = await records().imports.findBatch(A)
    expect(first?.report).toMatchObject({
      kind: 'list',
      list: 'candidates',
      rows: 26,
      valid: 21,
      failing: 5,
      mended: 4,
      created: 21,
      sheets: [{ sheet: 0, name: '名单', rows: 26 }],
      fixable: 0,
      unsaid: 0,
      proposals: [],
      annotated: { name: '数媒2101-校验结果.xlsx' },
    })
    expect((await records().imports.findBatch(A_AGAIN))?.report).toMatchObject({ comparison: { remaining: 5 } })
    expect(await records().imports.findBatch(PLATFORM)).toMatchObject({
      kind: 'platform-candidates',
      report: { kind: 'list', list: 'platform-candidates', rows: 3, valid: 3, failing: 0, updated: 3, unchanged: 0 },
    })
    expect(await records().imports.findBatch(DAMAGED)).toMatchObject({
      status: 'failed',
      failure: { code: 'workbook-damaged', params: { name: '坏掉的名单.xlsx' } },
    })
    const kinds = (await records().imports.listBatches(20)).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(
      [
        'photos',
        'workbook',
        'candidates',
        'candidates',
        'platform-candidates',
        'photos',
        'candidates',
        'photos',
        'candidates',
      ].toSorted(),
    )
    expect((await records().imports.evidence())[0]).toMatchObject({ kind: 'candidates', fileNames: ['数媒2101.xlsx'] })
  })

  test('hands out the failing rows of a list, and finds one that is asked after', async () => {
    const failing = await rowsOf(A, 'error')
    expect(failing.map(({ row, values }) => [row, values.name])).toEqual([
      [7, '陈丽伟'],
      [10, '黄洋伟'],
      [13, '徐杰伟'],
      [15, '马涛伟'],
      [28, '马涛伟'],
    ])
    expect(await rowsOf(A_AGAIN, 'ok')).toHaveLength(21)
    expect((await rowsOf(A_AGAIN, 'ok'))[0]?.recordId).toBe((await candidate('王伟伟'))?.id)
    const asked = await records().imports.findRows(A, { codes: ['id-checksum'] }, 10)
    expect(asked.rows.map(({ values }) => values.name)).toEqual(['陈丽伟'])
    const earlier = await store.imports.earlierCheck(OPEN, 'candidates')
    expect(earlier?.batchId).toBe(A_AGAIN)
    const key = store.imports.rowKey('candidates', failing[0]?.values ?? {})
    expect(earlier?.faults).toContainEqual({ person: key, code: 'id-checksum', field: 'idNumber' })
  })

  test('still keeps the photos of nobody, and who was refused and why', async () => {
    expect(await records().photos.kept()).toEqual({ owners: [], strays: 2, fileNames: ['先收到的照片.zip'] })
    expect(await records().photos.countPutIn(PHOTOS)).toBe(7)
    const { id = '' } = (await candidate('周艳伟')) ?? {}
    const verdict = await records().photos.findVerdict(id)
    expect(verdict?.faults.map(({ code }) => code)).toEqual(['photo-background'])
  })

  test('has its approved majors', async () => {
    expect(await records().majors.count()).toBe(2)
    expect((await all('approved-majors')).map(({ values }) => values).toSorted(byCode)).toEqual([
      { name: '计算机平面设计', code: '090300', version: '2010' },
      { name: '电子商务', code: '730701', version: '2021' },
    ])
  })

  test('has its conversations where they stood', async () => {
    const { saved } = await store.talk.findConversation(chat(COORDINATOR))
    expect(saved.open).toMatchObject([{ flowId: 'candidate-import', runId: OPEN, answers: { scope: 'own' } }])
    expect(saved.open[0]?.answers).not.toHaveProperty('checked')
    const head = await store.talk.findConversation(chat(HEAD))
    expect(head.saved.open).toMatchObject([{ flowId: 'approved-majors' }])
    expect(await store.talk.listReplies(chat(COORDINATOR), 0, 200)).toHaveLength(52)
    expect(await store.talk.findAsker(account(HEAD))).toMatchObject({
      name: '周主任',
      memberships: [{ role: 'school-admin', schoolId: SCHOOL }],
    })
  })

  test('knows who changed what', async () => {
    const changes = await records().imports.listChanges(20)
    expect(changes).toHaveLength(12)
    expect(changes[0]).toMatchObject({ kind: 'updated', who: '欧阳勇伟', byName: '示范考务', fields: ['phone'] })
    expect(changes[1]).toMatchObject({ kind: 'confirmed', who: '张敏伟', fields: ['status'] })
    expect(changes[2]).toMatchObject({ kind: 'status', list: 'platform-candidates' })
    expect(changes[11]).toMatchObject({ kind: 'photo', fields: ['status', 'photo'] })
  })

  test('starts a second time with nothing left to do', async () => {
    const sealed = `SELECT id, secrets_sealed, 0 AS revision FROM candidate
      UNION ALL SELECT key, state_sealed, revision FROM conversation ORDER BY id`
    const first = await query(sealed)
    const again = await open()
    await again.close()
    expect(await query(sealed)).toEqual(first)
  })

  test('takes back its last import, phone and all, and then says what is in the way of the one before', async () => {
    const asker = await store.talk.findAsker(account(COORDINATOR))
    const { personId = '' } = asker
    const last = await records().imports.findUndoable(personId)
    expect(last).toMatchObject({ batch: { id: A_AGAIN } })
    expect(last?.blockedBy).toBeUndefined()
    await undo(A_AGAIN)
    expect((await candidate('欧阳勇伟'))?.values.phone).toBe('13800071271')
    const asked = [{ idType: '身份证', idNumber: '510104200301010112', phone: '13800071271' }]
    const [known] = await store.imports.findKnown('candidates', SCHOOL, asked)
    expect(known?.values).toMatchObject({ name: '欧阳勇伟', phone: '13800071271' })
    expect(await records().imports.findUndoable(personId)).toMatchObject({
      batch: { id: PLATFORM },
      blockedBy: { kind: 'confirmation', byName: '示范考务', isOthers: false },
    })
    await expect(undo(PLATFORM)).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  async function undo(batchId: string): Promise<void> {
    const said = { from: account(COORDINATOR), conversation: chat(COORDINATOR), receivedAt: new Date() }
    const { id } = await store.talk.receive({ ...said, eventId: batchId, content: { kind: 'text', text: '撤销' } })
    const { saved, revision } = await store.talk.findConversation(said.conversation)
    await store.talk.commitTurn({
      inboundId: id,
      conversation: said.conversation,
      revision,
      saved,
      changes: [{ kind: 'undo-batch', batchId }],
      asker: await store.talk.findAsker(said.from),
      replies: [],
    })
  }
})

function byCode(one: { readonly code?: string }, other: { readonly code?: string }): number {
  return (one.code ?? '').localeCompare(other.code ?? '')
}
