/** 编排记录的说法 · What is said of bringing in the record of room sessions, and where it differs from the seats. */
import { roomSessionsList } from '../../domain/arrangement/room-sessions-list.js'
import type { Said } from '../../domain/talk/language.js'
import { failingChoices, sayImported, sayLeft } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'
import { paragraphs, withChoices } from '../talk/wording.js'
import { sayComparison } from './session-words.js'

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
  async summary(report, records) {
    const said = paragraphs(
      sayImported(roomSessionsList, report),
      sayLeft(roomSessionsList, report),
      (await sayComparison(records)) ?? SEND_SEATS,
    )
    return withChoices(said, failingChoices(report))
  },
}

const SEND_SEATS: Said = {
  zh: '每个考场的排考明细也发给我，我就能核对人数、打印准考证。几点考可以直接问，如“107室几点考”。',
  en: 'Send me the details of each room too, and I can check the numbers and print tickets. Ask when a room is sat in: “107室几点考”.',
}
