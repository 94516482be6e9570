/** 证书试点申报 · Step 0: done when an application of the latest year is approved and its number known [PM 4.3]. */
import { ALL_LEVELS } from '../cells/certificate-cell.js'
import type { CaseEvidence } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import type { QuotaCount } from '../steps/named-counts.js'
import { blocked, defineStep, doing, done, notNeeded } from '../steps/step.js'
import type { Said } from '../talk/language.js'
import { pilotApplicationsList } from './pilot-applications-list.js'
import { ALL_MAJORS } from './pilot-columns.js'
import { pilotQuotasList } from './pilot-quotas-list.js'
import type { PilotStatus } from './pilot-status.js'
import { provinceBatchesList } from './province-batches-list.js'
import { QUOTA_CHECKS } from './quota-checks.js'
import { NO_QUOTA, sayQuota } from './quota-words.js'

type Counts = Pick<CaseEvidence, 'applications' | 'quota' | 'waiting' | 'failing'>

const APPLY = { command: '试点申报', label: { zh: '试点申报', en: 'Apply' } }

export const pilotStep = defineStep<Counts>()({
  id: 'pilot',
  number: '0',
  name: { zh: '证书试点申报', en: 'Pilot application' },
  guide: {
    zh: '省厅开放批次的时间里，在平台“证书管理 → 证书试点申报”申报；同一证书同一等级一年一次。要填申报发“试点申报”，批下来以后把申报明细发给我，我来算名额。',
    en: 'Apply on the platform under “证书管理 → 证书试点申报” while the province’s batch is open; a level once a year. To fill one in write “pilot application”; once approved send me the list “申报明细” and I keep count of the quota.',
  },
  from: [provinceBatchesList.id, pilotApplicationsList.id, pilotQuotasList.id],
  words: [
    '试点申报',
    '申报试点',
    '名额',
    '指标',
    '批准人数',
    '批了多少',
    '批了几个',
    '获批人数',
    'pilot',
    'quota',
    'quotas',
  ],
  examples: [
    '试点申报[批了吗|批下来了吗|通过了吗|怎么样了|到哪了]',
    '试点[批了吗|批下来没|审核过了吗]',
    '申报[批了没|批下来了吗]',
    '怎么申报试点',
    '试点申报怎么[弄|报|填]',
    'is the pilot application approved',
    'has the pilot [application|] been approved',
    'how do we apply for the pilot',
    'pilot application status',
  ],
  stand: (counts) => {
    const ofList = standOfList(pilotQuotasList.id, counts)
    if (ofList !== undefined) return ofList
    const latest = applicationsOfYear(counts)
    const countOf = (status: PilotStatus) => latest.filter((one) => one.status === status).reduce(sumCounts, 0)
    if (latest.length === 0) return notNeeded('not-known')
    if (countOf('审核退回') > 0) return doing('returned', countOf('审核退回'))
    if (countOf('未提交') > 0) return doing('not-submitted', countOf('未提交'))
    const underReview = countOf('待初审') + countOf('审核中')
    if (underReview > 0) return blocked('under-review', underReview)
    return done('approved')
  },
  checks: QUOTA_CHECKS,
  reasons: {
    ...reasonsOfList(pilotQuotasList),
    'not-known': {
      said: () => ({ zh: '没有登记，已经办好的不用管', en: 'nothing entered yet' }),
      next: {
        zh: '已经批下来的，把平台的申报明细发给我，就能算名额；还没申报的，发“试点申报”。',
        en: 'if it is approved already, send me the platform’s list “申报明细” and I count the quota; else write “pilot application”.',
      },
    },
    returned: {
      said: (open, counts) => ({
        zh: `${yearOf(counts)} 年有 ${open} 项被退回`,
        en: `${open} of ${yearOf(counts)} returned`,
      }),
      next: { zh: '按退回的理由改好，再提交。', en: 'correct what the reason names and submit again.' },
      act: APPLY,
    },
    'not-submitted': {
      said: (open, counts) => ({
        zh: `${yearOf(counts)} 年有 ${open} 项还没提交`,
        en: `${open} of ${yearOf(counts)} not submitted yet`,
      }),
      next: {
        zh: '在批次结束以前到平台上“保存并提交”，再告诉我。',
        en: 'submit on the platform (“保存并提交”) before the batch ends, then tell me.',
      },
      act: APPLY,
    },
    'under-review': {
      said: (open, counts) => ({
        zh: `${yearOf(counts)} 年有 ${open} 项在审核`,
        en: `${open} of ${yearOf(counts)} under review`,
      }),
      next: {
        zh: '等省厅审核，有结果后把申报明细发给我。',
        en: 'wait for the province, then send me the list “申报明细”.',
      },
    },
    approved: {
      said: (_, counts) => {
        const { approved } = totals(counts)
        const year = yearOf(counts)
        return approved === 0
          ? { zh: `${year} 年审核通过`, en: `approved for ${year}` }
          : { zh: `${year} 年批准 ${approved} 人`, en: `${approved} approved for ${year}` }
      },
      next: { zh: '申报考核站点，或者录入考生。', en: 'apply for the site, or import the candidates.' },
    },
  },
  measures: {
    quotaLeft: {
      label: { zh: '还剩多少名额', en: 'Quota left' },
      examples: [
        '还[剩|有]多少名额',
        '名额[还剩多少|够不够|够吗|用完了吗]',
        '还能报[多少|几个]院校考生',
        '指标[还剩多少|用了多少|够不够]',
        '剩余[名额|指标]',
        '名额用了多少',
        'how much quota is left',
        'quota left',
        'remaining quota',
        'how many places are left',
        'is the quota used up',
      ],
      from: [pilotQuotasList.id],
      count: (counts) => totals(counts).approved - totals(counts).used,
      said: (_, counts) => sayQuotaOf(counts),
    },
    approved: {
      label: { zh: '批了多少人', en: 'Number approved' },
      examples: [
        '批了多少[人|名额]',
        '批准[了|]多少人',
        '批准人数[是多少|]',
        '[试点|省里]批了[几个|多少]',
        '批下来多少[人|名额]',
        '获批[多少人|人数]',
        'how many were approved',
        'approved number',
        'how many did the province approve',
        'number approved',
      ],
      from: [pilotQuotasList.id],
      count: (counts) => totals(counts).approved,
      said: (_, counts) => sayQuotaOf(counts),
    },
  },
})

const sumCounts = (sum: number, { count }: { readonly count: number }): number => sum + count

/** The platform's word where it has said anything of that year, else our own. */
function applicationsOfYear({ applications }: Counts): Counts['applications'] {
  const year = applications
    .map((one) => one.year)
    .toSorted()
    .at(-1)
  const latest = applications.filter((one) => one.year === year)
  const ofPlatform = latest.filter(({ by }) => by === 'platform')
  return ofPlatform.length > 0 ? ofPlatform : latest
}

const yearOf = (counts: Counts): string => applicationsOfYear(counts)[0]?.year ?? ''

/** By certificate and level; a row over all majors counts before those of single ones. */
function quotaByCertificate(
  counts: Counts,
): readonly Pick<QuotaCount, 'certificate' | 'level' | 'approved' | 'used'>[] {
  const year = counts.quota
    .map((one) => one.year)
    .toSorted()
    .at(-1)
  const groups = new Map<string, QuotaCount[]>()
  for (const one of counts.quota.filter((quota) => quota.year === year)) {
    const key = `${one.certificate}|${one.level}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((rows) => {
    const whole = rows.filter(({ major }) => major === ALL_MAJORS)
    const own = whole.length > 0 ? whole : rows
    const sumOf = (field: 'approved' | 'used') => own.reduce((sum, row) => sum + row[field], 0)
    const { certificate = '', level = ALL_LEVELS } = own[0] ?? {}
    return { certificate, level, approved: sumOf('approved'), used: sumOf('used') }
  })
}

function totals(counts: Counts): { readonly approved: number; readonly used: number } {
  const all = quotaByCertificate(counts)
  return {
    approved: all.reduce((sum, { approved }) => sum + approved, 0),
    used: all.reduce((sum, { used }) => sum + used, 0),
  }
}

/** [G1 58]: counted over the whole year. */
function sayQuotaOf(counts: Counts): Said {
  const year =
    counts.quota
      .map((one) => one.year)
      .toSorted()
      .at(-1) ?? ''
  const all = quotaByCertificate(counts)
  return all.length === 0
    ? NO_QUOTA
    : sayQuota(all.map((one) => ({ ...one, year, major: ALL_MAJORS, pending: 0, left: one.approved - one.used })))
}
