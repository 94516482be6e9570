/** 进展 · Where a run stands, computed from its answers and the records, never stored. */
import type { Change } from '../../domain/talk/changes.js'
import type { Language, Said } from '../../domain/talk/language.js'
import type { Facts, OpenFlow } from '../../domain/talk/turn.js'
import { waitingFiles } from './file-answers.js'
import type { Flow, Outcome, QuestionStep, StepContext, WaitingStep } from './flow.js'

type Answers = Record<string, unknown>
export type Context = StepContext<Answers>
export type Question = QuestionStep<Answers, unknown>
export type Waiting = WaitingStep<Answers>

/** An answer given, as 进度 and 改第N项 list it. */
export interface Item {
  readonly step: string
  readonly label: string
  readonly shown: string
  readonly final?: Said
}

type Place =
  | { readonly at: 'question'; readonly step: string; readonly question: Question }
  | { readonly at: 'waiting'; readonly step: string; readonly waiting: Waiting }
  /** A round of what it waited for has come and the person does not know yet. */
  | { readonly at: 'arrived'; readonly step: string; readonly waiting: Waiting; readonly round: string }
  | { readonly at: 'ended'; readonly outcome: Outcome }
  | { readonly at: 'done' }

export interface Standing {
  readonly place: Place
  readonly items: readonly Item[]
  readonly context: Context
}

/** What a run is looked at with. */
export interface Looking {
  readonly facts: Facts
  readonly language: Language
  readonly changes: readonly Change[]
  readonly open: readonly OpenFlow[]
}

/** Saved in place of an answer the person took back. */
export const TAKEN_BACK = null

export function isWaiting(step: Question | Waiting): step is Waiting {
  return 'waitsFor' in step
}

/** The first step that applies and has no valid answer. Saved answers are read again by each step. */
export async function findStanding(flow: Flow, run: OpenFlow, looking: Looking): Promise<Standing> {
  const answers: Answers = {}
  const items: Item[] = []
  const context = contextOf(run, looking, answers)
  await restoreSaidEarly(flow, run, context, answers)
  for (const [id, step] of Object.entries(flow.steps)) {
    if (step.onlyIf && !isTakenBack(step, run.answers[id]) && !(await step.onlyIf(context))) continue
    const saved = run.answers[id]
    if (isWaiting(step)) {
      const place = await placeOfWaiting(id, step, saved, context)
      if (place !== undefined) return { place, items, context }
      answers[id] = saved
      continue
    }
    const value = saved === undefined ? undefined : await step.accept.restore(saved, context)
    if (value === undefined) {
      const outcome = (await step.endIf?.(context)) ?? (await step.endUnlessSaid?.(context))
      const place: Place = outcome ? { at: 'ended', outcome } : { at: 'question', step: id, question: step }
      return { place, items, context }
    }
    const shown = await step.accept.show(value, context)
    const final = step.final === undefined ? {} : { final: step.final }
    items.push({ step: id, label: step.label[looking.language], shown: shown[looking.language], ...final })
    answers[id] = value
  }
  return { place: { at: 'done' }, items, context }
}

/** `answers`: filled while the steps are gone through. */
export function contextOf(run: OpenFlow, looking: Looking, answers: Answers = {}): Context {
  const { facts, language, changes, open } = looking
  const waiting = open.flatMap((one) => waitingFiles(one)?.files ?? []).map(({ kind }) => kind)
  return { answers, facts, runId: run.runId, language, changes, waiting }
}

/** Somebody wants to answer it anew, though by now the records would spare them the question. */
function isTakenBack(step: Question | Waiting, saved: unknown): boolean {
  return saved === TAKEN_BACK && !isWaiting(step) && step.anytime === true
}

/** What may be said at any time counts from the beginning, wherever its step stands. */
async function restoreSaidEarly(flow: Flow, run: OpenFlow, context: Context, answers: Answers): Promise<void> {
  for (const [id, step] of Object.entries(flow.steps)) {
    const saved = run.answers[id]
    if (isWaiting(step) || step.anytime !== true || saved === undefined) continue
    const value = await step.accept.restore(saved, context)
    if (value !== undefined) answers[id] = value
  }
}

async function placeOfWaiting(
  step: string,
  waiting: Waiting,
  told: unknown,
  context: Context,
): Promise<Place | undefined> {
  const round = await waiting.waitsFor(context)
  if (round === undefined) return { at: 'waiting', step, waiting }
  if (round === told) return undefined
  const outcome = await waiting.endIf?.(context)
  return outcome ? { at: 'ended', outcome } : { at: 'arrived', step, waiting, round }
}
