/** 问卷交了 · That the organisation has the details of an exam's staff, as the person says: 问卷交了. */
import { EXAM_CONTACTS, SENT, SITE_CONTACT } from '../../domain/invigilators/exam-contact-records.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { foldText } from '../../domain/talk/commands.js'
import { quotedName } from '../../domain/talk/language.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { planMeant, WHICH_EXAM, whichPlan } from '../plans/which-plan.js'
import { withChoices } from '../talk/wording.js'
import { contactsKnown, plansOfQuestionnaire, refuseQuestionnaire } from './exam-contacts.js'

interface SentAnswers {
  plan?: string
  confirmed: true
}
type Context = StepContext<SentAnswers>

const IS_SENT =
  /^(?:监考|监考员|监考人员|考务)?(?:的)?问卷(?:已经?|都|我)?(?:交|填|发|提交|上交|寄)(?:上去|过去|给[他她它]们|完|好)?(?:了|过了)(?:吗|没有|没)?$|^questionnaire(?: is)? sent$/u

export const questionnaireSent = defineFlow<SentAnswers>()({
  id: 'questionnaire-sent',
  title: { zh: '登记问卷交了', en: 'Questionnaire handed in' },
  about: {
    zh: '问卷交了：登记监考问卷已经交给评价组织',
    en: 'questionnaire sent: the organisation has the staff questionnaire',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['登记问卷交了', 'questionnaire sent'],
  opensLike: (typed) => typed.length <= 30 && IS_SENT.test(foldText(typed).replace(/[。.!！?？]$/u, '')),
  steps: {
    plan: {
      ...whichPlan({
        ask: { zh: '是哪一场考试的问卷？', en: 'The questionnaire of which exam?' },
        of: plansOfQuestionnaire,
        label: WHICH_EXAM,
        named: quotedName,
      }),
      // Without any it is reached as well, to say so.
      onlyIf: async ({ facts }) => (await plansOfQuestionnaire(facts)).length !== 1,
      endIf: async ({ facts }) =>
        (await plansOfQuestionnaire(facts)).length === 0 ? refuseQuestionnaire(facts) : undefined,
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: refuse,
      ask: async (context) => {
        const name = (await planOf(context))?.name ?? ''
        return {
          zh: `我这里还没有登记。“${name}”的监考问卷已经交给评价组织了吗？登记以后不再提醒；没交到就不认证，也不寄证书。`,
          en: `Not entered yet. Has the organisation got the staff questionnaire of “${name}”? Once entered you are not reminded again; without it nobody is certified and no certificates are posted.`,
        }
      },
      accept: yes({ yes: { zh: '交了', en: 'It has' }, no: { zh: '还没交', en: 'Not yet' } }),
    },
  },
  done: enter,
})

async function planOf({ answers, facts }: Context): Promise<ExamPlan | undefined> {
  const plans = await plansOfQuestionnaire(facts)
  return planMeant(plans, answers.plan)
}

async function refuse(context: Context): Promise<Outcome | undefined> {
  const plan = await planOf(context)
  if (plan === undefined) return refuseQuestionnaire(context.facts)
  const { site, recipient, isSent } = await contactsKnown(plan, context.facts)
  if (isSent) {
    return {
      say: {
        zh: `“${plan.name}”的监考问卷已经登记交过了。换了衔接人或收件人，发“监考问卷”改。`,
        en: `The staff questionnaire of “${plan.name}” is entered as handed in already. Write “staff questionnaire” to change it.`,
      },
    }
  }
  if (site !== undefined && recipient !== undefined) return undefined
  const said = {
    zh: `还没有登记：“${plan.name}”的考试衔接人和收件人我这里还没有，考前一天要用。先发“监考问卷”，问三样就好。`,
    en: `Not entered: the contact and the recipient of “${plan.name}” are not on record yet, and are needed on the eve. Write “staff questionnaire” first; it asks three things.`,
  }
  return { say: withChoices(said, [{ id: '监考问卷', label: { zh: '监考问卷', en: 'Staff questionnaire' } }]) }
}

async function enter(answers: SentAnswers, context: Context): Promise<Outcome> {
  const plan = await planOf({ ...context, answers })
  if (plan === undefined) return refuseQuestionnaire(context.facts)
  const { site } = await contactsKnown(plan, context.facts)
  const { name = '', phone = '' } = site ?? {}
  const rows = [{ plan: plan.name, role: SITE_CONTACT, name, phone, sent: SENT }]
  const schoolId = getSchool(context.facts).school.id
  return {
    changes: [{ kind: 'write-rows', batchId: context.runId, list: EXAM_CONTACTS, schoolId, rows }],
    say: {
      zh: `已登记：“${plan.name}”的监考问卷交了。接着等评价组织认证；认证以后把平台的监考人员导出发给我。`,
      en: `Entered: the staff questionnaire of “${plan.name}” is handed in. Now the organisation certifies; then send me the platform’s export of invigilators.`,
    },
  }
}
