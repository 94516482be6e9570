/** 草稿 · The turn being written: what the conversation becomes, what is said and what changes. */

import { maskIdNumbersIn } from '../../domain/cells/masking.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Language } from '../../domain/talk/language.js'
import type { Choice, Reply } from '../../domain/talk/message.js'
import { type Problem, sentenceOf } from '../../domain/talk/problem.js'
import type { Facts, OpenFlow, SavedConversation, Turn, TurnInput } from '../../domain/talk/turn.js'
import type { Flow, Say, Saying } from './flow.js'

const MENU_HOURS = 24

export interface Draft {
  facts: Facts
  /** Of the conversation. */
  language: Language
  open: OpenFlow[]
  schoolId: string | undefined
  readonly replies: Reply[]
  readonly changes: Change[]
  /** What the person wanted before we had to ask which school. */
  replay: TurnInput | undefined
}

/** Kept beside a run's answers; no step is called so. */
export const REPLAY = 'replay'

export function startDraft(saved: SavedConversation, facts: Facts): Draft {
  return {
    facts,
    language: saved.language ?? 'zh',
    open: [...saved.open],
    schoolId: saved.schoolId,
    replies: [],
    changes: [],
    replay: undefined,
  }
}

/** News that asks nothing leaves the choices shown before as they were. */
export function finishDraft(draft: Draft, saved: SavedConversation, input: TurnInput): Turn {
  const shown = draft.replies.flatMap(({ choices }) => (choices === undefined ? [] : [choices]))
  const choices = shown.at(-1)
  const kept = input.kind === 'event' ? saved.menu : undefined
  const above = shown.slice(0, -1).flat()
  const menu = choices === undefined ? kept : { choices, above, expiresAt: menuExpiry(draft.facts.now) }
  const conversation: SavedConversation = {
    open: draft.open,
    ...(menu === undefined ? {} : { menu }),
    ...(draft.schoolId === undefined ? {} : { schoolId: draft.schoolId }),
    language: draft.language,
  }
  return { conversation, replies: draft.replies.map(maskReply), changes: draft.changes }
}

/** Whatever a sentence was put together from, a file's name for one: no whole ID number is said in a chat. */
function maskReply(reply: Reply): Reply {
  const choices = reply.choices?.map((choice) => ({ ...choice, label: maskIdNumbersIn(choice.label) }))
  return { ...reply, text: maskIdNumbersIn(reply.text), ...(choices === undefined ? {} : { choices }) }
}

function menuExpiry(now: Date): string {
  return new Date(now.getTime() + MENU_HOURS * 3_600_000).toISOString()
}

export function say(draft: Draft, what: Say | undefined): void {
  if (what === undefined) return
  for (const one of listSay(what)) draft.replies.push('text' in one ? one : replyIn(draft.language, one))
}

function listSay(what: Say): readonly (Saying | Reply)[] {
  return Array.isArray(what) ? what : [what as Saying | Reply]
}

export function replyIn(language: Language, { zh, en, choices, ...more }: Saying): Reply {
  const text = { zh, en }[language]
  if (choices === undefined) return { ...more, text }
  return { ...more, text, choices: choices.map(({ id, label }) => ({ id, label: label[language] })) }
}

export function sayProblem(draft: Draft, problem: Problem, choices?: readonly Choice[]): void {
  const text = sentenceOf(problem, draft.language)
  draft.replies.push(choices === undefined ? { text } : { text, choices })
}

export function topRun(draft: Draft): OpenFlow | undefined {
  return draft.open.at(-1)
}

/** Replaces the saved answers of one run. */
export function setAnswers(draft: Draft, runId: string, answers: Readonly<Record<string, unknown>>): void {
  draft.open = draft.open.map((run) => (run.runId === runId ? { ...run, answers } : run))
}

export function dropRun(draft: Draft, runId: string): void {
  draft.open = draft.open.filter((run) => run.runId !== runId)
}

/** Only what the flow says it causes: who may open it was decided by that. */
export function addChanges(draft: Draft, flow: Flow, changes: readonly Change[] = []): void {
  for (const { kind } of changes) if (!flow.causes.includes(kind)) throw new UndeclaredChange(flow.id, kind)
  draft.changes.push(...changes)
}

class UndeclaredChange extends Error {
  readonly retry = 'never'
  override readonly name = 'UndeclaredChange'
  constructor(flowId: string, kind: Change['kind']) {
    super(`the flow ${flowId} does not say that it causes ${kind}`)
  }
}

/** The house's flows by id. */
export type Flows = ReadonlyMap<string, Flow>

export function getFlow(flows: Flows, run: OpenFlow): Flow {
  const flow = flows.get(run.flowId)
  if (flow === undefined) throw new UnknownFlow(run.flowId)
  return flow
}

/** What the person calls it, in the language of the conversation. */
export function titleOf(flows: Flows, { language }: Draft, run: OpenFlow): string {
  return getFlow(flows, run).title[language]
}

class UnknownFlow extends Error {
  readonly retry = 'never'
  override readonly name = 'UnknownFlow'
  constructor(flowId: string) {
    super(`no flow ${flowId}; runs of removed flows are dropped before a turn`)
  }
}
