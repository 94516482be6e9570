import { expect, it } from 'vitest'
import { readFinding, readProblemCount } from '../../../src/domain/lists/stored-findings.js'

it('a finding as it is written today comes back as it is', () => {
  const stored = { code: 'cell-blanks', params: {}, sheet: 0, row: 3, field: 'name', before: ' 王', after: '王' }
  expect(readFinding(stored)).toBe(stored)
})

it('a finding of a code or a column that is gone keeps its place', () => {
  const stored = { code: 'id-weight', params: { kg: 70 }, sheet: 1, row: 3, field: 'weight', proposal: '60', after: 3 }
  expect(readFinding(stored)).toEqual({
    code: 'problem-of-old',
    params: { text: 'id-weight 70' },
    sheet: 1,
    row: 3,
    proposal: '60',
  })
  expect(readFinding({ ...stored, code: 'cell-missing', params: {} })).toEqual({
    code: 'cell-missing',
    params: {},
    sheet: 1,
    row: 3,
    proposal: '60',
  })
})

it('anything else is a finding of nothing known', () => {
  for (const odd of [null, 'text', 7, []]) expect(readFinding(odd).code).toBe('problem-of-old')
})

it('a count is read with its places, as rows, names or the texts they once were', () => {
  const stored = { code: 'phone-shape', count: 9, examples: ['二班第8行', { row: 3 }, { name: 'a.jpg' }, 7, null] }
  expect(readProblemCount(stored)).toEqual({
    code: 'phone-shape',
    count: 9,
    examples: [{ name: '二班第8行' }, { row: 3 }, { name: 'a.jpg' }],
  })
  expect(readProblemCount({ code: 'gone', count: '9' })).toEqual({ code: 'problem-of-old', count: 1, examples: [] })
})
