import { describe, expect, it } from 'vitest'
import type { BatchSummary } from '../../src/domain/imports/batch.js'
import { advance } from '../../src/flows/assistant.js'
import { batch, listReport } from './questions/checked-school.js'
import { factsOf } from './questions/school-records.js'

const applied = (id: string, list: string): BatchSummary =>
  batch(id, `${list}.xlsx`, { kind: list, status: 'applied', report: listReport(12, 2, { list }) })
const facts = factsOf({ batches: [applied('newer', 'candidates'), applied('older', 'rooms')] })

describe('failing rows', () => {
  it.each([
    ['错误行', 'newer'],
    ['错误行 考场', 'older'],
    ['错误行 考生', 'newer'],
    ['failing rows rooms', 'older'],
  ])('%s: those of the list that was named, else of the last one', async (text, batchId) => {
    const { changes } = await advance({ kind: 'text', text }, { open: [] }, facts)
    expect(changes).toEqual([{ kind: 'request-file', what: { kind: 'failing-rows', batchId } }])
  })
})
