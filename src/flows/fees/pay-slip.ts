/** 算好的缴费单 · What the slip comes to and what stays as it is, shown before it is entered; why none is needed. */
import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { writeYuan } from '../../domain/cells/money.js'
import { type DueSlip, isUpToDate } from '../../domain/fees/due-slip.js'
import { feeRatesList } from '../../domain/fees/fee-rates-list.js'
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { type FeesOfCertificate, headsOf, isPaid } from '../../domain/fees/fees-of-certificate.js'
import { paymentSlipsList } from '../../domain/fees/payment-slips-list.js'
import { writeByLevel } from '../../domain/fees/read-rates.js'
import { nextPart } from '../../domain/fees/slip-row.js'
import { unitOf } from '../../domain/fees/slip-status.js'
import type { Values } from '../../domain/lists/rows.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { endOf } from '../../domain/plans/plan-windows.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { WITH_SLIPS } from '../../domain/plans/without-slips.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Said } from '../../domain/talk/language.js'
import { sayPayeeFor } from '../contacts/contact-words.js'
import type { Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { readOwnDays } from '../plans/own-days.js'
import { lines, paragraphs, plural } from '../talk/wording.js'
import { nameFee, sayBeyond, sayHowToPay, sayLine, sayNoSlips, saySettlement, saySlip, sayTotal } from './fee-words.js'
import { dueOf, feeOf, type PayAnswers, type PayContext, payable, planOfRun } from './pay-terms.js'
import { plansToPay } from './plans-to-pay.js'

export async function nothingToPay(context: PayContext): Promise<Outcome | undefined> {
  const [plan, fee, due] = await Promise.all([planOfRun(context), feeOf(context), dueOf(context)])
  if (plan === undefined && (await plansToPay(context.facts)).length === 0) {
    return { say: (await getSchool(context.facts).records.plans.list()).length === 0 ? NO_PLAN : ALL_OVER }
  }
  if (plan === undefined || fee === undefined) {
    return (await payable(context)).length === 0 ? { say: NOBODY } : undefined
  }
  if (due !== undefined && !isUpToDate(due)) return undefined
  return { say: due === undefined ? saySettled(fee, context) : await sayMade(plan, fee, due, context) }
}

/** Of the slips that are paid, whether somebody or something is left. */
function saySettled(fee: FeesOfCertificate, { answers }: PayContext): Said {
  const [paid, open] = [fee.slips.filter(isPaid), fee.slips.filter((slip) => !isPaid(slip))]
  const said = answers.covered?.value
  return lines(
    paid.length === 0 ? undefined : { zh: '已经缴过了：', en: 'This is paid already:' },
    ...paid.map(saySlip),
    sayBeyond(fee, said),
    saySettlement(fee, said),
    ...open.map((slip): Said => {
      const one = saySlip(slip)
      return {
        zh: `${one.zh}：报考的都有缴费单了，这张用不上，发“删除缴费单”删掉，平台上的也删掉。`,
        en: `${one.en}: all who are registered have a slip, so this one is not needed: write “delete the slip”, and delete it on the platform too.`,
      }
    }),
  )
}

async function sayMade(plan: ExamPlan, fee: FeesOfCertificate, due: DueSlip, context: PayContext): Promise<Said> {
  const own = await readOwnDays(getSchool(context.facts).records)
  return lines(
    { zh: '缴费单已经做好，没有变化：', en: 'The slip is made, and nothing has changed:' },
    due.replaces && saySlip(due.replaces),
    sayHowToPay(plan, fee.certificate, due.replaces?.number, own),
    {
      zh: '汇完发“已缴费”。要重做，先发“删除缴费单”。',
      en: 'After the transfer write “paid”. To make it anew write “delete the slip” first.',
    },
  )
}

const NO_PLAN: Said = {
  zh: '还没有登记考试计划。先把通知贴给我，报名以后再做缴费单。',
  en: 'No exam plan is entered yet. Paste the notice first; the slip comes after registration.',
}
const ALL_OVER: Said = {
  zh: '登记过的考试都考完了，也没有要补缴的。有新的考试就先把通知贴给我。',
  en: 'The exams entered are over, and nothing of them is left to be paid. For a new exam paste its notice first.',
}
const NOBODY: Said = {
  zh: '这一场还没有人报考，没有要缴的。先报考；报名截止、名单定下来以后再做缴费单。',
  en: 'Nobody is registered for this sitting yet, so there is nothing to pay. Register first; the slip is made once registration has ended.',
}

export async function summaryOfSlip(context: PayContext): Promise<Said> {
  const { now, asker } = context.facts
  const { records } = getSchool(context.facts)
  const [plan, fee, due, own] = await Promise.all([
    planOfRun(context),
    feeOf(context),
    dueOf(context),
    readOwnDays(records),
  ])
  if (plan === undefined || fee === undefined || due === undefined) return NOBODY
  const { replaces, stays } = due
  return paragraphs(
    [nameFee(plan, fee), ...sayDue(due)],
    stays.length === 0
      ? []
      : [
          due.lines.length > 0 ? STAYS : ALL_STAY,
          ...stays.map(saySlip),
          sayBeyond(fee, context.answers.covered?.value),
        ],
    [
      sayHowToPay(plan, fee.certificate, undefined, own),
      await sayPayeeFor(plan, fee.certificate, { records, now, chat: asker.chat }),
    ],
    [stillOpen(plan, examDayOf(context.facts.now)), sayAfterAll(plan), replaces && sayReplaced(replaces)],
    { zh: '登记这张缴费单吗？', en: 'Enter this slip?' },
  )
}

const STAYS: Said = {
  zh: '这张只算还没有缴费单的；已有的缴费单不动：',
  en: 'This one is only for those who have no slip yet. The slips there are stay:',
}

const ALL_STAY: Said = { zh: '已缴的缴费单不动：', en: 'The slips that are paid stay:' }

function sayDue({ lines: all, yuan }: DueSlip): readonly Said[] {
  if (all.length > 0) return [...all.map(sayLine), sayTotal(all)]
  const sum = writeYuan(yuan ?? 0)
  return [
    {
      zh: `按核定标准补差额：**${sum} 元**（多退少补）`,
      en: `The difference to the approved rate: **${sum} yuan**`,
    },
  ]
}

/** What is paid for cannot be removed [PM 5.2.6]. */
function stillOpen(plan: ExamPlan, today: ExamDay): Said | undefined {
  const ends = endOf(plan, 'registration')
  if (plan.frozen !== undefined || ends === undefined || ends < today) return undefined
  return {
    zh: '⚠ 报名还没有截止，名单也还没有确认。**缴了费的报考不能删**，最好先发“确认报考名单”，再做缴费单。',
    en: '⚠ Registration has not ended and the list is not confirmed. **What is paid for cannot be removed**: better write “confirm registrations” first, and make the slip then.',
  }
}

function sayAfterAll(plan: ExamPlan): Said | undefined {
  const said = sayNoSlips(plan)
  return (
    said && {
      zh: `⚠ ${said.zh}现在登记一张，就算要用。`,
      en: `⚠ ${said.en} To enter one now means that it does not.`,
    }
  )
}

/** On the platform a slip is not changed: it is deleted and made anew, with another number [PM 5.2.7]. */
function sayReplaced(slip: PaymentSlip): Said {
  const [said, { number }] = [saySlip(slip), slip]
  return number === undefined
    ? { zh: `会换掉之前的：${said.zh}。`, en: `It takes the place of: ${said.en}.` }
    : {
        zh: `会换掉之前的：${said.zh}。平台上的 ${number} 要删除、重新生成，单号会变。`,
        en: `It takes the place of: ${said.en}. Delete ${number} on the platform and make it anew; the number will be another.`,
      }
}

export async function enterSlip(answers: PayAnswers, context: PayContext): Promise<Outcome> {
  const filled = { ...context, answers }
  const [plan, fee, due] = await Promise.all([planOfRun(filled), feeOf(filled), dueOf(filled)])
  if (plan === undefined || fee === undefined || due?.yuan === undefined) return { say: NOBODY }
  const { school } = getSchool(context.facts)
  const slip = rowOf(plan, fee, due)
  const at = { kind: 'write-rows', schoolId: school.id } as const
  const asked = fee.way === '按证书' ? Object.entries(answers.rates?.value ?? {}) : []
  const rates = asked.map(([level, yuan]) => {
    return { province: school.province, certificate: fee.certificate, level, amount: writeYuan(yuan), kind: '暂行' }
  })
  const usesSlips = [{ name: plan.name, noSlips: WITH_SLIPS }]
  const changes: readonly Change[] = [
    ...(rates.length > 0 ? [{ ...at, batchId: context.facts.newId(), list: feeRatesList.id, rows: rates }] : []),
    ...(due.replaces?.number === undefined ? [] : [removal(due.replaces, school.id)]),
    ...(plan.noSlips ? [{ ...at, batchId: context.facts.newId(), list: plansList.id, rows: usesSlips }] : []),
    { ...at, batchId: context.runId, list: paymentSlipsList.id, rows: [...levelsSaid(due, answers), slip] },
  ]
  return { changes, say: lines(sayEntered(fee, due), sayNext(fee)) }
}

function rowOf(plan: ExamPlan, { certificate, way, slips }: FeesOfCertificate, due: DueSlip): Values {
  const { lines: all, replaces, yuan = 0 } = due
  const numberOf = (each: (line: DueSlip['lines'][number]) => number | undefined) =>
    writeByLevel(Object.fromEntries(all.map((line) => [line.level, each(line)])))
  return {
    plan: replaces?.plan ?? plan.name,
    certificate,
    way,
    part: replaces?.part ?? nextPart(slips),
    heads: String(headsOf(all)),
    ...(all.length > 0 && { levels: numberOf(({ heads }) => heads), price: numberOf(({ yuanEach }) => yuanEach) }),
    amount: writeYuan(yuan),
    status: '未缴费',
  }
}

function removal({ id }: PaymentSlip, schoolId: string): Change {
  return { kind: 'remove-record', list: paymentSlipsList.id, schoolId, recordId: id }
}

/** What was said of the only slip that did not say its levels is kept with it, so that it is not asked again. */
function levelsSaid({ stays }: DueSlip, { covered }: PayAnswers): readonly Values[] {
  const [only, ...others] = stays.filter(({ levels }) => levels === undefined)
  if (only === undefined || others.length > 0 || covered === undefined) return []
  return [{ ...keyOf(only), levels: writeByLevel(covered.value) }]
}

/** By which its record is found. */
export function keyOf({ plan, certificate, way, part }: PaymentSlip): Values {
  return { plan, certificate, way, part }
}

function sayEntered({ way }: FeesOfCertificate, { lines: all, yuan = 0 }: DueSlip): Said {
  const [heads, sum, unit] = [headsOf(all), writeYuan(yuan), unitOf(way)]
  return heads === 0
    ? { zh: `已登记缴费单：补差额 ${sum} 元。`, en: `Slip entered: the difference of ${sum} yuan.` }
    : {
        zh: `已登记缴费单：${heads} ${unit.zh}，${sum} 元。`,
        en: `Slip entered: ${plural(heads, unit.en)}, ${sum} yuan.`,
      }
}

/** The button of the platform [PM 5.2.7]. */
function sayNext({ way }: FeesOfCertificate): Said {
  return {
    zh: `在平台“缴费管理”里点“${way}报考生生成缴费申请单”，生成以后把单号发给我，如“缴费单号 2026060100012”；汇款以后发“已缴费”。`,
    en: `Press “${way}报考生生成缴费申请单” under “缴费管理” on the platform and send me the number of the slip, such as “缴费单号 2026060100012”; after the transfer write “paid”.`,
  }
}
