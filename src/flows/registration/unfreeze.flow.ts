/** 解除确认 · A confirmed list is taken up again, only while registration is open. */
import { dayName } from '../../domain/cells/day-name.js'
import { NOT_FROZEN } from '../../domain/plans/frozen-list.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { endOf } from '../../domain/plans/plan-windows.js'
import { plansList } from '../../domain/plans/plans-list.js'
import type { Said } from '../../domain/talk/language.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { planMeant, whichPlan } from '../plans/which-plan.js'
import { isOver, plansFrozen } from './freeze-plans.js'

interface UnfreezeAnswers {
  plan?: string
  confirmed: true
}
type Context = StepContext<UnfreezeAnswers>

export const unfreeze = defineFlow<UnfreezeAnswers>()({
  id: 'unfreeze',
  title: { zh: '解除确认', en: 'Release the list' },
  about: {
    zh: '解除确认：报名截止前把确认过的报考名单放开，改完再确认',
    en: 'release the list: before registration ends a confirmed list may be changed again',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['解除确认', '解除报考名单确认', '取消名单确认', 'release the list'],
  steps: {
    plan: whichPlan({ ask: { zh: '解除哪一场的确认？', en: 'The list of which exam?' }, of: plansFrozen }),
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: refuse,
      ask: async (context): Promise<Said> => {
        const plan = await planOfRun(context)
        return {
          zh: `“${plan?.name ?? ''}”的名单放开以后又能增删，改完要重新确认。现在解除吗？`,
          en: `Once “${plan?.name ?? ''}” is released people can be added and taken out again, and it has to be confirmed anew. Release it now?`,
        }
      },
      accept: yes({ yes: { zh: '解除确认', en: 'Release' }, no: { zh: '不解除', en: 'Keep it' } }),
    },
  },
  done: async (_, context) => {
    const plan = await planOfRun(context)
    const refused = await refuse(context)
    if (plan === undefined || refused !== undefined) return refused ?? {}
    const schoolId = getSchool(context.facts).school.id
    const rows = [{ name: plan.name, frozen: NOT_FROZEN }]
    return {
      changes: [{ kind: 'write-rows', batchId: context.runId, list: plansList.id, schoolId, rows }],
      say: {
        zh: '已解除，可以增删报考了。改完记得再发“确认报考名单”。',
        en: 'Released: people can be added and taken out again. Then write “confirm registrations” once more.',
      },
    }
  },
})

async function planOfRun({ answers, facts }: Context): Promise<ExamPlan | undefined> {
  const plans = await plansFrozen(facts)
  return planMeant(plans, answers.plan)
}

async function refuse(context: Context): Promise<Outcome | undefined> {
  const plan = await planOfRun(context)
  if (plan === undefined) {
    return {
      say: {
        zh: '没有确认过的报考名单，不用解除。',
        en: 'No list of registrations is confirmed, so there is none to release.',
      },
    }
  }
  const ends = endOf(plan, 'registration')
  if (ends === undefined || !isOver(plan, context.facts)) return undefined
  return {
    say: {
      zh: `“${plan.name}”的报考${dayName(ends, 'zh')}已经截止，名单不能再改；不来考的按缺考计。一定要改，请联系培训评价组织。`,
      en: `Registration for “${plan.name}” ended on ${dayName(ends, 'en')}, so the list can no longer be changed; whoever does not come is absent. If it must be, please ask the evaluation organisation.`,
    },
  }
}
