/** 费用 · What is to be paid for each plan that is not over, how far the payment is, and what is to be settled. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { writeYuan } from '../../domain/cells/money.js'
import type { OwnDays } from '../../domain/cells/own-days.js'
import { dueSlipOf, hasSomethingDue, isUpToDate } from '../../domain/fees/due-slip.js'
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { type FeesOfCertificate, headsOf, isPaid, openSlipOf } from '../../domain/fees/fees-of-certificate.js'
import { unitOf } from '../../domain/fees/slip-status.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import {
  nameFee,
  sayBeyond,
  sayHowToPay,
  sayLine,
  sayNoSlips,
  saySettlement,
  saySlip,
  sayTotal,
} from '../fees/fee-words.js'
import { feesOf } from '../fees/fees-of-plan.js'
import { overAndDue } from '../fees/plans-to-pay.js'
import { readOwnDays } from '../plans/own-days.js'
import { sayFeeDue } from '../plans/plan-words.js'
import { lines, plural } from '../talk/wording.js'
import type { Question } from './question.js'

/** Undefined: nobody is registered, and no slip is on record. */
export async function answerFees({ records, now, language, province }: Question): Promise<Reply[] | undefined> {
  const [today, planned] = [examDayOf(now), await records.plans.list()]
  const current = currentPlans(planned, today)
  const left = await overAndDue(planned, { today, province: province ?? '', records })
  const plans = planned.filter((plan) => current.includes(plan) || left.includes(plan))
  const own = await readOwnDays(records)
  const all = await Promise.all(
    plans.map(async (plan) => ({ plan, fees: await feesOf(plan, province ?? '', records) })),
  )
  const said = all.flatMap(({ plan, fees }) => fees.map((fee) => sayFee(plan, fee, own)))
  if (said.length === 0) return undefined
  const choice = { id: '缴费', label: { zh: '做缴费单', en: 'Make the slip' }[language] }
  const payee = { id: '收款账号是多少', label: { zh: '收款账号', en: 'Account to pay to' }[language] }
  const withSlips = all.flatMap(({ plan, fees }) => (plan.noSlips === undefined ? fees : []))
  const isOpen = withSlips.some(hasSomethingDue)
  const isUnpaid = isOpen || withSlips.some((fee) => openSlipOf(fee) !== undefined)
  const choices = [...(isOpen ? [choice] : []), ...(isUnpaid ? [payee] : [])]
  return [{ text: said.map((one) => one[language]).join('\n\n'), ...(choices.length > 0 && { choices }) }]
}

function sayFee(plan: ExamPlan, fee: FeesOfCertificate, own: OwnDays): Said {
  const { lines: ofLevels, slips, certificate } = fee
  const open = openSlipOf(fee)
  const isPaidWhole = slips.length > 0 && slips.every(isPaid) && !hasSomethingDue(fee)
  return lines(
    nameFee(plan, fee),
    ...ofLevels.map(sayLine),
    ofLevels.length === 0 ? undefined : sayTotal(ofLevels),
    sayNoSlips(plan),
    ...slips.map(saySlip),
    sayLeft(fee),
    sayBeyond(fee),
    saySettlement(fee),
    sayPaidSum(slips),
    isPaidWhole || plan.noSlips !== undefined
      ? undefined
      : sayHowToPay(plan, certificate, open?.number ?? slips.at(-1)?.number, own),
  )
}

/** Of several. */
function sayPaidSum(slips: readonly PaymentSlip[]): Said | undefined {
  const paid = slips.filter(isPaid)
  if (paid.length < 2) return undefined
  const sum = writeYuan(paid.reduce((total, { yuan }) => total + yuan, 0))
  return { zh: `${paid.length} 张一共已缴 ${sum} 元。`, en: `${paid.length} of them are paid, ${sum} yuan in all.` }
}

/** Beside the slips there are. */
function sayLeft(fee: FeesOfCertificate): Said | undefined {
  const due = dueSlipOf(fee)
  if (fee.slips.length === 0 || due === undefined || due.lines.length === 0 || isUpToDate(due)) return undefined
  const [heads, unit] = [headsOf(due.lines), unitOf(fee.way)]
  const sum =
    due.yuan === undefined
      ? { zh: '', en: '' }
      : { zh: `，${writeYuan(due.yuan)} 元`, en: `, ${writeYuan(due.yuan)} yuan` }
  return due.replaces === undefined
    ? {
        zh: `还有 ${heads} ${unit.zh}没有缴费单${sum.zh}；发“缴费”另做一张。`,
        en: `No slip yet for ${plural(heads, unit.en)}${sum.en}: write “pay” for one more.`,
      }
    : {
        zh: `没缴的那张应是 ${heads} ${unit.zh}${sum.zh}，和登记的不一样；发“缴费”重新算。`,
        en: `The unpaid slip should be for ${plural(heads, unit.en)}${sum.en} and is not: write “pay” to work it out anew.`,
      }
}

/** By the rule of each plan's book, on the calendar there is; undefined: no book of theirs has such a rule. */
export async function answerFeeDue({
  records,
  now,
  language,
}: Pick<Question, 'records' | 'now' | 'language'>): Promise<string | undefined> {
  const today = examDayOf(now)
  const [plans, own] = await Promise.all([records.plans.list(), readOwnDays(records)])
  const said = currentPlans(plans, today).flatMap((plan) => {
    const due = sayFeeDue(plan, today, own)
    return due === undefined ? [] : [`**${language === 'zh' ? plan.name : `“${plan.name}”`}** ${due[language]}`]
  })
  return said.length === 0 ? undefined : said.join('\n')
}
