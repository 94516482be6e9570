/** 开始办理 · Which flow a message opens, who may open it, and where. */
import { normalForm } from '../../domain/cells/linear-text.js'
import { foldText, tidyText } from '../../domain/talk/commands.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { ReceivedFile, TurnInput } from '../../domain/talk/turn.js'
import { cancelRun } from './cancelling.js'
import { type Draft, type Flows, getFlow, REPLAY, say, sayProblem, setAnswers, titleOf, topRun } from './draft.js'
import type { Flow, Given } from './flow.js'
import { answerStep, standingOf } from './run.js'
import { isWaiting } from './standing.js'

const MOST_OPEN = 3

export interface Opening {
  readonly flow: Flow
  /** Those it opens with; absent where the shape of the message did it. */
  readonly words?: string
  /** What follows the opening words. */
  readonly rest: string
}

/** The longest words count: `invite staff …` is not `invite` with somebody called staff. */
export function findOpening(flows: Flows, text: string): Opening | undefined {
  const tidy = tidyText(text)
  const folded = foldText(text)
  // Lines are kept: some openings are followed by a list.
  const whole = normalForm(text).trim()
  const found = [...flows.values()].flatMap((flow) =>
    flow.opensWith.flatMap((words) => {
      const rest = folded === words ? '' : restAfter(words, whole)
      return rest === undefined ? [] : [{ flow, words, rest }]
    }),
  )
  const [longest] = found.sort((one, other) => other.words.length - one.words.length)
  if (longest !== undefined) return longest
  for (const flow of flows.values()) {
    if (flow.opensLike?.(tidy)) return { flow, rest: tidy }
  }
  return undefined
}

function restAfter(words: string, whole: string): string | undefined {
  const isFollowed = whole.toLowerCase().startsWith(words) && /^[\s:]/u.test(whole.slice(words.length))
  return isFollowed ? whole.slice(words.length + 1).trim() : undefined
}

export function findOpeningByFiles(flows: Flows, files: readonly ReceivedFile[]): Flow | undefined {
  return [...flows.values()].find((flow) => files.some((file) => flow.opensOn?.includes(file.kind)))
}

/** Opens a flow by words. False: it may not be opened now, and the person has been told why. */
export async function openByText(flows: Flows, draft: Draft, opening: Opening, input: TurnInput): Promise<boolean> {
  const { flow, rest } = opening
  const same = topRun(draft)?.flowId === flow.id
  if (same && rest === '') return true
  if (!mayOpen(flows, draft, flow, input)) return false
  if (!(await makeRoom(flows, draft, flow))) return false
  const runId = pushRun(draft, flow)
  const found = (await flow.readOpening?.(rest, draft.facts)) ?? {}
  for (const [step, text] of Object.entries(found)) {
    if (text !== undefined && text !== '') await fillIfAsked(flows, draft, runId, step, { kind: 'text', text })
  }
  return true
}

export async function openByFiles(
  flows: Flows,
  draft: Draft,
  flow: Flow,
  input: Extract<TurnInput, { kind: 'files' }>,
): Promise<boolean> {
  if (!mayOpen(flows, draft, flow, input)) return false
  if (!(await makeRoom(flows, draft, flow))) return false
  const runId = pushRun(draft, flow)
  if (input.text !== undefined) await sayAnytime(flows, draft, runId, input.text)
  for (const step of Object.keys(flow.steps)) {
    await fillIfAsked(flows, draft, runId, step, { kind: 'files', files: input.files })
  }
  return true
}

function pushRun(draft: Draft, flow: Flow, answers: Readonly<Record<string, unknown>> = {}): string {
  const runId = draft.facts.newId()
  const openedAt = draft.facts.now.toISOString()
  draft.open = [...draft.open, { flowId: flow.id, version: flow.version, runId, answers, openedAt }]
  return runId
}

/** Puts in what the opening message holds; a fault is said and the step asked. What is asked later is kept for then. */
async function fillIfAsked(flows: Flows, draft: Draft, runId: string, step: string, given: Given): Promise<void> {
  const run = draft.open.find((one) => one.runId === runId)
  const question = run && getFlow(flows, run).steps[step]
  if (run === undefined || question === undefined || isWaiting(question)) return
  const { place, context } = await standingOf(flows, draft, run)
  if (place.at !== 'question') return
  if (place.step === step) {
    const read = await answerStep(flows, draft, run, step, given)
    if (read?.kind === 'problem') sayProblem(draft, read.problem)
  } else if (question.accepted === undefined) {
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
    if (read?.kind === 'answer') return true
  }
  return false
}

export function isAllowed(flow: Flow, draft: Draft): boolean {
  if (flow.who === 'anyone') return true
  const { asker } = draft.facts
  if (asker.isSystemAdmin && flow.who.includes('system-admin')) return true
  return asker.memberships.some((membership) => flow.who.includes(membership.role))
}

function mayOpen(flows: Flows, draft: Draft, flow: Flow, input: TurnInput): boolean {
  if (!isAllowed(flow, draft)) {
    sayProblem(draft, problemOf('not-allowed', { wanted: flow.title[draft.language] }))
    return false
  }
  if (draft.facts.asker.chat === 'group' && flow.inGroups !== true) {
    sayProblem(draft, { code: input.kind === 'files' ? 'files-private-only' : 'private-only', params: {} })
    return false
  }
  const open = topRun(draft)
  if (flow.alone && open !== undefined) {
    sayProblem(
      draft,
      problemOf('finish-first', { open: titleOf(flows, draft, open), wanted: flow.title[draft.language] }),
    )
    return false
  }
  return !flow.ofSchool || knowsSchool(flows, draft, input)
}

function knowsSchool(flows: Flows, draft: Draft, input: TurnInput): boolean {
  if (draft.facts.school === undefined) sayProblem(draft, problemOf('no-school'))
  else if (needsSchoolChoice(draft)) askSchool(flows, draft, input)
  else return true
  return false
}

/** Somebody of several schools has not said yet which one this conversation is about. */
export function needsSchoolChoice({ facts, schoolId }: Draft): boolean {
  const ids = new Set(facts.asker.memberships.flatMap((membership) => membership.schoolId ?? []))
  return ids.size > 1 && (schoolId === undefined || !ids.has(schoolId))
}

/** What they wanted is done right after they have chosen. */
export function askSchool(flows: Flows, draft: Draft, input: TurnInput): void {
  const chooser = flows.get('switch-school')
  if (chooser !== undefined) pushRun(draft, chooser, { [REPLAY]: input })
}

/** A newer run of the same flow takes the older one's place unless that is already writing. */
async function makeRoom(flows: Flows, draft: Draft, flow: Flow): Promise<boolean> {
  const older = draft.open.findLast((run) => run.flowId === flow.id)
  if (older !== undefined) await cancelRun(flows, draft, older, 'silently')
  if (draft.open.length < MOST_OPEN) return true
  sayProblem(draft, problemOf('too-many-open', { most: MOST_OPEN }))
  say(draft, { text: draft.open.map((run, index) => `${index + 1}. ${titleOf(flows, draft, run)}`).join('\n') })
  return false
}
