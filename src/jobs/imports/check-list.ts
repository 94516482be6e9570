/** 检查名单 · Reads, checks, compares with the records, stages, and marks the person's own workbook; any list. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { Scope } from '../../domain/imports/edits.js'
import { getList, LISTS } from '../../domain/lists/all.js'
import { compareUnkeyed, lookUpLost } from '../../domain/lists/checking/compare.js'
import { RowsTakenUp } from '../../domain/lists/checking/rows-of-file.js'
import { ListEdits } from '../../domain/lists/checking/sheet-edits.js'
import { compareFaults, ListTally } from '../../domain/lists/checking/tally.js'
import type { Against, List } from '../../domain/lists/list.js'
import { isSameList } from '../../domain/lists/list-name.js'
import type { Comparison } from '../../domain/lists/list-report.js'
import type { CheckedRow, KnownRecord, ListCheck, Values } from '../../domain/lists/rows.js'
import type { FileToRead, ReadProgress } from '../../domain/ports/blob-store.js'
import type { ClaimedBatch, EarlierCheck } from '../../domain/ports/import-store.js'
import { type Checked, good } from '../../domain/talk/checked.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { JobPorts } from '../job-ports.js'
import { progressReporter } from './progress.js'
import { type WriteBehind, writeBehind } from './write-behind.js'

/** Parts of 2,000 rows that may wait to be written: an ordinary list is compared, and its marking begun, before any is. */
const PARTS_AHEAD = 4

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
  if (guessed?.ok === false) return ports.imports.fail(batch.id, guessed.problem)
  if (before !== undefined && guessed !== undefined && isLeftOpenAgain(guessed.value, file)) {
    return finish({ ...guessed.value, carried: before }, order, ports)
  }
  const read = await readList(batch.scope, order, ports)
  if (!read.ok) return ports.imports.fail(batch.id, read.problem)
  await finish(read.value, order, ports)
}

interface Order {
  readonly batch: ClaimedBatch
  readonly file: FileToRead
  readonly records: Against['records']
  /** The school's earlier check of a list; read once, however often the file is. */
  readonly earlier: (list: string) => Promise<EarlierCheck | undefined>
  readonly tell: (progress: ReadProgress) => void
}

/** What was said of the whole list when it came before, and nobody has said yet of this one. */
async function scopeBefore({ batch: { scope }, earlier }: Order): Promise<Scope | undefined> {
  const asked = LISTS.filter((list) => list.scope !== undefined && scope[list.scope.field] === undefined)
  const checks = await Promise.all(asked.map((list) => earlier(list.id)))
  const said = checks.flatMap((check) => (check === undefined ? [] : Object.entries(check.scope)))
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/** Rows leave open what was said when mostly the same people came before. */
function isLeftOpenAgain({ tally, earlier, comparison }: ReadList, { name }: FileToRead): boolean {
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
  const against: Against = { today: examDayOf(ports.now()), schoolName: batch.school.name, scope, records }
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
  { imports }: Pick<JobPorts, 'imports'>,
): Promise<Readonly<Record<string, readonly Values[]>>> {
  const ids = [...new Set(LISTS.flatMap(({ against = [] }) => against))]
  const loaded = await Promise.all(
    ids.map(
      async (id) => [id, (await readAll(imports.listRecords(id, schoolId))).map(({ values }) => values)] as const,
    ),
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

async function readAll<T>(parts: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const part of parts) all.push(...part)
  return all
}

interface Begun {
  readonly tally: ListTally
  readonly earlier: EarlierCheck | undefined
}

/** Rows as they come out of the worker: compared now, written behind, so the workbook can be marked as soon as all are. */
class Comparing {
  readonly #batch: ClaimedBatch
  readonly #earlier: Order['earlier']
  readonly #against: Against
  readonly #ports: Pick<JobPorts, 'imports'>
  readonly #edits: ListEdits
  readonly #writing: WriteBehind = writeBehind(PARTS_AHEAD)
  #taken: RowsTakenUp | undefined
  #records: Promise<readonly KnownRecord[]> | undefined
  #begun: Promise<Begun> | undefined

  constructor({ batch, earlier }: Order, against: Against, ports: Pick<JobPorts, 'imports'>) {
    this.#batch = batch
    this.#earlier = earlier
    this.#against = against
    this.#ports = ports
    this.#edits = new ListEdits(batch.edits)
  }

  /** Which list it is shows with its first rows. */
  begun(list: List): Promise<Begun> {
    this.#begun ??= this.#begin(list)
    return this.#begun
  }

  async #begin(list: List): Promise<Begun> {
    const earlier = await this.#earlier(list.id)
    return { earlier, tally: new ListTally(list, new Set(earlier?.faults.map(({ person }) => person))) }
  }

  async take(rows: readonly CheckedRow[], list: List): Promise<void> {
    const { imports } = this.#ports
    const looked = await this.#lookUp(rows, list)
    this.#taken ??= new RowsTakenUp(list)
    const found = this.#batch.edits.length === 0 ? looked : this.#taken.mark(looked)
    const known = await this.#findKnown(found, list)
    const staged = found.map((row, at) => compareUnkeyed(list, row, known[at], this.#against, this.#edits))
    const { tally } = await this.begun(list)
    for (const [at, row] of staged.entries()) tally.add(row, (values) => imports.rowKey(list.id, values), known[at])
    await this.#writing.add((part) => imports.stageRows(this.#batch.id, list.id, part, staged))
  }

  /** A number Excel has destroyed may still be known from a photo's name or an earlier import. */
  async #lookUp(rows: readonly CheckedRow[], list: List): Promise<readonly CheckedRow[]> {
    const { lookUp } = list
    if (lookUp === undefined) return rows
    const lost = rows.filter((row) => row.findings.some((finding) => lookUp.isLost(finding)))
    if (lost.length === 0) return rows
    const wanted = lost.map((row) => lookUp.wanted(row))
    const people = await this.#ports.imports.findPeople(this.#batch.school.id, {
      names: [...new Set(wanted.flatMap(({ name }) => name ?? []))],
      idStarts: wanted.flatMap(({ start }) => start ?? []),
    })
    const told = new Map(lost.map((row) => [row, lookUpLost(list, row, people, this.#edits)]))
    return rows.map((row) => told.get(row) ?? row)
  }

  /** By the key, else by what a row without one still shows. */
  async #findKnown(rows: readonly CheckedRow[], list: List): Promise<readonly (KnownRecord | 'several' | undefined)[]> {
    const values = rows.map((row) => row.values)
    const known = await this.#ports.imports.findKnown(list.id, this.#batch.school.id, values)
    const unkeyed = rows.filter((_, at) => known[at] === undefined)
    if (list.match === undefined || unkeyed.length === 0) return known
    const matches = list.match(unkeyed, await this.#allRecords(list))
    const matched = new Map(unkeyed.map((row, at) => [row, matches[at]]))
    return rows.map((row, at) => known[at] ?? matched.get(row))
  }

  #allRecords(list: List): Promise<readonly KnownRecord[]> {
    this.#records ??= readAll(this.#ports.imports.listRecords(list.id, this.#batch.school.id))
    return this.#records
  }

  written(): Promise<void> {
    return this.#writing.done()
  }
}

async function finish(read: ReadList, { batch, file, tell }: Order, ports: JobPorts): Promise<void> {
  const { check, scope, tally, comparing, comparison, carried } = read
  const report = tally.report(check, scope, carried)
  // What the whole list is, is asked first; it is checked, and marked, with the answer.
  const isMarked = report.unsaid === 0
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
