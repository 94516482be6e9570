/** 考场表的说法 · What is said of importing exam rooms, and how many seats there are then. */
import { sayEnough } from '../../domain/rooms/rooms.step.js'
import { roomsList } from '../../domain/rooms/rooms-list.js'
import { evidenceOf } from '../../domain/steps/case-counts.js'
import type { Said } from '../../domain/talk/language.js'
import { failingChoices, sayImported, sayLeft } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'
import { lines, paragraphs, withChoices } from '../talk/wording.js'

export const roomsTalk: ListTalk = {
  list: roomsList,
  title: { zh: '导入考场', en: 'Import rooms' },
  called: { zh: '考场', en: 'Rooms' },
  words: ['考场表', '机房', '教室', '考场信息', '考场信息表', 'room'],
  correction: '第3行考位数改成45',
  nothingNew: {
    zh: '合格的考场都已经在记录里，没有变化，不用导入。',
    en: 'The valid rooms are all in the records already, unchanged; there is nothing to import.',
  },
  held: ({ rooms }) => rooms,
  count: async (records) => (await records.rooms.count()).rooms,
  async summary(report, records) {
    const evidence = evidenceOf(await records.steps.counts())
    const enough = lines(sayEnough(evidence), FOR_THE_PLATFORM)
    const said = paragraphs(sayImported(roomsList, report), sayLeft(roomsList, report), enough)
    return withChoices(said, failingChoices(report))
  },
}

const FOR_THE_PLATFORM: Said = {
  zh: '要传到平台，发“合格行 考场”，我给您平台的导入文件。',
  en: 'For the platform write “platform file rooms” and I give you its import file.',
}
