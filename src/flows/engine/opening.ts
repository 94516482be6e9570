/** 开始办理 · Which flow a message opens, who may open it, and where. */
import { normalForm } from '../../domain/cells/linear-text.js'
import { foldText, tidyText } from '../../domain/talk/commands.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { Facts, OpenFlow, ReceivedFile, TurnInput } from '../../domain/talk/turn.js'
import { fillIfAsked, fillWithFiles, standingOf } from './answering.js'
import { cancelRun } from './cancelling.js'
import { type Draft, dropRun, type Flows, getFlow, REPLAY, say, sayProblem, titleOf, topRun } from './draft.js'
import { filesOf, WAITING_FILES, type WaitingFiles, waitingFiles } from './file-answers.js'
import type { Flow } from './flow.js'
import { refuseGroupFiles } from './group-files.js'
import { isAllowed } from './rights.js'

const MOST_OPEN = 3

export interface Opening {
  readonly flow: Flow
  /** Those it opens with; absent where the shape of the message did it. */
  readonly words?: string
  /** What follows the opening words. */
  readonly rest: string
}

/** The longest words count: `invite staff …` is not `invite` with somebody called staff. */
export function findOpening(flows: Flows, text: string, facts?: Facts): Opening | undefined {
  const tidy = tidyText(text)
  const folded = foldText(text)
  // Lines are kept: some openings are followed by a list.
  const whole = normalForm(text).trim()
  const all = [...flows.values()]
  // Where several begin alike, whichever the asker may open.
  const order = facts === undefined ? all : [...all].sort((one, other) => rankOf(one, facts) - rankOf(other, facts))
  const found = order.flatMap((flow) =>
    flow.opensWith.flatMap((words) => {
      const rest = folded === words ? '' : restAfter(words, whole)
      return rest === undefined ? [] : [{ flow, words, rest }]
    }),
  )
  const [longest] = found.sort((one, other) => other.words.length - one.words.length)
  if (longest !== undefined) return longest
  for (const flow of order) {
    if (flow.opensLike?.(tidy, whole)) return { flow, rest: whole }
  }
  return undefined
}

const rankOf = (flow: Flow, facts: Facts): number => Number(!isAllowed(flow, facts))

function restAfter(words: string, whole: string): string | undefined {
  const isFollowed = whole.toLowerCase().startsWith(words) && /^[\s:]/u.test(whole.slice(words.length))
  return isFollowed ? whole.slice(words.length + 1).trim() : undefined
}

/** Opens a flow by words. False: it may not be opened now, and the person has been told why. */
export async function openByText(flows: Flows, draft: Draft, opening: Opening, input: TurnInput): Promise<boolean> {
  const { flow, rest } = opening
  if (await isOpenAlready(flows, draft, opening)) return true
  if (!mayOpen(flows, draft, flow, input)) return false
  if (!(await makeRoom(flows, draft, flow))) return false
  const { runId } = pushRun(draft, flow)
  const found = (await flow.readOpening?.(rest, draft.facts)) ?? {}
  for (const [step, text] of Object.entries(found)) {
    if (text !== undefined && text !== '') await fillIfAsked(flows, draft, runId, step, { kind: 'text', text })
  }
  return true
}

/** It is what is being asked about: 导入, or 导入考场 while a list waits for its choice, is no wish for a second one. */
async function isOpenAlready(flows: Flows, draft: Draft, { flow, rest }: Opening): Promise<boolean> {
  const open = topRun(draft)
  if (open?.flowId !== flow.id) return false
  return rest === '' || (filesOf(open).length > 0 && !(await givesWay(flows, draft, open)))
}

/** On top of what is open, with what was sent. */
export async function openByFiles(flows: Flows, draft: Draft, flow: Flow, sent: WaitingFiles): Promise<boolean> {
  await putDownOffers(flows, draft)
  if (!(await makeRoom(flows, draft, flow, sent.files))) return false
  await fillWithFiles(flows, draft, pushRun(draft, flow), sent)
  return true
}

async function putDownOffers(flows: Flows, draft: Draft): Promise<void> {
  for (const run of draft.open) {
    const { lapses } = getFlow(flows, run)
    if (lapses === undefined || waitingFiles(run) !== undefined) continue
    if (await lapses((await standingOf(flows, draft, run)).context)) dropRun(draft, run.runId)
  }
}

/** Beneath `before`: its turn comes when that one is done. */
export function openBeneath(draft: Draft, flow: Flow, before: OpenFlow, sent: WaitingFiles): void {
  const run = newRun(draft, flow, { [WAITING_FILES]: sent })
  const at = draft.open.indexOf(before)
  draft.open = [...draft.open.slice(0, at), run, ...draft.open.slice(at)]
}

function pushRun(draft: Draft, flow: Flow, answers: OpenFlow['answers'] = {}): OpenFlow {
  const run = newRun(draft, flow, answers)
  draft.open = [...draft.open, run]
  return run
}

function newRun({ facts }: Draft, flow: Flow, answers: OpenFlow['answers']): OpenFlow {
  return { flowId: flow.id, runId: facts.newId(), answers, openedAt: facts.now.toISOString() }
}

export function mayOpen(flows: Flows, draft: Draft, flow: Flow, input: TurnInput): boolean {
  if (!isAllowed(flow, draft.facts)) {
    sayProblem(draft, problemOf('not-allowed', { wanted: flow.title[draft.language] }))
    return false
  }
  if (draft.facts.asker.chat === 'group' && flow.inGroups !== true) {
    if (flow.opensOn !== undefined)
      refuseGroupFiles(draft, input.kind === 'files' ? 'files-private-only' : 'private-only')
    else sayProblem(draft, problemOf('private-only'))
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

/** A newer run of the same flow takes the older one's place, unless that is already writing or holds other files. */
async function makeRoom(flows: Flows, draft: Draft, flow: Flow, sent?: readonly ReceivedFile[]): Promise<boolean> {
  const older = await findReplaced(flows, draft, flow, sent)
  if (older !== undefined) await cancelRun(flows, draft, older, 'silently')
  const begun = draft.open.filter((run) => waitingFiles(run) === undefined)
  if (begun.length < MOST_OPEN) return true
  // One into which nothing has been put is nothing to finish first.
  const empty = begun.find(({ answers }) => Object.keys(answers).length === 0)
  if (empty !== undefined) {
    dropRun(draft, empty.runId)
    return true
  }
  sayProblem(draft, problemOf('too-many-open', { most: MOST_OPEN }))
  say(draft, { text: begun.map((run, index) => `${index + 1}. ${titleOf(flows, draft, run)}`).join('\n') })
  return false
}

/** `sent`: the files it is opened by, if it is. */
export async function findReplaced(
  flows: Flows,
  draft: Draft,
  flow: Flow,
  sent?: readonly ReceivedFile[],
): Promise<OpenFlow | undefined> {
  const replaces = flow.opensOn?.replaces
  for (const run of draft.open.toReversed()) {
    if (run.flowId !== flow.id) continue
    const earlier = filesOf(run)
    if (replaces === undefined || earlier.length === 0) return run
    if (sent !== undefined && replaces(sent, earlier)) return run
    if (await givesWay(flows, draft, run)) return run
  }
  return undefined
}

export async function givesWay(flows: Flows, draft: Draft, run: OpenFlow): Promise<boolean> {
  const flow = getFlow(flows, run)
  if (flow.givesWay === undefined || waitingFiles(run) !== undefined) return false
  return flow.givesWay((await standingOf(flows, draft, run)).context)
}
