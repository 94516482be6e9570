/** 名额的上报前检查 · The school's own candidates stay within the approved number, counted over the year [G1 58]. */
import { nameCertificate } from '../cells/certificate-cell.js'
import { g1 } from '../programmes/sources.js'
import type { PreflightCheck } from '../steps/preflight.js'
import { ALL_MAJORS } from './pilot-columns.js'

export const QUOTA_CHECKS: readonly PreflightCheck[] = [
  {
    rule: {
      zh: '院校考生全年累计不超过批准人数，超出的按社会考生报',
      en: 'own candidates stay within the approved number of the year; others are social candidates',
    },
    from: g1('第一步'),
    stops: true,
    async find({ plan, records }) {
      const over = (await records.quota.list()).filter(
        ({ certificate, left }) => left < 0 && plan.certificates.includes(certificate),
      )
      const sum = over.reduce((all, { left }) => all - left, 0)
      return sum === 0
        ? undefined
        : {
            said: { zh: `超出批准名额 ${sum} 人`, en: `${sum} more than are approved` },
            next: {
              zh: '超出的人请改成社会考生再报，或先申请增加名额。',
              en: 'make those beyond it social candidates, or ask for a larger number first.',
            },
            names: over.map(({ certificate, level, major, approved, left }) => {
              const of = major === ALL_MAJORS ? '' : ` ${major}`
              return `${nameCertificate(certificate, level)}${of}（批准 ${approved}，超 ${-left}）`
            }),
          }
    },
  },
]
