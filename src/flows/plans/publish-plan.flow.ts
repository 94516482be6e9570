/** 发布考试计划 · Staff of an organisation enter a plan once; every school it lists gets it and is asked. */
import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { LEVELS } from '../../domain/cells/levels.js'
import { checkWindows } from '../../domain/plans/check-windows.js'
import type { PublishedPlan } from '../../domain/plans/org-records.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { planOf } from '../../domain/plans/plan-of-values.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import { countPasted, looksLikePlan, readPlanText } from '../../domain/plans/read-plan-text.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { inBoth, joined, type Said, sameInBoth } from '../../domain/talk/language.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import { defineFlow, type Outcome, type SaidChoice, type StepContext } from '../engine/flow.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, paragraphs, sayProblem } from '../talk/wording.js'
import { type PlanAnswers, valuesOf } from './plan-answers.js'
import { PLAN_FORM } from './plan-form.js'
import { sayPlan } from './plan-words.js'
import { sayDifferences } from './publication-words.js'
import { findListed, SCHOOLS, type SchoolsSaid } from './schools-said.js'

interface PublishAnswers extends PlanAnswers {
  schools: SchoolsSaid
}
type Context = StepContext<PublishAnswers>

const ANY_DAY = '2026-01-01' as ExamDay

const YES = yes<PublishAnswers>({
  yes: { zh: '发布', en: 'Publish' },
  no: { zh: '不发布', en: 'Do not publish' },
})

/** What goes to all schools is in order first. */
const unlessOutOfOrder: typeof YES = {
  ...YES,
  async read(given, context) {
    const read = await YES.read(given, context)
    const wrong = read?.kind === 'answer' ? (await wrongWindows(context))[0] : undefined
    return wrong === undefined ? read : { kind: 'problem', problem: wrong }
  },
}

export const publishPlan = defineFlow<PublishAnswers>()({
  id: 'publish-plan',
  title: { zh: '发布考试计划', en: 'Publish an exam plan' },
  about: {
    zh: '发布考试计划：把通知整段贴给我，再写参考院校；各校会收到，并答复参不参加',
    en: 'publish plan: paste the notice, then the schools that take part; each gets it and is asked',
  },
  who: ['org-staff'],
  causes: ['publish-plan'],
  opensWith: ['发布考试计划', '发布计划', '添加考试计划', '添加计划', 'publish plan'],
  // A row copied out of a sheet keeps its lines.
  opensLike: (_, asTyped) => looksLikePlan(asTyped, ANY_DAY),
  readOpening: (rest) => ({ said: rest, schools: schoolsIn(rest) }),
  steps: {
    ...PLAN_FORM,
    levels: {
      ...PLAN_FORM.levels,
      ask: () => ({
        zh: '这一场考哪些等级？可以写几个，如“初级、中级”。院校只参加其中几个，由院校自己说。',
        en: 'Which levels are examined? Several are fine, such as “初级、中级”. A school that takes some only says so itself.',
        choices: [...LEVELS, '初级、中级', '三个等级'].map(
          (name): SaidChoice => ({ id: name, label: sameInBoth(name) }),
        ),
      }),
    },
    schools: {
      label: { zh: '参考院校', en: 'Schools' },
      ask: {
        zh: '参考院校有哪些？写全称，一行一所，或用顿号隔开。同名的在后面括号里写省份，如“第一职业中学（山东）”。都参加就写“全部试点院校”。',
        en: 'Which schools take part? Their full Chinese names, one a line or with “、” between them; where several bear a name, with the province in brackets: “第一职业中学（山东）”. For all of the pilot write “全部试点院校”.',
      },
      accept: SCHOOLS,
      anytime: true,
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      ask: summary,
      accept: unlessOutOfOrder,
    },
  },
  done: publish,
})

/** A column of a row that was copied out of a sheet, else wherever they stand in the notice. */
function schoolsIn(notice: string): string {
  return countPasted(notice) === 1 ? `参考院校：${readPlanText(notice, ANY_DAY).schools ?? ''}` : notice
}

/** Before the exam all that comes before it is over. */
async function wrongWindows(context: Context): Promise<readonly Problem[]> {
  return checkWindows(windowsOf(await planIn(context))).flatMap((problem) => {
    if (problem.code === 'plan-windows-overlap') {
      const { nextWindow, ...params } = problem.params
      return nextWindow === 'exam' ? [problemOf('published-out-of-order', params)] : []
    }
    return PROBLEMS[problem.code].level === 'error' ? [problem] : []
  })
}

async function planIn(context: Context): Promise<ExamPlan> {
  const values = valuesOf(planAnswers(context.answers))
  const before = await publishedBefore(context)
  return planOf({ ...before?.values, ...values, name: before?.plan.name ?? values.name })
}

/** Of the organisation: by its number, else by its name. */
async function publishedBefore({ answers, facts }: Context): Promise<PublishedPlan | undefined> {
  const { name, number } = valuesOf(planAnswers(answers))
  const all = (await facts.orgRecords?.plans()) ?? []
  return (
    all.find(({ values }) => number !== undefined && values.number === number) ??
    all.find(({ plan }) => plan.name === name)
  )
}

function planAnswers({ schools: _, ...answers }: Context['answers']): Partial<PlanAnswers> {
  return answers
}

async function summary(context: Context): Promise<Said> {
  const [before, plan] = await Promise.all([publishedBefore(context), planIn(context)])
  const { known, unknown } = await findListed(context.answers.schools, context.facts)
  const doubts = checkWindows(windowsOf(plan)).map((problem) =>
    inBoth((language) => `${PROBLEMS[problem.code].level === 'error' ? '✕' : '⚠'} ${sayProblem(problem)[language]}`),
  )
  const names = joined(known.map(({ name, province }) => `${name}（${province}）`))
  return paragraphs(
    sayPlan(plan, examDayOf(context.facts.now)),
    before === undefined ? undefined : [ALREADY, ...sayDifferences(before.plan, plan)],
    doubts,
    [
      { zh: `参考院校 ${known.length} 所：${names.zh}`, en: `${known.length} schools: “${names.zh}”` },
      unknown.length === 0
        ? undefined
        : {
            zh: `还没有登记到我这里、收不到的：${joined(unknown).zh}。`,
            en: `Not registered here, so they will not get it: “${joined(unknown).zh}”.`,
          },
    ],
    {
      zh: '发布以后，各校的考务负责人会收到通知并答复参不参加，计划会放进各校的考试计划。发布吗？不对就直接说，如“考试是6月19日”。',
      en: 'Once published, the coordinators of these schools are told and asked whether they take part, and it is put among their plans. Publish it? If something is wrong, just say it: “exam 2026-06-19”.',
    },
  )
}

const ALREADY: Said = {
  zh: '这场已经发布过，会改成上面这样：',
  en: 'This sitting is published already and will become as above:',
}

async function publish(answers: PublishAnswers, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const whole = { ...context, answers }
  const values = valuesOf(planAnswers(answers))
  const before = await publishedBefore(whole)
  const { known } = await findListed(answers.schools, facts)
  const orgId = facts.org?.id
  if (orgId === undefined) return {}
  const name = before?.plan.name ?? planOf(values).name
  const { schools: _, ...said } = values
  return {
    changes: [
      {
        kind: 'publish-plan',
        id: before?.id ?? runId,
        orgId,
        values: { ...said, name },
        schools: known.map(({ id }) => id),
      },
    ],
    say: lines(
      {
        zh: `已发布：${name}。正在通知 ${known.length} 所院校。`,
        en: `Published: ${name}. ${known.length} schools are being told.`,
      },
      {
        zh: '发“各校进度”看各校办到哪里；日期有变就说“考试改到6月25日”。',
        en: 'Write “schools” to see how far each is; if a date moves, tell me: “考试改到6月25日”.',
      },
    ),
  }
}
