import { describe, expect, it } from 'vitest'
import type { BatchStatus, BatchSummary, CandidateReport } from '../../../src/domain/lists/batch.js'
import { computeCaseStatus, listOpenLists, type StatusCounts } from '../../../src/domain/steps/case-status.js'

const NONE: StatusCounts = {
  'no-photo': 0,
  incomplete: 0,
  unverified: 0,
  verifying: 0,
  'needs-confirmation': 0,
  accurate: 0,
}
const counts = (some: Partial<StatusCounts>): StatusCounts => ({ ...NONE, ...some })

function batch(
  status: BatchStatus,
  report: Partial<CandidateReport>,
  category: 'own' | 'social' = 'own',
): BatchSummary {
  return {
    id: `${status}-${category}`,
    kind: 'candidates',
    status,
    category,
    categoryKnown: true,
    fileNames: ['名单.xlsx'],
    receivedAt: new Date('2026-05-01T00:00:00Z'),
    report: {
      kind: 'candidates',
      template: 'ours',
      sheets: [],
      rows: 0,
      valid: 0,
      failing: 0,
      mended: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      problems: [],
      fileFindings: [],
      ...report,
    },
  }
}

function stateOf(
  step: 'candidates' | 'photos' | 'identity',
  some: Partial<StatusCounts>,
  batches: BatchSummary[] = [],
) {
  const found = computeCaseStatus(counts(some), batches).steps.find((one) => one.step === step)
  return found && { state: found.state, reason: found.reason, done: found.done, total: found.total, open: found.open }
}

describe('where the work stands', () => {
  it('begins with nothing imported, and the later steps wait for it', () => {
    const status = computeCaseStatus(NONE, [])
    expect(status.steps.map((step) => step.state)).toEqual(['doing', 'blocked', 'blocked'])
    expect(status.current).toMatchObject({ step: 'candidates', reason: 'nothing-imported' })
  })

  it('counts the people without a photo', () => {
    expect(stateOf('photos', { 'no-photo': 3, unverified: 7 })).toEqual({
      state: 'doing',
      reason: 'photos-missing',
      done: 7,
      total: 10,
      open: 3,
    })
    expect(stateOf('photos', { unverified: 10 })).toMatchObject({ state: 'done', done: 10 })
  })

  it('holds the identity check back until there is a photo', () => {
    expect(stateOf('identity', { 'no-photo': 5 })).toMatchObject({ state: 'blocked', reason: 'photos-missing' })
    expect(stateOf('identity', { incomplete: 5 })).toMatchObject({ state: 'blocked', reason: 'fields-missing' })
  })

  it('names what a person can do before what only the platform can', () => {
    const everything = {
      'needs-confirmation': 1,
      incomplete: 2,
      unverified: 3,
      verifying: 4,
      'no-photo': 5,
      accurate: 6,
    }
    expect(stateOf('identity', everything)).toMatchObject({ reason: 'needs-confirmation', open: 1, done: 6, total: 21 })
    expect(stateOf('identity', { ...everything, 'needs-confirmation': 0 })).toMatchObject({ reason: 'fields-missing' })
    expect(stateOf('identity', { unverified: 3, verifying: 4 })).toMatchObject({
      reason: 'awaiting-verification',
      open: 7,
    })
  })

  it('is complete when everybody is accurate and no row was left out', () => {
    const status = computeCaseStatus(counts({ accurate: 8 }), [batch('applied', { rows: 8, valid: 8 })])
    expect(status.steps.every((step) => step.state === 'done')).toBe(true)
    expect(status.current).toBeUndefined()
  })

  it('waits for the choice on a list that was only checked so far', () => {
    const waiting = batch('checked', { rows: 12, created: 9, failing: 2 })
    expect(stateOf('candidates', { accurate: 4 }, [waiting])).toEqual({
      state: 'doing',
      reason: 'batch-awaits-choice',
      done: 4,
      total: 15,
      open: 12,
    })
  })

  it('forgets a checked list once a newer one was imported', () => {
    const batches = [batch('applied', { rows: 5, valid: 5 }), batch('checked', { rows: 12, failing: 2 })]
    expect(stateOf('candidates', { accurate: 4 }, batches)).toMatchObject({ state: 'done' })
  })

  it('keeps failing rows of each category open until a clean import of that category', () => {
    const failing = batch('applied', { rows: 10, failing: 3 }, 'own')
    const social = batch('applied', { rows: 10, failing: 0 }, 'social')
    expect(stateOf('candidates', { accurate: 7 }, [social, failing])).toMatchObject({ reason: 'rows-failing', open: 3 })
    const clean = batch('applied', { rows: 10, failing: 0 }, 'own')
    expect(stateOf('candidates', { accurate: 10 }, [clean, social, failing])).toMatchObject({ state: 'done' })
  })

  it('keeps the failing rows of one class open when another class is clean', () => {
    const first = { ...batch('applied', { rows: 10, failing: 3 }), id: 'a', fileNames: ['一班.xlsx'] }
    const second = { ...batch('applied', { rows: 10, failing: 0 }), id: 'b', fileNames: ['二班.xlsx'] }
    expect(stateOf('candidates', { accurate: 17 }, [second, first])).toMatchObject({ reason: 'rows-failing', open: 3 })
    expect(listOpenLists([second, first]).map(({ id }) => id)).toEqual(['a'])
    const corrected = { ...second, id: 'c', fileNames: ['一班-未通过(1).xlsx'] }
    expect(stateOf('candidates', { accurate: 20 }, [corrected, second, first])).toMatchObject({ state: 'done' })
  })

  it('takes a list with the same people under another name for the corrected one', () => {
    const first = { ...batch('applied', { rows: 10, failing: 3 }), id: 'a', fileNames: ['一班.xlsx'] }
    const comparison = { earlierBatchId: 'a', fixed: 3, appeared: 0, remaining: 0, samePeople: 3 }
    const second = { ...batch('applied', { rows: 3, failing: 0, comparison }), id: 'b', fileNames: ['补.xlsx'] }
    expect(stateOf('candidates', { accurate: 10 }, [second, first])).toMatchObject({ state: 'done' })
  })

  it('does not count rows of an upload that was only checked or undone', () => {
    for (const status of ['only-checked', 'undone', 'failed'] as const) {
      expect(stateOf('candidates', { accurate: 1 }, [batch(status, { rows: 9, failing: 9 })])).toMatchObject({
        state: 'done',
      })
    }
  })
})
