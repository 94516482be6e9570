/** 导入的步骤 · The steps of an import as tests take them: start, check, apply; on one school at a time. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { CandidateValues } from '../../../src/domain/candidates/candidate.js'
import type { CandidateReport } from '../../../src/domain/lists/batch.js'
import type { StagedRow } from '../../../src/domain/ports/import-store.js'
import { inventPerson } from '../../support/people.js'
import { openTestStore, sendFile, settle, type TestStore, take } from '../test-store.js'

/** Of the test that runs now. */
export let it: TestStore
export let schoolId: string
export let userId: string
export let schools = 0

/** A store for the file, a school with its coordinator for each test. */
export function useSchools(): void {
  beforeAll(async () => {
    it = await openTestStore()
  })
  beforeEach(async () => {
    schools += 1
    userId = `user-${schools}`
    ;({ schoolId } = await settle(it.store, userId, `第${schools}职业学校`))
  })
  afterAll(() => it.close())
}

export const OWNER = 'worker-1'

export function valuesOf(n: number, more: CandidateValues = {}): CandidateValues {
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

export function okRow(n: number, more: CandidateValues = {}): StagedRow {
  return { sheet: 0, row: n + 2, verdict: 'ok', plan: 'create', values: valuesOf(n, more), findings: [] }
}

export function failingRow(n: number): StagedRow {
  const findings: StagedRow['findings'] = [
    {
      code: 'phone-shape',
      params: { length: n },
      sheet: 0,
      row: n + 2,
      field: 'idNumber',
    },
  ]
  return { sheet: 0, row: n + 2, verdict: 'error', plan: 'none', values: valuesOf(n), findings }
}

export function reportOf(valid: number, failing: number): CandidateReport {
  const sheets = [{ name: 'Sheet1', rows: valid + failing }]
  const counts = { rows: valid + failing, valid, failing, mended: 0, created: valid, updated: 0, unchanged: 0 }
  return { kind: 'candidates', template: 'ours', sheets, ...counts, problems: [], fileFindings: [] }
}

export async function start(kind: 'candidates' | 'photos' = 'candidates', categoryKnown = true): Promise<string> {
  const batchId = randomUUID()
  const fileId = await sendFile(it.store, userId, `名单-${batchId}.xlsx`)
  const what = { kind: 'start-batch', batchKind: kind, schoolId, category: 'own', categoryKnown } as const
  const { startedBatches } = await take(it.store, userId, [{ ...what, batchId, fileIds: [fileId] }])
  expect(startedBatches).toEqual([batchId])
  return batchId
}

export async function check(batchId: string, rows: readonly StagedRow[]): Promise<void> {
  const batch = await it.store.imports.claim(batchId, OWNER, 10_000)
  expect(batch?.id).toBe(batchId)
  await it.store.imports.clearStaged(batchId)
  await it.store.imports.stageRows(batchId, 0, rows)
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

export async function importRows(rows: readonly StagedRow[], categoryKnown = true): Promise<string> {
  const batchId = await start('candidates', categoryKnown)
  await check(batchId, rows)
  await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
  await it.store.imports.apply(batchId)
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  return batchId
}

export async function importPhoto(candidateId: string, sha256: string): Promise<string> {
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

export async function importStatus(candidateId: string, status: 'needs-confirmation' | 'accurate'): Promise<string> {
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

export const statusCounts = async () => {
  const counts = await it.store.records(schoolId).countByStatus()
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
export const candidateOf = async (n: number) => {
  const [known] = await it.store.imports.findKnown(schoolId, [{ idType: '身份证', idNumber: inventPerson(n).idNumber }])
  if (known === undefined) throw new Error(`no candidate ${n}`)
  return known
}
export const onlyCandidate = () => candidateOf(1)
