/** 考试科目的说法 · What is said of bringing in the subjects of certificates. */
import { subjectsList } from '../../domain/plans/subjects-list.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const subjectsTalk: ListTalk = {
  list: subjectsList,
  title: { zh: '导入考试科目', en: 'Import subjects' },
  called: { zh: '考试科目', en: 'Subjects' },
  words: ['科目', '科目表', '考试科目表', 'subject', 'subjects'],
  correction: '第2行考试方式改成机考',
  nothingNew: {
    zh: '这些科目都已经登记了，没有变化，不用导入。',
    en: 'These subjects are all entered already, unchanged; there is nothing to import.',
  },
  count: (records) => records.lists.count(subjectsList.id),
  summary: summaryOf(subjectsList, {
    zh: '报考记录按这些科目核对：每人每科一条。',
    en: 'Registrations are checked against these: one record a head and subject.',
  }),
}
