/** 缴费申请单 · List 16: what a school pays for a plan and certificate, and how far the payment is [PM 5.2.7]. */
import { checkCertificate } from '../cells/certificate-cell.js'
import { checkYuan } from '../cells/money.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkCount, checkWord, type OtherWords } from '../cells/small-cells.js'
import { defineList } from '../lists/list.js'
import { EXAM_PLANS, PLAN_QUESTION, planColumn } from '../plans/plan-column.js'
import type { Said } from '../talk/language.js'
import { problemOf } from '../talk/problem.js'
import { checkLevelHeads, checkPrice, checkSums, partMeant, takenBack } from './slip-row.js'
import { SLIP_STATUSES, SLIP_WAYS } from './slip-status.js'

const PAYMENT_SLIPS = 'payment-slips'

const STATUS_WORDS: OtherWords = {
  未缴费: ['待缴费', '未缴', '未付'],
  已缴费: ['已缴', '已付', '待确认'],
  已确认: ['确认', '已到账', '缴费成功'],
}

const TRANSFERRED: Said = {
  zh: '这张已经登记汇款，删了我就不再跟进；钱有没有退，请和培训评价组织核对。',
  en: 'A transfer was entered for this slip; once it is deleted I no longer follow it. Please settle the money with the evaluation organisation.',
}

export const paymentSlipsList = defineList({
  id: PAYMENT_SLIPS,
  name: { zh: '缴费申请单表', en: 'list of payment slips' },
  one: { zh: '缴费申请单', en: 'payment slip' },
  measure: '张',
  columns: {
    number: {
      name: '缴费单号',
      synonyms: ['单号', '申请单号', '缴费申请单号'],
      width: 22,
      example: '2026060100012',
      hint: '平台给的单号；还没有就空着，汇款时要写上。',
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    plan: planColumn({ name: '考试计划', width: 34, hint: '哪一场；只有一场没考的可以不填。' }),
    certificate: {
      name: '证书名称',
      synonyms: ['证书', '报考证书', '考核证书'],
      width: 26,
      example: '示例：网店运营推广',
      hint: '证书的名称，不带等级。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkCertificate(text, notes),
    },
    way: {
      name: '缴费方式',
      synonyms: ['方式', '缴费类型'],
      width: 12,
      example: '按证书',
      hint: '怎么报考的就怎么缴：按证书、按科目。',
      choices: Object.keys(SLIP_WAYS),
      check: ({ text }, _, notes) => checkWord(text, SLIP_WAYS, notes),
    },
    part: {
      name: '第几张',
      synonyms: ['第几次', '第几笔'],
      width: 10,
      example: '1',
      hint: '同一场、同一证书缴几次才填：1、2；空着就按单号认，没有单号就是还没缴的那一张。',
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    heads: {
      name: '人数',
      synonyms: ['缴费人数', '科目数', '人数/科目数', '数量'],
      width: 10,
      example: '45',
      hint: '这张单子付多少人（按科目的写科目数）。',
      check: ({ text, kind }, _, notes) => checkCount(text, kind, notes),
    },
    levels: {
      name: '等级人数',
      synonyms: ['各等级人数', '人数明细'],
      width: 20,
      example: '初级 30，中级 15',
      hint: '各等级多少人（按科目的写科目数），加起来等于人数；可以不填。',
      check: ({ text }, _, notes) => checkLevelHeads(text, notes),
    },
    price: {
      name: '单价',
      synonyms: ['每人金额', '每科金额', '元/人'],
      width: 20,
      example: '360',
      hint: '每人（按科目的每科）多少元；各等级不一样就写“初级 380，中级 360”；可以不填。',
      check: ({ text }, _, notes) => checkPrice(text, notes),
    },
    amount: {
      name: '金额',
      synonyms: ['总金额', '缴费金额', '合计', '应缴金额'],
      width: 12,
      example: '16200',
      hint: '一共多少元。',
      check: ({ text, kind }, _, notes) => checkYuan(text, kind, notes),
    },
    status: {
      name: '状态',
      synonyms: ['缴费状态', '单据状态'],
      width: 12,
      example: '未缴费',
      hint: '未缴费、已缴费、已确认（评价组织确认到账）。',
      choices: SLIP_STATUSES,
      check: ({ text }, _, notes) => checkWord(text, STATUS_WORDS, notes),
    },
  },
  key: ['plan', 'certificate', 'way', 'part'],
  anchors: ['heads', 'amount'],
  telling: ['number', 'amount', 'way'],
  isIt: (_, { headers }) => !headers.some((header) => /姓名|身份证|证件号|考场|等级(?!人数)|省/.test(header)),
  filledBy: ['amount', 'heads'],
  calledBy: 'certificate',
  against: [EXAM_PLANS, PAYMENT_SLIPS],
  scope: PLAN_QUESTION,
  checkRow(row) {
    const part = row.value('part') ?? partMeant(row, row.against.records[PAYMENT_SLIPS] ?? [])
    if (part !== undefined) row.set('part', part)
    checkSums(row)
  },
  compare: (row, { values }, changed) =>
    takenBack(values, row.values, changed).map((field) => ({ ...problemOf('slip-already-paid'), field })),
  removal: ({ values }) => (values.status === '已缴费' ? TRANSFERRED : undefined),
  refusesRemoval: ({ values }) => (values.status === '已确认' ? problemOf('slip-confirmed') : undefined),
  templates: {
    ours: {
      title: '缴费申请单登记表',
      required: ['plan', 'certificate', 'way', 'heads', 'amount', 'status'],
      columns: [
        { field: 'number', header: '缴费单号' },
        { field: 'plan', header: '*考试计划' },
        { field: 'certificate', header: '*证书名称' },
        { field: 'way', header: '*缴费方式' },
        { field: 'part', header: '第几张', optional: true },
        { field: 'heads', header: '*人数' },
        { field: 'levels', header: '等级人数', optional: true },
        { field: 'price', header: '单价', optional: true },
        { field: 'amount', header: '*金额' },
        { field: 'status', header: '*状态' },
      ],
    },
    platform: {
      required: ['plan', 'certificate', 'way', 'heads', 'amount'],
      platform: { zh: '平台版', en: 'The platform’s' },
      unprinted: true,
      columns: [
        { field: 'number', header: '缴费单号' },
        { field: 'plan', header: '考试计划' },
        { field: 'certificate', header: '证书名称' },
        { field: 'way', header: '缴费方式' },
        { field: 'heads', header: '人数' },
        { field: 'amount', header: '金额' },
        { field: 'status', header: '状态' },
      ],
    },
  },
})
