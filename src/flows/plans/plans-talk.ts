/** 考试计划的说法 · What is said of bringing in exam plans as a workbook, and which dates they give. */
import { plansList } from '../../domain/plans/plans-list.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const plansTalk: ListTalk = {
  list: plansList,
  title: { zh: '导入考试计划', en: 'Import exam plans' },
  called: { zh: '考试计划', en: 'Exam plans' },
  words: ['计划', '计划表', '考试计划表', '场次', 'plan', 'plans'],
  correction: '第2行考试时间改成2026-06-18',
  nothingNew: {
    zh: '这些考试计划都已经登记了，没有变化，不用导入。',
    en: 'These exam plans are all entered already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.plans.list()).length,
  summary: summaryOf(plansList, {
    zh: '各个日期发“几号截止”就能看到。',
    en: 'Write “when is the deadline” to see every date.',
  }),
}
