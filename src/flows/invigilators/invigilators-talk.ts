/** 监考人员表的说法 · What is said of bringing in invigilators, and whether they are enough then. */
import { invigilatorsList } from '../../domain/invigilators/invigilators-list.js'
import type { Said } from '../../domain/talk/language.js'
import { failingChoices, sayImported, sayLeft } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'
import { paragraphs, withChoices } from '../talk/wording.js'

export const invigilatorsTalk: ListTalk = {
  list: invigilatorsList,
  title: { zh: '导入监考人员', en: 'Import invigilators' },
  called: { zh: '监考人员', en: 'Invigilators' },
  words: ['监考', '监考员', '监考人员表', '监考老师', '监考名单', '监考员名单', 'invigilator', 'proctors'],
  correction: '第3行认证状态改成已认证',
  nothingNew: {
    zh: '这些监考员都已经在记录里，没有变化，不用导入。',
    en: 'These invigilators are all on record already, unchanged; there is nothing to import.',
  },
  held: ({ invigilators }) => invigilators.length,
  count: (records) => records.lists.count(invigilatorsList.id),
  async summary(report) {
    const said = paragraphs(sayImported(invigilatorsList, report), sayLeft(invigilatorsList, report), ASK)
    return withChoices(said, [
      ...failingChoices(report),
      { id: '监考缺几个', label: { zh: '监考够不够', en: 'Are they enough' } },
    ])
  },
}

const ASK: Said = {
  zh: '够不够、每个考场要几名，发“监考缺几个”。平台认证以后，把平台的监考人员导出再发一次，状态就跟着更新。',
  en: 'For whether they are enough write “how many invigilators are missing”. After certification send the platform’s export again, and the statuses follow.',
}
