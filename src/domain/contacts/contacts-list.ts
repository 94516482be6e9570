/** 联系人表 · List 34 区域管家 and whom else to call, as the school or its organisation says. */
import { looksMasked } from '../cells/masking.js'
import { parseProvince } from '../cells/province.js'
import { checkProse } from '../cells/school-name.js'
import { checkWord, type OtherWords } from '../cells/small-cells.js'
import { foldKey } from '../cells/text-normal.js'
import { defineList, type Rows } from '../lists/list.js'
import { proseColumn } from '../lists/prose-column.js'
import { problemOf } from '../talk/problem.js'
import { confirmedColumn, whoseColumn } from './contact-columns.js'

type Field = 'kind' | 'name' | 'phone' | 'region' | 'of' | 'confirmed' | 'remark'

const CONTACTS = 'contacts'
export const STEWARD = '专属管家'
export const OFFICE = '项目办公室'
export const SUPPORT = '技术支持'
const KIND_WORDS: OtherWords = {
  [STEWARD]: ['管家', '区域管家', '对接人', '联系人'],
  [OFFICE]: ['办公室', '1+X办', '项目办'],
  [SUPPORT]: ['技术', '技术对接人', '客服', '平台支持'],
  其他: ['其它'],
}
/** Where nothing else is said. */
export const EVERYWHERE = '全国'

const LONGEST = 200
const OF_OTHER_LISTS =
  /学生|考生|准考证|考位|监考|任课|教师|身份证|身份$|岗位|证件号|考场|单号|等级|账号|邮寄|收件|站点|考点/
const TELLS = /管家|联系人|类别|负责区域|区域|电话/
const PHONE = /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:-\d{1,6})?|400-?\d{3,4}-?\d{3,4})$/

export const contactsList = defineList<Field>({
  id: CONTACTS,
  name: { zh: '联系人表', en: 'list of contacts' },
  one: { zh: '联系人', en: 'contact' },
  measure: '位',
  columns: {
    kind: {
      name: '类别',
      synonyms: ['联系人类别', '类型'],
      width: 14,
      example: STEWARD,
      hint: '专属管家、项目办公室、技术支持；不写就是专属管家。',
      choices: Object.keys(KIND_WORDS),
      is: ['shared'],
      ofWhole: () => STEWARD,
      check: ({ text }, _, notes) => checkWord(text, KIND_WORDS, notes),
    },
    name: {
      name: '名称',
      synonyms: [STEWARD, '区域管家', '管家', '姓名', '联系人', '单位名称'],
      width: 20,
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
      hint: '手机、座机（带区号）或 400 电话，一个号码。',
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
        const parts = text.slice(0, LONGEST).split(/[、，,;；/\s]/u)
        const named = parts.filter((part) => part !== '').map((part) => ({ part, province: parseProvince(part) }))
        const unknown = named.find(({ province }) => !province.ok)
        if (unknown !== undefined) notes.add('province-unknown', { text: unknown.part.slice(0, 20) })
        if (named.length === 0 || unknown !== undefined) return text.trim()
        const provinces = named.flatMap(({ province }) => (province.ok ? province.value : []))
        return [...new Set(provinces)].join('、')
      },
    },
    of: whoseColumn('管哪个证书或哪家组织的；不写就是都管。'),
    confirmed: confirmedColumn(),
    remark: proseColumn('备注', ['说明'], '上班时间打', '可以不填。'),
  },
  key: ['kind', 'name', 'of'],
  anchors: ['name'],
  telling: ['kind', 'phone', 'region'],
  isIt: (_, { headers }) =>
    headers.some((header) => TELLS.test(header)) && !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['name', 'phone'],
  calledBy: 'name',
  checkAll: (rows) => {
    sayRegionsTwice(rows)
    return []
  },
  templates: {
    ours: {
      title: '联系人登记表',
      required: ['name', 'phone'],
      columns: [
        { field: 'kind', header: '类别' },
        { field: 'name', header: '*名称' },
        { field: 'phone', header: '*联系电话' },
        { field: 'region', header: '区域' },
        { field: 'of', header: '证书或机构' },
        { field: 'confirmed', header: '确认日期' },
        { field: 'remark', header: '备注' },
      ],
    },
  },
})

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
