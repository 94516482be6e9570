/** 考试科目表 · List 10: what a certificate's level is examined in, at one plan or at all [PM 5.2.1]. */
import { noteMending } from '../cells/cell-notes.js'
import { checkLevel, levelInName } from '../cells/certificate-level.js'
import type { ExamDay } from '../cells/exam-day.js'
import { checkModes, EXAM_MODES } from '../cells/exam-mode.js'
import { LEVELS } from '../cells/levels.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkProse } from '../cells/school-name.js'
import { foldKey } from '../cells/text-normal.js'
import { defineList } from '../lists/list.js'
import { checkCertificates, checkWindowCell } from './plan-cells.js'
import { EXAM_PLANS, planColumn } from './plan-column.js'

export const ALL_PLANS = '所有计划'
/** Scores, seats and registrations name subjects too. */
const OF_OTHER_LISTS = /姓名|身份证|证件号|准考证|考场名称|考位|座位|监考|成绩|人数|计划状态/
const AUDIENCES = ['所有考生', '院校考生', '社会考生']
const { ofWhole: _, ...PLAN } = planColumn<Field>({
  name: '考试计划',
  width: 34,
  hint: `只对一个计划有效时写它的名称；空着就是“${ALL_PLANS}”。`,
})

type Field =
  | 'number'
  | 'name'
  | 'mode'
  | 'certificate'
  | 'level'
  | 'plan'
  | 'audience'
  | 'minutes'
  | 'passMark'
  | 'time'
  | 'org'
  | 'status'

export const subjectsList = defineList<Field>({
  id: 'exam-subjects',
  name: { zh: '考试科目表', en: 'list of subjects' },
  one: { zh: '科目', en: 'subject' },
  measure: '个',
  columns: {
    number: {
      name: '科目编号',
      width: 18,
      example: '10020101',
      hint: '平台“考试科目”里的编号，可以不填。',
      check: ({ text, kind }, _row, notes) => checkPlatformNumber(text, kind, notes),
    },
    name: {
      name: '科目名称',
      synonyms: ['考试科目', '科目'],
      width: 30,
      example: '示例：网店运营推广（中级）理论',
      hint: '和平台上的名称一致。',
      is: ['prose'],
      check: ({ text }, _row, notes) => checkProse(text, notes),
    },
    mode: {
      name: '考试方式',
      synonyms: ['考核方式'],
      width: 14,
      example: '机考',
      hint: '机考、笔试、实操、机考+实操。考场类型由它决定。',
      choices: EXAM_MODES,
      check: ({ text }, _row, notes) => checkModes(text, notes),
    },
    certificate: {
      name: '考核证书',
      synonyms: ['证书名称', '报考证书', '证书', '考试证书'],
      width: 24,
      example: '网店运营推广',
      hint: '证书的名称，不带等级。',
      is: ['shared', 'prose'],
      check: ({ text }, _row, notes) => checkCertificates(text, notes),
    },
    level: {
      name: '证书等级',
      synonyms: ['等级', '级别'],
      width: 10,
      example: '中级',
      hint: '初级、中级、高级；证书或科目的名称里带了等级可以不填。',
      choices: LEVELS,
      is: ['shared', 'assumed'],
      check: ({ text }, _row, notes) => checkLevel(text, undefined, notes),
    },
    plan: {
      ...PLAN,
      check: (cell, row, notes) => {
        const isAll = /^(?:所有|全部)(?:考试)?(?:计划)?$/.test(foldKey(cell.text.slice(0, 20)))
        if (isAll && cell.text !== ALL_PLANS) noteMending(notes, cell.text, ALL_PLANS, 'value-normalised')
        return isAll ? ALL_PLANS : (PLAN.check?.(cell, row, notes) ?? cell.text)
      },
    },
    audience: {
      name: '参考对象',
      width: 12,
      example: '所有考生',
      hint: '所有考生、院校考生或社会考生；空着就是所有考生。',
      choices: AUDIENCES,
      check: ({ text }, _row, notes) => {
        const known = AUDIENCES.find((one) => one.startsWith(foldKey(text).slice(0, 2)))
        if (known === undefined) notes.add('category-unknown', { accepted: AUDIENCES })
        return known ?? text.trim()
      },
    },
    minutes: {
      name: '考试时长',
      synonyms: ['时长', '考试时长分钟'],
      width: 10,
      example: '60',
      hint: '多少分钟，可以不填。',
      check: ({ text }, _row, notes) => checkCount(text, notes),
    },
    passMark: {
      name: '合格分数',
      synonyms: ['合格线', '及格分数'],
      width: 10,
      example: '60',
      hint: '可以不填。',
      check: ({ text }, _row, notes) => checkCount(text, notes),
    },
    time: {
      name: '考试时间',
      synonyms: ['开考时间', '考试日期'],
      width: 28,
      example: '2026-06-18 09:00 至 2026-06-18 10:00',
      hint: '这一科哪天几点考；还不知道可以不填。',
      check: ({ text }, row, notes) => checkWindowCell(text, row.against.today as ExamDay, notes),
    },
    org: {
      name: '考核单位',
      synonyms: ['培训评价组织', '颁证机构'],
      width: 28,
      example: '北京鸿科经纬科技有限公司',
      hint: '可以不填。',
      is: ['prose', 'aside'],
    },
    status: {
      name: '科目状态',
      synonyms: ['状态'],
      width: 10,
      example: '启用',
      hint: '可以不填。',
      is: ['prose', 'aside'],
    },
  },
  key: ['plan', 'certificate', 'level', 'name'],
  anchors: ['name', 'certificate'],
  telling: ['number', 'name', 'mode', 'audience', 'passMark', 'status'],
  isIt: (_, { headers }) => !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['name', 'number'],
  calledBy: 'name',
  against: [EXAM_PLANS],
  templates: {
    ours: {
      title: '考试科目登记表',
      required: ['name', 'certificate'],
      columns: [
        { field: 'number', header: '科目编号' },
        { field: 'name', header: '*科目名称' },
        { field: 'mode', header: '考试方式' },
        { field: 'certificate', header: '*考核证书' },
        { field: 'level', header: '证书等级' },
        { field: 'plan', header: '考试计划' },
        { field: 'audience', header: '参考对象' },
        { field: 'minutes', header: '考试时长' },
        { field: 'passMark', header: '合格分数' },
        { field: 'time', header: '考试时间' },
        { field: 'org', header: '考核单位' },
        { field: 'status', header: '科目状态' },
      ],
    },
  },
  checkRow(row) {
    if (row.value('plan') === undefined) row.set('plan', ALL_PLANS)
    if (row.value('level') !== undefined) return
    const level = levelInName(row.text('certificate')) ?? levelInName(row.text('name'))
    if (level === undefined) row.at('level').add('cell-missing')
    else row.set('level', level)
  },
})

/** Minutes, or points of a hundred. */
function checkCount(text: string, notes: Parameters<typeof checkProse>[1]): string {
  const number = /^(\d{1,3})(?:\.0{1,3})?(?:分钟|分|min)?$/.exec(foldKey(text.slice(0, 20)))?.[1]
  if (number === undefined) notes.add('count-shape')
  return number ?? text.trim()
}
