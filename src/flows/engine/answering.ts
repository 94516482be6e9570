/** 作答 · One step's reading of what the person gave, and what taking an answer brings about. */
import type { OpenFlow } from '../../domain/talk/turn.js'
import { addChanges, type Draft, type Flows, getFlow, say, sayProblem, setAnswers } from './draft.js'
import { WAITING_FILES, type WaitingFiles } from './file-answers.js'
import type { Effects, Given, Read } from './flow.js'
import { type Context, findStanding, isWaiting, type Standing } from './standing.js'

export async function standingOf(flows: Flows, draft: Draft, run: OpenFlow): Promise<Standing> {
  return findStanding(getFlow(flows, run), run, draft)
}

/** An answer has been put in, and an aside done, when it returns. */
export async function answerStep(
  flows: Flows,
  draft: Draft,
  run: OpenFlow,
  step: string,
  given: Given,
): Promise<Read<unknown>> {
  const question = getFlow(flows, run).steps[step]
  if (question === undefined || isWaiting(question)) return undefined
  const { context } = await standingOf(flows, draft, run)
  const read = await question.accept.read(given, context)
  if (read?.kind === 'aside') bringAbout(flows, draft, run.runId, read.effects)
  if (read?.kind !== 'answer') return read
  setAnswers(draft, run.runId, { ...run.answers, [step]: read.value })
  const after: Context = { ...context, answers: { ...context.answers, [step]: read.value } }
  const effects = await question.accepted?.(read.value, after)
  if (effects) bringAbout(flows, draft, run.runId, effects)
  return read
}

export function bringAbout(flows: Flows, draft: Draft, runId: string, effects: Effects): void {
  const run = draft.open.find((one) => one.runId === runId)
  if (run === undefined) return
  addChanges(draft, getFlow(flows, run), effects.changes)
  say(draft, effects.say)
  if (effects.answers !== undefined) setAnswers(draft, runId, { ...run.answers, ...effects.answers })
}

/** Puts in what is known beforehand; a fault is said and the step asked. What is asked later is kept for then. */
export async function fillIfAsked(
  flows: Flows,
  draft: Draft,
  runId: string,
  step: string,
  given: Given,
): Promise<void> {
  const run = draft.open.find((one) => one.runId === runId)
  const question = run && getFlow(flows, run).steps[step]
  if (run === undefined || question === undefined || isWaiting(question)) return
  const { place, context } = await standingOf(flows, draft, run)
  const isAsked = place.at === 'question' && place.step === step
  const isSaidFirst = place.at === 'ended' && question.endUnlessSaid !== undefined
  if (isAsked || isSaidFirst || question.anytime) {
    const read = await answerStep(flows, draft, run, step, given)
    if (read?.kind === 'problem') sayProblem(draft, read.problem)
  } else if (question.accepted === undefined && place.at === 'question') {
    const read = await question.accept.read(given, context)
    if (read?.kind === 'answer') setAnswers(draft, runId, { ...run.answers, [step]: read.value })
  }
}

/** Words for a step that may be answered before it is asked. True when one took them. */
export async function sayAnytime(flows: Flows, draft: Draft, runId: string, text: string): Promise<boolean> {
  const run = draft.open.find((one) => one.runId === runId)
  if (run === undefined) return false
  const { items } = await standingOf(flows, draft, run)
  const steps = Object.entries(getFlow(flows, run).steps)
  const lastFinal = steps.findLastIndex(([id]) => items.some((item) => item.step === id && item.final !== undefined))
  for (const [id, step] of steps.slice(lastFinal + 1)) {
    if (isWaiting(step) || step.anytime !== true) continue
    const read = await answerStep(flows, draft, run, id, { kind: 'text', text })
    if (read?.kind === 'answer' || read?.kind === 'aside') return true
  }
  return false
}

/** What the opening files hold, and what was written with them. */
export async function fillWithFiles(
  flows: Flows,
  draft: Draft,
  run: OpenFlow,
  { files, text }: WaitingFiles,
): Promise<void> {
  if (text !== undefined) await sayAnytime(flows, draft, run.runId, text)
  for (const step of Object.keys(getFlow(flows, run).steps)) {
    await fillIfAsked(flows, draft, run.runId, step, { kind: 'files', files })
  }
}

/** A run whose files have waited long enough. */
export async function begin(flows: Flows, draft: Draft, run: OpenFlow, waiting: WaitingFiles): Promise<void> {
  const { [WAITING_FILES]: _, ...answers } = run.answers
  setAnswers(draft, run.runId, answers)
  await fillWithFiles(flows, draft, run, waiting)
}
