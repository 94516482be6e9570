/** 添加考试计划 · One sitting, out of a notice or a sentence; the days nobody says are computed by the programme's rule. */

import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { LEVELS } from '../../domain/cells/levels.js'
import { checkWindows } from '../../domain/plans/check-windows.js'
import { movedDates } from '../../domain/plans/moved-dates.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { planOf } from '../../domain/plans/plan-of-values.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { looksLikePlan } from '../../domain/plans/read-plan-text.js'
import { CERTIFICATE_NAMES } from '../../domain/programmes/all.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { inBoth, type Said, sameInBoth } from '../../domain/talk/language.js'
import { text } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type SaidChoice } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, paragraphs, sayProblem } from '../talk/wording.js'
import { sayMoved } from './moved-words.js'
import {
  lacksRegistration,
  NOTICE,
  nameFor,
  type PlanAnswers,
  type PlanContext,
  parseCertificates,
  parseLevels,
  parseName,
  parseRegistration,
  parseWindow,
  UNKNOWN,
  valuesOf,
} from './plan-answers.js'
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
  opensLike: (typed) => looksLikePlan(typed, ANY_DAY),
  readOpening: (rest) => ({ said: rest }),
  steps: {
    said: {
      label: { zh: '通知', en: 'Notice' },
      ask: {
        zh: '是哪一场考试？把通知或平台上的考试计划整段贴过来就行。没有通知，就写证书、等级、考试日期和报名截止，例如：\n网店运营推广 中级 6月18日考试，报名5月27日截止',
        en: 'Which sitting is it? Just paste the notice, or the plan as the platform shows it. Without a notice write certificate, level, exam day and the end of registration, for example:\n“网店运营推广 中级 exam 2026-06-18, registration until 2026-05-27”',
      },
      help: {
        zh: '时间没写全也没关系：能按这个证书的规则推算的我来算，算不出的再问您。计划自己写了的时间总是优先。',
        en: 'It need not hold every date: what follows from the rules of the certificate I compute, and the rest I ask. What the plan itself says always counts.',
      },
      accept: NOTICE,
      anytime: true,
    },
    certificates: {
      label: { zh: '证书', en: 'Certificate' },
      onlyIf: ({ answers }) => answers.said !== undefined && answers.said.value.certificates === undefined,
      ask: () => ({
        zh: '考的是哪个证书？点一个，或者写证书名称。',
        en: 'Which certificate? Choose one, or write its Chinese name.',
        choices: CERTIFICATE_NAMES.map((name): SaidChoice => ({ id: name, label: sameInBoth(name) })),
      }),
      accept: text(parseCertificates),
    },
    levels: {
      label: { zh: '等级', en: 'Levels' },
      onlyIf: ({ answers }) => answers.said !== undefined && answers.said.value.levels === undefined,
      ask: () => ({
        zh: '本校参加哪些等级？可以写几个，如“初级、中级”。',
        en: 'Which levels does your school take? Several are fine, such as “初级、中级”.',
        choices: [...LEVELS, '初级、中级', '三个等级'].map(
          (name): SaidChoice => ({ id: name, label: sameInBoth(name) }),
        ),
      }),
      accept: text(parseLevels),
    },
    exam: {
      label: { zh: '考试时间', en: 'Exam' },
      onlyIf: ({ answers }) => answers.said !== undefined && answers.said.value.exam === undefined,
      ask: {
        zh: '哪天考试？如“6月18日”；考几天就写“6月18日至19日”。',
        en: 'On which day is the exam? Such as 2026-06-18, or 2026-06-18 to 2026-06-19.',
      },
      accept: text((typed, facts) => parseWindow(typed, examDayOf(facts.now))),
    },
    registration: {
      label: { zh: '报考截止', en: 'End of registration' },
      onlyIf: (context) => context.answers.said !== undefined && lacksRegistration(context),
      ask: () => ({
        zh: '报考什么时候截止？过了就不能补报，所以最要紧。如“5月27日截止”或“4月1日至5月27日”。',
        en: 'When does registration end? Nothing can be added after it. Such as “until 2026-05-27”.',
        choices: [{ id: UNKNOWN, label: { zh: UNKNOWN, en: 'Not known yet' } }],
      }),
      accept: text((typed, facts) => parseRegistration(typed, examDayOf(facts.now))),
    },
    name: {
      label: { zh: '名称', en: 'Name' },
      onlyIf: ({ answers }) => answers.said !== undefined && answers.said.value.name === undefined,
      ask: (context) => {
        const name = nameFor(context)
        return {
          zh: `这场考试在平台上叫什么？报考、考场都按这个名称对上。还不知道，就先叫“${name}”，以后可以改。`,
          en: `What is it called on the platform? Registrations and rooms are matched by that name. If you do not know yet, call it “${name}”; it can be changed later.`,
          choices: [{ id: name, label: { zh: `就叫“${name}”`, en: `Call it “${name}”` } }],
        }
      },
      accept: text(parseName),
    },
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
  const known = await before(context)
  const moved =
    known === undefined ? [] : movedDates(known, { ...plan, windows: { ...known.windows, ...plan.windows } })
  const doubts = checkWindows(windowsOf(plan)).map((problem) =>
    inBoth((language) => `${PROBLEMS[problem.code].level === 'error' ? '✕' : '⚠'} ${sayProblem(problem)[language]}`),
  )
  return paragraphs(
    sayPlan(plan, todayOf(context)),
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
