/** 计划列 · How any list that hangs on a plan says which: by its name or number, or once for the whole list. */
import { noteMending } from '../cells/cell-notes.js'
import { tidyProse } from '../cells/school-name.js'
import { foldKey } from '../cells/text-normal.js'
import type { Against, Column, ScopeOption, ScopeQuestion } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { openPlans } from './open-plans.js'
import type { ExamPlan } from './plan.js'
import { planOf } from './plan-of-values.js'

export const EXAM_PLANS = 'exam-plans'

/** With 参考院校, which no date hangs on. */
export interface RecordedPlan extends ExamPlan {
  readonly schools?: string
}

interface KnownPlans {
  readonly plans: readonly ExamPlan[]
  /** By name and by number, folded. */
  readonly byKey: ReadonlyMap<string, RecordedPlan>
}

const KNOWN = new WeakMap<readonly Values[], KnownPlans>()
const NO_PLANS: readonly Values[] = []

/** Sorted once a batch. */
function knownPlans({ records }: Pick<Against, 'records'>): KnownPlans {
  const values = records[EXAM_PLANS] ?? NO_PLANS
  const known = KNOWN.get(values)
  if (known !== undefined) return known
  const plans = values.map((one): RecordedPlan => ({ ...planOf(one), ...(one.schools && { schools: one.schools }) }))
  const byKey = new Map<string, RecordedPlan>()
  for (const plan of plans) {
    if (plan.number !== undefined) byKey.set(foldKey(plan.number), plan)
    byKey.set(foldKey(plan.name), plan)
  }
  KNOWN.set(values, { plans, byKey })
  return { plans, byKey }
}

/** By its name or number. */
export function findPlan(said: string, against: Pick<Against, 'records'>): RecordedPlan | undefined {
  return knownPlans(against).byKey.get(foldKey(said))
}

/** The whole list's, else the only one there is: open, or, where all are over, at all. */
function planOfWhole({ scope, records, today }: Pick<Against, 'scope' | 'records' | 'today'>) {
  if (scope.plan !== undefined) return scope.plan
  const [only, ...others] = plansMeant(knownPlans({ records }).plans, today)
  return others.length === 0 ? only?.name : undefined
}

function plansMeant(plans: readonly ExamPlan[], today: string): readonly ExamPlan[] {
  const open = openPlans(plans, today)
  return open.length > 0 ? open : plans
}

/** Its header and width are the list's own. */
export function planColumn<F extends string>(own: Pick<Column<F>, 'name' | 'hint' | 'width'>): Column<F> {
  return {
    ...own,
    synonyms: ['考试计划', '所属考试计划', '考试计划名称', '计划名称', '计划'].filter((one) => one !== own.name),
    example: '2021年9月数字营销技术应用考试',
    is: ['shared', 'prose'],
    ofWhole: planOfWhole,
    check({ text }, { against }, notes) {
      const said = tidyProse(text)
      const { plans } = knownPlans(against)
      const plan = findPlan(said, against)
      const known = plan?.name ?? said
      if (known !== text) noteMending(notes, text, known, 'value-normalised')
      if (plans.length > 0 && plan === undefined) {
        const nearest = nearestPlan(said, plans)
        notes.add('plan-unknown', {}, nearest === undefined ? {} : { proposal: nearest })
      }
      return known
    },
  }
}

const NEAR = 0.5

/** By the pairs of characters both have: 6月网店考试 is near 2026年6月网店运营推广考试. */
function nearestPlan(said: string, plans: readonly ExamPlan[]): string | undefined {
  const own = pairsOf(said)
  const rated = plans.map(({ name }) => {
    const pairs = pairsOf(name)
    const common = [...own].filter((pair) => pairs.has(pair)).length
    return { name, share: common / Math.max(1, Math.min(own.size, pairs.size)) }
  })
  const [best] = rated.sort((one, other) => other.share - one.share)
  return best !== undefined && best.share >= NEAR ? best.name : undefined
}

function pairsOf(text: string): ReadonlySet<string> {
  const key = foldKey(text.slice(0, 100))
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)))
}

/** Asked of a whole list where its rows do not say it and more than one can be meant. */
export const PLAN_QUESTION: ScopeQuestion<'plan'> = {
  field: 'plan',
  label: { zh: '考试计划', en: 'Exam plan' },
  ask: { zh: '是哪一场考试的', en: 'which exam is it for' },
  options: {
    list: EXAM_PLANS,
    of: (records, today) => plansMeant(knownPlans({ records: { [EXAM_PLANS]: records } }).plans, today).map(optionOf),
  },
  explain: {
    zh: '每一场考试是一个考试计划，报考、考场、监考都按场分开。在平台“考试计划”里看名称和考试时间，就知道是哪一场。',
    en: 'Each exam is a plan of its own; registrations, rooms and invigilators are kept apart by it. Look up its name and day on the platform under “考试计划”.',
  },
  read: (word) => word,
}

function optionOf({ name, number }: ExamPlan): ScopeOption {
  return { value: name, word: name, label: { zh: name, en: name }, words: number === undefined ? [] : [number] }
}
