/** 站点的上报前检查 · The sites that are registered for are approved, enabled, and called as the platform calls them. */
import { foldKey } from '../cells/text-normal.js'
import { pm } from '../programmes/sources.js'
import { ENABLED } from '../steps/named-counts.js'
import type { PreflightCase, PreflightCheck } from '../steps/preflight.js'

const sitesAreKnown: PreflightCheck = {
  rule: { zh: '报考写的站点要在平台的考核站点里', en: 'a registration names a site of the platform' },
  from: pm('5.2.4'),
  stops: false,
  async find(of) {
    const { listed, named } = await readSites(of)
    return listed.length > 0 || named.length === 0
      ? undefined
      : {
          said: { zh: '还没有考核站点的信息，核对不了', en: 'no sites are on record to compare with' },
          next: { zh: '把平台的考核站点或分配查询导出发给我。', en: 'send me the platform’s export of sites.' },
        }
  },
}

const sitesAreListed: PreflightCheck = {
  rule: sitesAreKnown.rule,
  from: sitesAreKnown.from,
  stops: true,
  async find(of) {
    const { listed, named } = await readSites(of)
    const isListed = (name: string) => listed.some((site) => foldKey(site.name ?? '') === foldKey(name))
    const unknown = listed.length === 0 ? [] : named.filter((name) => !isListed(name))
    return unknown.length === 0
      ? undefined
      : {
          said: { zh: `有 ${unknown.length} 个站点不在考核站点里`, en: `${unknown.length} sites are not on the list` },
          next: {
            zh: '和平台上的站点名称一字不差才认；请改报考表，或者把新的站点导出发给我。',
            en: 'names must be the same to the letter: correct the registrations or send me the latest export of sites.',
          },
          names: unknown,
        }
  },
}

const sitesAreOpen: PreflightCheck = {
  rule: { zh: '站点要审核通过并已启用', en: 'a site must be approved and enabled' },
  from: pm('5.2.4'),
  stops: true,
  async find(of) {
    const { listed, named } = await readSites(of)
    const closed = listed.filter(
      ({ name = '', review, status }) =>
        named.some((one) => foldKey(one) === foldKey(name)) &&
        ((review !== undefined && review !== '审核通过') || (status !== undefined && status !== ENABLED)),
    )
    return closed.length === 0
      ? undefined
      : {
          said: { zh: `有 ${closed.length} 个站点还不能用`, en: `${closed.length} sites cannot be used yet` },
          next: {
            zh: '请等培训评价组织审核通过并启用，再把站点导出发给我。',
            en: 'wait until the evaluation organisation has approved and enabled it, then send me the export of sites.',
          },
          names: closed.map(
            ({ name = '', review = '', status = '' }) => `${name}（${[review, status].filter(Boolean).join('、')}）`,
          ),
        }
  },
}

async function readSites({ plan, records }: PreflightCase) {
  const [sites, lines] = await Promise.all([records.sites.list(), records.registrations.list(plan.name)])
  return { listed: sites.map(({ values }) => values), named: [...new Set(lines.map(({ site }) => site))] }
}

export const SITE_CHECKS: readonly PreflightCheck[] = [sitesAreKnown, sitesAreListed, sitesAreOpen]
