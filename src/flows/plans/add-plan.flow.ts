/** 添加考试计划 · One sitting, out of a notice or a sentence; the days nobody says are computed by the programme's rule. */

import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { checkWindows } from '../../domain/plans/check-windows.js'
import { movedDates } from '../../domain/plans/moved-dates.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { planOf } from '../../domain/plans/plan-of-values.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { looksLikePlan } from '../../domain/plans/read-plan-text.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import { defineFlow, type Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, paragraphs, sayProblem } from '../talk/wording.js'
import { sayMoved } from './moved-words.js'
import { readOwnDays } from './own-days.js'
import { type PlanAnswers, type PlanContext, valuesOf } from './plan-answers.js'
import { PLAN_FORM } from './plan-form.js'
import { sayPlan, sayWindow } from './plan-words.js'

type Context = PlanContext

const todayOf = ({ facts }: Pick<Context, 'facts'>): ExamDay => examDayOf(facts.now)

export const addPlan = defineFlow<PlanAnswers>()({
  id: 'add-plan',
  title: { zh: '添加考试计划', en: 'Add an exam plan' },
  about: {
    zh: '添加考试计划：把通知或平台上的考试计划整段贴给我就行（也可以直接发表格）',
    en: 'add plan: just paste the notice, or the plan as the platform shows it (or send a workbook)',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: [
    '添加考试计划',
    '新增考试计划',
    '登记考试计划',
    '录入考试计划',
    '设置考试计划',
    '添加计划',
    '新增计划',
    '登记计划',
    'add plan',
    'add exam plan',
    'new exam plan',
  ],
  // A row copied out of a sheet keeps its lines.
  opensLike: (_, asTyped) => looksLikePlan(asTyped, ANY_DAY),
  readOpening: (rest) => ({ said: rest }),
  steps: {
    ...PLAN_FORM,
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      ask: summary,
      accept: yes({ yes: { zh: '登记', en: 'Enter it' }, no: { zh: '不登记', en: 'Do not enter it' } }),
    },
  },
  done: (answers, context) => enter(answers, context),
})

const ANY_DAY = '2026-01-01' as ExamDay

async function before({ answers, facts }: Context): Promise<ExamPlan | undefined> {
  const { name, number } = valuesOf(answers)
  const plans = await getSchool(facts).records.plans.list()
  return plans.find((plan) => plan.name === name || (number !== undefined && plan.number === number))
}

async function summary(context: Context): Promise<Said> {
  const plan = planOf(valuesOf(context.answers))
  const [known, own] = await Promise.all([before(context), readOwnDays(getSchool(context.facts).records)])
  const moved =
    known === undefined ? [] : movedDates(known, { ...plan, windows: { ...known.windows, ...plan.windows } }, own)
  const doubts = checkWindows(windowsOf(plan)).map((problem) =>
    inBoth((language) => `${PROBLEMS[problem.code].level === 'error' ? '✕' : '⚠'} ${sayProblem(problem)[language]}`),
  )
  return paragraphs(
    sayPlan(plan, todayOf(context), own),
    known === undefined
      ? []
      : [
          { zh: '这场已经登记过，会改成上面这样。', en: 'This sitting is entered already and will become as above.' },
          ...sayMoved(moved),
        ],
    doubts,
    { zh: '对吗？不对就直接说，如“考试是6月19日”。', en: 'Is that right? If not, just say it: “exam 2026-06-19”.' },
  )
}

async function enter(answers: PlanAnswers, context: Context): Promise<Outcome> {
  const values = valuesOf(answers)
  const known = await before({ ...context, answers })
  const plan = planOf(values)
  const row = { ...values, name: known?.name ?? plan.name }
  const { registration } = windowsOf(plan)
  return {
    changes: [
      {
        kind: 'write-rows',
        batchId: context.runId,
        list: plansList.id,
        schoolId: getSchool(context.facts).school.id,
        rows: [row],
      },
    ],
    say: lines(
      { zh: `已登记：${row.name}。`, en: `Entered: ${row.name}.` },
      registration &&
        inBoth((language) =>
          language === 'zh'
            ? `报考时间：${sayWindow(registration, 'zh')}。截止以后不能补报，没来考的按缺考计。`
            : `Registration: ${sayWindow(registration, 'en')}. Nothing can be added after it; whoever stays away counts as absent.`,
        ),
      {
        zh: '随时可以问“几号截止”“还有几天考试”；日期有变就说“考试改到6月25日”。',
        en: 'Ask any time “when is the deadline”; if a date moves, tell me: “考试改到6月25日”.',
      },
    ),
  }
}
