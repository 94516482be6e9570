/** 考试计划表 · List 13: the sittings, from whoever has them; every date of a case hangs on its plan. */

import type { ExamDay } from '../cells/exam-day.js'
import { LEVELS } from '../cells/levels.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkProse } from '../cells/school-name.js'
import { foldKey } from '../cells/text-normal.js'
import { defineList, type Row } from '../lists/list.js'
import { checkWindows } from './check-windows.js'
import { PLAN_WINDOWS } from './plan.js'
import { checkCertificates, checkLevels, checkWindowCell } from './plan-cells.js'
import { planOf } from './plan-of-values.js'

/** Lists of people and of rooms speak of plans too. */
const OF_OTHER_LISTS = /姓名|身份证|证件号|准考证|考场名称|考位|座位号|监考|排考人数|缴费单/

type PlanField =
  | 'number'
  | 'name'
  | 'year'
  | 'org'
  | 'certificates'
  | 'levels'
  | 'ownLevels'
  | (typeof PLAN_WINDOWS)[number]
  | 'schools'
  | 'status'

const windowColumn = (name: string, synonyms: readonly string[], example: string, hint: string) => ({
  name,
  synonyms,
  width: 30,
  example,
  hint,
  check: ({ text }: { text: string }, row: Row<PlanField>, notes: Parameters<typeof checkProse>[1]) =>
    checkWindowCell(text, row.against.today as ExamDay, notes),
})

export const plansList = defineList<PlanField>({
  id: 'exam-plans',
  name: { zh: '考试计划表', en: 'list of exam plans' },
  one: { zh: '考试计划', en: 'exam plan' },
  measure: '个',
  columns: {
    number: {
      name: '计划编号',
      synonyms: ['考试计划编号'],
      width: 20,
      example: '1002021091801',
      hint: '平台“考试计划”里的编号；还不知道可以不填。',
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    name: {
      name: '计划名称',
      synonyms: ['考试计划名称', '考试计划', '计划'],
      width: 34,
      example: '示例：2026年6月网店运营推广考试',
      hint: '和平台上的名称一致。报考、考场、监考都按这个名称对上这一场。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    year: {
      name: '考试年度',
      synonyms: ['年度'],
      width: 10,
      example: '2026',
      hint: '四位数的年份，可以不填。',
      check: ({ text }, _, notes) => {
        const year = /^(20\d{2})年?$/.exec(foldKey(text.slice(0, 12)))?.[1]
        if (year === undefined) notes.add('plan-year-unclear')
        return year ?? text.trim()
      },
    },
    org: {
      name: '考核单位',
      synonyms: ['培训评价组织', '评价组织', '颁证机构'],
      width: 28,
      example: '北京鸿科经纬科技有限公司',
      hint: '培训评价组织的名称，可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    certificates: {
      name: '考核证书',
      synonyms: ['证书名称', '报考证书', '证书', '考试证书'],
      width: 24,
      example: '网店运营推广',
      hint: '证书的名称，不带等级；几种证书用逗号隔开。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkCertificates(text, notes),
    },
    levels: {
      name: '证书等级',
      synonyms: ['等级', '级别', '考试等级'],
      width: 14,
      example: '初级,中级',
      hint: '这一场考的等级：初级、中级、高级，几个用逗号隔开。',
      choices: LEVELS,
      is: ['several'],
      check: ({ text }, _, notes) => checkLevels(text, notes),
    },
    ownLevels: {
      name: '本校等级',
      synonyms: ['本校参加等级', '本校参加的等级'],
      width: 14,
      example: '中级',
      hint: '本校只参加其中几个等级时才填；空着就是都参加。',
      choices: LEVELS,
      is: ['several'],
      check: ({ text }, _, notes) => checkLevels(text, notes),
    },
    registration: windowColumn(
      '报考时间',
      ['报考', '报名时间', '报考起止时间', '报名起止时间', '报名'],
      '2026-04-01 至 2026-05-27',
      '从哪天到哪天，如 2026-04-01 至 2026-05-27；空着就按这个证书的规则推算。',
    ),
    arrangement: windowColumn(
      '排考时间',
      ['排考', '编排时间', '排考起止时间'],
      '2026-05-28 至 2026-06-06',
      '从哪天到哪天，可以不填。',
    ),
    exam: windowColumn(
      '考试时间',
      ['考试', '考试日期', '考试起止时间', '考核时间'],
      '2026-06-18',
      '哪天考；考几天就写从哪天到哪天。',
    ),
    scores: windowColumn(
      '成绩登记时间',
      ['成绩登记', '成绩录入时间', '登记成绩时间'],
      '2026-06-19 至 2026-06-30',
      '可以不填。',
    ),
    publicity: windowColumn('成绩公示时间', ['成绩公示', '公示时间', '公示'], '2026-07-05 至 2026-07-11', '可以不填。'),
    schools: {
      name: '参考院校',
      synonyms: ['参加院校', '报考院校', '参与院校'],
      width: 28,
      example: '全部试点院校',
      hint: '计划里列出的院校，用逗号隔开，可以不填。没有列本校的计划报不了考。',
      is: ['prose', 'aside'],
      check: ({ text }, row, notes) => {
        const schools = checkProse(text, notes)
        const isListed = row.against.schoolName === '' || foldKey(schools).includes(foldKey(row.against.schoolName))
        if (!isListed && !/全部|所有|各/.test(schools))
          notes.add('plan-without-school', { school: row.against.schoolName })
        return schools
      },
    },
    status: {
      name: '计划状态',
      synonyms: ['状态'],
      width: 12,
      example: '报考中',
      hint: '平台上的状态，可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
  },
  key: ['name'],
  anchors: ['name', 'exam'],
  telling: ['arrangement', 'scores', 'publicity'],
  isIt: (_, { headers }) => !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['name', 'exam'],
  calledBy: 'name',
  templates: {
    ours: {
      title: '考试计划登记表',
      required: ['name', 'certificates', 'levels', 'exam'],
      columns: [
        { field: 'number', header: '计划编号' },
        { field: 'name', header: '*计划名称' },
        { field: 'year', header: '考试年度' },
        { field: 'org', header: '考核单位' },
        { field: 'certificates', header: '*考核证书' },
        { field: 'levels', header: '*证书等级' },
        { field: 'ownLevels', header: '本校等级' },
        { field: 'registration', header: '报考时间' },
        { field: 'arrangement', header: '排考时间' },
        { field: 'exam', header: '*考试时间' },
        { field: 'scores', header: '成绩登记时间' },
        { field: 'publicity', header: '成绩公示时间' },
        { field: 'schools', header: '参考院校' },
        { field: 'status', header: '计划状态' },
      ],
    },
  },
  checkRow(row) {
    const values = Object.fromEntries(
      [...PLAN_WINDOWS].map((name) => [name, row.isRight(name) ? row.value(name) : undefined]),
    )
    for (const problem of checkWindows(planOf({ ...values, name: '' }).windows)) {
      if (problem.code === 'plan-exam-missing') continue
      const field = 'window' in problem.params ? problem.params.window : undefined
      row.at(field as PlanField).add(...([problem.code, problem.params] as Parameters<ReturnType<Row['at']>['add']>))
    }
  },
})
