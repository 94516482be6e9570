/** 考核站点表 · List 15: sites of our own and those allotted to us, as the platform lists them [PM 5.2.4, G3 ch. 2]. */
import type { CellNotes } from '../cells/cell-notes.js'
import { noteMending } from '../cells/cell-notes.js'
import { checkCertificate, readCertificate } from '../cells/certificate-cell.js'
import { LEVELS } from '../cells/levels.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkProse } from '../cells/school-name.js'
import { checkWord } from '../cells/small-cells.js'
import { foldKey } from '../cells/text-normal.js'
import { defineList, type Row } from '../lists/list.js'
import { BORROWED_SITE, ENABLED, OWN_SITE } from '../steps/named-counts.js'
import { SITE_HOST_WORDS, SITE_REVIEW_WORDS, SITE_REVIEWS, SITE_STATUS_WORDS } from './site-status.js'

/** Rooms and registrations name their site too; to whom ours is allotted is a list of its own. */
const OF_OTHER_LISTS = /姓名|身份证|证件|考场|考位|准考证|监考|科目|借考院校|借考学校|分配院校|分配给/

type Field = 'number' | 'name' | 'school' | 'org' | 'certificate' | 'levels' | 'review' | 'status' | 'host' | 'plan'

export const sitesList = defineList<Field>({
  id: 'sites',
  name: { zh: '考核站点表', en: 'list of sites' },
  one: { zh: '考核站点', en: 'site' },
  measure: '个',
  columns: {
    number: {
      name: '考核站点编号',
      synonyms: ['站点编号', '考点编号'],
      width: 18,
      example: '110114001',
      hint: '平台给的编号；还没有可以不填。',
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    name: {
      name: '考核站点名称',
      synonyms: ['站点名称', '考点名称', '考核站点', '考点'],
      width: 40,
      example: '示例：示例职业技术学院网店运营推广证书考核站点',
      hint: '和平台上的一致。报考表里的考核站点照这个写。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    school: {
      name: '申报院校',
      synonyms: ['院校', '院校名称', '所属院校'],
      width: 24,
      example: '示例职业技术学院',
      hint: '哪所院校的站点；不是本校的就是借考。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    org: {
      name: '申报对象',
      synonyms: ['培训评价组织', '评价组织', '考核单位'],
      width: 28,
      example: '北京鸿科经纬科技有限公司',
      hint: '培训评价组织的名称，可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    certificate: {
      name: '考核证书',
      synonyms: ['证书名称', '证书', '考试证书', '申请证书', '申报证书', '申请考核证书'],
      width: 28,
      example: '网店运营推广',
      hint: '证书的名称；等级写在“证书等级”列，写在名称后面的括号里也行。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkCertificate(text, notes),
    },
    levels: {
      name: '证书等级',
      synonyms: ['等级', '级别'],
      width: 14,
      example: '初级,中级',
      hint: '几个等级用逗号隔开。',
      choices: LEVELS,
      is: ['several'],
      check: ({ text }, _, notes) => checkLevels(text, notes),
    },
    review: {
      name: '审核状态',
      width: 12,
      example: '审核通过',
      hint: '平台上的状态：未提交、待审核、审核通过、审核退回。',
      choices: SITE_REVIEWS,
      check: ({ text }, _, notes) => checkWord(text, SITE_REVIEW_WORDS, notes),
    },
    status: {
      name: '考核站点状态',
      synonyms: ['站点状态', '启用状态', '状态'],
      width: 12,
      example: ENABLED,
      hint: '已启用、未启用或已停用，可以不填。',
      choices: Object.keys(SITE_STATUS_WORDS),
      check: ({ text }, _, notes) => checkWord(text, SITE_STATUS_WORDS, notes),
    },
    host: {
      name: '本校或借考',
      synonyms: ['是否借考', '站点归属'],
      width: 12,
      example: OWN_SITE,
      hint: '本校的站点，还是分配给本校借考的。空着就按申报院校判断。',
      choices: Object.keys(SITE_HOST_WORDS),
      check: ({ text }, _, notes) => checkWord(text, SITE_HOST_WORDS, notes),
    },
    plan: {
      name: '考试计划',
      synonyms: ['考试计划名称', '所属考试计划'],
      width: 30,
      example: '2026年6月网店运营推广考试',
      hint: '借考分配到哪一场，可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
  },
  key: ['name'],
  anchors: ['name', 'certificate'],
  telling: ['review', 'status'],
  isIt: (_, { headers }) =>
    headers.some((header) => /站点|考点/.test(header)) && !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['name', 'certificate'],
  calledBy: 'name',
  templates: {
    ours: {
      title: '考核站点登记表',
      required: ['name', 'certificate', 'review'],
      columns: [
        { field: 'number', header: '考核站点编号' },
        { field: 'name', header: '*考核站点名称' },
        { field: 'school', header: '申报院校' },
        { field: 'org', header: '申报对象' },
        { field: 'certificate', header: '*考核证书' },
        { field: 'levels', header: '证书等级' },
        { field: 'review', header: '*审核状态' },
        { field: 'status', header: '考核站点状态' },
        { field: 'host', header: '本校或借考' },
        { field: 'plan', header: '考试计划' },
      ],
    },
  },
  checkRow: fillIn,
})

function fillIn(row: Row<Field>): void {
  if (row.value('levels') === undefined) row.set('levels', readCertificate(row.text('certificate')).levels.join(','))
  if (row.value('host') !== undefined) return
  const { schoolName } = row.against
  const school = foldKey(row.value('school') ?? schoolName)
  // The platform adds a suffix of its own to some schools: 北京科技大学 - X.
  const isOwn = schoolName === '' || school.startsWith(foldKey(schoolName))
  row.set('host', isOwn ? OWN_SITE : BORROWED_SITE)
}

function checkLevels(text: string, notes: CellNotes): string {
  const bare = foldKey(text.slice(0, 40)).replace(/[级,，、;/和]/g, '')
  const levels = LEVELS.filter((level) => bare.includes(level[0] ?? ''))
  if (bare === '' || /[^初中高]/.test(bare)) {
    notes.add('certificate-level-unknown', { accepted: LEVELS })
    return text.trim()
  }
  const joined = levels.join(',')
  if (joined !== text) noteMending(notes, text, joined, 'value-normalised')
  return joined
}
