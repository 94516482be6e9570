/** 重发文件 · Files that did not arrive, or the last ones there were, sent once more. */
import { defineFlow } from '../engine/flow.js'

export const filesAgain = defineFlow<Record<never, never>>()({
  id: 'files-again',
  title: { zh: '重发文件', en: 'Send files again' },
  about: {
    zh: '重发文件：我给您的文件没收到，再发一次',
    en: 'send files again: if files from me did not arrive',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: [
    '重发文件',
    '文件重发',
    '再发一次文件',
    '没收到文件',
    '文件没收到',
    '再发一次',
    '把表格再发一次',
    'send files again',
  ],
  steps: {},
  done: () => ({ changes: [{ kind: 'request-file', what: { kind: 'sent-before' } }] }),
})
