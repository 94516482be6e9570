/** 放假安排表 · Days off and make-up workdays, as the State Council announces them each autumn or a school has its own. */
import { readWindow, writeWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { DAY_OFF, DAY_WORKED, daysOfHoliday } from '../cells/own-days.js'
import { checkProse } from '../cells/school-name.js'
import { checkWord, type OtherWords } from '../cells/small-cells.js'
import { defineList } from '../lists/list.js'

const KINDS: OtherWords = {
  [DAY_OFF]: ['休', '放假', '假期', '假', '放假调休', '法定节假日', '公休'],
  [DAY_WORKED]: ['班', '上课', '补班', '调休上班', '工作日', '补课'],
}

export const holidaysList = defineList({
  id: 'holidays',
  name: { zh: '放假安排表', en: 'calendar of holidays' },
  one: { zh: '放假安排', en: 'holiday' },
  measure: '条',
  columns: {
    days: {
      name: '日期',
      synonyms: ['放假日期', '起止日期', '放假时间', '日期范围'],
      width: 28,
      example: '示例：2027-02-05 至 2027-02-11',
      hint: '一天，或者从哪天至哪天，写上年份。',
      check: ({ text }, { against }, notes) => {
        const today = against.today as ExamDay
        const window = readWindow(text, today)
        if (window !== undefined && daysOfHoliday(text, today) !== undefined) return writeWindow(window)
        notes.add('holiday-unreadable')
        return text.trim()
      },
    },
    kind: {
      name: '休息或上班',
      synonyms: ['休息/上班', '放假或上班', '放假/上班', '安排', '放假安排'],
      width: 12,
      example: DAY_OFF,
      hint: '休息，或者调休上班。',
      choices: Object.keys(KINDS),
      check: ({ text }, _, notes) => checkWord(text, KINDS, notes),
    },
    note: {
      name: '说明',
      synonyms: ['节日', '节假日', '假日'],
      width: 20,
      example: '春节',
      hint: '哪个节日，可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
  },
  key: ['days'],
  anchors: ['days', 'kind'],
  telling: ['kind'],
  isIt: (_, { columns, headers }) =>
    columns.days !== undefined &&
    columns.kind !== undefined &&
    !headers.some((header) => /姓名|证件|证书|考场|计划|金额/.test(header)),
  filledBy: ['days', 'kind'],
  calledBy: 'days',
  templates: {
    ours: {
      title: '放假安排登记表',
      required: ['days', 'kind'],
      columns: [
        { field: 'days', header: '*日期' },
        { field: 'kind', header: '*休息或上班' },
        { field: 'note', header: '说明' },
      ],
    },
  },
})
