import { expect, it } from 'vitest'
import type { BatchSummary } from '../../../src/domain/imports/batch.js'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'
import type { ProblemCode } from '../../../src/domain/talk/problem.js'
import { photoReport } from '../../../src/flows/photos/photo-report.js'
import { PHOTO_REPORTS } from '../photo-reports.js'

it('every kind of fault is named in the chat: no table comes back with photos', () => {
  const codes = Object.keys(PROBLEMS).filter((code) => /^(photo|zip)-/u.test(code)) as ProblemCode[]
  const problems = codes.map((code) => ({ code, count: 1, examples: [{ name: '王芳' }] }))
  const batch = { id: 'b', fileNames: ['照片.zip'] } as unknown as BatchSummary
  const said = photoReport(batch, { ...PHOTO_REPORTS.照片没建议!, problems })
  const named = codes.filter((code) => code !== 'photo-near-match')
  for (const code of named) {
    expect(said.zh).toContain(PROBLEMS[code].title.zh)
    expect(said.en).toContain(PROBLEMS[code].title.en)
  }
  expect(said.zh).not.toContain('表格')
})
