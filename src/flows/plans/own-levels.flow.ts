/** 本校等级 · 我们只考中级: of the levels of a plan the school takes these; registration expects and allows no others. */

import { writeWindow } from '../../domain/cells/day-window.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { readLevels } from '../../domain/plans/plan-cells.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { joined, type Said } from '../../domain/talk/language.js'
import { text } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { paragraphs } from '../talk/wording.js'
import { levelsSaid, parseOwnLevels } from './own-levels.js'
import { plansAhead } from './plan-choices.js'
import { planMeant, whichPlan } from './which-plan.js'

interface LevelAnswers {
  levels: string
  plan?: string
  confirmed: true
}
type Context = StepContext<LevelAnswers>

export const ownLevels = defineFlow<LevelAnswers>()({
  id: 'own-levels',
  title: { zh: '本校等级', en: 'Own levels' },
  about: { zh: '我们只考中级：一场考几个等级，本校只参加其中几个', en: 'own levels: such as “我们只考中级”' },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['本校等级', 'own levels'],
  opensLike: (typed) => typed.length <= 30 && /^(?:我们|本校|我校|学校)/.test(typed) && levelsSaid(typed) !== undefined,
  readOpening: (rest) => ({ levels: rest }),
  steps: {
    levels: {
      label: { zh: '等级', en: 'Levels' },
      ask: {
        zh: '本校参加哪些等级？如“只考中级”；都参加就说“全部等级”。',
        en: 'Which levels does your school take? Such as “中级”; for all of them “all levels”.',
      },
      accept: text(parseOwnLevels),
    },
    plan: whichPlan({ ask: { zh: '是哪一场？', en: 'Which sitting?' } }),
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: endIfImpossible,
      ask: summary,
      accept: yes({ yes: { zh: '就这样', en: 'Yes' }, no: { zh: '不改', en: 'Leave it' } }),
    },
  },
  done: write,
})

async function planIn({ answers, facts }: Context): Promise<ExamPlan | undefined> {
  const plans = await plansAhead(facts)
  return planMeant(plans, answers.plan)
}

const allOf = ({ levels, allLevels = levels }: ExamPlan) => allLevels

async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  const plan = await planIn(context)
  if (plan === undefined) {
    return (await plansAhead(context.facts)).length > 0
      ? undefined
      : {
          say: { zh: '还没有考试计划。先发“添加考试计划”。', en: 'There is no exam plan yet. First write “add plan”.' },
        }
  }
  const strange = wanted(context, plan).filter((one) => !allOf(plan).some((level) => level === one))
  if (strange.length === 0) return undefined
  const [named, all] = [strange.join('、'), allOf(plan).join('、')]
  return {
    say: {
      zh: `“${plan.name}”不考${named}，只考${all}。请核对；计划写错了就先改计划。`,
      en: `“${plan.name}” does not examine “${named}”, only “${all}”. Please check; if the plan is wrong, correct it first.`,
    },
  }
}

function wanted({ answers }: Context, plan: ExamPlan): readonly string[] {
  const { levels = '' } = answers
  return readLevels(levels) === undefined || levels === '全部等级' ? allOf(plan) : levels.split(',')
}

async function summary(context: Context): Promise<Said> {
  const plan = await planIn(context)
  if (plan === undefined) return { zh: '是哪一场？', en: 'Which sitting?' }
  const own = wanted(context, plan)
  const left = allOf(plan).filter((one) => !own.includes(one))
  const counts = (await getSchool(context.facts).records.steps.counts()).plans[plan.name]
  const registered = left.filter((level) => (counts?.[`registered.${level}`] ?? 0) > 0)
  return paragraphs(
    {
      zh: `“${plan.name}”考${joined(allOf(plan)).zh}，本校参加：${joined(own).zh}。`,
      en: `“${plan.name}” examines “${joined(allOf(plan)).zh}”; your school takes “${joined(own).zh}”.`,
    },
    left.length === 0
      ? undefined
      : { zh: `${joined(left).zh}就不能报了。`, en: `Nobody can be registered for “${joined(left).zh}” then.` },
    registered.length === 0
      ? undefined
      : {
          zh: `注意：${registered.map((level) => `${level}已登记报考 ${counts?.[`registered.${level}`] ?? 0} 人`).join('、')}，这些记录不会自动删。`,
          en: `Note: people are registered for “${registered.join('、')}” already; those registrations are not removed.`,
        },
    { zh: '对吗？', en: 'Is that right?' },
  )
}

async function write(answers: LevelAnswers, context: Context): Promise<Outcome> {
  const plan = await planIn({ ...context, answers })
  if (plan === undefined) return {}
  const own = wanted({ ...context, answers }, plan)
  const row = {
    name: plan.name,
    certificates: plan.certificates.join(','),
    levels: allOf(plan).join(','),
    ownLevels: own.join(','),
    exam: writeWindow(plan.windows.exam ?? {}),
  }
  const schoolId = getSchool(context.facts).school.id
  return {
    changes: [{ kind: 'write-rows', batchId: context.runId, list: plansList.id, schoolId, rows: [row] }],
    say: {
      zh: `好的，“${plan.name}”本校只考${joined(own).zh}。要改随时再说。`,
      en: `Noted: of “${plan.name}” your school takes “${joined(own).zh}”. Say it again to change it.`,
    },
  }
}
