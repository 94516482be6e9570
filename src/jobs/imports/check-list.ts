/** 检查考生名单 · Reads, checks, compares with the records, stages, and marks the person's own workbook. */
import type { CandidateCheck, CheckedRow } from '../../domain/candidates/candidate.js'
import { checkAgainstKnown, isLostId, keptDigits, proposeLostId } from '../../domain/candidates/candidate-known.js'
import { CandidateTally, compareFaults } from '../../domain/candidates/candidate-tally.js'
import { isStatusExport, matchPlatformRows } from '../../domain/candidates/platform-export.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { Comparison } from '../../domain/lists/batch.js'
import type { ReadProgress } from '../../domain/ports/blob-store.js'
import type { ClaimedBatch, StagedRow } from '../../domain/ports/import-store.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { JobPorts } from '../job-ports.js'
import { progressReporter } from './progress.js'
import { type WriteBehind, writeBehind } from './write-behind.js'

/** Parts of 2,000 rows that may wait to be written: an ordinary list is compared, and its marking begun, before any is. */
const PARTS_AHEAD = 4

export async function checkCandidateBatch(batch: ClaimedBatch, ports: JobPorts): Promise<void> {
  const file = batch.files[0]
  if (file === undefined) return ports.imports.fail(batch.id, problemOf('file-download-failed'))
  const tell = progressReporter(batch, ports)
  const [earlier, approvedMajors] = await Promise.all([
    ports.imports.earlierFaults(batch.id),
    ports.imports.approvedMajors(batch.school.id),
    ports.imports.clearStaged(batch.id),
  ])
  const tally = new CandidateTally(new Set(earlier?.faults.map(({ person }) => person)))
  const exported: CheckedRow[] = []
  const writing = writeBehind(PARTS_AHEAD)
  const context = {
    today: examDayOf(ports.now()),
    schoolName: batch.school.name,
    category: batch.category,
    approvedMajors,
  }
  const checked = await ports.candidateFiles.check(
    file,
    context,
    async (rows) => {
      // A platform export with masked IDs updates statuses; it can create nobody.
      const masked = rows.filter(isStatusExport)
      exported.push(...masked)
      const listed = masked.length === 0 ? rows : rows.filter((row) => !isStatusExport(row))
      if (listed.length > 0) await compare(listed, batch, tally, writing, ports)
    },
    tell,
  )
  if (!checked.ok) return ports.imports.fail(batch.id, checked.problem)
  if (exported.length > 0) {
    await writing.done()
    return finishStatuses(batch, checked.value, exported, ports, tell)
  }
  return finishCandidates(batch, checked.value, { tally, earlier }, writing, ports, tell)
}

/** Compared now, written behind: the workbook can be marked as soon as all rows are compared. */
async function compare(
  rows: readonly CheckedRow[],
  batch: ClaimedBatch,
  tally: CandidateTally,
  writing: WriteBehind,
  ports: Pick<JobPorts, 'imports'>,
): Promise<void> {
  const keys = rows.map(({ values: { idType = '', idNumber = '', phone } }) => ({ idType, idNumber, phone }))
  const known = await ports.imports.findKnown(batch.school.id, keys)
  const staged = rows.map((row, index) => checkAgainstKnown(row, known[index], batch.category))
  const completed = await proposeIds(staged, batch, ports)
  for (const row of completed) tally.add(row, ports.imports.personKey)
  await writing.add((part) => ports.imports.stageRows(batch.id, part, completed))
}

/** A number Excel has destroyed may still be known from a photo's name or an earlier import. */
async function proposeIds(
  rows: readonly StagedRow[],
  batch: ClaimedBatch,
  ports: Pick<JobPorts, 'imports'>,
): Promise<readonly StagedRow[]> {
  const lost = rows.filter(hasLostId)
  if (lost.length === 0) return rows
  const names = [...new Set(lost.map((row) => row.values.name ?? ''))].filter((name) => name !== '')
  const idStarts = lost.flatMap((row) => keptDigits(row) ?? [])
  const people = await ports.imports.findPeople(batch.school.id, { names, idStarts })
  return rows.map((row) => {
    if (!hasLostId(row)) return row
    const proposed = proposeLostId(row, people)
    return proposed === undefined
      ? row
      : { ...row, findings: row.findings.map((one) => (isLostId(one) ? proposed : one)) }
  })
}

const hasLostId = (row: CheckedRow): boolean => row.findings.some(isLostId)

async function finishCandidates(
  batch: ClaimedBatch,
  check: CandidateCheck,
  { tally, earlier }: { readonly tally: CandidateTally; readonly earlier: EarlierFaults },
  writing: WriteBehind,
  ports: JobPorts,
  tell: (progress: ReadProgress) => void,
): Promise<void> {
  const file = batch.files[0]!
  tell({ phase: 'marking', done: 0, total: 0 })
  const report = tally.report(check)
  const [annotated] = await Promise.all([
    ports.candidateFiles.annotate(file, check.layouts, [...check.fileFindings, ...tally.findings]),
    writing.done(),
  ])
  const comparison = compareWithEarlier(earlier, tally)
  await ports.imports.finishCheck(batch.id, {
    kind: 'candidates',
    category: batch.category,
    categoryKnown: batch.categoryKnown,
    report: { ...report, annotated, ...(comparison !== undefined ? { comparison } : {}) },
  })
}

type EarlierFaults = Awaited<ReturnType<JobPorts['imports']['earlierFaults']>>

function compareWithEarlier(earlier: EarlierFaults, tally: CandidateTally): Comparison | undefined {
  if (earlier === undefined || earlier.faults.length === 0) return undefined
  return { earlierBatchId: earlier.batchId, ...compareFaults(earlier.faults, tally) }
}

async function finishStatuses(
  batch: ClaimedBatch,
  check: CandidateCheck,
  rows: readonly CheckedRow[],
  ports: JobPorts,
  tell: (progress: ReadProgress) => void,
): Promise<void> {
  const known = []
  for await (const part of ports.imports.listKnown(batch.school.id)) known.push(...part)
  const { staged, findings, report } = matchPlatformRows(rows, known)
  await ports.imports.stageStatuses(batch.id, staged)
  tell({ phase: 'marking', done: 0, total: 0 })
  const annotated = await ports.candidateFiles.annotate(batch.files[0]!, check.layouts, findings)
  await ports.imports.finishCheck(batch.id, {
    kind: 'platform-status',
    category: batch.category,
    categoryKnown: true,
    report: { ...report, annotated },
  })
}
