/** 借考院校表 · List 15, seen by the host: which schools are allotted a site of ours at a plan, and how many come [PM 5.2.4.2]. */
import { checkCertificate } from '../cells/certificate-cell.js'
import { checkProse, tidyProse } from '../cells/school-name.js'
import { checkCount } from '../cells/small-cells.js'
import { foldKey } from '../cells/text-normal.js'
import { defineList } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { EXAM_PLANS, PLAN_QUESTION, planColumn } from '../plans/plan-column.js'
import { OWN_SITE } from '../steps/named-counts.js'

const SITES = 'sites'
/** Where the school has said of none, or of several, which it is. */
const SOME_SITE = '本校考核站点'

type Field = 'plan' | 'site' | 'school' | 'certificate' | 'heads'

export const siteGuestsList = defineList<Field>({
  id: 'site-guests',
  name: { zh: '借考院校表', en: 'list of guest schools' },
  one: { zh: '借考院校', en: 'guest school' },
  measure: '所',
  columns: {
    plan: planColumn({ name: '考试计划', width: 34, hint: '来考哪一场。' }),
    site: {
      name: '考核站点名称',
      synonyms: ['考核站点', '站点名称', '考点名称', '考点'],
      width: 40,
      example: '示例：示例职业技术学院网店运营推广证书考核站点',
      hint: '本校的哪个站点；只有一个的可以不填。',
      is: ['shared', 'prose'],
      check({ text }, row, notes) {
        const site = checkProse(text, notes)
        const own = ownSites(row.against.records[SITES] ?? [])
        if (own.length > 0 && site !== SOME_SITE && !own.some((name) => foldKey(name) === foldKey(site))) {
          notes.add('guests-site-unknown', { site })
        }
        return site
      },
    },
    school: {
      name: '借考院校',
      synonyms: ['借考学校', '分配院校', '被分配院校', '分配给', '来考院校'],
      width: 28,
      example: '示例职业学院',
      hint: '到本校站点来考的是哪所院校。',
      is: ['prose'],
      check({ text }, { against: { schoolName } }, notes) {
        const school = checkProse(text, notes)
        if (schoolName !== '' && foldKey(school) === foldKey(schoolName)) notes.add('guest-is-ourselves')
        return school
      },
    },
    certificate: {
      name: '考核证书',
      synonyms: ['证书名称', '证书', '考试证书'],
      width: 28,
      example: '网店运营推广',
      hint: '证书的名称，可以不填。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkCertificate(text, notes),
    },
    heads: {
      name: '借考人数',
      synonyms: ['人数', '考生人数', '报考人数'],
      width: 10,
      example: '30',
      hint: '来多少人；还不知道可以先不填。',
      check: ({ text, kind }, _, notes) => checkCount(text, kind, notes),
    },
  },
  key: ['plan', 'site', 'school'],
  anchors: ['school'],
  telling: ['school', 'site'],
  isIt: (_, { columns }) => columns.school !== undefined,
  filledBy: ['school', 'heads'],
  calledBy: 'school',
  against: [EXAM_PLANS, SITES],
  scope: PLAN_QUESTION,
  templates: {
    ours: {
      title: '借考院校登记表',
      required: ['plan', 'school'],
      columns: [
        { field: 'plan', header: '*考试计划' },
        { field: 'site', header: '考核站点名称' },
        { field: 'school', header: '*借考院校' },
        { field: 'certificate', header: '考核证书' },
        { field: 'heads', header: '借考人数' },
      ],
    },
  },
  checkRow(row) {
    if (row.value('site') === undefined && row.isRight('site'))
      row.set('site', siteOfHost(row.against.records[SITES] ?? []))
  },
})

function ownSites(sites: readonly Values[]): readonly string[] {
  return sites.filter(({ host }) => host === OWN_SITE).map(({ name = '' }) => tidyProse(name))
}

/** Where guests come to who are said to come, and no more. */
export function siteOfHost(sites: readonly Values[]): string {
  const [only, ...others] = ownSites(sites)
  return only === undefined || others.length > 0 ? SOME_SITE : only
}
