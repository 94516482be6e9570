/** 逐批比较 · Rows as they are read: looked up, compared with the records, and staged behind. */
import { compareUnkeyed, lookUpLost } from '../../domain/lists/checking/compare.js'
import { referRow } from '../../domain/lists/checking/refer-row.js'
import { refusedRow } from '../../domain/lists/checking/refused-row.js'
import { RowsTakenUp } from '../../domain/lists/checking/rows-of-file.js'
import { ListEdits } from '../../domain/lists/checking/sheet-edits.js'
import { ListTally } from '../../domain/lists/checking/tally.js'
import { useUp } from '../../domain/lists/checking/use-up.js'
import type { Against, List, ScopeQuestion, UsesUp } from '../../domain/lists/list.js'
import type { CheckedRow, KnownRecord, StagedRow } from '../../domain/lists/rows.js'
import { scopeOptions } from '../../domain/lists/scope-options.js'
import type { FileToRead, ReadProgress } from '../../domain/ports/blob-store.js'
import type { ClaimedBatch, EarlierCheck } from '../../domain/ports/import-store.js'
import type { JobPorts } from '../job-ports.js'
import { type WriteBehind, writeBehind } from './write-behind.js'

/** Parts of 2,000 rows that may wait to be written: an ordinary list is compared, and its marking begun, before any is. */
const PARTS_AHEAD = 4

export interface Order {
  readonly batch: ClaimedBatch
  readonly file: FileToRead
  readonly records: Against['records']
  /** The school's earlier check of a list; read once, however often the file is. */
  readonly earlier: (list: string) => Promise<EarlierCheck | undefined>
  readonly tell: (progress: ReadProgress) => void
}

interface Begun {
  readonly tally: ListTally
  readonly earlier: EarlierCheck | undefined
}

/** Rows as they come out of the worker: compared now, written behind, so the workbook can be marked as soon as all are. */
export class Comparing {
  readonly #batch: ClaimedBatch
  readonly #earlier: Order['earlier']
  readonly #against: Against
  readonly #ports: Pick<JobPorts, 'imports'>
  readonly #edits: ListEdits
  readonly #writing: WriteBehind = writeBehind(PARTS_AHEAD)
  #taken: RowsTakenUp | undefined
  /** Through the whole file. */
  #usesUp: UsesUp | undefined
  #records: Promise<readonly KnownRecord[]> | undefined
  #passed: Promise<readonly KnownRecord[]> | undefined
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
    const hasChoice = (question: ScopeQuestion | undefined): boolean =>
      question !== undefined && scopeOptions(question, this.#against).length > 1
    const asks = { scope: hasChoice(list.scope), too: hasChoice(list.asksToo) }
    return { earlier, tally: new ListTally(list, new Set(earlier?.faults.map(({ person }) => person)), asks) }
  }

  async take(rows: readonly CheckedRow[], list: List): Promise<void> {
    const { imports } = this.#ports
    const looked = await this.#lookUp(rows, list)
    this.#taken ??= new RowsTakenUp(list)
    const found = this.#batch.edits.length === 0 ? looked : this.#taken.mark(looked)
    const referred = await this.#findReferred(found, list)
    const told = found.map((row, at) => referRow(list, row, referred[at], this.#against, this.#edits))
    const known = await this.#findKnown(told, list)
    const compared = await this.#compare(told, known, list)
    this.#usesUp ??= list.refers?.usesUp?.(this.#against)
    const staged = compared.map((row, at) => useUp(row, referred[at], this.#usesUp, this.#edits))
    const { tally } = await this.begun(list)
    for (const [at, row] of staged.entries()) tally.add(row, (values) => imports.rowKey(list.id, values), known[at])
    await this.#writing.add((part) => imports.stageRows(this.#batch.id, list.id, part, staged))
  }

  async #compare(
    rows: readonly CheckedRow[],
    known: readonly (KnownRecord | 'several' | undefined)[],
    list: List,
  ): Promise<readonly StagedRow[]> {
    const { refusedOf, match } = list
    if (refusedOf === undefined) {
      return rows.map((row, at) => compareUnkeyed(list, row, known[at], this.#against, this.#edits))
    }
    this.#passed ??= this.#listPassed(refusedOf)
    const passed = match?.(rows, await this.#passed) ?? []
    return rows.map((row, at) => refusedRow(row, known[at], passed[at] !== undefined))
  }

  /** Of the list checked last: its valid rows may be in the platform's file without being on record. */
  async #listPassed(list: string): Promise<readonly KnownRecord[]> {
    const last = await this.#earlier(list)
    if (last === undefined) return []
    const rows = await readAll(this.#ports.imports.stagedRows(last.batchId, 'ok'))
    return rows.map(({ values }, at) => ({ id: String(at), values, kept: {} }))
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

  /** What the records of another list say of whom a row is about. */
  async #findReferred(
    rows: readonly CheckedRow[],
    list: List,
  ): Promise<readonly (KnownRecord | 'several' | undefined)[]> {
    if (list.refers === undefined) return []
    const values = rows.map((row) => row.values)
    return this.#ports.imports.findReferred(list.id, this.#batch.school.id, values)
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

export async function readAll<T>(parts: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const part of parts) all.push(...part)
  return all
}
