/** 排考明细的说法 · What is said of bringing in the seats, and what comes next. */
import { seatsList } from '../../domain/arrangement/seats-list.js'
import type { Said } from '../../domain/talk/language.js'
import { failingChoices, sayImported, sayLeft } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'
import { lines, paragraphs, withChoices } from '../talk/wording.js'
import { sayComparison } from './session-words.js'

export const seatsTalk: ListTalk = {
  list: seatsList,
  title: { zh: '导入排考明细', en: 'Import seats' },
  called: { zh: '排考明细', en: 'Seats' },
  words: ['排考', '考场编排明细', '编排明细', '座位表', '座次表', 'seat', 'seats', 'seating'],
  correction: '第2行考位号改成12',
  nothingNew: {
    zh: '这些座位都已经在记录里，没有变化，不用导入。',
    en: 'All of these seats are on record already, unchanged; there is nothing to import.',
  },
  held: ({ seated }) => seated.reduce((sum, { count }) => sum + count, 0),
  count: (records) => records.lists.count(seatsList.id),
  async summary(report, records) {
    const said = paragraphs(
      sayImported(seatsList, report),
      sayLeft(seatsList, report),
      lines(await sayComparison(records), NEXT_FILES),
    )
    return withChoices(said, failingChoices(report))
  },
}

const NEXT_FILES: Said = {
  zh: '平台是一个考场一场一个文件，其余的接着发给我就行。',
  en: 'The platform has a file for each room and session: just send me the others too.',
}
