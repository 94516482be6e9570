/** 检查名单 · Reads, checks, compares with the records, stages, and marks the person's own workbook; any list. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { Scope } from '../../domain/imports/edits.js'
import { getList, LISTS } from '../../domain/lists/all.js'
import { compareFaults, type ListTally } from '../../domain/lists/checking/tally.js'
import type { Against, List } from '../../domain/lists/list.js'
import { isSameList } from '../../domain/lists/list-name.js'
import type { Comparison } from '../../domain/lists/list-report.js'
import type { ListCheck, Values } from '../../domain/lists/rows.js'
import { fixedOptions } from '../../domain/lists/scope-options.js'
import { QUOTA_LEFT } from '../../domain/pilot/quota-records.js'
import type { FileToRead } from '../../domain/ports/blob-store.js'
import type { ClaimedBatch, EarlierCheck } from '../../domain/ports/import-store.js'
import { type Checked, good } from '../../domain/talk/checked.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import { COUNTED } from '../../flows/lists/counted-records.js'
import type { JobPorts } from '../job-ports.js'
import { Comparing, type Order, readAll } from './comparing.js'
import { progressReporter } from './progress.js'

export async function checkListBatch(batch: ClaimedBatch, ports: JobPorts): Promise<void> {
  const file = batch.files[0]
  if (file === undefined) return ports.imports.fail(batch.id, problemOf('file-download-failed'))
  const order: Order = {
    batch,
    file,
    records: await loadAgainst(batch.school.id, ports),
    earlier: askOnce((list) => ports.imports.earlierCheck(batch.id, list)),
    tell: progressReporter(batch, ports),
  }
  const before = await scopeBefore(order)
  const guessed = before && (await readList({ ...batch.scope, ...before }, order, ports))
  if (guessed?.ok === false) return failUnread(order, guessed.problem, ports)
  if (before !== undefined && guessed !== undefined && isLeftOpenAgain(guessed.value, file)) {
    return finish({ ...guessed.value, carried: before }, order, ports)
  }
  // Every row is something by its own word or the records': the guess has made no difference.
  if (guessed !== undefined && !guessed.value.tally.leavesOpen) {
    return finish({ ...guessed.value, scope: batch.scope }, order, ports)
  }
  const read = await readList(batch.scope, order, ports)
  if (!read.ok) return failUnread(order, read.problem, ports)
  await finish(read.value, order, ports)
}

/** Nobody is in it: it may be a blank template, which the conversation offers to learn. */
async function failUnread({ batch, file }: Order, problem: Problem, ports: JobPorts): Promise<void> {
  const blank = problem.code === 'list-empty' ? await ports.listFiles.readBlank(file, batch.wanted) : undefined
  await ports.imports.fail(batch.id, problem, blank?.ok ? { kind: 'template', blank: blank.value } : undefined)
}

/** A file that is said to be a blank template of the platform: what it shows, and nothing to import. */
export async function checkTemplateBatch(batch: ClaimedBatch, ports: JobPorts): Promise<void> {
  const file = batch.files[0]
  if (file === undefined) return ports.imports.fail(batch.id, problemOf('file-download-failed'))
  const blank = await ports.listFiles.readBlank(file, batch.wanted)
  if (!blank.ok) return ports.imports.fail(batch.id, blank.problem)
  const { sheetName: sheet, headerRow: row } = blank.value
  await ports.imports.fail(batch.id, problemOf('list-empty', { sheet, row }), { kind: 'template', blank: blank.value })
}

/** What was said of the whole list when it came before, and nobody has said yet of this one. */
async function scopeBefore({ batch: { scope }, file, earlier }: Order): Promise<Scope | undefined> {
  const asked = LISTS.filter((list) => list.scope !== undefined && scope[list.scope.field] === undefined)
  const checks = await Promise.all(
    asked.map(async (list) => {
      const check = await earlier(list.id)
      return check !== undefined && (isOfPeople(list) || isSameList(check.name, file.name)) ? check : undefined
    }),
  )
  // What is asked too holds of one file alone.
  const said = checks.flatMap((check, at) =>
    Object.entries(check?.scope ?? {}).filter(([field]) => field === asked[at]?.scope?.field),
  )
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/** What it is said to be holds of its people, whenever they come again; a plan holds of that file alone. */
function isOfPeople({ scope }: List): boolean {
  return scope !== undefined && fixedOptions(scope) !== undefined
}

/** Rows leave open what was said when mostly the same people, or the same file, came before. */
function isLeftOpenAgain({ check, tally, earlier, comparison }: ReadList, { name }: FileToRead): boolean {
  const list = getList(check.list)
  if (list.scope !== undefined && !isOfPeople(list)) {
    return earlier !== undefined && isSameList(earlier.name, name) && earlier.scope[list.scope.field] !== undefined
  }
  if (!tally.leavesOpen) return false
  const isCorrected = earlier !== undefined && comparison !== undefined && isSameList(earlier.name, name)
  return isCorrected || tally.holdsMostlyKnown
}

interface ReadList {
  readonly check: ListCheck
  readonly scope: Scope
  readonly tally: ListTally
  readonly earlier: EarlierCheck | undefined
  readonly comparison: Comparison | undefined
  readonly comparing: Comparing
  /** What was taken over from the earlier check. */
  readonly carried?: Scope
}

/** Read, checked and compared as what the whole list is said to be; its rows are staged behind. */
async function readList(scope: Scope, order: Order, ports: JobPorts): Promise<Checked<ReadList>> {
  const { batch, file, records, tell } = order
  const schoolName = batch.school.name
  const against: Against = { today: examDayOf(ports.now()), schoolName, scope, records, fileName: file.name }
  await ports.imports.clearStaged(batch.id)
  const comparing = new Comparing(order, against, ports)
  const { edits, wanted } = batch
  const checked = await ports.listFiles.check(
    file,
    { ...against, edits, ...(wanted === undefined ? {} : { wanted }) },
    (rows, list) => comparing.take(rows, getList(list)),
    tell,
  )
  if (!checked.ok) return checked
  const check = checked.value
  const { tally, earlier } = await comparing.begun(getList(check.list))
  return good({ check, scope, tally, earlier, comparing, comparison: compareWithEarlier(earlier, tally) })
}

/** Which list it is shows only when it is read: what any of them is checked against is small. */
async function loadAgainst(
  schoolId: string,
  { imports, records }: Pick<JobPorts, 'imports' | 'records'>,
): Promise<Readonly<Record<string, readonly Values[]>>> {
  const ids = [...new Set([QUOTA_LEFT, ...LISTS.flatMap(({ against = [] }) => against)])]
  const own = records(schoolId)
  const loaded = await Promise.all(
    ids.map(async (id) => {
      const counted = COUNTED[id]?.(own)
      return [
        id,
        (await counted) ?? (await readAll(imports.listRecords(id, schoolId))).map(({ values }) => values),
      ] as const
    }),
  )
  return Object.fromEntries(loaded)
}

function askOnce<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>()
  return (key) => {
    const answer = asked.get(key) ?? ask(key)
    asked.set(key, answer)
    return answer
  }
}

async function finish(read: ReadList, { batch, file, tell }: Order, ports: JobPorts): Promise<void> {
  const { check, scope, tally, comparing, comparison, carried } = read
  const report = tally.report(check, scope, carried)
  // What the whole list is, is asked first; it is checked, and marked, with the answer.
  const isMarked = report.unsaid === 0 && report.unsaidToo === undefined
  if (isMarked) tell({ phase: 'marking', done: 0, total: 0 })
  const findings = [...report.fileFindings, ...tally.findings]
  const [annotated] = await Promise.all([
    isMarked ? ports.listFiles.annotate(file, check.list, check.layouts, findings) : undefined,
    comparing.written(),
  ])
  await ports.imports.finishCheck(batch.id, {
    kind: check.list,
    report: {
      ...report,
      ...(annotated !== undefined ? { annotated } : {}),
      ...(comparison !== undefined ? { comparison } : {}),
    },
    ...(carried !== undefined ? { scope: carried } : {}),
  })
}

function compareWithEarlier(earlier: EarlierCheck | undefined, tally: ListTally): Comparison | undefined {
  if (earlier === undefined || earlier.faults.length === 0) return undefined
  const compared = compareFaults(earlier.faults, tally)
  return compared === undefined ? undefined : { earlierBatchId: earlier.batchId, ...compared }
}
