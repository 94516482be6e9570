/** 改发布的计划 · A date of an organisation's plan moves for all its schools: what moves is shown, asked once, and each is told. */
import { writeWindow } from '../../domain/cells/day-window.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import { checkWindows } from '../../domain/plans/check-windows.js'
import { movedDates } from '../../domain/plans/moved-dates.js'
import type { PublishedPlan } from '../../domain/plans/org-records.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, paragraphs, sayProblem } from '../talk/wording.js'
import { sayMoved } from './moved-words.js'
import { afterMove, looksLikeMove, MOVE, type MoveAnswers } from './plan-move.js'

type Context = StepContext<MoveAnswers>

export const movePublished = defineFlow<MoveAnswers>()({
  id: 'move-published',
  title: { zh: '改发布的计划', en: 'Move a published plan' },
  about: {
    zh: '改期：如“考试改到6月25日”，各校的计划跟着改',
    en: 'move date: such as “考试改到6月25日”; the schools’ plans go with it',
  },
  who: ['org-staff'],
  causes: ['publish-plan'],
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
    plan: {
      label: { zh: '哪一场', en: 'Which sitting' },
      onlyIf: async ({ facts }) => (await plansNow(facts)).length > 1,
      ask: { zh: '是哪一场改期？', en: 'Which sitting moves?' },
      accept: choiceFrom(async ({ facts }) =>
        (await plansNow(facts)).map(({ id, plan }) => ({ value: id, label: sameInBoth(plan.name) })),
      ),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: async ({ facts }) => ((await plansNow(facts)).length === 0 ? { say: NONE } : undefined),
      ask: summary,
      accept: yes({ yes: { zh: '改期', en: 'Move it' }, no: { zh: '不改', en: 'Leave it' } }),
    },
  },
  done: move,
})

const NONE: Said = {
  zh: '还没有发布考试计划，所以没有可改的时间。把通知贴给我，我先发布。',
  en: 'No exam plan is published yet, so there is no date to move. Paste the notice and I publish it first.',
}

async function plansNow({ orgRecords, now }: Facts): Promise<readonly PublishedPlan[]> {
  const today = examDayOf(now)
  const all = (await orgRecords?.plans()) ?? []
  return all.filter(({ plan }) => (plan.windows.exam?.to?.day ?? plan.windows.exam?.from?.day ?? today) >= today)
}

interface Moved extends PublishedPlan {
  readonly after: ExamPlan
}

async function planMoved({ answers, facts }: Context): Promise<Moved | undefined> {
  const plans = await plansNow(facts)
  const published = plans.length === 1 ? plans[0] : plans.find(({ id }) => id === answers.plan)
  const said = answers.move?.value
  if (published === undefined || said === undefined) return undefined
  return { ...published, after: afterMove(published.plan, said) }
}

async function summary(context: Context): Promise<Said> {
  const moved = await planMoved(context)
  if (moved === undefined) return NONE
  const { plan, after, schools } = moved
  return paragraphs(
    [
      { zh: `“${plan.name}”改期，会变的日期：`, en: `“${plan.name}” moves; these days change:` },
      ...sayMoved(movedDates(plan, after)),
    ],
    checkWindows(windowsOf(after)).map(sayProblem),
    {
      zh: `${schools} 所参考院校的计划会一起改，各校的考务负责人会收到通知。要改吗？`,
      en: `The plans of its ${schools} schools go with it, and their coordinators are told. Move it?`,
    },
  )
}

async function move(answers: MoveAnswers, context: Context): Promise<Outcome> {
  const moved = await planMoved({ ...context, answers })
  const orgId = context.facts.org?.id
  if (moved === undefined || orgId === undefined) return { say: NONE }
  const { window } = answers.move.value
  const { id, plan, after, schools } = moved
  const values = { name: plan.name, [window]: writeWindow(after.windows[window] ?? {}) }
  return {
    changes: [{ kind: 'publish-plan', id, orgId, values, schools: [] }],
    say: lines(
      {
        zh: `已改期：${plan.name}。正在通知 ${schools} 所院校。`,
        en: `Moved: ${plan.name}. ${schools} schools are being told.`,
      },
      { zh: '要退回去，就再说一次原来的时间。', en: 'To take it back, say the former date again.' },
    ),
  }
}
