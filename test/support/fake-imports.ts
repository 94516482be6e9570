/** 假导入 · Uploads in memory: checked by the job itself, out of workbooks that stand for files. */
import type { BatchSummary } from '../../src/domain/imports/batch.js'
import { PHOTOS, TEMPLATE } from '../../src/domain/imports/batch.js'
import type { Edit } from '../../src/domain/imports/edits.js'
import type { ImportRecords, RecordChange, RowsWanted, UndoBlock } from '../../src/domain/imports/import-records.js'
import { waitsForNobody } from '../../src/domain/imports/open-lists.js'
import { getList, LISTS, READ_LISTS } from '../../src/domain/lists/all.js'
import { checkList } from '../../src/domain/lists/checking/check-list.js'
import type { StagedRow, Values } from '../../src/domain/lists/rows.js'
import type { Workbook } from '../../src/domain/lists/sheet.js'
import { readBlankTemplate } from '../../src/domain/lists/templates/blank-template.js'
import type { PhotoReport } from '../../src/domain/photos/photo-report.js'
import type { ImportStore } from '../../src/domain/ports/import-store.js'
import type { ListFiles } from '../../src/domain/ports/list-files.js'
import { PROBLEMS } from '../../src/domain/talk/all-problems.js'
import type { Change } from '../../src/domain/talk/changes.js'
import { good } from '../../src/domain/talk/checked.js'
import { isProblemCode, type Problem } from '../../src/domain/talk/problem.js'
import { checkListBatch, checkTemplateBatch } from '../../src/jobs/imports/check-list.js'
import type { JobPorts } from '../../src/jobs/job-ports.js'
import { dictionary } from './class-list.js'
import type { FakeLists } from './fake-lists.js'
import { quotaStandings } from './fake-quota.js'

interface FakeBatch {
  summary: BatchSummary
  edits: Edit[]
  rows: StagedRow[]
  workbook?: Workbook | undefined
  wanted?: string
  takeBack?: () => void
}

interface By {
  readonly byName: string
  readonly byPersonId: string
}

export class FakeImports {
  /** What the next 撤销 finds in its way. */
  blockedBy: UndoBlock | undefined
  /** Names by file id, as files come in. */
  readonly fileNames = new Map<string, string>()
  readonly #batches: FakeBatch[] = []
  readonly #changed: RecordChange[] = []
  readonly #lists: FakeLists
  readonly #now: () => Date

  constructor(lists: FakeLists, now: () => Date) {
    this.#lists = lists
    this.#now = now
  }

  get summaries(): readonly BatchSummary[] {
    return this.#batches.map(({ summary }) => summary)
  }

  find(id: string): BatchSummary | undefined {
    return this.#batches.find(({ summary }) => summary.id === id)?.summary
  }

  begin(id: string, kind: string, fileNames: readonly string[], by: By, more: Partial<BatchSummary> = {}): void {
    const { byName, byPersonId } = by
    const common = { id, kind, status: 'received', round: 1, scope: {}, fileNames } as const
    const summary: BatchSummary = { ...common, receivedAt: this.#now(), byName, byPersonId, ...more }
    this.#batches.push({ summary, edits: [], rows: [] })
  }

  apply(change: Change, by: By): void {
    if (change.kind === 'start-batch') {
      const names = change.fileIds.map((id) => this.fileNames.get(id) ?? id)
      this.begin(change.batchId, change.batchKind, names, by, { scope: change.scope })
      if (change.wanted !== undefined) this.#get(change.batchId).wanted = change.wanted
    } else if (change.kind === 'recheck-batch') this.#recheck(change)
    else if (change.kind === 'accept-proposals') this.#beginRound(change.batchId)
    else if (change.kind === 'take-over-batch') this.#set(change.batchId, by)
    else if (change.kind === 'write-rows') this.#replace(change, by)
    else if (change.kind === 'apply-batch') {
      const isWriting = change.mode === 'valid-rows' || change.mode === 'all-or-nothing'
      this.#set(change.batchId, { status: isWriting ? 'applying' : 'only-checked', mode: change.mode })
    } else if (change.kind === 'undo-batch') {
      this.#get(change.batchId).takeBack?.()
      this.#set(change.batchId, { status: 'undone' })
    }
  }

  /** The oldest that waits for it; undefined: none does. `workbook` absent: the one it was checked with before. */
  async finishCheck(workbook: Workbook | undefined): Promise<string | undefined> {
    const batch = this.#batches.find(({ summary }) => summary.status === 'received' && summary.kind !== PHOTOS)
    if (batch === undefined) return undefined
    batch.workbook = workbook ?? batch.workbook
    const { id, kind, scope, fileNames, status } = batch.summary
    const claimed = {
      ...{ id, kind, status, round: batch.summary.round, scope, edits: batch.edits, attempts: 1 },
      ...(batch.wanted === undefined ? {} : { wanted: batch.wanted }),
      school: { id: 's1', name: '昌平职业技术学校', province: '北京市' },
      files: fileNames.map((name) => ({ sha256: id, name })),
      conversation: { channel: 'web', bot: 'local', chatId: 'u1', chat: 'private' },
    } as const
    await (kind === TEMPLATE ? checkTemplateBatch : checkListBatch)(claimed, this.#ports(batch))
    return id
  }

  finishPhotos(report: PhotoReport): string | undefined {
    const batch = this.#batches.find(({ summary }) => summary.status === 'received' && summary.kind === PHOTOS)
    if (batch !== undefined) this.#set(batch.summary.id, { status: 'checked', report })
    return batch?.summary.id
  }

  failCheck(failure: Problem): string | undefined {
    const batch = this.#batches.find(({ summary }) => ['received', 'applying'].includes(summary.status))
    if (batch !== undefined) this.#set(batch.summary.id, { status: 'failed', failure })
    return batch?.summary.id
  }

  finishApply(): BatchSummary | undefined {
    const batch = this.#batches.find(({ summary }) => summary.status === 'applying')
    if (batch === undefined) return undefined
    const { id, kind, scope } = batch.summary
    const rows = batch.rows.filter(({ plan }) => plan !== 'none')
    if (kind !== PHOTOS) batch.takeBack = this.#lists.write(getList(kind), scope, rows)
    this.#set(id, { status: 'applied', appliedAt: this.#now() })
    return batch.summary
  }

  records(): ImportRecords {
    const ofKind = (kind: string | undefined) =>
      this.summaries.filter((batch) => kind === undefined || batch.kind === kind)
    return {
      findBatch: async (id) => this.find(id),
      listBatches: async (limit, kind) => ofKind(kind).toReversed().slice(0, limit),
      listWaiting: async () => {
        const waiting = this.summaries.filter(({ status }) => status === 'checked').toReversed()
        const isNewest = (one: BatchSummary) =>
          waiting.find(({ byPersonId, kind }) => byPersonId === one.byPersonId && kind === one.kind) === one
        return waiting.filter((batch) => isNewest(batch) && !waitsForNobody(batch))
      },
      findUndoable: async (personId, kind) => {
        const batch = ofKind(kind).findLast((one) => one.status === 'applied' && one.byPersonId === personId)
        if (batch === undefined) return undefined
        return this.blockedBy === undefined ? { batch } : { batch, blockedBy: this.blockedBy }
      },
      findUndoableCorrection: async () => this.#lists.corrections.at(-1)?.undoable,
      evidence: async () =>
        this.summaries
          .filter(({ status }) => status === 'applied')
          .map(({ kind, fileNames, receivedAt }) => ({ kind, fileNames, at: receivedAt })),
      findRows: async (id, wanted, limit) => {
        const batch = this.#get(id)
        const rows = batch.rows.filter((row) => isWanted(row, wanted, batch.summary.kind))
        return { rows: rows.slice(0, limit), total: rows.length }
      },
      listChanges: async (limit) => this.#changed.toReversed().slice(0, limit),
    }
  }

  #recheck(change: Extract<Change, { kind: 'recheck-batch' }>): void {
    const batch = this.#get(change.batchId)
    batch.edits.push(...(change.edits ?? []))
    const { scope, fileNames } = batch.summary
    const more = (change.moreFileIds ?? []).map((id) => this.fileNames.get(id) ?? id)
    this.#set(change.batchId, { scope: { ...scope, ...change.scope }, fileNames: [...fileNames, ...more] })
    this.#beginRound(change.batchId)
  }

  #beginRound(id: string): void {
    this.#set(id, { status: 'received', round: this.#get(id).summary.round + 1 })
  }

  #replace({ batchId, list, rows }: Extract<Change, { kind: 'write-rows' }>, by: By): void {
    const staged = rows.map((values, at): StagedRow => {
      const row = { sheet: 0, row: at + 1, verdict: 'ok', values, findings: [] } as const
      const known = this.#lists.find(list, values)
      return known === undefined ? { ...row, plan: 'create' } : { ...row, plan: 'update', recordId: known.id }
    })
    this.begin(batchId, list, [], by, { status: 'applied', appliedAt: this.#now() })
    const { key, calledBy } = getList(list)
    for (const { plan, values } of staged) {
      if (plan !== 'update') continue
      const fields = Object.keys(values).filter((field) => !key.includes(field))
      this.#changed.push({ at: this.#now(), kind: 'updated', list, who: values[calledBy] ?? '', fields })
    }
    this.#get(batchId).takeBack = this.#lists.write(getList(list), {}, staged)
  }

  #get(id: string): FakeBatch {
    const batch = this.#batches.find(({ summary }) => summary.id === id)
    if (batch === undefined) throw new Error(`no batch ${id}`)
    return batch
  }

  #set(id: string, news: Partial<BatchSummary>): void {
    const batch = this.#get(id)
    batch.summary = { ...batch.summary, ...news }
  }

  /** As much of the ports as a check of a list needs. */
  #ports(batch: FakeBatch): JobPorts {
    const imports: Partial<ImportStore> = {
      earlierCheck: async (_, list) => this.#earlierCheck(batch, list),
      clearStaged: async () => {
        batch.rows = []
      },
      findKnown: async (list, _, rows) => rows.map((values) => this.#lists.find(list, values)),
      findReferred: async (list, _, rows) => rows.map((values) => this.#lists.findReferred(list, values)),
      listRecords: (list) => inOnePart(this.#lists.all(list)),
      findPeople: async () => [],
      stagedRows: (id, verdict) => inOnePart(this.#get(id).rows.filter((row) => row.verdict === verdict)),
      stageRows: async (_, __, ___, rows) => {
        batch.rows.push(...rows)
      },
      rowKey,
      finishCheck: async (id, { scope, ...checked }) =>
        this.#set(id, {
          ...checked,
          status: 'checked',
          ...(scope === undefined ? {} : { scope: { ...batch.summary.scope, ...scope } }),
        }),
      fail: async (id, failure, report) => this.#set(id, { failure, status: 'failed', ...(report && { report }) }),
    }
    const listFiles: Partial<ListFiles> = {
      check: async (_, order, onRows) => {
        if (batch.workbook === undefined) throw new Error('nothing to check')
        const checked = checkList(batch.workbook, READ_LISTS, order, dictionary)
        if (!checked.ok) return checked
        await onRows(checked.value.rows, checked.value.list)
        return good({ ...checked.value, rows: [] })
      },
      readBlank: async (_, wanted) => {
        if (batch.workbook === undefined) throw new Error('nothing to read')
        const list = LISTS.find(({ id }) => id === wanted)
        return readBlankTemplate(batch.workbook, LISTS, list)
      },
      annotate: async ({ name }) => ({
        sha256: 'f'.repeat(64),
        sizeBytes: 20_000,
        name: name.replace(/\.[^.]+$/u, '-校验结果.xlsx'),
      }),
    }
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const steps = { counts: async () => ({ examined: [] }) }
    const records = () => ({ steps, quota: { list: async () => quotaStandings(this.#lists) } })
    return { imports, listFiles, records, now: this.#now, log: quiet } as unknown as JobPorts
  }

  #earlierCheck(batch: FakeBatch, list: string): Awaited<ReturnType<ImportStore['earlierCheck']>> {
    const earlier = this.#batches
      .slice(0, this.#batches.indexOf(batch))
      .findLast(({ summary }) => summary.kind === list && summary.report !== undefined)
    if (earlier === undefined) return undefined
    const faults = earlier.rows.flatMap(({ values, findings }) =>
      findings.filter(isError).map(({ code, field }) => {
        return { person: rowKey(list, values), code, ...(field === undefined ? {} : { field }) }
      }),
    )
    return {
      batchId: earlier.summary.id,
      name: earlier.summary.fileNames[0] ?? '',
      faults,
      scope: earlier.summary.scope,
    }
  }
}

function isError({ code }: { readonly code: string }): boolean {
  return isProblemCode(code) && PROBLEMS[code].level === 'error'
}

function rowKey(list: string, values: Values): string {
  const { key, calledBy } = getList(list)
  const whole = key.every((field) => values[field] !== undefined)
  return (whole ? key : [calledBy]).map((field) => values[field] ?? '').join('|')
}

async function* inOnePart<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  if (all.length > 0) yield all
}

function isWanted(row: StagedRow, wanted: RowsWanted, kind: string): boolean {
  const name = row.values[READ_LISTS.find(({ id }) => id === kind)?.calledBy ?? ''] ?? ''
  return (
    (wanted.verdict ?? row.verdict) === row.verdict &&
    (wanted.rows?.includes(row.row) ?? true) &&
    (wanted.named === undefined || name.includes(wanted.named)) &&
    (wanted.codes === undefined || row.findings.some(({ code }) => wanted.codes?.includes(code))) &&
    (wanted.field === undefined || row.findings.some(({ field }) => field === wanted.field))
  )
}
