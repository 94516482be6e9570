/** 参加考试 · A school takes part in a plan its organisation has published, in all its levels or some; where its own copy differs, the organisation's counts. */
import { writeWindow } from '../../domain/cells/day-window.js'
import { PLAN_WINDOWS } from '../../domain/plans/plan.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { text } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type SaidChoice, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, paragraphs } from '../talk/wording.js'
import { parseOwnLevels } from './own-levels.js'
import { NONE_ASKED, PLAN_CHOICE, planAsked, plansAsked } from './plans-asked.js'
import { sayDifferences } from './publication-words.js'

interface JoinAnswers {
  plan?: string
  levels?: string
  confirmed: true
}
type Context = StepContext<JoinAnswers>

const ALL: SaidChoice = { id: '全部等级', label: { zh: '全部等级', en: 'All levels' } }

export const joinPlan = defineFlow<JoinAnswers>()({
  id: 'join-plan',
  title: { zh: '参加考试', en: 'Take part in an exam' },
  about: {
    zh: '参加考试 / 不参加考试：答复机构发布的考试计划',
    en: 'take part / stay out: answer a plan your organisation has published',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['answer-plan', 'write-rows'],
  ofSchool: true,
  opensWith: ['参加考试', '参加', '按机构的改', 'take part'],
  readOpening: (rest) => ({ plan: rest }),
  steps: {
    plan: {
      label: { zh: '哪一场', en: 'Which sitting' },
      onlyIf: async ({ facts }) => (await plansAsked(facts)).length > 1,
      ask: { zh: '参加哪一场？', en: 'Which sitting?' },
      accept: PLAN_CHOICE,
    },
    levels: {
      label: { zh: '本校等级', en: 'Own levels' },
      onlyIf: async (context) => ((await planAsked(context))?.plan.levels.length ?? 0) > 1,
      ask: async (context) => {
        const levels = (await planAsked(context))?.plan.levels ?? []
        return {
          zh: `这一场考${levels.join('、')}。本校参加哪些等级？`,
          en: `It examines “${levels.join('、')}”. Which levels does your school take?`,
          choices: [ALL, ...levels.map((level): SaidChoice => ({ id: level, label: sameInBoth(level) }))],
        }
      },
      accept: text(parseOwnLevels),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: async ({ facts }) => ((await plansAsked(facts)).length === 0 ? { say: NONE_ASKED } : undefined),
      ask: summary,
      accept: yes({ yes: { zh: '参加', en: 'Take part' }, no: { zh: '先不', en: 'Not yet' } }),
    },
  },
  done: join,
})

async function summary(context: Context): Promise<Said> {
  const asked = await planAsked(context)
  if (asked === undefined) return NONE_ASKED
  const { plan, own, org } = asked
  const differences = own === undefined ? [] : sayDifferences(own, plan)
  const { levels } = context.answers
  return paragraphs(
    { zh: `参加 ${org} 的“${plan.name}”。`, en: `Taking part in “${plan.name}” of “${org}”.` },
    levels === undefined
      ? undefined
      : { zh: `本校等级：${levels.replaceAll(',', '、')}`, en: `Own levels: “${levels.replaceAll(',', '、')}”` },
    differences.length === 0
      ? undefined
      : [
          {
            zh: '本校登记的和机构的不一样，会按机构的改（本校的 → 机构的）：',
            en: 'Your school’s copy differs; it becomes the organisation’s (yours → theirs):',
          },
          ...differences,
        ],
    { zh: '对吗？', en: 'Is that right?' },
  )
}

async function join({ levels }: JoinAnswers, context: Context): Promise<Outcome> {
  const asked = await planAsked(context)
  if (asked === undefined) return { say: NONE_ASKED }
  const { plan, own, id, org } = asked
  const windows = PLAN_WINDOWS.flatMap((name) => {
    const window = plan.windows[name]
    return window === undefined ? [] : [[name, writeWindow(window)] as const]
  })
  const row = {
    ...(plan.number && { number: plan.number }),
    name: own?.name ?? plan.name,
    certificates: plan.certificates.join(','),
    levels: plan.levels.join(','),
    ownLevels: levels === undefined || levels === ALL.id ? plan.levels.join(',') : levels,
    ...Object.fromEntries(windows),
  }
  const { school } = getSchool(context.facts)
  return {
    changes: [
      { kind: 'write-rows', batchId: context.runId, list: plansList.id, schoolId: school.id, rows: [row] },
      { kind: 'answer-plan', schoolId: school.id, publishedId: id, answer: 'joined', follows: true },
    ],
    say: lines(
      {
        zh: `好的，参加“${row.name}”。${org}那边会看到。`,
        en: `Noted: your school takes part in “${row.name}”. “${org}” sees it.`,
      },
      { zh: '接下来看“进度”；日期有变会告诉您。', en: 'Go on with “status”; if a date moves you will be told.' },
    ),
  }
}
