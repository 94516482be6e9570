/** 改期 · A date of a plan moves: every day that moves with it is shown, and asked once. */
import { readWindow, type Window, writeWindow } from '../../domain/cells/day-window.js'
import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { checkWindows } from '../../domain/plans/check-windows.js'
import { movedDates } from '../../domain/plans/moved-dates.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import { type ExamPlan, type PlanWindow, WINDOW_NAMES } from '../../domain/plans/plan.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import type { Said } from '../../domain/talk/language.js'
import { sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, paragraphs, sayProblem } from '../talk/wording.js'
import { sayMoved } from './moved-words.js'

interface Move {
  readonly window: PlanWindow
  readonly to: Window
}
interface MoveAnswers {
  move: { readonly text: string; readonly value: Move }
  plan?: string
  confirmed: true
}
type Context = StepContext<MoveAnswers>

export const movePlan = defineFlow<MoveAnswers>()({
  id: 'move-plan',
  title: { zh: '改期', en: 'Move a date' },
  about: { zh: '改期：如“考试改到6月25日”“报名延到5月30日”', en: 'move date: such as “考试改到6月25日”' },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['改期', '改考试时间', '修改考试计划', 'move date', 'move the exam'],
  // Of a record that is named a field is corrected.
  opensLike: (typed) =>
    typed.length <= 60 &&
    !/.的.{0,6}[间期]改|^第?\d{1,5}行/.test(typed) &&
    MOVED.test(typed) &&
    readMove(typed, ANY_DAY) !== undefined,
  readOpening: (rest) => ({ move: rest }),
  steps: {
    move: {
      label: { zh: '改什么', en: 'What moves' },
      ask: {
        zh: '哪个时间改到什么时候？如“考试改到6月25日”“报名截止改成5月30日”。',
        en: 'Which date moves to when? Such as “考试改到6月25日” (the exam) or “报名截止改成5月30日” (the end of registration).',
      },
      accept: written(parseMove, ({ window, to }) => ({
        zh: `${WINDOW_NAMES[window].zh} ${writeWindow(to)}`,
        en: `${WINDOW_NAMES[window].en} ${writeWindow(to)}`,
      })),
    },
    plan: {
      label: { zh: '哪一场', en: 'Which sitting' },
      onlyIf: async ({ facts }) => (await plansNow(facts)).length > 1,
      ask: { zh: '是哪一场改期？', en: 'Which sitting moves?' },
      accept: choiceFrom(async ({ facts }) =>
        (await plansNow(facts)).map(({ name }) => ({ value: name, label: sameInBoth(name) })),
      ),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: async ({ facts }) => ((await plansNow(facts)).length === 0 ? { say: NO_PLAN } : undefined),
      ask: summary,
      accept: yes({ yes: { zh: '改期', en: 'Move it' }, no: { zh: '不改', en: 'Leave it' } }),
    },
  },
  done: move,
})

const ANY_DAY = '2026-01-01' as ExamDay
const MOVED = /改[到成为期]|延期?到|延至|推迟到|提前到|顺延到|调整[到为]|挪到|moved? to/i
const NO_PLAN: Said = {
  zh: '还没有登记考试计划，所以没有可改的时间。把通知贴给我，我先登记。',
  en: 'No exam plan is entered yet, so there is no date to move. Paste the notice and I enter it first.',
}

async function plansNow(facts: Facts): Promise<readonly ExamPlan[]> {
  return currentPlans(await getSchool(facts).records.plans.list(), examDayOf(facts.now))
}

const WINDOW_WORDS: readonly (readonly [PlanWindow, RegExp])[] = [
  ['registration', /报名|报考|registration/i],
  ['arrangement', /排考|编排|arrangement/i],
  ['scores', /成绩登记|登分|成绩录入|score/i],
  ['publicity', /公示|publicity/i],
  ['exam', /考试|开考|统考|exam/i],
]

function readMove(typed: string, today: ExamDay): Move | undefined {
  const window = WINDOW_WORDS.find(([, words]) => words.test(typed))?.[0]
  const at = MOVED.exec(typed)
  const to = readWindow(at ? typed.slice(at.index + at[0].length) : typed, today)
  if (window === undefined || to === undefined) return undefined
  const isEnd = window === 'registration' && to.from?.day === to.to?.day
  return { window, to: isEnd && to.to ? { to: to.to } : to }
}

function parseMove(typed: string, { facts }: Context): Checked<Move> | undefined {
  const move = readMove(typed, examDayOf(facts.now))
  if (move !== undefined) return good(move)
  return MOVED.test(typed) ? bad('window-unreadable') : undefined
}

async function planMoved({ answers, facts }: Context): Promise<{ before: ExamPlan; after: ExamPlan } | undefined> {
  const plans = await plansNow(facts)
  const before = plans.length === 1 ? plans[0] : plans.find(({ name }) => name === answers.plan)
  const said = answers.move?.value
  if (before === undefined || said === undefined) return undefined
  return { before, after: { ...before, windows: { ...before.windows, [said.window]: movedWindow(before, said) } } }
}

/** 延到 moves an end: the begin stays where it was. */
function movedWindow(before: ExamPlan, { window, to }: Move): Window {
  const from = before.windows[window]?.from
  return to.from === undefined && from !== undefined ? { from, ...to } : to
}

async function summary(context: Context): Promise<Said> {
  const plans = await planMoved(context)
  if (plans === undefined) return NO_PLAN
  const { before, after } = plans
  return paragraphs(
    [
      { zh: `“${before.name}”改期，会变的日期：`, en: `“${before.name}” moves; these days change:` },
      ...sayMoved(movedDates(before, after)),
    ],
    checkWindows(windowsOf(after)).map(sayProblem),
    { zh: '计划自己写明的其他时间不变。要改吗？', en: 'Other dates the plan itself says stay. Move it?' },
  )
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
