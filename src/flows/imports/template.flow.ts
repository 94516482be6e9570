/** 模板 · The empty workbook for candidates, on request. */
import { defineFlow } from '../engine/flow.js'

export const template = defineFlow<Record<never, never>>()({
  id: 'template',
  version: 1,
  title: { zh: '领取模板', en: 'Get the template' },
  about: { zh: '模板：领取考生信息模板', en: 'template: get the empty workbook for candidates' },
  who: ['coordinator', 'school-admin'],
  opensWith: ['模板', '发模板', '领取模板', '下载模板', '考生模板', 'template'],
  steps: {},
  done: () => ({ changes: [{ kind: 'request-file', what: 'template' }] }),
})
