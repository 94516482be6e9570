/** 错误行 · Only the rows that failed, on request. */
import { findLastList, findOpenList } from './batch-steps.js'
import { defineFlow } from './engine/flow.js'

export const failingRows = defineFlow<Record<never, never>>()({
  id: 'failing-rows',
  version: 1,
  title: '领取错误行',
  about: '错误行：只要最近一份名单里没通过的行',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['错误行', '发错误行', '错误名单', '错误表', 'error list', 'failing rows'],
  steps: {},
  done: async (_, { facts }) => {
    const list = await findLastList(facts)
    if (list === undefined) return { say: '还没有检查过的名单。把考生名单发给我就行。' }
    const failing = list.report.failing > 0 ? list : await findOpenList(facts)
    if (failing === undefined) return { say: `《${list.name}》没有错误行，全部合格。` }
    return { changes: [{ kind: 'request-file', what: 'failing-rows', batchId: failing.batchId }] }
  },
})
