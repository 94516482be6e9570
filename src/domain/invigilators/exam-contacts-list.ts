/** 监考考务人员详细信息表 · List 20, what is said for it: per exam the site's contact, whoever receives mail, and the staff [G1 第五步]. */
import { checkName } from '../cells/person-name.js'
import { checkPhone } from '../cells/phone.js'
import { checkProse } from '../cells/school-name.js'
import { checkWord, type OtherWords } from '../cells/small-cells.js'
import { defineList } from '../lists/list.js'
import { EXAM_PLANS, PLAN_QUESTION, planColumn } from '../plans/plan-column.js'
import { problemOf } from '../talk/problem.js'
import { EXAM_CONTACTS, RECIPIENT, SENT, SITE_CONTACT, UNSENT } from './exam-contact-records.js'
import { isQuestionnaire } from './questionnaire.js'

type Field = 'plan' | 'role' | 'name' | 'phone' | 'address' | 'sent'

/** One of each at an exam; invigilators stand in a list of their own. */
const ROLE_WORDS: OtherWords = {
  [SITE_CONTACT]: ['衔接人', '考点联系人', '站点联系人', '联系人'],
  [RECIPIENT]: ['收件', '证书收件人', '邮寄收件人'],
  主考: ['主考官'],
  副主考: ['副主考官'],
  考务负责人: ['考务', '考务老师'],
  系统管理员: ['机房管理员', '技术人员', '机房技术人员'],
}
const SENT_WORDS: OtherWords = { [UNSENT]: ['否', '没交', '没有'], [SENT]: ['是', '交了', '已提交'] }
const TELLS = /身份|岗位|邮寄|收件|问卷/
const OF_OTHER_LISTS = /学生|考生|准考证|身份证|考位|座位|考场|科目|认证/

export const examContactsList = defineList<Field>({
  id: EXAM_CONTACTS,
  name: { zh: '监考考务人员详细信息表', en: 'list of exam staff and mailing details' },
  one: { zh: '考务人员', en: 'exam contact' },
  measure: '位',
  columns: {
    plan: planColumn({ name: '考试计划', width: 34, hint: '哪一场；只有一场没考的可以不填。' }),
    role: {
      name: '身份',
      synonyms: ['岗位', '角色', '人员身份', '考务身份'],
      width: 14,
      example: SITE_CONTACT,
      hint: '考试衔接人（接巡考员电话的）、收件人（收证书的）等；每种一位。',
      choices: Object.keys(ROLE_WORDS),
      is: ['shared'],
      check: ({ text }, _, notes) => checkWord(text, ROLE_WORDS, notes),
    },
    name: {
      name: '姓名',
      synonyms: ['人员姓名', '收件人姓名', '联系人姓名'],
      width: 14,
      example: '示例：张伟',
      hint: '这一位的姓名。',
      check: ({ text }, _, notes) => checkName(text, notes),
    },
    phone: {
      name: '手机号码',
      synonyms: ['手机号', '手机', '联系电话', '联系方式', '电话', '电话号码'],
      width: 16,
      example: '13800138000',
      is: ['secret', 'signed'],
      hint: '本人的 11 位手机号码；考试衔接人考前要接得通。',
      check: ({ text }, _, notes) => checkPhone(text, notes),
    },
    address: {
      name: '邮寄地址',
      synonyms: ['收件地址', '地址', '通讯地址', '邮寄证书地址'],
      width: 40,
      example: '北京市昌平区示例路1号示例职业技术学院',
      hint: '收件人要填：证书寄到哪里；别的身份可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    sent: {
      name: '问卷',
      synonyms: ['问卷状态', '问卷交了没有'],
      width: 10,
      example: UNSENT,
      hint: '问卷交给评价组织没有：未交、已交；写在考试衔接人那一行。',
      choices: [UNSENT, SENT],
      check: ({ text }, _, notes) => checkWord(text, SENT_WORDS, notes),
    },
  },
  key: ['plan', 'role'],
  anchors: ['role', 'name'],
  telling: ['role', 'address'],
  isIt: (_, { headers }) =>
    headers.some((header) => TELLS.test(header)) && !headers.some((header) => OF_OTHER_LISTS.test(header)),
  refusesSheet: ({ headers }) => (isQuestionnaire(headers) ? problemOf('questionnaire-sent-back') : undefined),
  filledBy: ['name', 'phone', 'address'],
  calledBy: 'name',
  against: [EXAM_PLANS],
  scope: PLAN_QUESTION,
  checkRow(row) {
    if (row.value('role') === RECIPIENT && row.value('address') === undefined)
      row.at('address').add('mail-address-missing')
  },
  templates: {
    ours: {
      title: '监考考务人员详细信息登记表',
      required: ['plan', 'role', 'name', 'phone'],
      columns: [
        { field: 'plan', header: '*考试计划' },
        { field: 'role', header: '*身份' },
        { field: 'name', header: '*姓名' },
        { field: 'phone', header: '*手机号码' },
        { field: 'address', header: '邮寄地址' },
        { field: 'sent', header: '问卷' },
      ],
    },
    /** Its questions are printed nowhere. */
    questionnaire: {
      required: ['plan', 'role', 'name', 'phone'],
      platform: { zh: '问卷', en: 'Questionnaire' },
      unprinted: true,
      columns: [
        { field: 'plan', header: '考试计划' },
        { field: 'role', header: '身份' },
        { field: 'name', header: '姓名' },
        { field: 'phone', header: '手机号码' },
        { field: 'address', header: '邮寄地址' },
      ],
    },
  },
})
