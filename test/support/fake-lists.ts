/** 假名单记录 · The records of every list in memory: found by key, written by an import, taken back by an undo. */
import { CANDIDATE_STATUSES, type CandidateStatus } from '../../src/domain/candidates/candidate.js'
import { parseStatus } from '../../src/domain/candidates/candidate-status.js'
import { looksMasked, matchesMask } from '../../src/domain/cells/masking.js'
import type { Scope } from '../../src/domain/imports/edits.js'
import type { UndoableCorrection } from '../../src/domain/imports/import-records.js'
import { getList } from '../../src/domain/lists/all.js'
import type { List } from '../../src/domain/lists/list.js'
import type { ListRecords } from '../../src/domain/lists/list-records.js'
import type { KnownRecord, StagedRow, Values } from '../../src/domain/lists/rows.js'
import { fixedOptions } from '../../src/domain/lists/scope-options.js'
import type { Change } from '../../src/domain/talk/changes.js'

/** The platform's export says something of candidates; it has no records of its own. */
function tableOf(listId: string): string {
  const { speaksOf, refusedOf } = getList(listId)
  return speaksOf ?? refusedOf ?? listId
}

interface FakeCorrection {
  readonly undoable: UndoableCorrection
  readonly takeBack: () => void
}

export class FakeLists {
  readonly #now: () => Date
  /** The person's own, the newest last. */
  readonly corrections: FakeCorrection[] = []
  readonly #tables = new Map<string, readonly KnownRecord[]>()
  #serial = 0

  constructor(now: () => Date) {
    this.#now = now
  }

  all(listId: string): readonly KnownRecord[] {
    return this.#tables.get(tableOf(listId)) ?? []
  }

  /** By the whole key. */
  find(listId: string, values: Values): KnownRecord | undefined {
    const { key } = getList(listId)
    if (key.some((field) => values[field] === undefined)) return undefined
    return this.all(listId).find((record) => key.every((field) => record.values[field] === values[field]))
  }

  /** By the ID number alone, or what is to be seen of it and the name. */
  findReferred(listId: string, { idNumber = '', name, plan }: Values): KnownRecord | undefined {
    const { refers } = getList(listId)
    const isMasked = looksMasked(idNumber)
    const found = this.all(refers?.list ?? '').find(({ values }) => {
      const number = values.idNumber ?? ''
      return isMasked ? values.name === name && matchesMask(idNumber, number) : number === idNumber
    })
    if (found === undefined || listId !== 'seats') return found
    const own = this.all('registrations').filter(({ values }) => values.candidate === found.id && values.plan === plan)
    const registered = [...new Set(own.map(({ values }) => `${values.certificate}|${values.level}`))].join('\n')
    return { ...found, kept: { ...found.kept, ...(registered && { registered }) } }
  }

  apply(change: Change): void {
    if (change.kind === 'undo-correction') this.corrections.pop()?.takeBack()
    if (change.kind !== 'correct-record' && change.kind !== 'remove-record') return
    const { list, recordId } = change
    const before = this.all(list)
    const record = before.find(({ id }) => id === recordId)
    if (change.kind === 'remove-record') this.change(list, recordId, () => undefined)
    else this.change(list, recordId, (one) => ({ ...one, values: { ...one.values, [change.field]: change.value } }))
    const isSet = change.kind === 'correct-record'
    const what = {
      at: this.#now(),
      kind: isSet ? 'corrected' : 'removed',
      list,
      who: record?.values[getList(list).calledBy] ?? '',
      fields: isSet ? [change.field] : [],
    }
    this.corrections.push({
      undoable: {
        id: String(this.corrections.length + 1),
        change: what,
        before: isSet && change.was !== '' ? { [change.field]: change.was } : {},
      },
      takeBack: () => this.#set(list, before),
    })
  }

  records(): ListRecords {
    const calledBy = (list: string, { values }: KnownRecord) => values[getList(list).calledBy] ?? ''
    return {
      findNamed: async (list, name, limit) => {
        const fitting = this.all(list).filter((record) => calledBy(list, record).includes(name))
        const exact = fitting.filter((record) => calledBy(list, record) === name)
        return [...new Set([...exact, ...fitting])].slice(0, limit)
      },
      list: async (list, limit) => this.all(list).slice(0, limit),
      count: async (list) => this.all(list).length,
      find: async (list, id) => this.all(list).find((record) => record.id === id),
      findByRow: async (list, values) => this.find(list, values),
    }
  }

  put(listId: string, values: Values, kept: KnownRecord['kept'] = {}): KnownRecord {
    this.#serial += 1
    const record = { id: `${tableOf(listId).charAt(0)}${this.#serial}`, values, kept }
    this.#set(listId, [...this.all(listId), record])
    return record
  }

  change(listId: string, id: string, by: (record: KnownRecord) => KnownRecord | undefined): void {
    this.#set(
      listId,
      this.all(listId).flatMap((record) => (record.id === id ? (by(record) ?? []) : [record])),
    )
  }

  /** How to take it back. */
  write(list: List, scope: Scope, rows: readonly StagedRow[]): () => void {
    const before = this.all(list.id)
    if (list.whole) this.#set(list.id, [])
    for (const row of rows) {
      if (list.whole || row.plan === 'create') this.put(list.id, withScope(list, scope, row.values), keptOf(row))
      else if (row.plan === 'update') this.#update(list, row)
    }
    return () => this.#set(list.id, before)
  }

  #update(list: List, { recordId = '', values }: StagedRow): void {
    const { platformStatus, idNumber, ...news } = values
    this.change(list.id, recordId, (record) => ({
      ...record,
      values: { ...record.values, ...(list.speaksOf === undefined ? values : news) },
      kept: platformStatus === undefined ? record.kept : { ...record.kept, status: parseStatus(platformStatus) },
    }))
  }

  #set(listId: string, records: readonly KnownRecord[]): void {
    this.#tables.set(tableOf(listId), records)
  }
}

/** What the whole list is counts where a row does not say it. */
function withScope({ scope: question }: List, scope: Scope, values: Values): Values {
  if (question === undefined || values[question.field] !== undefined) return values
  const option = fixedOptions(question)?.find(({ value }) => value === scope[question.field])
  return option === undefined ? values : { ...values, [question.field]: option.word }
}

function keptOf({ values }: StagedRow): KnownRecord['kept'] {
  return values.idNumber === undefined || values.candidate !== undefined ? {} : { status: 'no-photo' }
}

export function statusOf({ kept }: KnownRecord): CandidateStatus {
  return CANDIDATE_STATUSES.find((status) => status === kept.status) ?? 'no-photo'
}
