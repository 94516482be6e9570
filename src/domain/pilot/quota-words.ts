/** 名额的说法 · What is said of the approved numbers: used, pending and left, by certificate, level and major. */
import { nameCertificate } from '../cells/certificate-cell.js'
import type { Said } from '../talk/language.js'
import { ALL_MAJORS } from './pilot-columns.js'
import type { QuotaStanding } from './quota-records.js'

export const NO_QUOTA: Said = {
  zh: '还没有登记批准人数，名额说不上。把平台“证书试点申报”里的申报明细发给我就能算。',
  en: 'No approved numbers are entered yet, so the quota cannot be said. Send me the list “申报明细” of the platform’s “证书试点申报”.',
}

/** Of one year; at least one. */
export function sayQuota(all: readonly QuotaStanding[]): Said {
  const year = all[0]?.year ?? ''
  const lines = all.map(sayOne)
  return {
    zh: [
      `${year} 年的名额（全年累计，只算院校考生；平台报过已使用数的以平台为准）：`,
      ...lines.map(({ zh }) => zh),
      '超出的、不在获批专业里的，按社会考生报考。',
    ].join('\n'),
    en: [
      `Quota of ${year} (over the whole year, own candidates only; the platform’s number of those used counts where it is known):`,
      ...lines.map(({ en }) => en),
      'Whoever is beyond it, or in another major, registers as a social candidate.',
    ].join('\n'),
  }
}

function sayOne({ certificate, level, major, approved, used, pending, left }: QuotaStanding): Said {
  const name = nameCertificate(certificate, level)
  const of = major === ALL_MAJORS ? '' : ` ${major}`
  const waiting =
    pending === 0 ? { zh: '', en: '' } : { zh: `，之后又报考 ${pending}`, en: `, ${pending} registered since` }
  return {
    zh: `- ${name}${of}：批准 ${approved} 人，已使用 ${used}${waiting.zh}，${left < 0 ? `**超出 ${-left}**` : `还剩 **${left}**`}`,
    en: `- “${name}${of}”: ${approved} approved, ${used} used${waiting.en}, ${left < 0 ? `**${-left}** too many` : `**${left}** left`}`,
  }
}
