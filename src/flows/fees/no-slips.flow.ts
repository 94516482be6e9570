/** 不用缴费单 · An organisation need not use payment slips [PM 5.2.7]: who said so for which exam is kept, and the step is no longer asked for. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { writeWithoutSlips } from '../../domain/plans/without-slips.js'
import type { Said } from '../../domain/talk/language.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { NO_PLAN_YET } from '../plans/plan-choices.js'
import { planMeant, whichPlan } from '../plans/which-plan.js'
import { lines } from '../talk/wording.js'
import { sayNoSlips, saySlip } from './fee-words.js'
import { plansToPay } from './plans-to-pay.js'

interface NoSlipsAnswers {
  plan?: string
  sure: true
}
type Context = StepContext<NoSlipsAnswers>

export const noSlips = defineFlow<NoSlipsAnswers>()({
  id: 'no-slips',
  title: { zh: '不用缴费单', en: 'No payment slips' },
  about: {
    zh: '不用缴费单：培训评价组织不用平台的缴费单，费用另外结的',
    en: 'no slips: the organisation does not use the platform’s payment slips',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['不用缴费单', 'no slips', 'no payment slips'],
  opensLike: (typed) => typed.length <= 40 && SAID.test(typed.replaceAll(' ', '')),
  steps: {
    plan: whichPlan({ ask: { zh: '哪一场不用缴费单？', en: 'Which sitting goes without?' }, of: plansToPay }),
    sure: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: refuse,
      ask: async (context): Promise<Said> => {
        const name = (await planOfRun(context))?.name ?? ''
        return {
          zh: `“${name}”不做缴费单，费用按培训评价组织说的方式缴，我不再催这一步，也不再核对缴了没有。缴了费的凭证请自己存好。登记吗？`,
          en: `“${name}” will go without payment slips: the fees are paid as the organisation says, and I no longer ask for this step nor check the payment. Please keep the receipts yourself. Enter this?`,
        }
      },
      accept: yes({ yes: { zh: '登记', en: 'Enter it' }, no: { zh: '先不登记', en: 'Not now' } }),
    },
  },
  done: async (_, context): Promise<Outcome> => {
    const plan = await planOfRun(context)
    if (plan === undefined) return NO_PLAN_YET
    const { facts, runId } = context
    const said = writeWithoutSlips({ day: examDayOf(facts.now), by: facts.asker.name ?? '' })
    const rows = [{ name: plan.name, noSlips: said }]
    const schoolId = getSchool(facts).school.id
    return {
      changes: [{ kind: 'write-rows', batchId: runId, list: plansList.id, schoolId, rows }],
      say: {
        zh: '已登记：这一场不用缴费单，缴费这一步不用办。还是要用，发“缴费”。',
        en: 'Entered: this sitting goes without payment slips, and the step is not needed. To use slips after all write “pay”.',
      },
    }
  },
})

const SAID =
  /^(?:我们|这次|这场|这一场|这回|我们学校|机构|组织)?(?:这次|这场)?(?:都)?(?:不用|不需要|不用做|没有|不走)(?:做|开)?缴费(?:申请)?单(?:了|的)?$/u

async function planOfRun({ answers, facts }: Context): Promise<ExamPlan | undefined> {
  return planMeant(await plansToPay(facts), answers.plan)
}

async function refuse(context: Context): Promise<Outcome | undefined> {
  const plan = await planOfRun(context)
  if (plan === undefined) return (await plansToPay(context.facts)).length === 0 ? NO_PLAN_YET : undefined
  const said = sayNoSlips(plan)
  if (said !== undefined) {
    return {
      say: lines(said, {
        zh: '不用再登记。还是要用，发“缴费”。',
        en: 'There is nothing to enter. To use slips after all write “pay”.',
      }),
    }
  }
  const slips = await slipsOf(plan, context)
  return slips.length === 0 ? undefined : { say: sayThereAre(slips) }
}

async function slipsOf({ name, number }: ExamPlan, { facts }: Context): Promise<readonly PaymentSlip[]> {
  const all = await getSchool(facts).records.fees.slips()
  return all.filter(({ plan }) => plan === name || plan === number)
}

function sayThereAre(slips: readonly PaymentSlip[]): Said {
  return lines({ zh: '这一场已经有缴费单：', en: 'There are slips for this sitting:' }, ...slips.map(saySlip), {
    zh: '没缴的用不上，先发“删除缴费单”；平台已经确认的不能删，这一场就按缴费单办。',
    en: 'Those not paid may be deleted first: write “delete the slip”. What the platform has confirmed cannot be, and the sitting goes by slips.',
  })
}
