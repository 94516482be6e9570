/** 改期 · A date of a plan moves: every day that moves with it is shown, and asked once. */

import { writeWindow } from '../../domain/cells/day-window.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { WorkingDay } from '../../domain/cells/working-days.js'
import { checkWindows } from '../../domain/plans/check-windows.js'
import { feeDueOf } from '../../domain/plans/fee-due.js'
import { movedDates } from '../../domain/plans/moved-dates.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import { plansList } from '../../domain/plans/plans-list.js'
import type { Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, paragraphs, sayProblem } from '../talk/wording.js'
import { sayMoved } from './moved-words.js'
import { readOwnDays, sayCalendar } from './own-days.js'
import { afterMove, looksLikeMove, MOVE, type MoveAnswers } from './plan-move.js'
import { planMeant, whichPlan } from './which-plan.js'

type Context = StepContext<MoveAnswers>

export const movePlan = defineFlow<MoveAnswers>()({
  id: 'move-plan',
  title: { zh: '改期', en: 'Move a date' },
  about: { zh: '改期：如“考试改到6月25日”“报名延到5月30日”', en: 'move date: such as “考试改到6月25日”' },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['改期', '改考试时间', '修改考试计划', 'move date', 'move the exam'],
  opensLike: looksLikeMove,
  readOpening: (rest) => ({ move: rest }),
  steps: {
    move: {
      label: { zh: '改什么', en: 'What moves' },
      ask: {
        zh: '哪个时间改到什么时候？如“考试改到6月25日”“报名截止改成5月30日”。',
        en: 'Which date moves to when? Such as “考试改到6月25日” (the exam) or “报名截止改成5月30日” (the end of registration).',
      },
      accept: MOVE,
    },
    plan: whichPlan({ ask: { zh: '是哪一场改期？', en: 'Which sitting moves?' }, of: plansNow }),
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: async ({ facts }) => ((await plansNow(facts)).length === 0 ? { say: NO_PLAN } : undefined),
      ask: summary,
      accept: yes({ yes: { zh: '改期', en: 'Move it' }, no: { zh: '不改', en: 'Leave it' } }),
    },
  },
  done: move,
})

const NO_PLAN: Said = {
  zh: '还没有登记考试计划，所以没有可改的时间。把通知贴给我，我先登记。',
  en: 'No exam plan is entered yet, so there is no date to move. Paste the notice and I enter it first.',
}

async function plansNow(facts: Facts): Promise<readonly ExamPlan[]> {
  return currentPlans(await getSchool(facts).records.plans.list(), examDayOf(facts.now))
}

async function planMoved({ answers, facts }: Context): Promise<{ before: ExamPlan; after: ExamPlan } | undefined> {
  const plans = await plansNow(facts)
  const before = planMeant(plans, answers.plan)
  const said = answers.move?.value
  if (before === undefined || said === undefined) return undefined
  return { before, after: afterMove(before, said) }
}

async function summary(context: Context): Promise<Said> {
  const plans = await planMoved(context)
  if (plans === undefined) return NO_PLAN
  const { before, after } = plans
  const own = await readOwnDays(getSchool(context.facts).records)
  const due = feeDueOf(after, own)
  return paragraphs(
    [
      { zh: `“${before.name}”改期，会变的日期：`, en: `“${before.name}” moves; these days change:` },
      ...sayMoved(movedDates(before, after, own)),
    ],
    due?.isProvisional === true ? sayProvisional(due) : undefined,
    checkWindows(windowsOf(after)).map(sayProblem),
    { zh: '计划自己写明的其他时间不变。要改吗？', en: 'Other dates the plan itself says stay. Move it?' },
  )
}

function sayProvisional(due: WorkingDay): Said {
  const { zh, en } = sayCalendar(due)
  return { zh: `缴费截止还会变：${zh}。`, en: `The day fees are due may change: ${en}.` }
}

async function move(answers: MoveAnswers, context: Context): Promise<Outcome> {
  const plans = await planMoved({ ...context, answers })
  if (plans === undefined) return { say: NO_PLAN }
  const { window } = answers.move.value
  const { before, after } = plans
  return {
    changes: [
      {
        kind: 'write-rows',
        batchId: context.runId,
        list: plansList.id,
        schoolId: getSchool(context.facts).school.id,
        rows: [
          {
            name: before.name,
            certificates: before.certificates.join(','),
            levels: (before.allLevels ?? before.levels).join(','),
            exam: writeWindow(after.windows.exam ?? {}),
            [window]: writeWindow(after.windows[window] ?? {}),
          },
        ],
      },
    ],
    say: lines(
      { zh: `已改期：${before.name}。`, en: `Moved: ${before.name}.` },
      { zh: '要退回去发“撤销”。', en: 'To take it back write “undo”.' },
    ),
  }
}
