/** 放假安排的说法 · What is said of bringing in a calendar of holidays. */
import { holidaysList } from '../../domain/plans/holidays-list.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const holidaysTalk: ListTalk = {
  list: holidaysList,
  title: { zh: '导入放假安排', en: 'Import holidays' },
  called: { zh: '放假安排', en: 'Holidays' },
  words: ['放假安排表', '放假通知', '节假日', '校历', 'holiday', 'calendar of holidays'],
  correction: '第2行休息或上班改成上班',
  nothingNew: {
    zh: '这些放假安排都已经登记了，没有变化，不用导入。',
    en: 'These holidays are all entered already, unchanged; there is nothing to import.',
  },
  count: (records) => records.lists.count(holidaysList.id),
  summary: summaryOf(
    holidaysList,
    {
      zh: '考前几个工作日的日期都按它算，和国务院办公厅的安排不一样的也以它为准。',
      en: 'Working days are counted by it; where it differs from the State Council’s calendar it counts.',
    },
    [{ id: '几号前缴清', label: { zh: '几号前缴清', en: 'When fees are due' } }],
  ),
}
