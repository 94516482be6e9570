/** 缴费 · The slip of a plan and certificate: heads by level at the standard; made once the list is fixed [G1 第七步, PM 5.2.7]. */

import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { LEVELS } from '../../domain/cells/levels.js'
import { writeYuan } from '../../domain/cells/money.js'
import { feeRatesList } from '../../domain/fees/fee-rates-list.js'
import { paymentSlipsList } from '../../domain/fees/payment-slips-list.js'
import { type Rates, readRates } from '../../domain/fees/read-rates.js'
import { type SlipLine, totalOf } from '../../domain/fees/slip-of-plan.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { endOf } from '../../domain/plans/plan-windows.js'
import type { Change } from '../../domain/talk/changes.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { readOwnDays } from '../plans/own-days.js'
import { plansAhead } from '../plans/plan-choices.js'
import { planMeant, whichPlan } from '../plans/which-plan.js'
import { lines, paragraphs } from '../talk/wording.js'
import { sayHowToPay, sayLine, saySlip, sayTotal } from './fee-words.js'
import { type FeesOfCertificate, feesOf } from './fees-of-plan.js'

interface PayAnswers {
  plan?: string
  certificate?: string
  rates?: { readonly text: string; readonly value: Rates }
  confirmed: true
}
type Context = StepContext<PayAnswers>

export const pay = defineFlow<PayAnswers>()({
  id: 'pay',
  title: { zh: '缴费', en: 'Pay' },
  about: {
    zh: '缴费：按报考人数和标准算好缴费申请单，备注和期限一起告诉您',
    en: 'pay: the payment slip worked out from those registered and the fee, with note and due day',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: [
    '缴费',
    '交费',
    '缴费申请单',
    '做缴费单',
    '生成缴费单',
    '重新算缴费单',
    'pay',
    'payment slip',
    'make the slip',
  ],
  steps: {
    plan: whichPlan({ ask: { zh: '是哪一场考试的缴费？', en: 'For which sitting?' } }),
    certificate: {
      label: { zh: '证书', en: 'Certificate' },
      onlyIf: async (context) => (await payable(context)).length > 1,
      ask: { zh: '是哪个证书的？', en: 'For which certificate?' },
      accept: choiceFrom(async (context) => (await payable(context)).map(({ certificate }) => optionOf(certificate))),
    },
    rates: {
      label: { zh: '标准', en: 'Fees' },
      onlyIf: async (context) => ((await feeOf(context))?.lines ?? []).some(({ yuanEach }) => yuanEach === undefined),
      ask: {
        zh: '这个证书的收费标准还不知道。每人多少元？如“初级 380，中级 360”；都一样就写一个数。',
        en: 'The fee of this certificate is not known. How many yuan a head? Such as “初级 380，中级 360”, or one number for all.',
      },
      accept: written(parseRates, (rates) => sameInBoth(writeRates(rates))),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: nothingToPay,
      ask: summary,
      accept: yes({ yes: { zh: '登记缴费单', en: 'Enter the slip' }, no: { zh: '先不', en: 'Not now' } }),
    },
  },
  done: enter,
})

const optionOf = (name: string): Option => ({ value: name, label: sameInBoth(name) })

async function planOfRun(context: Context): Promise<ExamPlan | undefined> {
  const plans = await plansAhead(context.facts)
  return planMeant(plans, context.answers.plan)
}

async function payable(context: Context): Promise<readonly FeesOfCertificate[]> {
  const plan = await planOfRun(context)
  const { school, records } = getSchool(context.facts)
  const all = plan === undefined ? [] : await feesOf(plan, school.province, records)
  return all.filter((one) => one.lines.length > 0)
}

async function feeOf(context: Context): Promise<FeesOfCertificate | undefined> {
  const all = await payable(context)
  return all.length === 1 ? all[0] : all.find(({ certificate }) => certificate === context.answers.certificate)
}

/** With what the person has said of levels whose rate nobody knew. */
async function linesOf(context: Context): Promise<readonly SlipLine[]> {
  const fee = await feeOf(context)
  const said = context.answers.rates?.value ?? {}
  return (fee?.lines ?? []).map((line) => {
    const yuanEach = line.yuanEach ?? said[line.level]
    return yuanEach === undefined || line.yuanEach !== undefined ? line : { ...line, yuanEach, by: 'interim' }
  })
}

function parseRates(typed: string): Checked<Rates> | undefined {
  const rates = readRates(typed)
  if (rates !== undefined) return good(rates)
  return /\d/.test(typed) ? bad('rates-unreadable') : undefined
}

function writeRates(rates: Rates): string {
  return LEVELS.flatMap((level) => (rates[level] === undefined ? [] : [`${level} ${writeYuan(rates[level])}`])).join(
    '，',
  )
}

async function nothingToPay(context: Context): Promise<Outcome | undefined> {
  const plan = await planOfRun(context)
  if (plan === undefined && (await plansAhead(context.facts)).length === 0) return { say: NO_PLAN }
  const fee = await feeOf(context)
  if (fee === undefined && (await payable(context)).length === 0) return { say: NOBODY }
  const heads = fee?.lines.reduce((sum, line) => sum + line.heads, 0)
  const isPaid = fee?.slip !== undefined && fee.slip.status !== '未缴费'
  if (!isPaid || fee?.slip === undefined || fee.slip.heads !== heads) return undefined
  const said = saySlip(fee.slip)
  return { say: { zh: `已经缴过了：${said.zh}。`, en: `This is paid already: ${said.en}.` } }
}

const NO_PLAN: Said = {
  zh: '还没有登记考试计划。先把通知贴给我，报名以后再做缴费单。',
  en: 'No exam plan is entered yet. Paste the notice first; the slip comes after registration.',
}
const NOBODY: Said = {
  zh: '这一场还没有人报考，没有要缴的。先报考；报名截止、名单定下来以后再做缴费单。',
  en: 'Nobody is registered for this sitting yet, so there is nothing to pay. Register first; the slip is made once registration has ended.',
}

async function summary(context: Context): Promise<Said> {
  const { records } = getSchool(context.facts)
  const [plan, fee, all, own] = await Promise.all([
    planOfRun(context),
    feeOf(context),
    linesOf(context),
    readOwnDays(records),
  ])
  if (plan === undefined || fee === undefined) return NOBODY
  const name = `**${plan.name}** ${fee.certificate}`
  return paragraphs(
    [{ zh: name, en: name }, ...all.map(sayLine), sayTotal(all)],
    [sayHowToPay(plan, fee.certificate, fee.slip?.number, own)],
    [stillOpen(plan, examDayOf(context.facts.now)), fee.slip && sayReplaced(saySlip(fee.slip))],
    { zh: '登记这张缴费单吗？', en: 'Enter this slip?' },
  )
}

/** What is paid for cannot be removed [PM]. */
function stillOpen(plan: ExamPlan, today: ExamDay): Said | undefined {
  const ends = endOf(plan, 'registration')
  if (plan.frozen !== undefined || ends === undefined || ends < today) return undefined
  return {
    zh: '⚠ 报名还没有截止，名单也还没有确认。**缴了费的报考不能删**，最好先发“确认报考名单”，再做缴费单。',
    en: '⚠ Registration has not ended and the list is not confirmed. **What is paid for cannot be removed**: better write “confirm registrations” first, and make the slip then.',
  }
}

function sayReplaced(slip: Said): Said {
  return { zh: `会换掉之前的：${slip.zh}。`, en: `It takes the place of: ${slip.en}.` }
}

async function enter(answers: PayAnswers, context: Context): Promise<Outcome> {
  const filled = { ...context, answers }
  const [plan, fee, all] = await Promise.all([planOfRun(filled), feeOf(filled), linesOf(filled)])
  const total = totalOf(all)
  if (plan === undefined || fee === undefined || total === undefined) return { say: NOBODY }
  const { school } = getSchool(context.facts)
  const heads = all.reduce((sum, line) => sum + line.heads, 0)
  const slip = {
    plan: plan.name,
    certificate: fee.certificate,
    way: '按证书',
    heads: String(heads),
    amount: writeYuan(total),
    status: '未缴费',
    ...(fee.slip?.number && { number: fee.slip.number }),
  }
  const at = { kind: 'write-rows', schoolId: school.id } as const
  const rates = Object.entries(answers.rates?.value ?? {}).map(([level, yuan]) => {
    return { province: school.province, certificate: fee.certificate, level, amount: writeYuan(yuan), kind: '暂行' }
  })
  const changes: readonly Change[] = [
    ...(rates.length > 0 ? [{ ...at, batchId: context.facts.newId(), list: feeRatesList.id, rows: rates }] : []),
    { ...at, batchId: context.runId, list: paymentSlipsList.id, rows: [slip] },
  ]
  return {
    changes,
    say: lines(
      {
        zh: `已登记缴费单：${heads} 人，${slip.amount} 元。`,
        en: `Slip entered: ${heads} heads, ${slip.amount} yuan.`,
      },
      {
        zh: '在平台“缴费管理”里申请以后，把单号发给我，如“缴费单号 2026060100012”；汇款以后发“已缴费”。',
        en: 'Once it is made on the platform send me its number, such as “缴费单号 2026060100012”; after the transfer write “paid”.',
      },
    ),
  }
}
