/** 不按次序 · What answers another step than the one being asked: one answered already, or one still to come. */
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import { standingOf } from './answering.js'
import { type Draft, type Flows, getFlow, topRun } from './draft.js'
import type { Given } from './flow.js'
import { isWaiting, TAKEN_BACK } from './standing.js'
import { isBareYesOrNo } from './yes-or-no.js'

/** While something is awaited: the words of the choice that set it going, said again. */
export async function findRepeated(flows: Flows, draft: Draft, given: Given): Promise<Problem | undefined> {
  const run = topRun(draft)
  if (run === undefined) return undefined
  const { place, items, context } = await standingOf(flows, draft, run)
  if (place.at !== 'waiting') return undefined
  for (const { step, label, shown, final } of items) {
    const question = getFlow(flows, run).steps[step]
    if (final === undefined || question === undefined || isWaiting(question) || question.accept.loose) continue
    const read = await question.accept.read(given, context)
    const isSame = read?.kind === 'answer' && read.value === context.answers[step]
    if (isSame) return problemOf('choice-final', { label, shown })
  }
  return undefined
}

/** An answer to a later step, or to that of a button. Not kept: what is asked first may change what it means. */
export async function findEarly(
  flows: Flows,
  draft: Draft,
  given: Given,
  tapped?: string,
): Promise<Problem | undefined> {
  const run = topRun(draft)
  if (run === undefined || (given.kind === 'text' && isBareYesOrNo(given.text))) return undefined
  const { place, context } = await standingOf(flows, draft, run)
  if (place.at !== 'question' && place.at !== 'waiting') return undefined
  const { steps } = getFlow(flows, run)
  const order = Object.keys(steps)
  for (const id of order.slice(order.indexOf(place.step) + 1)) {
    const step = steps[id]
    if (step === undefined || isWaiting(step) || step.accept.loose || isAnswered(run.answers[id])) continue
    if (tapped !== undefined && tapped !== id) continue
    if (step.onlyIf && !(await step.onlyIf(context))) continue
    const read = await step.accept.read(given, context)
    if (read?.kind !== 'answer' && read?.kind !== 'problem') continue
    const first = place.at === 'question' ? place.question : place.waiting
    return problemOf('answer-early', { later: step.label[draft.language], first: first.label[draft.language] })
  }
  return undefined
}

function isAnswered(saved: unknown): boolean {
  return saved !== undefined && saved !== TAKEN_BACK
}
