/** 不参加考试 · A school stays out of a plan its organisation has published; what it has entered for it stays on record. */
import type { Said } from '../../domain/talk/language.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { NONE_ASKED, PLAN_CHOICE, planAsked, plansAsked } from './plans-asked.js'

interface DeclineAnswers {
  plan?: string
  confirmed: true
}
type Context = StepContext<DeclineAnswers>

export const declinePlan = defineFlow<DeclineAnswers>()({
  id: 'decline-plan',
  title: { zh: '不参加考试', en: 'Stay out of an exam' },
  who: ['coordinator', 'school-admin'],
  causes: ['answer-plan'],
  ofSchool: true,
  opensWith: ['不参加考试', '不参加', 'stay out'],
  readOpening: (rest) => ({ plan: rest }),
  steps: {
    plan: {
      label: { zh: '哪一场', en: 'Which sitting' },
      onlyIf: async ({ facts }) => (await plansAsked(facts)).length > 1,
      ask: { zh: '不参加哪一场？', en: 'Which sitting?' },
      accept: PLAN_CHOICE,
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: async ({ facts }) => ((await plansAsked(facts)).length === 0 ? { say: NONE_ASKED } : undefined),
      ask: summary,
      accept: yes({ yes: { zh: '不参加', en: 'Stay out' }, no: { zh: '再想想', en: 'Not yet' } }),
    },
  },
  done: decline,
})

async function summary(context: Context): Promise<Said> {
  const asked = await planAsked(context)
  if (asked === undefined) return NONE_ASKED
  const { plan, org } = asked
  return {
    zh: `不参加“${plan.name}”？${org}会看到，以后这一场改期也不再通知本校。改主意了就发“参加考试”，要在报考截止以前。`,
    en: `Stay out of “${plan.name}”? “${org}” sees it, and your school is no longer told when it moves. To change your mind write “take part”, before registration ends.`,
  }
}

async function decline(_answers: DeclineAnswers, context: Context): Promise<Outcome> {
  const asked = await planAsked(context)
  if (asked === undefined) return { say: NONE_ASKED }
  const schoolId = getSchool(context.facts).school.id
  return {
    changes: [{ kind: 'answer-plan', schoolId, publishedId: asked.id, answer: 'declined' }],
    say: {
      zh: `好的，本校不参加“${asked.plan.name}”。这一场不再算进本校的进度。`,
      en: `Noted: your school stays out of “${asked.plan.name}”. It no longer counts among your steps.`,
    },
  }
}
