/** 费用 · What is to be paid for each plan that is not over, how far the payment is, and what is to be settled. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { sayHowToPay, sayLine, saySettlement, saySlip, sayTotal } from '../fees/fee-words.js'
import { feesOf } from '../fees/fees-of-plan.js'
import { readOwnDays } from '../plans/own-days.js'
import { sayFeeDue } from '../plans/plan-words.js'
import { lines } from '../talk/wording.js'
import type { Question } from './question.js'

/** Undefined: nobody is registered, and no slip is on record. */
export async function answerFees({ records, now, language, province }: Question): Promise<Reply[] | undefined> {
  const plans = currentPlans(await records.plans.list(), examDayOf(now))
  const own = await readOwnDays(records)
  const all = await Promise.all(
    plans.map(async (plan) => ({ plan, fees: await feesOf(plan, province ?? '', records) })),
  )
  const said = all.flatMap(({ plan, fees }) =>
    fees.map(({ certificate, lines: ofLevels, slip }): Said => {
      const name = `**${plan.name}** ${certificate}`
      return lines(
        { zh: name, en: name },
        ...ofLevels.map(sayLine),
        ofLevels.length === 0 ? undefined : sayTotal(ofLevels),
        slip && saySlip(slip),
        slip && saySettlement(slip.yuan, ofLevels),
        slip?.status === '已确认' ? undefined : sayHowToPay(plan, certificate, slip?.number, own),
      )
    }),
  )
  if (said.length === 0) return undefined
  const choice = { id: '缴费', label: { zh: '做缴费单', en: 'Make the slip' }[language] }
  const isOpen = all.some(({ fees }) => fees.some(({ slip }) => slip === undefined))
  return [{ text: said.map((one) => one[language]).join('\n\n'), ...(isOpen && { choices: [choice] }) }]
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
