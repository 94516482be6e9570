/** 一场的费用 · For each certificate of a plan, and each way of registering for it: heads by level with their rates, and the slips there are. */
import type { FeesOfCertificate } from '../../domain/fees/fees-of-certificate.js'
import { linesOfSlip } from '../../domain/fees/slip-of-plan.js'
import { ALL_WAYS } from '../../domain/fees/slip-status.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'

export async function feesOf(
  plan: ExamPlan,
  province: string,
  { fees }: Pick<SchoolRecords, 'fees'>,
): Promise<readonly FeesOfCertificate[]> {
  const names = [plan.name, ...(plan.number === undefined ? [] : [plan.number])]
  const [rates, slips, registered] = await Promise.all([fees.rates(), fees.slips(), fees.registered(names)])
  const own = slips.filter((slip) => names.includes(slip.plan))
  const certificates = new Set([...registered, ...own].map(({ certificate }) => certificate))
  return [...certificates].flatMap((certificate) =>
    ALL_WAYS.flatMap((way): readonly FeesOfCertificate[] => {
      const ofWay = own.filter((slip) => slip.certificate === certificate && slip.way === way)
      const saidPrice = ofWay.findLast(({ price }) => price !== undefined)?.price
      const lines = linesOfSlip({ certificate, province, way, ...(saidPrice && { saidPrice }) }, registered, rates)
      return lines.length === 0 && ofWay.length === 0 ? [] : [{ certificate, way, lines, slips: ofWay }]
    }),
  )
}
