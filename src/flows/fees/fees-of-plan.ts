/** 一场的费用 · For each certificate of a plan: heads by level with their rates, and the slip there is. */
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { linesOfSlip, type SlipLine } from '../../domain/fees/slip-of-plan.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'

export interface FeesOfCertificate {
  readonly certificate: string
  readonly lines: readonly SlipLine[]
  readonly slip?: PaymentSlip
}

export async function feesOf(
  plan: ExamPlan,
  province: string,
  { fees }: Pick<SchoolRecords, 'fees'>,
): Promise<readonly FeesOfCertificate[]> {
  const names = [plan.name, ...(plan.number === undefined ? [] : [plan.number])]
  const [rates, slips, registered] = await Promise.all([fees.rates(), fees.slips(), fees.registered(names)])
  const own = slips.filter((slip) => names.includes(slip.plan))
  const certificates = new Set([...registered, ...own].map(({ certificate }) => certificate))
  return [...certificates].map((certificate) => {
    const slip = own.find((one) => one.certificate === certificate)
    return {
      certificate,
      lines: linesOfSlip({ certificate, province }, registered, rates),
      ...(slip && { slip }),
    }
  })
}
