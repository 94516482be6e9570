/** 计划编号 · 计划编号是1002021061801: the platform's number of a plan, which its files ask for and notices leave out. */
import type { ExamPlan } from '../../domain/plans/plan.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { bad, type Checked } from '../../domain/talk/checked.js'
import { text } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { problemOfCell } from '../lists/said-row.js'
import { sayProblem } from '../talk/wording.js'
import { NO_PLAN_YET, plansAhead } from './plan-choices.js'
import { planMeant, whichPlan } from './which-plan.js'

interface NumberAnswers {
  number: string
  /** Where there are several. */
  plan?: string
}
type Context = StepContext<NumberAnswers>

const SAID = /^(?:考试)?计划(?:的)?编号(?:是|为|改成|改为|:|：)?\s{0,3}([0-9A-Za-z-]{4,40})[。.]?$/u

export const planNumber = defineFlow<NumberAnswers>()({
  id: 'plan-number',
  title: { zh: '计划编号', en: 'Number of a plan' },
  about: {
    zh: '计划编号 1002021061801：平台给计划的编号，考场的导入文件要用',
    en: 'plan number 1002021061801: the platform’s number of a plan, which the file of rooms asks for',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  // A pasted plan begins with its number too.
  opensWith: ['登记计划编号', 'plan number'],
  opensLike: (typed) => SAID.test(typed.trim()) || /^(?:考试)?计划编号$/.test(typed.trim()),
  readOpening: (rest) => ({ number: rest }),
  steps: {
    number: {
      label: { zh: '编号', en: 'Number' },
      endIf: async ({ facts }) => ((await plansAhead(facts)).length === 0 ? NO_PLAN_YET : undefined),
      ask: {
        zh: '平台给这个考试计划的编号是多少？在平台“考试计划”里能看到。',
        en: 'Which number has the platform given the plan? It stands in its list of plans.',
      },
      accept: text(parseNumber),
    },
    plan: whichPlan({ ask: { zh: '是哪一场的编号？', en: 'Of which sitting?' } }),
  },
  done: write,
})

function parseNumber(typed: string): Checked<string> {
  const number = SAID.exec(typed.trim())?.[1] ?? typed.trim()
  return /^[0-9A-Za-z-]{4,40}$/.test(number) ? { ok: true, value: number } : bad('number-shape')
}

async function write({ number, plan }: NumberAnswers, context: Context): Promise<Outcome> {
  const plans = await plansAhead(context.facts)
  const meant: ExamPlan | undefined = planMeant(plans, plan)
  if (meant === undefined) return NO_PLAN_YET
  const problem = await problemOfCell(plansList, 'number', number, context.facts)
  if (problem !== undefined) return { say: sayProblem(problem) }
  const schoolId = getSchool(context.facts).school.id
  const row = { name: meant.name, certificates: meant.certificates.join(','), number }
  return {
    changes: [{ kind: 'write-rows', batchId: context.runId, list: plansList.id, schoolId, rows: [row] }],
    say: {
      zh: `已登记：“${meant.name}”的编号是 ${number}。考场的平台文件会自动填上。写错了发“撤销”。`,
      en: `Entered: “${meant.name}” has the number ${number}; the platform’s file of rooms is filled in with it. If it is wrong write “undo”.`,
    },
  }
}
