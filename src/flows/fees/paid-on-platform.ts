/** 平台上缴了多少 · Evidence for a confirmed payment: how many registrations the platform's own export marks as paid, and how old it is. */
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { PAID } from '../../domain/registration/official-columns.js'
import { officialList } from '../../domain/registration/official-list.js'
import type { Said } from '../../domain/talk/language.js'
import type { StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { sayPlatformAge } from '../talk/platform-age.js'

/** Undefined: there is no export of the exam that says who is paid for. */
export async function sayPaidOnPlatform(
  { plan, certificate }: Pick<PaymentSlip, 'plan' | 'certificate'>,
  { facts }: Pick<StepContext<unknown>, 'facts'>,
): Promise<Said | undefined> {
  const { records } = getSchool(facts)
  const [official, evidence] = await Promise.all([records.registrations.official(plan), records.imports.evidence()])
  const told = official.filter((one) => one.certificate === certificate && one.paid !== undefined)
  if (told.length === 0) return undefined
  const paid = told.filter((one) => one.paid === PAID).length
  const ageIn = (language: 'zh' | 'en') =>
    sayPlatformAge(evidence, { now: facts.now, language }, [officialList.id]) ?? ''
  return {
    zh: `报考导出里这个证书 ${told.length} 条，已缴费 ${paid} 条。${ageIn('zh')}`,
    en: `The platform’s export has ${told.length} records of this certificate, ${paid} of them paid. ${ageIn('en')}`,
  }
}
