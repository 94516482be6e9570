import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StagedRow } from '../../../src/domain/lists/rows.js'
import { openStore } from '../../../src/store/open-store.js'
import { addDataKey, dropOldDataKeys, loadOrMakeDataKey, parseDataKeys } from '../../../src/store/secrets/data-key.js'
import { rotateDataKey, SEALED_COLUMNS } from '../../../src/store/secrets/rotate-data-key.js'
import { Sealer } from '../../../src/store/secrets/seal.js'
import { inventPerson } from '../../support/people.js'
import { reportOf } from '../imports/import-steps.js'
import { openTestStore, privateChat, sendFile, settle, TEST_KEY, type TestStore, take } from '../test-store.js'

const NEW_KEY = '22'.repeat(32)
/** More than the rotation takes in one stretch. */
const MANY_ROWS = 3_000
const person = inventPerson(4711)
const second = inventPerson(4712)

let it: TestStore
let schoolId: string
beforeAll(async () => {
  it = await openTestStore()
  ;({ schoolId } = await settle(it.store, 'enc', '青岛一职'))
  await importOne()
})
afterAll(() => it.close())

function row(n: number, verdict: 'ok' | 'error', who = person): StagedRow {
  const findings: StagedRow['findings'] = [
    { code: 'level-assumed', params: { text: who.idNumber, level: '专科' }, before: who.phone },
  ]
  const values = { name: who.name, idType: '身份证', idNumber: who.idNumber, phone: who.phone }
  return { sheet: 0, row: n, verdict, plan: 'create', values, findings }
}

/** Everything that may hold an ID number or a phone has held one by the end of this. */
async function importOne(): Promise<void> {
  const batchId = randomUUID()
  const fileId = await sendFile(it.store, 'enc', `${person.idNumber}.jpg`)
  const start = { kind: 'start-batch', batchKind: 'workbook', scope: {} } as const
  await take(it.store, 'enc', [{ ...start, batchId, schoolId, fileIds: [fileId] }])
  await it.store.imports.claim(batchId, 'w', 10_000)
  const more = Array.from({ length: MANY_ROWS }, (_, n) => row(n + 4, 'ok', inventPerson(n)))
  await it.store.imports.stageRows(batchId, 'candidates', 0, [row(2, 'ok'), row(3, 'error', second), ...more])
  const photo = { path: `${person.idNumber}.jpg`, sha256: 'aa', verdict: 'unmatched', findings: [] } as const
  await it.store.imports.stagePhotos(batchId, [{ ...photo, idInPath: person.idNumber }])
  const problems = [{ code: 'x', count: 1, examples: [person.idNumber] }] as never
  await it.store.imports.finishCheck(batchId, { kind: 'candidates', report: { ...reportOf(1, 1), problems } })
  await it.store.imports.releaseClaim(batchId, 'w')
  const file = { sha256: 'bb', sizeBytes: 1, name: `${person.idNumber}.zip` }
  const answers = { id: person.idNumber, phone: person.phone }
  const flow = { flowId: 'f', runId: 'r', answers, openedAt: '2026-03-01T00:00:00.000Z' }
  await take(it.store, 'enc', [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }], {
    saved: { open: [flow] },
    replies: [{ conversation: privateChat('enc'), reply: { text: person.phone, files: [file] }, dedupKey: 'enc' }],
  })
  await it.store.imports.apply(batchId)
  await changeByHand(batchId)
  await it.store.talk.receive({
    from: { channel: 'web', bot: 'local', userId: 'enc' },
    conversation: privateChat('enc'),
    eventId: 'enc-1',
    receivedAt: it.clock.now,
    content: { kind: 'text', text: `他的号码是${person.idNumber}，电话${person.phone}` },
  })
}

/** What is said of a list that waits, what stood in a record before, and what has been taken out. */
async function changeByHand(batchId: string): Promise<void> {
  const [known, other] = await it.store.imports.findKnown('candidates', schoolId, [
    { idType: '身份证', idNumber: person.idNumber },
    { idType: '身份证', idNumber: inventPerson(0).idNumber },
  ])
  const record = { list: 'candidates', schoolId } as const
  const phone = { field: 'phone', was: person.phone, value: second.phone }
  await take(it.store, 'enc', [{ kind: 'correct-record', ...record, recordId: known?.id ?? '', ...phone }])
  const back = { field: 'phone', was: second.phone, value: person.phone }
  await take(it.store, 'enc', [{ kind: 'correct-record', ...record, recordId: known?.id ?? '', ...back }])
  await take(it.store, 'enc', [{ kind: 'remove-record', ...record, recordId: other?.id ?? '' }])
  const fileIds = [await sendFile(it.store, 'enc', `${second.idNumber}.xlsx`)]
  const waiting = { kind: 'start-batch', batchKind: 'workbook', schoolId, scope: {} } as const
  await take(it.store, 'enc', [{ ...waiting, batchId: `${batchId}-2`, fileIds }])
  const edit = { kind: 'set', sheet: 0, row: 8, field: 'idNumber', value: second.idNumber } as const
  await take(it.store, 'enc', [{ kind: 'recheck-batch', batchId: `${batchId}-2`, edits: [edit] }])
}

async function onDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: it.databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Each row of each table as text, bytes as they lie there too. */
async function dump(): Promise<string> {
  return onDatabase(async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    )
    const texts: string[] = []
    for (const { name } of tables.rows) {
      const rows = await client.query<{ line: string }>(`SELECT t::text AS line FROM "${name}" t`)
      texts.push(...rows.rows.map(({ line }) => line))
      const plain = texts.join('\n').matchAll(/\\x([0-9a-f]+)/g)
      texts.push(...[...plain].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')))
    }
    return texts.join('\n')
  })
}

describe('at rest', () => {
  test('no table holds an ID number or a phone that can be read', async () => {
    const everything = await dump()
    expect(everything).toContain(person.name)
    for (const secret of [person.idNumber, person.phone, second.idNumber, second.phone]) {
      expect(everything).not.toContain(secret)
    }
  })

  test('every sealed column of the database is known to the rotation', async () => {
    const columns = await onDatabase((client) =>
      client.query<{ table_name: string; column_name: string }>(
        `SELECT c.table_name, c.column_name FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name LIKE '%_sealed'`,
      ),
    )
    const found = columns.rows.map((one) => `${one.table_name}.${one.column_name}`).sort()
    expect(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(found)
  })

  test('another key cannot open the store, and says so without showing a key', async () => {
    const opening = openStore({ databaseUrl: it.databaseUrl, dataKeys: parseDataKeys(NEW_KEY) })
    await expect(opening).rejects.toMatchObject({ name: 'DataKeyError', retry: 'never' })
    await expect(opening).rejects.not.toThrow(NEW_KEY)
  })
})

describe('rotation', () => {
  test('all is re-encrypted with the new key also after being cut off, another run finds nothing, and people are still found', async () => {
    const both = parseDataKeys(`${NEW_KEY},${TEST_KEY}`)
    const options = { databaseUrl: it.databaseUrl, dataKeys: both }
    const cutOff = (resealed: number) => {
      if (resealed > 5) throw new Error('the power went')
    }
    await expect(rotateDataKey(options, cutOff)).rejects.toThrow('the power went')
    expect(await rotateDataKey(options)).toBeGreaterThan(MANY_ROWS / 2)
    expect(await rotateDataKey(options)).toBe(0)
    const store = await openStore({ databaseUrl: it.databaseUrl, dataKeys: parseDataKeys(NEW_KEY) })
    const [known] = await store.imports.findKnown('candidates', schoolId, [
      { idType: '身份证', idNumber: person.idNumber },
    ])
    expect(known?.values).toMatchObject({ idNumber: person.idNumber, phone: person.phone })
    expect(await store.records(schoolId).imports.listBatches(5, 'candidates')).toMatchObject([
      { fileNames: [`${person.idNumber}.jpg`] },
    ])
    const failing = []
    const [batch] = await store.records(schoolId).imports.listBatches(1, 'candidates')
    for await (const part of store.imports.stagedRows(batch?.id ?? '', 'error')) failing.push(...part)
    expect(failing).toHaveLength(1)
    expect(failing[0]).toEqual(row(3, 'error', second))
    await store.close()
    const opening = openStore({ databaseUrl: it.databaseUrl, dataKeys: parseDataKeys(TEST_KEY) })
    await expect(opening).rejects.toMatchObject({ name: 'DataKeyError' })
  })
})

describe('sealing', () => {
  const sealer = new Sealer(parseDataKeys(TEST_KEY))

  test('the same text is sealed differently each time and opens again', () => {
    const [a, b] = [sealer.seal('张三', 'file.name'), sealer.seal('张三', 'file.name')]
    expect(Buffer.compare(a, b)).not.toBe(0)
    expect([a, b].map((one) => sealer.open(one, 'file.name'))).toEqual(['张三', '张三'])
    expect(sealer.open(sealer.seal('', 'file.name'), 'file.name')).toBe('')
  })

  test('a changed byte or a moved ciphertext does not open', () => {
    const sealed = sealer.seal('110101', 'person.id')
    expect(() => sealer.open(sealed, 'person.phone')).toThrow(expect.objectContaining({ name: 'DataKeyError' }))
    for (const index of [5, 20, sealed.length - 1]) {
      const changed = new Uint8Array(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => sealer.open(changed, 'person.id')).toThrow(expect.objectContaining({ name: 'DataKeyError' }))
    }
  })
})

describe('data keys', () => {
  test('hex and base64 are read, several in order; anything else is refused without being shown', () => {
    const base64 = Buffer.alloc(32, 7).toString('base64')
    const [newest, older] = parseDataKeys(`${base64}, ${TEST_KEY}`)
    expect(Buffer.from(newest)).toEqual(Buffer.alloc(32, 7))
    expect(Buffer.from(older ?? [])).toEqual(Buffer.alloc(32, 0x11))
    for (const wrong of ['', 'secret-password', TEST_KEY.slice(2)]) {
      expect(() => parseDataKeys(wrong)).toThrow(expect.objectContaining({ name: 'DataKeyError' }))
    }
    expect(() => parseDataKeys('secret-password')).not.toThrow(/secret-password/)
  })

  test('a key file is made once, readable by its owner only, and grows and shrinks with a rotation', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'exam-keys-'))
    const made = await Promise.all([1, 2, 3].map(() => loadOrMakeDataKey(dir)))
    const first = await loadOrMakeDataKey(dir)
    expect(made).toEqual([first, first, first])
    expect(await readdir(dir)).toEqual(['data-key'])
    expect((await stat(path.join(dir, 'data-key'))).mode & 0o777).toBe(0o600)
    const two = await addDataKey(dir)
    expect(two).toHaveLength(2)
    expect(two[1]).toEqual(first[0])
    expect(await dropOldDataKeys(dir)).toEqual([two[0]])
    expect((await readFile(path.join(dir, 'data-key'), 'utf8')).trim().split('\n')).toHaveLength(1)
    expect((await stat(path.join(dir, 'data-key'))).mode & 0o777).toBe(0o600)
    await rm(dir, { recursive: true })
  })
})
