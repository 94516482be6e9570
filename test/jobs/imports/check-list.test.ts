import { describe, expect, it } from 'vitest'
import { maskIdNumber } from '../../../src/domain/cells/masking.js'
import type { BatchReport } from '../../../src/domain/imports/batch.js'
import type { Scope } from '../../../src/domain/imports/edits.js'
import { LISTS } from '../../../src/domain/lists/all.js'
import type { PersonFound } from '../../../src/domain/lists/list.js'
import type { Finding, KnownRecord, StagedRow, Values } from '../../../src/domain/lists/rows.js'
import type { Sheet } from '../../../src/domain/lists/sheet.js'
import type { ClaimedBatch } from '../../../src/domain/ports/import-store.js'
import type { ListFiles } from '../../../src/domain/ports/list-files.js'
import { COUNTED } from '../../../src/flows/lists/counted-records.js'
import { checkListBatch } from '../../../src/jobs/imports/check-list.js'
import type { JobPorts } from '../../../src/jobs/job-ports.js'
import { check, HEADERS, rowOf, sheetOf, tryCheck, workbookOf } from '../../support/class-list.js'
import { inventPerson } from '../../support/people.js'
import { NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'

/** Whatever any list is checked against, once each: what a workbook is shows only when it has been read. */
const AGAINST = new Set(LISTS.flatMap(({ against = [] }) => against).filter((id) => !Object.hasOwn(COUNTED, id)))

/** What a school has on record, and what came of an earlier check. */
interface Known {
  readonly candidates?: readonly KnownRecord[]
  readonly majors?: readonly Values[]
  readonly people?: readonly PersonFound[]
  readonly earlier?: Awaited<ReturnType<JobPorts['imports']['earlierCheck']>>
}

interface Outcome {
  readonly staged: StagedRow[]
  readonly asked: string[]
  readonly marked: Finding[]
  earlierAsked: number
  reads: number
  kind?: string
  report?: BatchReport
  scope?: Scope
  failure?: string
}

const ROWS_A_PART = 2

function portsOf(sheet: Sheet, known: Known, outcome: Outcome): JobPorts {
  const { candidates = [], majors = [], people = [] } = known
  const listFiles: Pick<ListFiles, 'check' | 'annotate'> = {
    check: async (_, context, onRows) => {
      outcome.reads++
      const checked = tryCheck(workbookOf(sheet), context)
      if (!checked.ok) return checked
      const { rows, list } = checked.value
      for (let at = 0; at < rows.length; at += ROWS_A_PART) await onRows(rows.slice(at, at + ROWS_A_PART), list)
      return { ok: true, value: { ...checked.value, rows: [] } }
    },
    annotate: async (_file, _list, _layouts, findings) => {
      outcome.marked.push(...findings)
      return { sha256: 'a', sizeBytes: 1, name: '名单-校验结果.xlsx' }
    },
  }
  const recordsOf = (list: string) =>
    list === 'approved-majors' ? majors.map((values, at) => ({ id: `m${at}`, values, kept: {} })) : candidates
  const imports: Partial<JobPorts['imports']> = {
    clearStaged: async () => void outcome.staged.splice(0),
    async *listRecords(list) {
      outcome.asked.push(list)
      yield recordsOf(list)
    },
    findKnown: async (_list, _school, rows) =>
      rows.map(({ idNumber }) => candidates.find(({ values }) => values.idNumber === idNumber)),
    findPeople: async (_, { names }) => people.filter(({ name = '' }) => names.includes(name)),
    earlierCheck: async () => {
      outcome.earlierAsked++
      return known.earlier
    },
    rowKey: (_, { idNumber, name = '' }) => idNumber ?? name,
    stageRows: async (_batch, _list, _part, rows) => void outcome.staged.push(...rows),
    finishCheck: async (_, { kind, report, scope }) => {
      outcome.kind = kind
      outcome.report = report
      if (scope !== undefined) outcome.scope = scope
    },
    fail: async (_, { code }) => {
      outcome.failure = code
    },
  }
  const own = { listFiles, imports, dispatch: NO_DISPATCH, log: keepLog(), now: () => new Date('2024-05-01T02:00:00Z') }
  const talk = { findConversation: async () => ({ saved: { open: [] }, revision: 0 }), writeProgress: async () => '' }
  const records = () => ({ steps: { counts: async () => ({ examined: [] }) }, quota: { list: async () => [] } })
  return { ...own, talk, records } as unknown as JobPorts
}

async function checkSheet(sheet: Sheet, known: Known = {}, more: Partial<ClaimedBatch> = {}): Promise<Outcome> {
  const outcome: Outcome = { staged: [], asked: [], marked: [], earlierAsked: 0, reads: 0 }
  const batch: ClaimedBatch = {
    id: 'b',
    kind: 'workbook',
    status: 'received',
    round: 1,
    school: { id: 's', name: '春江职业技术学校', province: '浙江省' },
    scope: { category: 'own' },
    edits: [],
    files: [{ sha256: 'f', name: '名单.xlsx' }],
    conversation: { channel: 'web', bot: 'local', chat: 'private', chatId: 'u' },
    attempts: 1,
    ...more,
  }
  await checkListBatch(batch, portsOf(sheet, known, outcome))
  return outcome
}

const listOf = (...rows: readonly (string | number)[][]) => sheetOf([[...HEADERS], ...rows])
const me = inventPerson(1)
const { values: MINE } = check(workbookOf(listOf(rowOf(1)))).rows[0]!
const known = (values: Values = {}): KnownRecord => ({
  id: 'c1',
  values: { ...MINE, category: '院校考生', ...values },
  kept: { status: 'unverified' },
})

describe('a workbook that is checked', () => {
  it('becomes a batch of its list, its rows staged as they are planned and its findings marked', async () => {
    const sheet = listOf(rowOf(1), rowOf(2, { 入学年份: '2021' }), rowOf(3, { 手机号码: '1' }))
    const outcome = await checkSheet(sheet, { candidates: [known()] })
    expect(outcome.kind).toBe('candidates')
    expect(outcome.staged.map(({ plan, recordId }) => [plan, recordId])).toEqual([
      ['same', 'c1'],
      ['create', undefined],
      ['none', undefined],
    ])
    expect(outcome.report).toMatchObject({
      kind: 'list',
      rows: 3,
      created: 1,
      unchanged: 1,
      failing: 1,
      unsaid: 0,
      annotated: { name: '名单-校验结果.xlsx' },
    })
    expect(outcome.marked.map(({ code }) => code)).toEqual(['phone-shape'])
  })

  it('is checked against the records its list names', async () => {
    const majors = [{ name: '会计事务', code: '730301', version: '2021' }]
    const outcome = await checkSheet(listOf(rowOf(1)), { majors })
    expect(outcome.asked).toEqual([...AGAINST])
    expect(outcome.marked.map(({ code }) => code)).toEqual(['major-not-approved'])
  })

  it('leaves the category to be asked for, and nobody judged by one, where nobody has said it', async () => {
    const majors = [{ name: '会计事务', code: '730301', version: '2021' }]
    const outcome = await checkSheet(listOf(rowOf(1), rowOf(2)), { majors, candidates: [known()] }, { scope: {} })
    expect(outcome.report).toMatchObject({ unsaid: 1, failing: 1, valid: 1 })
    expect(outcome.staged.flatMap(({ findings }) => findings).map(({ code, row }) => [code, row])).toEqual([
      ['major-not-approved', 2],
    ])
  })

  it('that cannot be read is told with its problem, and nothing is staged', async () => {
    const outcome = await checkSheet(sheetOf([['一', '二']]))
    expect([outcome.failure, outcome.staged, outcome.report]).toEqual(['header-not-found', [], undefined])
  })
})

describe('a number that was lost', () => {
  const sheet = listOf(rowOf(1, { 证件号码: `${me.idNumber.slice(0, 15)}000` }))
  const people: readonly PersonFound[] = [{ name: me.name, idNumber: me.idNumber, from: 'candidate' }]

  it('is proposed from the people on record', async () => {
    const { staged, report } = await checkSheet(sheet, { people, candidates: [known()] })
    expect(staged).toMatchObject([
      { verdict: 'error', findings: [{ code: 'id-lost-proposed', proposal: me.idNumber }] },
    ])
    expect(report).toMatchObject({ fixable: 1, proposals: [{ code: 'id-lost-proposed', certain: 1 }] })
  })

  it('is, once taken up, what the row is known by', async () => {
    const edits = [{ kind: 'take', code: 'id-lost-proposed', field: 'idNumber' }] as const
    const { staged, report } = await checkSheet(sheet, { people, candidates: [known()] }, { edits })
    expect(staged).toMatchObject([{ verdict: 'ok', plan: 'same', recordId: 'c1', values: { idNumber: me.idNumber } }])
    expect(report).toMatchObject({ corrected: 1, fixable: 0, failing: 0 })
  })

  const lost = { 证件号码: `${me.idNumber.slice(0, 15)}000` }
  const edits = [{ kind: 'take', code: 'id-lost-proposed', field: 'idNumber' }] as const

  it('that two rows would get is nobody’s twice: the later one is told', async () => {
    const sheet = listOf(rowOf(1, lost), rowOf(2), rowOf(1, { ...lost, 手机号码: inventPerson(50).phone }))
    const { staged, report } = await checkSheet(sheet, { people }, { edits })
    expect(staged.map(({ plan }) => plan)).toEqual(['create', 'create', 'none'])
    expect(staged[2]?.findings).toMatchObject([
      { code: 'proposal-taken' },
      { code: 'person-twice', row: 4, field: 'idNumber', params: { rows: { places: [{ row: 2 }], total: 1 } } },
    ])
    expect(report).toMatchObject({ created: 2, failing: 1 })
  })

  it('that stands whole in another row is not taken up beside it', async () => {
    const { staged } = await checkSheet(listOf(rowOf(1), rowOf(3), rowOf(1, lost)), { people }, { edits })
    expect(staged.map(({ plan, findings }) => [plan, findings.at(-1)?.code])).toEqual([
      ['create', 'phone-shared'],
      ['create', undefined],
      ['none', 'row-repeated'],
    ])
  })
})

it('an export of the platform finds its people by what their masks show', async () => {
  const rows = [
    ['考生编号', '考生姓名', '证件号码', '状态'],
    ['37900520211632361949143883', me.name, maskIdNumber(me.idNumber), '信息准确'],
    ['37900520211632361949143884', '某某', '110101********0011', '信息准确'],
    ['37900520211632361949143885', '某人', '110101********0012', '信息准确'],
  ]
  const outcome = await checkSheet(sheetOf(rows), { candidates: [known()] }, { scope: {} })
  expect(outcome.kind).toBe('platform-candidates')
  expect(outcome.staged.map(({ plan, recordId }) => [plan, recordId])).toEqual([
    ['update', 'c1'],
    ['none', undefined],
    ['none', undefined],
  ])
  expect(outcome.report).toMatchObject({ updated: 1, failing: 2, unsaid: 0 })
  // Read once for all parts.
  expect(outcome.asked).toEqual([...AGAINST, 'platform-candidates'])
})

describe('the check before', () => {
  const fault = (n: number) => ({ person: inventPerson(n).idNumber, code: 'phone-shape', field: 'phone' })

  it('is compared with where it was of mostly the same people', async () => {
    const earlier = { batchId: 'a', name: '', faults: [fault(1), fault(2)], scope: {} }
    const outcome = await checkSheet(listOf(rowOf(1), rowOf(2, { 手机号码: '1' })), { earlier })
    expect(outcome.report).toMatchObject({
      comparison: { earlierBatchId: 'a', fixed: 1, remaining: 1, appeared: 0, samePeople: 2 },
    })
  })

  it('is not spoken of where it was of others', async () => {
    const earlier = { batchId: 'a', name: '', faults: [fault(1), fault(2), fault(3)], scope: {} }
    const outcome = await checkSheet(listOf(rowOf(1), rowOf(7), rowOf(8)), { earlier })
    expect(outcome.report).not.toHaveProperty('comparison')
  })
})

describe('what was said of the whole list before', () => {
  const before = { batchId: 'a', name: '', faults: [], scope: { category: 'social' } }
  const unsaid = { scope: {} }

  it('counts for those who are new in mostly the same list, and is kept with it', async () => {
    const sheet = listOf(rowOf(1), rowOf(2))
    const outcome = await checkSheet(sheet, { candidates: [known()], earlier: before }, unsaid)
    expect(outcome.report).toMatchObject({ unsaid: 0, carried: 1, annotated: { name: '名单-校验结果.xlsx' } })
    expect(outcome.scope).toEqual({ category: 'social' })
    expect(outcome.staged.at(-1)?.scope).toBe('social')
  })

  it('is asked again of a list of others, which is marked only when it is known', async () => {
    const sheet = listOf(rowOf(1), rowOf(2), rowOf(3))
    const outcome = await checkSheet(sheet, { candidates: [known()], earlier: before }, unsaid)
    expect(outcome.report).toMatchObject({ unsaid: 2 })
    expect(outcome.report).not.toHaveProperty('carried')
    expect(outcome.report).not.toHaveProperty('annotated')
    expect(outcome.scope).toBeUndefined()
    expect(outcome.marked).toEqual([])
    expect(outcome.staged.map(({ row, scope }) => [row, scope])).toEqual([
      [2, 'own'],
      [3, undefined],
      [4, undefined],
    ])
    // Of each list that asks something.
    expect(outcome.earlierAsked).toBe(LISTS.filter(({ scope }) => scope !== undefined).length)
  })

  it('is not needed where all are known: the list is read once, and nothing is taken over', async () => {
    const outcome = await checkSheet(listOf(rowOf(1)), { candidates: [known()], earlier: before }, unsaid)
    expect(outcome.reads).toBe(1)
    expect(outcome.report).toMatchObject({ unsaid: 0, annotated: { name: '名单-校验结果.xlsx' } })
    expect(outcome.report).not.toHaveProperty('carried')
    expect(outcome.scope).toBeUndefined()
    expect(outcome.staged.map(({ scope }) => scope)).toEqual(['own'])
  })

  it('gives way to what is said now', async () => {
    const outcome = await checkSheet(listOf(rowOf(1), rowOf(2)), { candidates: [known()], earlier: before })
    expect(outcome.report).not.toHaveProperty('carried')
    expect(outcome.staged.at(-1)?.scope).toBe('own')
  })
})
