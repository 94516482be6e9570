/** 编排记录的说法 · What is said of bringing in the record of room sessions, and where it differs from the seats. */
import { roomSessionsList } from '../../domain/arrangement/room-sessions-list.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const roomSessionsTalk: ListTalk = {
  list: roomSessionsList,
  title: { zh: '导入考场编排记录', en: 'Import room sessions' },
  called: { zh: '编排记录', en: 'Sessions' },
  words: ['考场编排记录', '排考记录', '场次', '场次表', '考场编排', 'session', 'room sessions'],
  correction: '第2行排考人数改成45',
  nothingNew: {
    zh: '这些场次都已经在记录里，没有变化，不用导入。',
    en: 'These sessions are all on record already, unchanged; there is nothing to import.',
  },
  held: ({ sessions }) => sessions,
  count: (records) => records.lists.count(roomSessionsList.id),
  summary: summaryOf(roomSessionsList),
}
