/** 监考人员表的说法 · What is said of bringing in invigilators, and whether they are enough then. */
import { examContactsList } from '../../domain/invigilators/exam-contacts-list.js'
import { invigilatorsList } from '../../domain/invigilators/invigilators-list.js'
import { roomWatchesList } from '../../domain/invigilators/room-watches-list.js'
import { teachingList } from '../../domain/invigilators/teaching-list.js'
import type { Said } from '../../domain/talk/language.js'
import { failingChoices, sayImported, sayLeft, summaryOf } from '../imports/list-summary.js'
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

export const teachingTalk: ListTalk = {
  list: teachingList,
  title: { zh: '导入任课信息', en: 'Import who teaches what' },
  called: { zh: '任课信息', en: 'Teaching' },
  words: ['任课', '任课表', '任课信息表', '任课教师', 'teachers'],
  correction: '第3行任课专业改成电子商务',
  nothingNew: {
    zh: '这些任课信息都已经在记录里，没有变化，不用导入。',
    en: 'All of this is on record already, unchanged; there is nothing to import.',
  },
  held: ({ teaching }) => teaching.length,
  count: (records) => records.lists.count(teachingList.id),
  summary: summaryOf(teachingList, {
    zh: '谁教过这场的考生，发“排监考”我就避开。',
    en: 'Write “propose invigilators”: whoever teaches the candidates of the exam is left out.',
  }),
}

export const roomWatchesTalk: ListTalk = {
  list: roomWatchesList,
  title: { zh: '导入监考安排', en: 'Import who watches which room' },
  called: { zh: '监考安排', en: 'Watches' },
  words: ['监考安排表', '监考分配', '监考表', 'watches'],
  correction: '第3行监考员改成张伟',
  nothingNew: {
    zh: '这些安排都已经在记录里，没有变化，不用导入。',
    en: 'All of this is on record already, unchanged; there is nothing to import.',
  },
  count: (records) => records.lists.count(roomWatchesList.id),
  summary: summaryOf(roomWatchesList, {
    zh: '问“谁监考107室”我就照这个答；平台或评价组织分配的为准。',
    en: 'Ask “who invigilates room 107” and I answer by this; what the platform or the organisation assigns decides.',
  }),
}

export const examContactsTalk: ListTalk = {
  list: examContactsList,
  title: { zh: '导入考务人员信息', en: 'Import exam contacts' },
  called: { zh: '考务人员', en: 'Exam contacts' },
  words: ['考务人员表', '考务联系人', '考试联系人', '监考考务人员详细信息表', 'exam contacts'],
  correction: '第3行手机号码改成13900000000',
  nothingNew: {
    zh: '这些人都已经在记录里，没有变化，不用导入。',
    en: 'All of them are on record already, unchanged; there is nothing to import.',
  },
  count: (records) => records.lists.count(examContactsList.id),
  summary: summaryOf(examContactsList, {
    zh: '要交给评价组织的表，发“监考问卷”；交了发“问卷交了”。',
    en: 'For the sheet the organisation wants write “staff questionnaire”; once it is handed in “questionnaire sent”.',
  }),
}
