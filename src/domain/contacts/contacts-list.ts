/** 联系人与收款表 · Whom to call and whom to pay, as the school or its organisation says; list 34 区域管家 is read by it too. */
import { readWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { looksMasked } from '../cells/masking.js'
import { parseProvince } from '../cells/province.js'
import { checkProse } from '../cells/school-name.js'
import { checkWord, type OtherWords } from '../cells/small-cells.js'
import { foldKey } from '../cells/text-normal.js'
import { type Column, defineList, type Rows } from '../lists/list.js'
import { problemOf } from '../talk/problem.js'

type Field = 'kind' | 'name' | 'phone' | 'region' | 'of' | 'bank' | 'account' | 'confirmed' | 'remark'

export const CONTACTS = 'contacts'
export const STEWARD = '专属管家'
export const PAYEE = '收款单位'
const KIND_WORDS: OtherWords = {
  [STEWARD]: ['管家', '区域管家', '对接人', '联系人'],
  项目办公室: ['办公室', '1+X办', '项目办'],
  技术支持: ['技术', '技术对接人', '客服', '平台支持'],
  [PAYEE]: ['收款', '收款人', '收款账户', '账户名称'],
  其他: ['其它'],
}
/** Where nothing else is said. */
export const EVERYWHERE = '全国'
export const ANY_PROGRAMME = '不限'

const LONGEST = 200
const OF_OTHER_LISTS = /学生|考生|准考证|考位|监考|任课|教师|身份证|证件号|考场|单号|等级/
const TELLS = /管家|收款|开户行|账号|联系人|类别/
const PHONE = /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:-\d{1,6})?|400-?\d{3,4}-?\d{3,4})$/

const prose = (name: string, synonyms: readonly string[], example: string, hint: string): Column<Field> => ({
  name,
  synonyms,
  width: 26,
  example,
  hint,
  is: ['shared', 'prose'],
  check: ({ text }, _, notes) => checkProse(text, notes),
})

export const contactsList = defineList<Field>({
  id: CONTACTS,
  name: { zh: '联系人与收款表', en: 'list of contacts and payees' },
  one: { zh: '联系人', en: 'contact' },
  measure: '条',
  columns: {
    kind: {
      name: '类别',
      synonyms: ['联系人类别', '类型'],
      width: 14,
      example: STEWARD,
      hint: '专属管家、项目办公室、技术支持、收款单位；不写就是专属管家。',
      choices: Object.keys(KIND_WORDS),
      is: ['shared'],
      ofWhole: () => STEWARD,
      check: ({ text }, _, notes) => checkWord(text, KIND_WORDS, notes),
    },
    name: {
      name: '名称',
      synonyms: [STEWARD, '区域管家', '管家', '姓名', '联系人', '单位名称', '账户名称', '收款单位', '户名'],
      width: 26,
      example: '示例：王老师',
      hint: '姓名或单位的名称。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    phone: {
      name: '联系电话',
      synonyms: ['电话', '手机', '手机号', '手机号码', '联系方式', '电话号码'],
      width: 18,
      example: '13800138000',
      hint: '手机、座机或 400 电话；收款单位可以不填。',
      is: ['secret', 'signed'],
      check: ({ text }, _, notes) => {
        const number = foldKey(text.slice(0, LONGEST)).replace(/^电话[:：]?/u, '')
        if (looksMasked(number)) notes.add('phone-masked')
        else if (!PHONE.test(number)) notes.add('contact-phone-shape')
        return number
      },
    },
    region: {
      name: '区域',
      synonyms: ['省份', '负责区域', '所在区域', '省'],
      width: 30,
      example: '北京市、天津市',
      hint: '负责哪些省；不写就是全国。',
      is: ['prose'],
      ofWhole: () => EVERYWHERE,
      check: ({ text }, _, notes) => {
        if (text.trim() === EVERYWHERE) return EVERYWHERE
        const parts = text.slice(0, LONGEST).split(/[、，,;；\s]/u)
        const named = parts.filter((part) => part !== '').map((part) => ({ part, province: parseProvince(part) }))
        const unknown = named.find(({ province }) => !province.ok)
        if (unknown !== undefined) notes.add('province-unknown', { text: unknown.part.slice(0, 20) })
        if (named.length === 0 || unknown !== undefined) return text.trim()
        const provinces = named.flatMap(({ province }) => (province.ok ? province.value : []))
        return [...new Set(provinces)].join('、')
      },
    },
    of: {
      ...prose(
        '证书或机构',
        ['证书', '培训评价组织', '评价组织', '机构'],
        '网店运营推广',
        '管哪个证书或哪家组织的；不写就是都管。',
      ),
      ofWhole: () => ANY_PROGRAMME,
    },
    bank: prose('开户行', ['开户银行', '银行'], '示例银行北京分行', '收款单位的开户行，可以不填。'),
    account: {
      name: '账号',
      synonyms: ['银行账号', '收款账号', '银行帐号', '帐号'],
      width: 26,
      example: '1100223344556677',
      hint: '收款账号；单元格设为文本。',
      is: ['secret'],
      check: ({ text, kind }, _, notes) => {
        const number = foldKey(text.slice(0, LONGEST)).replace(/-/g, '')
        const isDamaged = kind.toLowerCase() === 'n' && number.length > 15
        if (isDamaged || !/^\d{8,32}$/.test(number)) notes.add('account-shape')
        return number
      },
    },
    confirmed: {
      name: '确认日期',
      synonyms: ['核对日期', '日期'],
      width: 14,
      example: '2026-03-02',
      hint: '哪天核对过；不写就是导入的那天。',
      is: ['shared'],
      ofWhole: ({ today }) => today,
      check: ({ text }, row, notes) => {
        const day = readWindow(text, row.against.today as ExamDay)?.from?.day
        if (day === undefined) notes.add('day-unreadable')
        return day ?? text.trim()
      },
    },
    remark: prose('备注', ['说明'], '上班时间打', '可以不填。'),
  },
  key: ['kind', 'name', 'region', 'of'],
  anchors: ['name'],
  telling: ['kind', 'phone', 'bank', 'account'],
  isIt: (_, { headers }) =>
    headers.some((header) => TELLS.test(header)) && !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['name', 'phone', 'account'],
  calledBy: 'name',
  checkRow: (row) => {
    if (row.value('name') === undefined || row.text('phone') !== '' || row.text('account') !== '') return
    row.at('phone').add('contact-without-number')
  },
  checkAll: (rows) => {
    sayRegionsTwice(rows)
    return []
  },
  // Both are sealed together: what a row leaves out stays as it is known.
  fill: ({ values }, known) => ({ ...pick(known?.values), ...values }),
  templates: {
    ours: {
      title: '联系人与收款登记表',
      required: ['kind', 'name', 'region', 'of', 'confirmed'],
      columns: [
        { field: 'kind', header: '类别' },
        { field: 'name', header: '*名称' },
        { field: 'phone', header: '联系电话' },
        { field: 'region', header: '区域' },
        { field: 'of', header: '证书或机构' },
        { field: 'bank', header: '开户行' },
        { field: 'account', header: '账号' },
        { field: 'confirmed', header: '确认日期' },
        { field: 'remark', header: '备注' },
      ],
    },
  },
})

function pick({ phone, account }: { readonly phone?: string; readonly account?: string } = {}) {
  return { ...(phone !== undefined && { phone }), ...(account !== undefined && { account }) }
}

/** 新疆 stands with two stewards in G1 第七步. */
function sayRegionsTwice(rows: Rows<Field>): void {
  const provinces = new Set(rows.rows.flatMap(({ values }) => values.region?.split('、') ?? []))
  provinces.delete(EVERYWHERE)
  for (const province of provinces) {
    const groups = rows.groupBy(({ values: { kind, region, of } }) =>
      kind === STEWARD && region?.split('、').includes(province) ? of : undefined,
    )
    for (const group of groups) {
      const othersOf = rows.othersIn(group)
      for (const at of group) rows.add(at, 'region', problemOf('steward-region-twice', { rows: othersOf(at) }))
    }
  }
}
