/** 费用标准表 · List 14: what a head pays at a level in a province, interim or approved. */
import { checkCertificate, checkOneLevel } from '../cells/certificate-cell.js'
import { readWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { LEVELS } from '../cells/levels.js'
import { checkYuan } from '../cells/money.js'
import { parseProvince } from '../cells/province.js'
import { checkProse } from '../cells/school-name.js'
import { checkWord, type OtherWords } from '../cells/small-cells.js'
import { defineList } from '../lists/list.js'

const RATE_KINDS = {
  暂行: ['暂定', '临时', '暂行标准'],
  核定: ['核定标准', '正式', '批复'],
} as const satisfies OtherWords

export const feeRatesList = defineList({
  id: 'fee-rates',
  name: { zh: '费用标准表', en: 'list of fees' },
  one: { zh: '费用标准', en: 'fee' },
  measure: '条',
  columns: {
    province: {
      name: '省份',
      synonyms: ['省', '所在省'],
      width: 14,
      example: '北京市',
      hint: '标准是哪个省、自治区、直辖市的。',
      is: ['shared'],
      check: ({ text }, _, notes) => {
        const province = parseProvince(text.slice(0, 40))
        if (province.ok) return province.value
        notes.add('province-unknown', { text: text.trim().slice(0, 20) })
        return text.trim()
      },
    },
    certificate: {
      name: '证书名称',
      synonyms: ['证书', '考核证书', '报考证书'],
      width: 26,
      example: '示例：网店运营推广',
      hint: '证书的名称，不带等级。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkCertificate(text, notes),
    },
    level: {
      name: '证书等级',
      synonyms: ['等级', '级别'],
      width: 10,
      example: '中级',
      hint: '初级、中级、高级。',
      choices: LEVELS,
      check: ({ text }, _, notes) => checkOneLevel(text, notes),
    },
    amount: {
      name: '每人金额',
      synonyms: ['金额', '收费标准', '标准', '费用', '考试费', '单价', '元/人'],
      width: 12,
      example: '360',
      hint: '每人每次多少元。',
      check: ({ text, kind }, _, notes) => checkYuan(text, kind, notes),
    },
    kind: {
      name: '暂行或核定',
      synonyms: ['性质', '标准性质', '类型', '暂行/核定'],
      width: 12,
      example: '暂行',
      hint: '省里还没批的写暂行，批了的写核定。',
      choices: ['暂行', '核定'],
      check: ({ text }, _, notes) => checkWord(text, RATE_KINDS, notes),
    },
    basis: {
      name: '依据',
      synonyms: ['文件', '依据文件', '文号'],
      width: 30,
      example: '省发改委文件',
      hint: '哪个文件定的，可以不填。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    day: {
      name: '执行日期',
      synonyms: ['日期', '起始日期', '生效日期'],
      width: 14,
      example: '2026-03-01',
      hint: '从哪天起，可以不填。',
      is: ['shared'],
      check: ({ text }, row, notes) => {
        const day = readWindow(text, row.against.today as ExamDay)?.from?.day
        if (day === undefined) notes.add('day-unreadable')
        return day ?? text.trim()
      },
    },
  },
  key: ['province', 'certificate', 'level', 'kind'],
  anchors: ['level', 'amount'],
  telling: ['amount', 'kind', 'basis'],
  isIt: (_, { headers }) => !headers.some((header) => /姓名|身份证|证件号|考场|计划|单号/.test(header)),
  filledBy: ['level', 'amount'],
  calledBy: 'certificate',
  templates: {
    ours: {
      title: '费用标准登记表',
      required: ['province', 'certificate', 'level', 'amount', 'kind'],
      columns: [
        { field: 'province', header: '*省份' },
        { field: 'certificate', header: '*证书名称' },
        { field: 'level', header: '*证书等级' },
        { field: 'amount', header: '*每人金额' },
        { field: 'kind', header: '*暂行或核定' },
        { field: 'basis', header: '依据' },
        { field: 'day', header: '执行日期' },
      ],
    },
  },
})
