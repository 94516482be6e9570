/** 省申报计划 · List 6: when the province takes pilot applications, and whether by major [PM 4.3]. */
import type { CellNotes } from '../cells/cell-notes.js'
import { noteMending } from '../cells/cell-notes.js'
import { readWindow, writeWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { checkProse } from '../cells/school-name.js'
import { checkFullYear, checkWord, checkYesNo } from '../cells/small-cells.js'
import { defineList } from '../lists/list.js'

const YES_OR_NO = ['是', '否']
const BATCH_OPEN = '进行中'
export const BATCH_ENDED = '已结束'
const BATCH_STATUS_WORDS = { [BATCH_OPEN]: ['开放', '开放中'], 未开始: [], [BATCH_ENDED]: ['结束', '已截止'] }

export const provinceBatchesList = defineList({
  id: 'province-batches',
  name: { zh: '省申报计划表', en: 'list of the province’s batches' },
  one: { zh: '申报批次', en: 'batch' },
  measure: '个',
  columns: {
    year: {
      name: '申报年度',
      synonyms: ['年度', '年份'],
      width: 10,
      example: '2026',
      hint: '四位数的年份。',
      check: ({ text }, _, notes) => checkFullYear(text, notes),
    },
    batch: {
      name: '申报批次',
      synonyms: ['批次'],
      width: 12,
      example: '示例：第一批',
      hint: '平台“查看申报计划”里的批次。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    window: {
      name: '申报时间',
      synonyms: ['申报起止时间'],
      width: 34,
      example: '2026-03-01 至 2026-03-31',
      hint: '从哪天到哪天。',
      check: ({ text }, row, notes) => checkWindow(text, row.against.today as ExamDay, notes),
    },
    byMajor: {
      name: '是否要求按专业填报',
      synonyms: ['按专业填报', '是否按专业填报', '是否按专业'],
      width: 12,
      example: '是',
      hint: '填“是”或“否”。',
      choices: YES_OR_NO,
      check: ({ text }, _, notes) => checkYesNo(text, notes),
    },
    cityReview: {
      name: '是否要求地市级教育局审批',
      synonyms: ['是否要求地市级审批', '地市级审批'],
      width: 12,
      example: '否',
      hint: '填“是”或“否”，可以不填。',
      choices: YES_OR_NO,
      check: ({ text }, _, notes) => checkYesNo(text, notes),
    },
    certificates: {
      name: '开放证书范围',
      synonyms: ['证书范围'],
      width: 14,
      example: '全部',
      hint: '全部或部分，可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    status: {
      name: '状态',
      synonyms: ['计划状态', '批次状态'],
      width: 10,
      example: BATCH_OPEN,
      hint: '平台上的状态：进行中、已结束。可以不填。',
      choices: Object.keys(BATCH_STATUS_WORDS),
      check: ({ text }, _, notes) => checkWord(text, BATCH_STATUS_WORDS, notes),
    },
  },
  key: ['year', 'batch'],
  anchors: ['batch', 'window'],
  telling: ['byMajor', 'cityReview'],
  filledBy: ['batch', 'window'],
  calledBy: 'batch',
  templates: {
    ours: {
      title: '省申报计划登记表',
      required: ['year', 'batch', 'window', 'byMajor'],
      columns: [
        { field: 'year', header: '*申报年度' },
        { field: 'batch', header: '*申报批次' },
        { field: 'window', header: '*申报时间' },
        { field: 'byMajor', header: '*是否要求按专业填报' },
        { field: 'cityReview', header: '是否要求地市级教育局审批' },
        { field: 'certificates', header: '开放证书范围' },
        { field: 'status', header: '状态' },
      ],
    },
  },
})

function checkWindow(text: string, today: ExamDay, notes: CellNotes): string {
  const window = readWindow(text, today)
  if (window === undefined) {
    notes.add('window-unreadable')
    return text.trim()
  }
  const kept = writeWindow(window)
  if (kept !== text) noteMending(notes, text, kept, 'value-normalised')
  return kept
}
