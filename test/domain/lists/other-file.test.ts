import { expect, test } from 'vitest'
import { problemOfOtherFile } from '../../../src/domain/lists/other-file.js'
import { sentenceOf } from '../../../src/domain/talk/problem.js'

test.each([
  ['考生名单.docx', 'file-is-word', '复制到 Excel'],
  ['考生名单.wps', 'file-is-word', '复制到 Excel'],
  ['考务通知.PDF', 'file-is-pdf', '做它的 Excel'],
  ['说明会.pptx', 'file-is-slides', '另存为 jpg'],
  ['照片.zip.002', 'zip-in-parts', '不分卷'],
  ['照片.z01', 'zip-in-parts', '不分卷'],
  ['照片.part2.rar', 'zip-in-parts', '不分卷'],
  ['语音.amr', 'file-not-ours', '.xlsx'],
  ['v1.0', 'file-not-ours', '.xlsx'],
])('%s gets its own advice', (name, code, advice) => {
  const problem = problemOfOtherFile(name)
  expect(problem.code).toBe(code)
  expect(sentenceOf(problem, 'zh')).toContain(`《${name}》`)
  expect(sentenceOf(problem, 'zh')).toContain(advice)
})
