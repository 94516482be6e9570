/** 缴费的上报前检查 · Every level has a rate, and a slip is for as many as are registered. */
import { nameCertificate } from '../cells/certificate-cell.js'
import { pm } from '../programmes/sources.js'
import type { PreflightCase, PreflightCheck } from '../steps/preflight.js'
import { linesOfSlip } from './slip-of-plan.js'

const ratesAreKnown: PreflightCheck = {
  rule: { zh: '金额 = 人数 × 省里的标准', en: 'an amount is heads × the province’s standard' },
  from: pm('5.2.7'),
  stops: false,
  async find(of) {
    const { registered, rates } = await readFees(of)
    const certificates = [...new Set(registered.map(({ certificate }) => certificate))]
    const unknown = certificates.flatMap((certificate) =>
      linesOfSlip({ certificate, province: of.province }, registered, rates)
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

const slipsFitHeads: PreflightCheck = {
  rule: { zh: '缴费单的人数要和报考一致', en: 'a slip is for as many as are registered' },
  from: pm('5.2.7'),
  stops: true,
  async find(of) {
    const { registered, slips } = await readFees(of)
    const certificates = [...new Set(slips.map(({ certificate }) => certificate))]
    const wrong = certificates.flatMap((certificate) => {
      const sumOf = (all: readonly { readonly certificate: string; readonly heads: number }[]) =>
        all.filter((one) => one.certificate === certificate).reduce((sum, { heads }) => sum + heads, 0)
      const [paid, heads] = [sumOf(slips), sumOf(registered)]
      return paid === heads ? [] : [`${certificate}：缴费单 ${paid} 人，报考 ${heads} 人`]
    })
    return wrong.length === 0
      ? undefined
      : {
          said: { zh: '缴费单的人数和报考对不上', en: 'a slip does not fit the registrations' },
          next: {
            zh: '还没确认的缴费单可以删了重做；已经缴了的，等名单定下来再补缴或申请退。',
            en: 'a slip that is not confirmed may be deleted and made anew; what is paid is settled once the list stands.',
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
