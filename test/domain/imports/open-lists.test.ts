import { describe, expect, it } from 'vitest'
import type { BatchStatus, BatchSummary } from '../../../src/domain/imports/batch.js'
import { countOpenRows, listOpenLists } from '../../../src/domain/imports/open-lists.js'
import type { ListReport } from '../../../src/domain/lists/list-report.js'

const NOTHING = {
  kind: 'list',
  template: 'ours',
  sheets: [],
  rows: 10,
  valid: 0,
  failing: 0,
  fixable: 0,
  mended: 0,
  corrected: 0,
  dropped: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  unsaid: 0,
  proposals: [],
  problems: [],
  fileFindings: [],
} as const

function batch(
  id: string,
  failing: number,
  more: Partial<BatchSummary> = {},
  report: Partial<ListReport> = {},
): BatchSummary {
  return {
    id,
    kind: 'candidates',
    status: 'applied' satisfies BatchStatus,
    round: 1,
    scope: { category: 'own' },
    fileNames: ['名单.xlsx'],
    receivedAt: new Date('2026-05-01T00:00:00Z'),
    report: { ...NOTHING, list: 'candidates', failing, ...report },
    ...more,
  }
}

const open = (...batches: readonly BatchSummary[]) => listOpenLists(batches).map(({ id }) => id)

describe('rows that an import left out', () => {
  it('stay open until a clean import of the list, of the same category', () => {
    const failing = batch('a', 3)
    const social = batch('b', 0, { scope: { category: 'social' } })
    expect(open(social, failing)).toEqual(['a'])
    expect(open(batch('c', 0), social, failing)).toEqual([])
  })

  it('stay open when another class is clean, and go with the corrected copy', () => {
    const first = batch('a', 3, { fileNames: ['一班.xlsx'] })
    const second = batch('b', 0, { fileNames: ['二班.xlsx'] })
    expect(open(second, first)).toEqual(['a'])
    expect(open(batch('c', 0, { fileNames: ['一班-未通过(1).xlsx'] }), second, first)).toEqual([])
  })

  it('go with a list of the same people under another name', () => {
    const first = batch('a', 3, { fileNames: ['一班.xlsx'] })
    const comparison = { earlierBatchId: 'a', fixed: 3, appeared: 0, remaining: 0, samePeople: 3 }
    expect(open(batch('b', 0, { fileNames: ['补.xlsx'] }, { comparison }), first)).toEqual([])
  })

  it('do not go with another list of the same file name', () => {
    const rooms = batch('b', 0, { kind: 'rooms' }, { list: 'rooms' })
    expect(open(rooms, batch('a', 3))).toEqual(['a'])
  })

  it('of an upload that was only checked, undone or never read are none', () => {
    for (const status of ['checked', 'only-checked', 'undone', 'failed'] as const) {
      expect(open(batch('a', 9, { status }))).toEqual([])
    }
  })

  it('are counted list by list', () => {
    const rooms = batch('r', 2, { kind: 'rooms', fileNames: ['考场.xlsx'] }, { list: 'rooms' })
    const other = batch('b', 4, { fileNames: ['二班.xlsx'] })
    expect(countOpenRows([rooms, other, batch('a', 3)])).toEqual({ rooms: 2, candidates: 7 })
  })
})
