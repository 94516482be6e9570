/** 导入的步骤 · The steps of an import as tests take them: start, check, apply; on one school at a time. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { CandidateStatus } from '../../../src/domain/candidates/candidate.js'
import { CANDIDATE_STATUS_NAMES } from '../../../src/domain/candidates/candidate-status.js'
import { maskIdNumber } from '../../../src/domain/cells/masking.js'
import type { Scope } from '../../../src/domain/imports/edits.js'
import type { ListReport } from '../../../src/domain/lists/list-report.js'
import type { KnownRecord, StagedRow, Values } from '../../../src/domain/lists/rows.js'
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
export const OWN: Scope = { category: 'own' }

export function valuesOf(n: number, more: Values = {}): Values {
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

/** What a row that may be imported says. */
export function rowOf(row: number, values: Values): StagedRow {
  return { sheet: 0, row, verdict: 'ok', plan: 'create', values, findings: [] }
}

export function okRow(n: number, more: Values = {}): StagedRow {
  return rowOf(n + 2, valuesOf(n, more))
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

export function reportOf(valid: number, failing: number, list = 'candidates'): ListReport {
  const sheets = [{ sheet: 0, name: 'Sheet1', rows: valid + failing }]
  const counts = { rows: valid + failing, valid, failing, mended: 0, created: valid, updated: 0, unchanged: 0 }
  const nothing = { fixable: 0, corrected: 0, dropped: 0, unsaid: 0, proposals: [], problems: [], fileFindings: [] }
  return { kind: 'list', list, template: 'ours', sheets, ...counts, ...nothing }
}

export async function start(
  batchKind: 'workbook' | 'photos' = 'workbook',
  scope: Scope = OWN,
  who = userId,
): Promise<string> {
  const batchId = randomUUID()
  const fileId = await sendFile(it.store, who, `名单-${batchId}.xlsx`)
  const what = { kind: 'start-batch', batchKind, schoolId, scope } as const
  const { startedBatches } = await take(it.store, who, [{ ...what, batchId, fileIds: [fileId] }])
  expect(startedBatches).toEqual([{ batchId, schoolId }])
  return batchId
}

export async function check(batchId: string, rows: readonly StagedRow[], list = 'candidates'): Promise<void> {
  const batch = await it.store.imports.claim(batchId, OWNER, 10_000)
  expect(batch?.id).toBe(batchId)
  await it.store.imports.clearStaged(batchId)
  await it.store.imports.stageRows(batchId, list, 0, rows)
  const valid = rows.filter((row) => row.verdict === 'ok').length
  await it.store.imports.finishCheck(batchId, { kind: list, report: reportOf(valid, rows.length - valid, list) })
  await it.store.imports.releaseClaim(batchId, OWNER)
}

export async function apply(batchId: string, who = userId): Promise<string> {
  await take(it.store, who, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
  await it.store.imports.apply(batchId)
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  return batchId
}

export interface ImportOf {
  readonly list?: string
  readonly scope?: Scope
  readonly who?: string
}

export async function importRows(rows: readonly StagedRow[], of: ImportOf = {}): Promise<string> {
  const batchId = await start('workbook', of.scope ?? OWN, of.who)
  await check(batchId, rows, of.list)
  return apply(batchId, of.who)
}

export async function importPhoto(candidateId: string, sha256: string): Promise<string> {
  const batchId = await start('photos', {})
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
  await it.store.imports.finishCheck(batchId, { kind: 'photos', report })
  await it.store.imports.releaseClaim(batchId, OWNER)
  return apply(batchId)
}

/** A platform export in which the number is masked. */
export function statusRow(known: KnownRecord, status: CandidateStatus): StagedRow {
  const { name = '', idNumber = '' } = known.values
  const platformStatus = CANDIDATE_STATUS_NAMES[status].zh
  const values = { name, idType: '身份证', idNumber: maskIdNumber(idNumber), candidateNumber: 'K0001', platformStatus }
  return { ...rowOf(2, values), plan: 'update', recordId: known.id }
}

export async function importStatus(known: KnownRecord, status: CandidateStatus): Promise<string> {
  return importRows([statusRow(known, status)], { list: 'platform-candidates', scope: {} })
}

export const statusCounts = async () => {
  const counts = await it.store.records(schoolId).candidates.countByStatus()
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
export const candidateOf = async (n: number) => {
  const asked = [{ idType: '身份证', idNumber: inventPerson(n).idNumber }]
  const [known] = await it.store.imports.findKnown('candidates', schoolId, asked)
  if (known === undefined) throw new Error(`no candidate ${n}`)
  return known
}
export const onlyCandidate = () => candidateOf(1)
export const countCandidates = () => it.store.records(schoolId).candidates.count()
/** The coordinator whose turn it is in the tests. */
export const personOf = async (who: string) =>
  (await it.store.talk.findAsker({ channel: 'web', bot: 'local', userId: who })).personId ?? ''
export const findUndoable = async (who = userId, kind?: string) =>
  it.store.records(schoolId).imports.findUndoable(await personOf(who), kind)
