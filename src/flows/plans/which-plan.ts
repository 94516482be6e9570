/** 哪一场 · The question which exam is meant, asked where there are several, and the plan that is meant then. */
import type { ExamPlan } from '../../domain/plans/plan.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom } from '../engine/acceptors.js'
import type { Option, StepContext } from '../engine/flow.js'
import { plansAhead } from './plan-choices.js'

interface PlanQuestion {
  readonly ask: Said
  /** Among which; absent: those whose exam is still to come. */
  readonly of?: (facts: Facts) => Promise<readonly ExamPlan[]>
  readonly label?: Said
  /** How a plan's name stands on its button. */
  readonly named?: (name: string) => Said
}

/** A step of a form, whose answer is the name of the plan. */
export function whichPlan<A>({ ask, of = plansAhead, label = WHICH_SITTING, named = sameInBoth }: PlanQuestion) {
  const options = async (facts: Facts): Promise<readonly Option[]> =>
    (await of(facts)).map(({ name }) => ({ value: name, label: named(name) }))
  return {
    label,
    ask,
    onlyIf: async ({ facts }: StepContext<A>) => (await of(facts)).length > 1,
    accept: choiceFrom<A, string>(({ facts }) => options(facts)),
  }
}

const WHICH_SITTING: Said = { zh: '哪一场', en: 'Which sitting' }
export const WHICH_EXAM: Said = { zh: '哪一场', en: 'Which exam' }

/** The only one, else the one that was chosen. */
export function planMeant<P extends Pick<ExamPlan, 'name'>>(plans: readonly P[], chosen: string | undefined) {
  return plans.length === 1 ? plans[0] : plans.find(({ name }) => name === chosen)
}

/** Of those ahead the one that was chosen, until then the first. */
export async function planAhead(facts: Facts, chosen: string | undefined): Promise<ExamPlan | undefined> {
  const plans = await plansAhead(facts)
  return chosen === undefined ? plans[0] : plans.find(({ name }) => name === chosen)
}
