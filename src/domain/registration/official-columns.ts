/** 报考导出的列 · The columns of the platform's export of registrations; what it says is so [PM 5.2.6]. */
import { CATEGORY_NAMES, checkCategory } from '../candidates/candidate-category.js'
import { checkLevel, levelInName } from '../cells/certificate-level.js'
import { checkModes, EXAM_MODES } from '../cells/exam-mode.js'
import { checkIdNumber } from '../cells/ids/id-number.js'
import { LEVELS } from '../cells/levels.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkProse, tidyProse } from '../cells/school-name.js'
import { foldKey } from '../cells/text-normal.js'
import { checkTicket } from '../cells/ticket-number.js'
import type { Column } from '../lists/list.js'
import { tidyCertificates } from '../plans/plan-cells.js'
import { planColumn } from '../plans/plan-column.js'

/** [PM 5.2.6, G3 393] */
const EXAM_STATUSES = ['未排考', '待考试', '考试中', '已结束', '无需考试'] as const
export const PAID = '已缴费'

const FIELDS = ['plan', 'name', 'candidateNumber', 'idNumber', 'ticket', 'category', 'school'] as const
const EXAM_FIELDS = ['certificate', 'level', 'subject', 'mode', 'site', 'status', 'paid'] as const
export type OfficialField = (typeof FIELDS)[number] | (typeof EXAM_FIELDS)[number]
type Columns<F extends OfficialField> = Readonly<Record<F, Column<OfficialField>>>

const PERSON: Columns<(typeof FIELDS)[number]> = {
  plan: planColumn({ name: '考试计划', width: 34, hint: '哪一场；平台导出里就有。' }),
  name: {
    name: '考生姓名',
    synonyms: ['学生姓名', '姓名', '学员姓名', 'name'],
    width: 18,
    example: '张三丰（示例）',
    hint: '照平台导出的。',
    is: ['prose'],
    check: ({ text }, _, notes) => checkProse(text, notes),
  },
  candidateNumber: {
    name: '考生编号',
    synonyms: ['学生编号'],
    width: 30,
    example: '37900520211632361949143883',
    hint: '平台给的编号，按它最容易找到人。',
    check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
  },
  idNumber: {
    name: '证件号码',
    synonyms: ['身份证号', '身份证号码', '身份证', '证件号', 'idnumber'],
    width: 24,
    example: '110101199003070011',
    hint: '平台打了星号也行，我按编号、姓名和看得见的部分找人。',
    is: ['secret'],
    check: ({ text, kind }, { against }, notes) =>
      checkIdNumber({ text, kind, idType: undefined, today: against.today, maskAllowed: true }, notes),
  },
  ticket: {
    name: '准考证号',
    synonyms: ['准考证号码', '准考证', '考号'],
    width: 32,
    example: '20210916110114001000000001',
    hint: '26 位数字；还没有的空着。',
    check: ({ text, kind }, _, notes) => checkTicket(text, kind, notes),
  },
  category: {
    name: '考生类型',
    synonyms: ['学生类型', '考生类别'],
    width: 14,
    example: CATEGORY_NAMES.own,
    hint: '院校考生或社会考生。',
    choices: Object.values(CATEGORY_NAMES),
    is: ['shared'],
    check: ({ text }, _, notes) => checkCategory(text, notes),
  },
  school: {
    name: '所属院校',
    synonyms: ['院校', '学校'],
    width: 28,
    example: '示例职业技术学院',
    hint: '照平台导出的。',
    is: ['shared', 'prose'],
    check: ({ text }, _, notes) => checkProse(text, notes),
  },
}

const EXAM: Columns<(typeof EXAM_FIELDS)[number]> = {
  certificate: {
    name: '报考证书',
    synonyms: ['证书名称', '证书', '考试证书', '考核证书'],
    width: 24,
    example: '数字营销技术应用',
    hint: '证书的名称。',
    is: ['shared', 'prose'],
    // The platform's own name, however long, is no fault of anybody's.
    check: ({ text }) => tidyCertificates(text),
  },
  level: {
    name: '证书等级',
    synonyms: ['等级', '级别', '报考等级', '报考级别'],
    width: 10,
    example: '中级',
    hint: '平台不写的，看证书和科目的名称，或者我们的报考记录。',
    choices: LEVELS,
    is: ['shared'],
    check: ({ text }, _, notes) => checkLevel(text, undefined, notes),
  },
  subject: {
    name: '考试科目',
    synonyms: ['科目名称', '科目', '报考科目'],
    width: 28,
    example: '理论',
    hint: '一人一科一行。',
    is: ['prose'],
    check: ({ text }, _, notes) => checkProse(text, notes),
  },
  mode: {
    name: '考试方式',
    synonyms: ['考核方式'],
    width: 14,
    example: '机考',
    hint: '机考、笔试、实操或机考+实操。',
    choices: EXAM_MODES,
    is: ['shared', 'several'],
    check: ({ text }, _, notes) => checkModes(text, notes),
  },
  site: {
    name: '考核站点',
    synonyms: ['考点', '考核站点名称', '站点名称'],
    width: 34,
    example: '示例职业技术学院数字营销技术应用证书（中级）考核站点',
    hint: '照平台导出的。',
    is: ['shared', 'prose'],
    check: ({ text }) => tidyProse(text),
  },
  status: {
    name: '考试状态',
    synonyms: ['报考状态', '状态'],
    width: 12,
    example: '未排考',
    hint: EXAM_STATUSES.join('、'),
    check({ text }, _, notes) {
      const said = foldKey(text.slice(0, 20))
      if (!EXAM_STATUSES.some((one) => one === said)) notes.add('exam-status-unknown', { accepted: EXAM_STATUSES })
      return said
    },
  },
  paid: {
    name: '缴费状态',
    synonyms: ['是否缴费', '缴费情况'],
    width: 12,
    example: '未缴费',
    hint: '平台导出里有才有。',
    check({ text }) {
      const said = foldKey(text.slice(0, 20))
      if (/^(?:未|没有?|否)/u.test(said)) return '未缴费'
      return /^(?:已缴费?|已支付|是|缴费)/u.test(said) ? PAID : said
    },
  },
}

export const OFFICIAL_COLUMNS: Columns<OfficialField> = { ...PERSON, ...EXAM }

/** As a column says it, else as the names of certificate and subject do. */
export function levelSaid(texts: readonly string[]): string | undefined {
  return texts.map(levelInName).find((level) => level !== undefined)
}
