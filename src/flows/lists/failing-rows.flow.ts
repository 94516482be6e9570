/** 错误行 · Only the rows that failed, on request: of the last list, whichever it was. */
import { defineFlow } from '../engine/flow.js'
import { findOpenList, listChecked, NO_LIST, quoted } from '../imports/checked-list.js'

export const failingRows = defineFlow<Record<never, never>>()({
  id: 'failing-rows',
  title: { zh: '领取错误行', en: 'Get the failing rows' },
  about: {
    zh: '错误行：只要最近一份名单里没通过的行',
    en: 'failing rows: only those rows of the last list that did not pass',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['错误行', '发错误行', '错误名单', '错误表', 'error list', 'failing rows'],
  steps: {},
  done: async (_, { facts }) => {
    const lists = await listChecked(facts)
    const [last] = lists
    if (last === undefined) return { say: NO_LIST }
    const failing = last.report.failing > 0 ? last : findOpenList(lists)
    if (failing === undefined) {
      const { zh, en } = quoted(last)
      return { say: { zh: `${zh}没有错误行，全部合格。`, en: `${en} has no failing rows; all of it is valid.` } }
    }
    return { changes: [{ kind: 'request-file', what: { kind: 'failing-rows', batchId: failing.batch.id } }] }
  },
})
