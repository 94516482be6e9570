/** 监考人员表 · List 18: who may invigilate for which certificate, a row each, as the platform exports it [PM 5.2.11]. */
import { checkCertificate, checkOneLevel, levelOf } from '../cells/certificate-cell.js'
import { LEVELS } from '../cells/levels.js'
import { looksMasked } from '../cells/masking.js'
import { checkName } from '../cells/person-name.js'
import { checkPhone } from '../cells/phone.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkWord } from '../cells/small-cells.js'
import { foldKey } from '../cells/text-normal.js'
import { defineList, type Row, type Rows } from '../lists/list.js'
import { proseColumn } from '../lists/prose-column.js'
import type { KnownRecord, SheetLayout, Values } from '../lists/rows.js'
import type { Sheet } from '../lists/sheet.js'
import { openPlans } from '../plans/open-plans.js'
import { EXAM_PLANS } from '../plans/plan-column.js'
import { planOf } from '../plans/plan-of-values.js'
import { problemOf } from '../talk/problem.js'
import { CERTIFIED, INVIGILATOR_STATUS_WORDS, INVIGILATOR_STATUSES, TRAINING_WORDS } from './invigilator-status.js'
import { matchInvigilators } from './match-invigilators.js'

type Field =
  | 'number'
  | 'name'
  | 'phone'
  | 'school'
  | 'region'
  | 'certificateNumber'
  | 'certificate'
  | 'level'
  | 'org'
  | 'status'
  | 'training'

/** People of other kinds, and lists that name invigilators beside something else. */
const OF_OTHER_LISTS = /学生|考生|准考证|考位|座位|任课|入学|排考|考试时间|考场|邮寄|收件|问卷/
const TELLS = /监考|教师|老师/

export const invigilatorsList = defineList<Field>({
  id: 'invigilators',
  name: { zh: '监考人员表', en: 'list of invigilators' },
  one: { zh: '监考员', en: 'invigilator' },
  measure: '条',
  columns: {
    number: {
      name: '教师编号',
      synonyms: ['人员编号', '监考编号', '监考员编号', '工号', '教工号'],
      width: 16,
      example: '2021000123',
      hint: '平台给的编号；还没有可以不填，按姓名和手机号码认人。',
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    name: {
      name: '教师姓名',
      synonyms: [
        '姓名',
        '监考员',
        '监考员姓名',
        '监考人员',
        '监考人员姓名',
        '监考教师',
        '监考老师',
        '人员姓名',
        '老师',
      ],
      width: 14,
      example: '示例：张伟',
      hint: '老师的姓名。',
      check: ({ text }, _, notes) => checkName(text, notes),
    },
    phone: {
      name: '手机号码',
      synonyms: ['手机号', '手机', '联系电话', '联系方式', '电话', '电话号码', '移动电话', 'phone', 'mobile'],
      width: 16,
      example: '13800138000',
      is: ['secret', 'signed'],
      hint: '老师本人的 11 位手机号码。',
      check: ({ text }, _, notes) => (looksMasked(text) ? text.trim() : checkPhone(text, notes)),
    },
    school: proseColumn('所属院校', ['所在院校', '院校', '学校', '单位'], '示例职业技术学院', '可以不填。'),
    region: proseColumn('所在区域', ['区域', '地区', '所在地区'], '北京市昌平区', '可以不填。'),
    certificateNumber: {
      name: '证书编号',
      synonyms: [],
      width: 22,
      example: '1630054223020943',
      hint: '证书这一级的编号，可以不填。',
      is: ['shared'],
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    certificate: {
      name: '证书名称',
      synonyms: ['证书', '考核证书', '监考证书', '考试证书', '申请证书'],
      width: 26,
      example: '数字营销技术应用',
      hint: '能监考哪个证书的考试；几个证书写几行。只有一个证书在考的可以不填。',
      is: ['shared', 'prose'],
      ofWhole: certificateOfPlans,
      check: ({ text }, _, notes) => checkCertificate(text, notes),
    },
    level: {
      name: '证书等级',
      synonyms: ['等级', '级别', '证书级别'],
      width: 10,
      example: '中级',
      hint: '初级、中级、高级；不分等级的可以不填。',
      choices: LEVELS,
      is: ['shared'],
      check: ({ text }, _, notes) => checkOneLevel(text, notes),
    },
    org: proseColumn('颁证机构', ['培训评价组织', '评价组织'], '北京中教畅享科技股份有限公司', '可以不填。'),
    status: {
      name: '认证状态',
      synonyms: ['状态', '审核状态'],
      width: 12,
      example: '待认证',
      hint: '平台上的状态：已认证、待认证、认证退回；不填按待认证。',
      choices: INVIGILATOR_STATUSES,
      check: ({ text }, _, notes) => checkWord(text, INVIGILATOR_STATUS_WORDS, notes),
    },
    training: {
      name: '考评员培训',
      synonyms: ['培训', '是否培训', '参加培训', '考评员培训情况'],
      width: 12,
      example: '已参加',
      hint: '参加过评价组织的考评员培训没有：已参加、未参加；可以不填。',
      choices: Object.keys(TRAINING_WORDS),
      check: ({ text }, _, notes) => checkWord(text, TRAINING_WORDS, notes),
    },
  },
  key: ['name', 'phone', 'certificate', 'level'],
  anchors: ['name', 'phone'],
  telling: ['number', 'name'],
  isIt: isOfInvigilators,
  filledBy: ['name', 'phone', 'number'],
  calledBy: 'name',
  against: [EXAM_PLANS],
  checkRow: readLevel,
  checkAll: (rows) => {
    sayNumbersTwice(rows)
    return []
  },
  match: matchInvigilators,
  unmatched: { unknown: 'invigilator-unknown', several: 'invigilator-ambiguous' },
  compare: ({ values: { phone } }, { values }) =>
    phone === undefined || looksMasked(phone) || phone === values.phone
      ? []
      : [{ ...problemOf('invigilator-phone-differs'), field: 'phone' }],
  refusesRemoval: ({ values }: KnownRecord) =>
    values.status === CERTIFIED ? problemOf('invigilator-certified') : undefined,
  templates: {
    ours: {
      title: '监考人员登记表',
      required: ['name', 'phone', 'certificate'],
      columns: [
        { field: 'number', header: '教师编号' },
        { field: 'name', header: '*教师姓名' },
        { field: 'phone', header: '*手机号码' },
        { field: 'school', header: '所属院校' },
        { field: 'region', header: '所在区域' },
        { field: 'certificateNumber', header: '证书编号' },
        { field: 'certificate', header: '*证书名称' },
        { field: 'level', header: '证书等级' },
        { field: 'org', header: '颁证机构' },
        { field: 'status', header: '认证状态' },
        { field: 'training', header: '考评员培训' },
      ],
    },
    /** The import of the platform is named in the manual, its columns are printed nowhere. */
    platform: {
      required: ['name', 'phone', 'certificate'],
      platform: { zh: '平台版', en: 'The platform’s' },
      unprinted: true,
      columns: [
        { field: 'number', header: '教师编号' },
        { field: 'name', header: '教师姓名' },
        { field: 'phone', header: '手机号码' },
        { field: 'school', header: '所属院校' },
        { field: 'region', header: '所在区域' },
        { field: 'certificateNumber', header: '证书编号' },
        { field: 'certificate', header: '证书名称' },
        { field: 'level', header: '证书等级' },
        { field: 'org', header: '颁证机构' },
      ],
    },
  },
})

/** A name and a phone may be anybody's: header, title or tab says that these are teachers. */
function isOfInvigilators(sheet: Sheet, { headers, headerRow }: SheetLayout<Field>): boolean {
  if (headers.some((header) => OF_OTHER_LISTS.test(header))) return false
  const titles = sheet.rows.filter(({ number }) => number < headerRow).flatMap(({ texts }) => texts)
  return [...headers, ...titles, sheet.name].some((text) => TELLS.test(text.slice(0, 100)))
}

/** Where all exams still to come are of one certificate, nothing else can be meant. */
function certificateOfPlans({
  records,
  today,
}: {
  records: Readonly<Record<string, readonly Values[]>>
  today: string
}) {
  const plans = openPlans((records[EXAM_PLANS] ?? []).map(planOf), today)
  const [only, ...others] = [...new Set(plans.flatMap(({ certificates }) => certificates))]
  return others.length === 0 ? only : undefined
}

/** 网店运营推广（中级） says the level too. */
function readLevel(row: Row<Field>): void {
  if (row.value('level') === undefined) row.set('level', levelOf(undefined, row.text('certificate')))
}

function sayNumbersTwice(rows: Rows<Field>): void {
  for (const group of rows.groupBy(({ values: { number } }) => number && foldKey(number))) {
    if (new Set(group.map((at) => rows.rows[at]?.values.name)).size < 2) continue
    const othersOf = rows.othersIn(group)
    for (const at of group) rows.add(at, 'number', problemOf('teacher-number-of-several', { rows: othersOf(at) }))
  }
}
