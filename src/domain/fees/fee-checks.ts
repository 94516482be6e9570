/** 缴费的上报前检查 · Every level has a rate, and slips are for as many as are registered. */
import { nameCertificate } from '../cells/certificate-cell.js'
import { pm } from '../programmes/sources.js'
import type { PreflightCase, PreflightCheck } from '../steps/preflight.js'
import { headsOf } from './fees-of-certificate.js'
import { linesOfSlip } from './slip-of-plan.js'
import { ALL_WAYS, type SlipWay, unitOf } from './slip-status.js'

const ratesAreKnown: PreflightCheck = {
  rule: { zh: '金额 = 人数 × 省里的标准', en: 'an amount is heads × the province’s standard' },
  from: pm('5.2.7'),
  stops: false,
  async find(of) {
    const { registered, rates } = await readFees(of)
    const certificates = [...new Set(registered.map(({ certificate }) => certificate))]
    const unknown = certificates.flatMap((certificate) =>
      linesOfSlip({ certificate, province: of.province, way: '按证书' }, registered, rates)
        .filter(({ yuanEach }) => yuanEach === undefined)
        .map(({ level, heads }) => `${nameCertificate(certificate, level)} ${heads} 人`),
    )
    return unknown.length === 0
      ? undefined
      : {
          said: { zh: '有等级还不知道收费标准', en: 'the rate of a level is not known' },
          next: {
            zh: '把省里的收费标准发给我，应缴金额就能算。',
            en: 'send me the province’s rates and the amount can be computed.',
          },
          names: unknown,
        }
  },
}

/** A slip by certificate pays for nobody who is registered by subject. */
const slipsFitHeads: PreflightCheck = {
  rule: { zh: '缴费单的人数要和报考一致', en: 'a slip is for as many as are registered' },
  from: pm('5.2.7'),
  stops: true,
  async find(of) {
    const { registered, slips } = await readFees(of)
    const certificates = [...new Set(slips.map(({ certificate }) => certificate))]
    const wrong = certificates.flatMap((certificate) =>
      ALL_WAYS.flatMap((way) => {
        const isOne = (one: { readonly certificate: string; readonly way: SlipWay }) =>
          one.certificate === certificate && one.way === way
        const [paid, heads] = [headsOf(slips.filter(isOne)), headsOf(registered.filter(isOne))]
        const { zh: unit } = unitOf(way)
        return paid === heads ? [] : [`${certificate} ${way}：缴费单 ${paid} ${unit}，报考 ${heads} ${unit}`]
      }),
    )
    return wrong.length === 0
      ? undefined
      : {
          said: { zh: '缴费单的人数和报考对不上', en: 'a slip does not fit the registrations' },
          next: {
            zh: '发“缴费”：还没缴的缴费单重新算，后来加的另做一张；已经缴了的不动，多缴的和培训评价组织结算。',
            en: 'write “pay”: an unpaid slip is worked out anew, those added later get one of their own; what is paid stays, and what was too much is settled with the organisation.',
          },
          names: wrong,
        }
  },
}

async function readFees({ plan, records }: PreflightCase) {
  const names = [plan.name, ...(plan.number === undefined ? [] : [plan.number])]
  const [registered, rates, slips] = await Promise.all([
    records.fees.registered(names),
    records.fees.rates(),
    records.fees.slips(),
  ])
  return { registered, rates, slips: slips.filter((slip) => names.includes(slip.plan)) }
}

export const FEE_CHECKS: readonly PreflightCheck[] = [ratesAreKnown, slipsFitHeads]
