/** 名单样例 · For every list good rows and faults to plant in them: what the tests over all lists try it with. */
import type { Column, List } from '../../src/domain/lists/list.js'
import { EXAMPLE_MARK } from '../../src/domain/lists/result-words.js'
import type { Values } from '../../src/domain/lists/rows.js'
import type { ProblemCode } from '../../src/domain/talk/problem.js'
import { inventPerson } from './people.js'
import { saveWithExcelJs } from './workbooks.js'

/** One planted in an otherwise good row: column, bad text, what is said of it. */
type Fault = readonly [field: string, text: string, code: ProblemCode]

export interface Samples {
  /** What makes one good row another record than the next. */
  vary(n: number): Values
  readonly faults: readonly Fault[]
  /** What is put right of a record in the chat, after the import. */
  readonly correction: readonly [field: string, value: string]
  /** Lists whose records its rows speak of: they are imported first, in that order. */
  readonly restsOn?: readonly string[]
}

/** A new list is tested by a line here; without one the tests fail. */
export const SAMPLES: Readonly<Record<string, Samples>> = {
  candidates: {
    vary: (n) => {
      const { name, pinyin, gender, idNumber, phone } = inventPerson(n)
      return { name, pinyin, gender, idNumber, phone }
    },
    faults: [
      ['name', '张三2', 'name-characters'],
      ['pinyin', '', 'pinyin-missing'],
      ['gender', '不详', 'gender-unknown'],
      ['idType', '学生证', 'id-type-unknown'],
      ['idNumber', '110101199003070012', 'id-checksum'],
      ['phone', '12345', 'phone-shape'],
      ['entryYear', '2022届', 'year-of-leaving'],
      ['educationLevel', '博士后', 'level-unknown'],
      ['major', '市场营销(630701)', 'major-holds-code'],
      ['majorCode', '12', 'major-code-shape'],
      ['majorVersion', '新版', 'year-unclear'],
      ['school', '海滨学院', 'school-differs'],
      ['category', '旁听生', 'category-unknown'],
      ['remark', '休学', 'remark-away'],
      ['className', '', 'cell-missing'],
    ],
    correction: ['major', '市场营销'],
  },
  rooms: {
    vary: (n) => ({ name: `${100 + n}室` }),
    faults: [
      ['planNumber', '1.00202E+12', 'number-lost'],
      ['plan', '', 'cell-missing'],
      ['siteNumber', '一号', 'number-shape'],
      ['site', '=A1', 'cell-formula'],
      ['name', '', 'cell-missing'],
      ['seats', '四十', 'seats-shape'],
      ['province', '火星', 'province-unknown'],
      ['city', '', 'cell-missing'],
      ['district', '昌□区', 'cell-lost-characters'],
      ['address', '路'.repeat(101), 'cell-too-long'],
      ['certificateNumber', '1.63E+15', 'number-lost'],
      ['certificate', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['subjects', '', 'cell-missing'],
      ['roomType', '线上', 'room-type-unknown'],
    ],
    correction: ['seats', '46'],
  },
  'exam-plans': {
    vary: (n) => ({ name: `2026年6月网店运营推广考试（${n}）`, number: String(1_002_021_091_800 + n) }),
    faults: [
      ['number', '1.00202E+12', 'number-lost'],
      ['name', '', 'cell-missing'],
      ['year', '去年', 'plan-year-unclear'],
      ['org', '某□公司', 'cell-lost-characters'],
      ['certificates', '', 'cell-missing'],
      ['levels', '二级', 'certificate-level-unknown'],
      ['registration', '下个月', 'window-unreadable'],
      ['arrangement', '2026-06-06 至 2026-05-28', 'plan-window-backwards'],
      ['exam', '2月30日', 'window-unreadable'],
      ['scores', '考完以后', 'window-unreadable'],
      ['publicity', '两周', 'window-unreadable'],
      ['schools', '海滨学院', 'plan-without-school'],
      ['status', '=A1', 'cell-formula'],
    ],
    correction: ['exam', '2026-06-25'],
  },
  'exam-subjects': {
    vary: (n) => ({ name: `网店运营推广（中级）第${n}科` }),
    faults: [
      ['number', '1.00202E+12', 'number-lost'],
      ['name', '', 'cell-missing'],
      ['mode', '线上', 'room-type-unknown'],
      ['certificate', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['plan', '□', 'cell-lost-characters'],
      ['audience', '家长', 'category-unknown'],
      ['minutes', '一小时', 'count-shape'],
      ['passMark', '及格', 'count-shape'],
      ['time', '上午', 'window-unreadable'],
      ['org', '', 'cell-missing'],
      ['status', '', 'cell-missing'],
    ],
    correction: ['mode', '笔试'],
  },
  registrations: {
    vary: (n) => {
      const { name, idNumber } = inventPerson(n)
      return { name, idNumber }
    },
    faults: [
      ['name', '张三2', 'name-characters'],
      ['idNumber', '110101199003070012', 'id-checksum'],
      ['category', '旁听生', 'category-unknown'],
      ['school', '', 'cell-missing'],
      ['plan', '', 'cell-missing'],
      ['certificateNumber', '1630054223020944', 'certificate-number-differs'],
      ['certificate', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['siteNumber', '一号', 'number-shape'],
      ['site', '', 'cell-missing'],
      ['subjectNumber', '1.00202E+12', 'number-lost'],
      ['subject', '□', 'cell-lost-characters'],
    ],
    correction: ['siteNumber', '110114002'],
    // Only who is 信息准确 by the platform's own word may be registered.
    restsOn: ['candidates', 'platform-candidates'],
  },
  'room-sessions': {
    vary: (n) => ({ room: `${100 + n}室` }),
    faults: [
      ['plan', '□', 'cell-lost-characters'],
      ['room', '', 'cell-missing'],
      ['certificate', '=A1', 'cell-formula'],
      ['subject', '', 'cell-missing'],
      ['time', '', 'session-time-missing'],
      ['heads', '四十', 'count-not-a-number'],
      ['school', '=A1', 'cell-formula'],
      ['region', '□', 'cell-lost-characters'],
      ['site', '=A1', 'cell-formula'],
      ['org', '=A1', 'cell-formula'],
      ['inspectors', '=A1', 'cell-formula'],
      ['invigilators', '', 'session-invigilators-missing'],
      ['invigilatorsFrom', '=A1', 'cell-formula'],
    ],
    correction: ['heads', '46'],
  },
  seats: {
    vary: (n) => {
      const { name, idNumber } = inventPerson(n)
      return { name, idNumber, ticket: String(20_210_916_110_114_001_000_000_000n + BigInt(n)), seat: String(n + 1) }
    },
    faults: [
      ['name', '张三2', 'name-characters'],
      ['idNumber', '110101199003070012', 'id-checksum'],
      ['ticket', '2.02E+25', 'ticket-damaged'],
      ['school', '=A1', 'cell-formula'],
      ['seat', '靠窗', 'seat-shape'],
      ['plan', '□', 'cell-lost-characters'],
      ['room', '', 'seat-room-missing'],
      ['subject', '□', 'cell-lost-characters'],
      ['time', '=A1', 'cell-formula'],
      ['site', '=A1', 'cell-formula'],
      ['mode', '线上', 'room-type-unknown'],
      ['certificate', '=A1', 'cell-formula'],
      ['level', '二级', 'certificate-level-unknown'],
    ],
    correction: ['seat', '46'],
    restsOn: ['candidates'],
  },
  invigilators: {
    vary: (n) => {
      const { name, phone } = inventPerson(n)
      return { name, phone, number: String(2_021_000_100 + n) }
    },
    faults: [
      ['number', '一号', 'number-shape'],
      ['name', '张三2', 'name-characters'],
      ['phone', '12345', 'phone-shape'],
      ['school', '示例□学院', 'cell-lost-characters'],
      ['region', '=A1', 'cell-formula'],
      ['certificateNumber', '1.63E+15', 'number-lost'],
      ['certificate', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['org', '=A1', 'cell-formula'],
      ['status', '在办', 'word-not-accepted'],
      ['training', '也许', 'word-not-accepted'],
    ],
    correction: ['status', '认证退回'],
  },
  'platform-registrations': {
    vary: (n) => {
      const { name, idNumber } = inventPerson(n)
      const ticket = String(20_210_916_110_114_001_000_000_000n + BigInt(n))
      return { name, idNumber, ticket, candidateNumber: `379005202116323619491${String(43_883 + n)}` }
    },
    faults: [
      ['plan', '□', 'cell-lost-characters'],
      ['name', '', 'cell-missing'],
      ['candidateNumber', '3.79E+25', 'number-lost'],
      ['idNumber', '110101199003070012', 'id-checksum'],
      ['ticket', '2.02E+25', 'ticket-damaged'],
      ['category', '旁听生', 'category-unknown'],
      ['school', '=A1', 'cell-formula'],
      ['certificate', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['subject', '', 'cell-missing'],
      ['mode', '线上', 'room-type-unknown'],
      ['site', '=A1', 'cell-formula'],
      ['status', '请假', 'exam-status-unknown'],
      ['paid', '=A1', 'cell-formula'],
    ],
    correction: ['status', '待考试'],
    restsOn: ['candidates'],
  },
  teaching: {
    vary: (n) => ({ teacher: inventPerson(n).name }),
    faults: [
      ['teacher', '张三2', 'name-characters'],
      ['department', '=A1', 'cell-formula'],
      ['major', '', 'cell-missing'],
      ['className', '电商□班', 'cell-lost-characters'],
    ],
    correction: ['department', '财经系'],
  },
  'room-watches': {
    vary: (n) => ({ name: inventPerson(n).name, room: `${100 + n}室` }),
    faults: [
      ['plan', '', 'cell-missing'],
      ['room', '', 'cell-missing'],
      ['name', '张三2', 'name-characters'],
      ['setBy', '抽签', 'word-not-accepted'],
    ],
    correction: ['setBy', '平台分配'],
  },
  'exam-contacts': {
    vary: (n) => {
      const { name, phone } = inventPerson(n)
      return { plan: `${2000 + n}年6月电子商务数据分析考试`, role: '收件人', name, phone }
    },
    faults: [
      ['plan', '', 'cell-missing'],
      ['role', '路人', 'word-not-accepted'],
      ['name', '张三2', 'name-characters'],
      ['phone', '12345', 'phone-shape'],
      ['address', '', 'mail-address-missing'],
      ['sent', '大概', 'word-not-accepted'],
    ],
    correction: ['address', '北京市海淀区示例路2号'],
  },
  'fee-rates': {
    vary: (n) => ({ certificate: `示范证书${n}` }),
    faults: [
      ['province', '火星', 'province-unknown'],
      ['certificate', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['amount', '三百多', 'money-shape'],
      ['kind', '也许', 'word-not-accepted'],
      ['basis', '=A1', 'cell-formula'],
      ['day', '去年', 'day-unreadable'],
    ],
    correction: ['amount', '300'],
  },
  contacts: {
    vary: (n) => ({ kind: '技术支持', name: `示范联系人${n}` }),
    faults: [
      ['kind', '朋友', 'word-not-accepted'],
      ['name', '', 'cell-missing'],
      ['phone', '12345', 'contact-phone-shape'],
      ['region', '火星', 'province-unknown'],
      ['of', '=A1', 'cell-formula'],
      ['confirmed', '2099-01-01', 'confirmed-ahead'],
      ['remark', '=A1', 'cell-formula'],
    ],
    correction: ['remark', '下午打'],
  },
  payees: {
    vary: (n) => ({ of: `示范证书${n}`, name: `示范公司${n}` }),
    faults: [
      ['of', '=A1', 'cell-formula'],
      ['name', '', 'cell-missing'],
      ['bank', '示范□银行', 'cell-lost-characters'],
      ['account', '1234', 'account-shape'],
      ['confirmed', '去年', 'day-unreadable'],
      ['remark', '=A1', 'cell-formula'],
    ],
    correction: ['bank', '示范银行南京分行'],
  },
  'payment-slips': {
    vary: (n) => ({ certificate: `示范证书${n}` }),
    faults: [
      ['number', '1.00202E+12', 'number-lost'],
      ['plan', '', 'cell-missing'],
      ['certificate', '', 'cell-missing'],
      ['way', '按天', 'word-not-accepted'],
      ['part', '第二张', 'number-shape'],
      ['heads', '四十', 'count-not-a-number'],
      ['levels', '三十几个', 'slip-levels-unreadable'],
      ['price', '还没定', 'rates-unreadable'],
      ['amount', '一万', 'money-shape'],
      ['status', '欠着', 'word-not-accepted'],
    ],
    correction: ['number', '2026060100099'],
  },
  'approved-majors': {
    vary: (n) => ({ code: String(530_700 + n) }),
    faults: [
      ['name', '电子商务(530701)', 'major-holds-code'],
      ['code', '12', 'major-code-shape'],
      ['version', '', 'cell-missing'],
    ],
    correction: ['version', '2010'],
  },
  'province-batches': {
    vary: (n) => ({ batch: `第${n}批` }),
    faults: [
      ['year', '今年', 'year-unclear'],
      ['batch', '', 'cell-missing'],
      ['window', '下个月', 'window-unreadable'],
      ['byMajor', '看情况', 'word-not-accepted'],
      ['cityReview', '也许', 'word-not-accepted'],
      ['certificates', '=A1', 'cell-formula'],
      ['status', '暂停', 'word-not-accepted'],
    ],
    correction: ['window', '2026-03-01 至 2026-04-15'],
  },
  'pilot-applications': {
    vary: (n) => ({ certificate: `网店运营推广${String.fromCharCode(65 + n)}` }),
    faults: [
      ['year', '今年', 'year-unclear'],
      ['batch', '第□批', 'cell-lost-characters'],
      ['certificate', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['org', '=A1', 'cell-formula'],
      ['major', '电子商务(530701)', 'major-holds-code'],
      ['enrolled', '很多', 'count-not-a-number'],
      ['teachers', '几名', 'count-not-a-number'],
      ['applied', '六十', 'count-not-a-number'],
      ['total', '61', 'pilot-total-differs'],
      ['status', '在办', 'word-not-accepted'],
    ],
    correction: ['applied', '55'],
  },
  'pilot-quotas': {
    vary: (n) => ({ certificate: `网店运营推广${String.fromCharCode(65 + n)}` }),
    faults: [
      ['year', '今年', 'year-unclear'],
      ['batch', '第□批', 'cell-lost-characters'],
      ['certificate', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['org', '=A1', 'cell-formula'],
      ['major', '=A1', 'cell-formula'],
      ['applied', '六十', 'count-not-a-number'],
      ['approved', '五十', 'count-not-a-number'],
      ['used', '51', 'quota-overused'],
      ['status', '在办', 'word-not-accepted'],
    ],
    correction: ['used', '30'],
  },
  'certificate-catalogue': {
    vary: (n) => ({ number: String(1_630_054_223_020_943n + BigInt(n)) }),
    faults: [
      ['batch', '第□批', 'cell-lost-characters'],
      ['number', '1.63E+15', 'number-lost'],
      ['name', '', 'cell-missing'],
      ['level', '二级', 'certificate-level-unknown'],
      ['org', '=A1', 'cell-formula'],
      ['majorClass', '=A1', 'cell-formula'],
      ['majors', '电子□务', 'cell-lost-characters'],
      ['status', '=A1', 'cell-formula'],
    ],
    correction: ['majors', '电子商务、物流管理'],
  },
  holidays: {
    vary: (n) => ({ days: `20${27 + (n % 60)}-02-${String(5 + (n % 20)).padStart(2, '0')}` }),
    faults: [
      ['days', '春节前后', 'holiday-unreadable'],
      ['kind', '半天', 'word-not-accepted'],
      ['note', '=A1', 'cell-formula'],
    ],
    correction: ['note', '春节调休'],
  },
  'site-guests': {
    vary: (n) => ({ school: `第${n}职业学院` }),
    faults: [
      ['plan', '', 'cell-missing'],
      ['site', '=A1', 'cell-formula'],
      ['school', '', 'cell-missing'],
      ['certificate', '=A1', 'cell-formula'],
      ['heads', '三十', 'count-not-a-number'],
    ],
    correction: ['heads', '31'],
  },
  sites: {
    vary: (n) => ({ name: `第${n}实训楼考核站点`, number: String(110_114_001 + n) }),
    faults: [
      ['number', '一号', 'number-shape'],
      ['name', '', 'cell-missing'],
      ['school', '示例□学院', 'cell-lost-characters'],
      ['org', '=A1', 'cell-formula'],
      ['certificate', '', 'cell-missing'],
      ['levels', '二级', 'certificate-level-unknown'],
      ['review', '在办', 'word-not-accepted'],
      ['status', '在用', 'word-not-accepted'],
      ['host', '别处', 'word-not-accepted'],
      ['plan', '=A1', 'cell-formula'],
    ],
    correction: ['number', '110114099'],
  },
  equipment: {
    vary: (n) => ({ item: `服务器${n}` }),
    faults: [
      ['certificate', '', 'cell-missing'],
      ['item', '', 'cell-missing'],
      ['advised', '=A1', 'cell-formula'],
      ['least', '16□', 'cell-lost-characters'],
      ['state', '大概', 'word-not-accepted'],
    ],
    correction: ['state', '缺'],
  },
  'platform-candidates': {
    vary: (n) => {
      const { name, idNumber, phone } = inventPerson(n)
      return { name, idNumber, phone, candidateNumber: `379005202116323619491${String(43_883 + n)}` }
    },
    faults: [
      ['name', '', 'cell-missing'],
      ['candidateNumber', '3.79E+25', 'number-damaged'],
      ['idNumber', '110101199003070012', 'id-checksum'],
      ['platformStatus', '在读', 'status-unknown'],
    ],
    correction: ['candidateNumber', '37900520211632361949150000'],
    restsOn: ['candidates'],
  },
}

export const samplesOf = ({ id }: List): Samples =>
  SAMPLES[id] ?? { vary: () => ({}), faults: [], correction: ['', ''] }
export const columnOf = ({ columns }: List, field: string): Column => columns[field]!
export const oursOf = ({ templates }: List) => templates.ours.columns
/** Without what is in brackets, as a marked workbook calls it. */
export const headerOf = (list: List, field: string) =>
  oursOf(list)
    .find((one) => one.field === field)
    ?.header.replace(/\*|\(.*\)/g, '')
export const positionOf = (list: List, field: string): number => oursOf(list).findIndex((one) => one.field === field)

/** What the columns give as examples, without the mark that keeps an example row out. */
export function goodRow(list: List, n: number): Values {
  const marks = new RegExp(`（${EXAMPLE_MARK}）|${EXAMPLE_MARK}：`)
  const own = oursOf(list).map(({ field }) => [field, columnOf(list, field).example.replace(marks, '')] as const)
  return { ...Object.fromEntries(own), ...samplesOf(list).vary(n) }
}

export const cellsOf = (list: List, values: Values) => oursOf(list).map(({ field }) => values[field] ?? '')

/** A sheet of the person's own with the columns of our template, under a title. */
export function saveList(list: List, rows: readonly Values[], sheet = '我的表'): Promise<string> {
  return saveWithExcelJs((book) => {
    book.addWorksheet('说明').getCell('A1').value = '请填第二张表'
    const own = book.addWorksheet(sheet)
    own.addRow(['某校'])
    own.addRow(oursOf(list).map(({ header }) => header))
    for (const values of rows) own.addRow(cellsOf(list, values))
  })
}
