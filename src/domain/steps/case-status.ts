/** 办理进度 · Where steps 2a–2c stand, computed from the records alone, never from what somebody said. */
import type { CandidateStatus } from '../candidates/candidate.js'
import type { BatchSummary, CandidateReport } from '../lists/batch.js'
import { isSameList } from '../lists/list-name.js'

/** candidates 2a 录入考生信息 · photos 2b 上传照片 · identity 2c 认证考生信息 */
export type StepId = 'candidates' | 'photos' | 'identity'
/** done 已完成 · doing 进行中 · blocked 要等前一步 */
type StepState = 'done' | 'doing' | 'blocked'

/** The one thing that holds a step up most; says what is next. */
export type StepReason =
  | 'nothing-imported' // 还没有导入考生
  | 'batch-awaits-choice' // 有一批已检查，等人选择
  | 'rows-failing' // 还有行没通过检查
  | 'photos-missing' // 还有人无照片
  | 'fields-missing' // 还有人信息不全
  | 'needs-confirmation' // 还有人需人工确认
  | 'awaiting-verification' // 等平台认证
  | 'complete'

export interface StepStatus {
  readonly step: StepId
  readonly state: StepState
  readonly reason: StepReason
  readonly done: number
  readonly total: number
  /** How many the reason is about. */
  readonly open: number
}

export interface CaseStatus {
  readonly steps: readonly StepStatus[]
  /** The first step that is not done. */
  readonly current?: StepStatus
}

export type StatusCounts = Readonly<Record<CandidateStatus, number>>

/** @param batches newest first, as the records list them */
export function computeCaseStatus(counts: StatusCounts, batches: readonly BatchSummary[]): CaseStatus {
  const steps = [candidateStep(counts, batches), photoStep(counts), identityStep(counts)]
  const current = steps.find((step) => step.state !== 'done')
  return current === undefined ? { steps } : { steps, current }
}

function sumCounts(counts: StatusCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function candidateStep(counts: StatusCounts, batches: readonly BatchSummary[]): StepStatus {
  const done = sumCounts(counts)
  const waiting = findBatchAwaitingChoice(batches)
  const failing = waiting ? waiting.failing : failingRows(batches)
  const total = done + (waiting?.created ?? 0) + failing
  const base = { step: 'candidates', done, total } as const
  if (waiting) return { ...base, state: 'doing', reason: 'batch-awaits-choice', open: waiting.rows }
  if (failing > 0) return { ...base, state: 'doing', reason: 'rows-failing', open: failing }
  if (done === 0) return { ...base, state: 'doing', reason: 'nothing-imported', open: 0 }
  return { ...base, state: 'done', reason: 'complete', open: 0 }
}

function photoStep(counts: StatusCounts): StepStatus {
  const total = sumCounts(counts)
  const open = counts['no-photo']
  const base = { step: 'photos', done: total - open, total } as const
  if (total === 0) return { ...base, state: 'blocked', reason: 'nothing-imported', open: 0 }
  if (open > 0) return { ...base, state: 'doing', reason: 'photos-missing', open }
  return { ...base, state: 'done', reason: 'complete', open: 0 }
}

/** What a person can do something about comes before what only the platform can. */
function identityStep(counts: StatusCounts): StepStatus {
  const total = sumCounts(counts)
  const base = { step: 'identity', done: counts.accurate, total } as const
  const waiting = counts.unverified + counts.verifying
  const started = waiting + counts['needs-confirmation'] + counts.accurate > 0
  if (total === 0) return { ...base, state: 'blocked', reason: 'nothing-imported', open: 0 }
  if (!started && counts['no-photo'] > 0) {
    return { ...base, state: 'blocked', reason: 'photos-missing', open: counts['no-photo'] }
  }
  if (counts['needs-confirmation'] > 0) {
    return { ...base, state: 'doing', reason: 'needs-confirmation', open: counts['needs-confirmation'] }
  }
  if (counts.incomplete > 0) {
    return { ...base, state: started ? 'doing' : 'blocked', reason: 'fields-missing', open: counts.incomplete }
  }
  if (waiting > 0) return { ...base, state: 'doing', reason: 'awaiting-verification', open: waiting }
  if (counts['no-photo'] > 0) return { ...base, state: 'doing', reason: 'photos-missing', open: counts['no-photo'] }
  return { ...base, state: 'done', reason: 'complete', open: 0 }
}

/** The newest upload of candidates, when it is checked and nobody has said yet what to do with it. */
function findBatchAwaitingChoice(batches: readonly BatchSummary[]): CandidateReport | undefined {
  const newest = batches.find((batch) => batch.report?.kind === 'candidates')
  return newest?.status === 'checked' && newest.report?.kind === 'candidates' ? newest.report : undefined
}

function failingRows(batches: readonly BatchSummary[]): number {
  return listOpenLists(batches).reduce((sum, { report }) => sum + report.failing, 0)
}

export type OpenList = BatchSummary & { readonly report: CandidateReport }

/**
 * Imports that left rows out, newest first. A later import of the same list or the same people takes an earlier one's
 * place; that of another class does not.
 */
export function listOpenLists(batches: readonly BatchSummary[]): readonly OpenList[] {
  const replaced = new Set<string>()
  const counted: BatchSummary[] = []
  const open: OpenList[] = []
  for (const batch of batches) {
    if (batch.report?.kind !== 'candidates') continue
    const { comparison } = batch.report
    const isReplaced = replaced.has(batch.id) || counted.some((later) => isSameListOf(later, batch))
    const isOpen = batch.status === 'applied' && !isReplaced && batch.report.failing > 0
    if (isOpen) open.push({ ...batch, report: batch.report })
    if (batch.status === 'applied') counted.push(batch)
    const hasSamePeople = comparison?.samePeople !== undefined && comparison.samePeople > 0
    if (hasSamePeople && (batch.status === 'applied' || isReplaced)) replaced.add(comparison.earlierBatchId)
  }
  return open
}

function isSameListOf(one: BatchSummary, other: BatchSummary): boolean {
  return one.category === other.category && isSameList(one.fileNames[0] ?? '', other.fileNames[0] ?? '')
}
