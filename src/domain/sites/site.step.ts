/** 申报考核站点 · Step 1: done when a site is approved and enabled; not needed where one was allotted to us [PM 5.2.4]. */
import { programmeOf } from '../programmes/all.js'
import type { CaseEvidence } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { BORROWED_SITE, ENABLED, OWN_SITE } from '../steps/named-counts.js'
import { blocked, defineStep, doing, done, notNeeded } from '../steps/step.js'
import type { Said } from '../talk/language.js'
import { equipmentList } from './equipment-list.js'
import { SITE_CHECKS } from './site-checks.js'
import type { SiteReview } from './site-status.js'
import { sitesList } from './sites-list.js'

type Counts = Pick<CaseEvidence, 'sites' | 'unsigned' | 'waiting' | 'failing'>

const APPLY = { command: '申报站点', label: { zh: '申报站点', en: 'Apply for a site' } }

export const siteStep = defineStep<Counts>()({
  id: 'site',
  number: '1',
  name: { zh: '申报考核站点', en: 'Site application' },
  guide: {
    zh: '在平台“考核站点”里申报，要先对照站点条件。准备申报发“申报站点”；已经有站点或者借考的，把平台的考核站点表（或分配查询）发给我。',
    en: 'Apply on the platform under “考核站点”, after checking the site standard. To prepare it write “site application”; if there is a site already, or one is borrowed, send me the platform’s list of sites (or “考核站点分配查询”).',
  },
  from: [sitesList.id, equipmentList.id],
  words: ['站点', '考点', '借考', '设备', '考试地点', 'equipment', 'site', 'sites', 'venue'],
  examples: [
    '考点[申报|审核][过了吗|了没]',
    '考核站点[怎么申请|通过了没]',
    '站点[编号|名称]是[什么|多少]',
    '借考[怎么弄|去哪]',
    '在哪[个学校|里|个考点]考',
    '考试地点',
    '我们是考点吗',
    '站点审核[到哪了|过了吗|通过了吗]',
    '考点定了吗',
    '怎么申报考核站点',
    '还缺[哪些|什么]设备',
    '设备[够不够|齐了吗|还缺什么]',
    'which equipment is missing',
    'where is the exam site',
    'is our site approved',
    'are we an exam site',
    'exam venue',
    'test centre address',
    'how do we apply for a site',
  ],
  stand: (counts) => {
    const ofList = standOfList(sitesList.id, counts)
    if (ofList !== undefined) return ofList
    const own = counts.sites.filter(({ host }) => host === OWN_SITE)
    const countOf = (review: SiteReview) =>
      own.filter((one) => one.review === review).reduce((sum, { count }) => sum + count, 0)
    if (enabledOf(counts) > 0) return done('enabled')
    if (countOf('审核退回') > 0) return doing('returned', countOf('审核退回'))
    if (unsignedOf(counts) > 0) return doing('unsigned', unsignedOf(counts))
    if (countOf('未提交') > 0) return doing('not-submitted', countOf('未提交'))
    if (countOf('待审核') > 0) return blocked('under-review', countOf('待审核'))
    if (countOf('审核通过') > 0) return doing('not-enabled', countOf('审核通过'))
    return borrowedOf(counts) > 0 ? notNeeded('borrowed') : notNeeded('not-known')
  },
  checks: SITE_CHECKS,
  reasons: {
    ...reasonsOfList(sitesList),
    'not-known': {
      said: () => ({ zh: '没有登记，已经办好的不用管', en: 'nothing entered yet' }),
      next: {
        zh: '已经有站点或者借考的，把平台的考核站点表发给我；还没有的，发“申报站点”。',
        en: 'if there is a site, or one is borrowed, send me the platform’s list of sites; else write “site application”.',
      },
    },
    borrowed: {
      said: (_, counts) => ({
        zh: `借考 ${borrowedOf(counts)} 个站点，本校不用申报`,
        en: `${borrowedOf(counts)} borrowed, none of our own needed`,
      }),
      next: {
        zh: '照常自己报考，考核站点写分配到的名称；考场、监考和机房由考点学校办。',
        en: 'register as usual with the allotted site’s name; rooms, invigilators and machines are the host’s.',
      },
    },
    returned: {
      said: (open, counts) =>
        unsignedOf(counts) > 0
          ? { zh: `${open} 个站点被退回，还缺盖章的申请表`, en: `${open} returned, the signed form is missing` }
          : { zh: `${open} 个站点被退回`, en: `${open} returned` },
      next: { zh: '按退回的理由改好再提交。', en: 'correct what the reason names and submit again.' },
      act: APPLY,
    },
    unsigned: {
      said: (open) => ({ zh: `${open} 个站点缺盖章的申请表`, en: `the signed form of ${open} is missing` }),
      next: {
        zh: '申请表签字盖章、扫描或拍照后发“交盖章的申请表”；不附上会被退回。',
        en: 'have the form signed and sealed, then write “signed form” and send me the scan; without it the application is returned.',
      },
      act: { command: '站点申请表', label: { zh: '领取申请表', en: 'Get the form' } },
    },
    'not-submitted': {
      said: (open) => ({ zh: `${open} 个站点还没提交`, en: `${open} not submitted yet` }),
      next: { zh: '到平台“考核站点”里提交，再告诉我。', en: 'submit it on the platform, then tell me.' },
      act: APPLY,
    },
    'under-review': {
      said: (open) => ({ zh: `${open} 个站点待审核`, en: `${open} under review` }),
      next: {
        zh: '等培训评价组织审核，有结果后把考核站点表发给我。',
        en: 'wait for the evaluation organisation, then send me the list of sites.',
      },
    },
    'not-enabled': {
      said: (open) => ({ zh: `${open} 个站点审核通过，还没启用`, en: `${open} approved, not enabled yet` }),
      next: {
        zh: '在平台上看“考核站点状态”，已启用的话告诉我，没启用就联系培训评价组织。',
        en: 'look at “考核站点状态” on the platform: tell me once it is “已启用”, else ask the organisation.',
      },
    },
    enabled: {
      said: (_, counts) => sayEnabled(counts),
      next: { zh: '可以录入考生、报考了。', en: 'candidates and registration can follow.' },
    },
  },
  measures: {
    sites: {
      label: { zh: '有几个站点', en: 'Number of sites' },
      examples: [
        '[我们|]有[几|多少]个[考点|站点]',
        '站点[有|]几个',
        '启用了几个站点',
        '考点有多少个',
        '[几|多少]个考核站点',
        '考核站点数量',
        'how many sites do we have',
        'number of sites',
        'how many sites are enabled',
      ],
      count: ({ sites }) => sites.reduce((sum, { count }) => sum + count, 0),
      said: (_, counts) => sayAll(counts),
    },
  },
})

/** Of certificates whose book wants the signed and sealed form among the other material [G3 第二章]. */
function unsignedOf({ unsigned }: Counts): number {
  return unsigned
    .filter(({ certificate }) => programmeOf([certificate])?.wantsSignedSiteForm !== undefined)
    .reduce((sum, { count }) => sum + count, 0)
}

function enabledOf({ sites }: Counts): number {
  const own = sites.filter(
    ({ host, review, status }) => host === OWN_SITE && review === '审核通过' && status === ENABLED,
  )
  return own.reduce((sum, { count }) => sum + count, 0)
}

function borrowedOf({ sites }: Counts): number {
  return sites.filter(({ host }) => host === BORROWED_SITE).reduce((sum, { count }) => sum + count, 0)
}

function sayEnabled(counts: Counts): Said {
  const borrowed = borrowedOf(counts)
  const also =
    borrowed === 0 ? { zh: '', en: '' } : { zh: `，另有借考 ${borrowed} 个`, en: `, ${borrowed} borrowed besides` }
  return { zh: `${enabledOf(counts)} 个站点已启用${also.zh}`, en: `${enabledOf(counts)} enabled${also.en}` }
}

function sayAll(counts: Counts): Said {
  const all = counts.sites.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return { zh: '还没有登记考核站点。', en: 'No sites are entered yet.' }
  const borrowed = borrowedOf(counts)
  return {
    zh: `登记了 ${all} 个站点：本校 ${all - borrowed} 个（已启用 ${enabledOf(counts)} 个），借考 ${borrowed} 个。`,
    en: `${all} entered: ${all - borrowed} our own (${enabledOf(counts)} enabled), ${borrowed} borrowed.`,
  }
}
