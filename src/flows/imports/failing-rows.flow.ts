/** 错误行 · Only the rows that failed, on request. */

import { defineFlow } from '../engine/flow.js'
import { findLastList, findOpenList, NO_LIST, quoted } from './batch-steps.js'

export const failingRows = defineFlow<Record<never, never>>()({
  id: 'failing-rows',
  version: 1,
  title: { zh: '领取错误行', en: 'Get the failing rows' },
  about: {
    zh: '错误行：只要最近一份名单里没通过的行',
    en: 'failing rows: only those rows of the last list that did not pass',
  },
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: [
    '错误行',
    '发错误行',
    '错误名单',
    '错误表',
    '哪些行错了',
    '哪些行有错',
    '哪里错了',
    '错在哪里',
    'error list',
    'failing rows',
  ],
  steps: {},
  done: async (_, { facts }) => {
    const list = await findLastList(facts)
    if (list === undefined) return { say: NO_LIST }
    const failing = list.report.failing > 0 ? list : await findOpenList(facts)
    if (failing === undefined) {
      const { zh, en } = quoted(list)
      return { say: { zh: `${zh}没有错误行，全部合格。`, en: `${en} has no failing rows; all of it is valid.` } }
    }
    return { changes: [{ kind: 'request-file', what: 'failing-rows', batchId: failing.batchId }] }
  },
})
