/** 这次缴什么 · Which plan, certificate and way a run of 缴费 is about, and the slip that is due for it. */
import { type DueSlip, dueSlipOf } from '../../domain/fees/due-slip.js'
import type { FeesOfCertificate } from '../../domain/fees/fees-of-certificate.js'
import type { ByLevel } from '../../domain/fees/read-rates.js'
import type { SlipWay } from '../../domain/fees/slip-status.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { planMeant } from '../plans/which-plan.js'
import { feesOf } from './fees-of-plan.js'
import { plansToPay } from './plans-to-pay.js'

interface Numbers {
  readonly text: string
  readonly value: ByLevel
}

export interface PayAnswers {
  plan?: string
  certificate?: string
  way?: SlipWay
  /** Of slips that do not say how many of each level they are for. */
  covered?: Numbers
  rates?: Numbers
  confirmed: true
}
export type PayContext = StepContext<PayAnswers>

export async function planOfRun({ answers, facts }: PayContext): Promise<ExamPlan | undefined> {
  return planMeant(await plansToPay(facts), answers.plan)
}

/** Slips of whom nobody is registered any more are there too: they are paid, or may be deleted. */
export async function payable(context: PayContext): Promise<readonly FeesOfCertificate[]> {
  const plan = await planOfRun(context)
  const { school, records } = getSchool(context.facts)
  return plan === undefined ? [] : feesOf(plan, school.province, records)
}

export async function certificatesOf(context: PayContext): Promise<readonly string[]> {
  return [...new Set((await payable(context)).map(({ certificate }) => certificate))]
}

/** In how many ways the certificate is registered for. */
export async function waysOf(context: PayContext): Promise<readonly FeesOfCertificate[]> {
  const [all, certificates] = await Promise.all([payable(context), certificatesOf(context)])
  const meant = certificates.length === 1 ? certificates[0] : context.answers.certificate
  return all.filter(({ certificate }) => certificate === meant)
}

export async function feeOf(context: PayContext): Promise<FeesOfCertificate | undefined> {
  const all = await waysOf(context)
  return all.length === 1 ? all[0] : all.find(({ way }) => way === context.answers.way)
}

export async function dueOf(context: PayContext): Promise<DueSlip | undefined> {
  const fee = await feeOf(context)
  const { covered, rates } = context.answers
  return fee && dueSlipOf(fee, { covered: covered?.value, rates: rates?.value })
}
