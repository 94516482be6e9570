/** 本校站点 · The sites a school has applied for itself, to choose from. */
import { ALL_LEVELS, nameCertificate } from '../../domain/cells/certificate-cell.js'
import type { SiteLine } from '../../domain/sites/site-records.js'
import { OWN_SITE } from '../../domain/steps/named-counts.js'
import { quotedName } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Option, Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'

export async function ownSites(facts: Facts): Promise<readonly SiteLine[]> {
  return (await getSchool(facts).records.sites.list()).filter(({ values }) => values.host === OWN_SITE)
}

export function siteOption({ id, values }: SiteLine): Option {
  const { name = '', certificate = '', levels = '' } = values
  return {
    value: id,
    label: quotedName(nameCertificate(certificate, levels.replaceAll(',', '、') || ALL_LEVELS)),
    words: [name, certificate],
  }
}

export const NO_SITE: Outcome = {
  say: {
    zh: '还没有申报过的站点。要申报，发“申报站点”，我按证书的站点条件填好申请表。',
    en: 'No site of yours has been applied for. Write “site application” and I fill in the form by the site standard.',
  },
}
