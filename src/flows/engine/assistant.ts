/** 对话引擎 · One message in, one turn out: whom it is for, what it answers, what it opens. */
import { problemOfOtherFile } from '../../domain/lists/other-file.js'
import { parseCommand } from '../../domain/talk/commands.js'
import type { SystemEvent } from '../../domain/talk/message.js'
import { problemOf } from '../../domain/talk/problem.js'
import { cutText, MOST_OF_WORDS } from '../../domain/talk/read-length.js'
import type { Facts, SavedConversation, Turn, TurnInput } from '../../domain/talk/turn.js'
import { type Draft, type Flows, finishDraft, getFlow, say, sayProblem, startDraft, topRun } from './draft.js'
import type { House, Table } from './house.js'
import { languageOf } from './language-of.js'
import { findOpening, findOpeningByFiles, isAllowed, openByFiles, openByText, sayAnytime } from './opening.js'
import { bringAbout, carryOn, settle, standingOf } from './run.js'
import { answerOpen, receiveChoice, receiveText, sorry } from './words.js'

export type Advance = (input: TurnInput, saved: SavedConversation, facts: Facts) => Promise<Turn>

export function createAssistant(house: House): Advance {
  const flows: Flows = new Map(house.flows.map((flow) => [flow.id, flow]))
  return async (sent, saved, facts) => {
    const input = asFarAsRead(sent)
    const draft = startDraft(saved, facts)
    draft.open = draft.open.filter((run) => isStillOpen(flows, draft, run.flowId))
    draft.language = await languageOf(flows, draft, saved.menu, input)
    if (input !== sent) sayProblem(draft, problemOf('message-too-long', { most: MOST_OF_WORDS }))
    if (isStranger(facts)) await receiveStranger(house, flows, draft, input)
    else await receive({ house, flows, draft, menu: saved.menu }, input)
    if (draft.replay !== undefined) await receive({ house, flows, draft, menu: undefined }, draft.replay)
    return finishDraft(draft, saved, input)
  }
}

/** The input itself unless its text is longer than is read. */
function asFarAsRead(sent: TurnInput): TurnInput {
  if (sent.kind !== 'text' && sent.kind !== 'files') return sent
  const { text } = sent
  return text === undefined || text.length <= MOST_OF_WORDS ? sent : { ...sent, text: cutText(text, MOST_OF_WORDS) }
}

/** Runs of flows a deploy has removed, or that the person's role no longer allows, are let go. */
function isStillOpen(flows: Flows, draft: Draft, flowId: string): boolean {
  const flow = flows.get(flowId)
  return flow !== undefined && isAllowed(flow, draft)
}

function isStranger({ asker }: Facts): boolean {
  return asker.memberships.length === 0 && !asker.isSystemAdmin
}

async function receiveStranger(house: House, flows: Flows, draft: Draft, input: TurnInput): Promise<void> {
  const opening = input.kind === 'text' ? findOpening(flows, input.text) : undefined
  if (input.kind === 'text' && opening?.flow.who === 'anyone') {
    draft.open = []
    if (await openByText(flows, draft, opening, input)) return carryOn(flows, draft)
  }
  const run = topRun(draft)
  if (run !== undefined && input.kind === 'text' && parseCommand(input.text) === undefined) {
    if (await answerOpen(flows, draft, { kind: 'text', text: input.text }, 'any')) return carryOn(flows, draft)
  }
  draft.open = []
  const asksWho = input.kind === 'text' && parseCommand(input.text)?.kind === 'who'
  if (draft.replies.length === 0 && input.kind !== 'event') {
    say(draft, house.stranger(draft.facts, asksWho))
  }
}

async function receive(table: Table, input: TurnInput): Promise<void> {
  const { house, flows, draft } = table
  switch (input.kind) {
    case 'text':
      return receiveText(table, input.text)
    case 'choice':
      return receiveChoice(table, input.choiceId)
    case 'files':
      return receiveFiles(table, input)
    case 'event':
      return receiveEvent(table, input.event)
    case 'entered':
      say(draft, house.welcome(draft.facts))
      return carryOn(flows, draft)
    case 'file-failed':
      sayProblem(draft, input.problem)
      return carryOn(flows, draft)
    case 'unsupported':
      sayProblem(draft, problemOf('message-unsupported', { message: input.what }))
      return carryOn(flows, draft)
  }
}

async function receiveFiles(table: Table, input: FilesInput): Promise<void> {
  const { flows, draft } = table
  if (draft.facts.asker.chat === 'group') return sorry(table, problemOf('files-private-only'))
  const taker = (await giveFilesToOpenRun(flows, draft, input)) ?? findOpeningByFiles(flows, input.files)
  if (taker === undefined) return sorry(table, problemOfOtherFile(input.files[0]?.name ?? ''))
  if (typeof taker !== 'string' && !(await openByFiles(flows, draft, taker, input))) return carryOn(flows, draft)
  const kinds = typeof taker === 'string' ? flows.get(taker)?.opensOn : taker.opensOn
  const left = input.files.filter((file) => kinds?.includes(file.kind) === false)
  if (left.length > 0) {
    const files = left.map(({ name }) => name)
    sayProblem(draft, problemOf('files-left', { files, count: left.length }))
  }
  return carryOn(flows, draft)
}

type FilesInput = Extract<TurnInput, { kind: 'files' }>

/** To the step that asks for files, or to a run that takes more of them. The id of the flow that took them. */
async function giveFilesToOpenRun(flows: Flows, draft: Draft, input: FilesInput): Promise<string | undefined> {
  const run = topRun(draft)
  if (run === undefined) return undefined
  const { items } = await standingOf(flows, draft, run)
  if (items.length === 0 && input.text !== undefined) await sayAnytime(flows, draft, run.runId, input.text)
  if (await answerOpen(flows, draft, { kind: 'files', files: input.files }, 'any')) return run.flowId
  for (const open of [...draft.open].reverse()) {
    const { context } = await standingOf(flows, draft, open)
    const effects = await getFlow(flows, open).moreFiles?.(input.files, context)
    if (effects === undefined) continue
    bringAbout(draft, open.runId, effects)
    return open.flowId
  }
  return undefined
}

async function receiveEvent({ house, flows, draft }: Table, event: SystemEvent): Promise<void> {
  const { batchId } = event
  const isOpen = draft.open.some((run) => run.runId === batchId)
  if (isOpen) return tellNews(flows, draft, batchId)
  const news = await house.lateNews(event, draft.facts)
  draft.changes.push(...(news.changes ?? []))
  say(draft, news.say)
}

/** Silent when there is no news: the same event twice, or one that a later change has overtaken. */
async function tellNews(flows: Flows, draft: Draft, runId: string): Promise<void> {
  let hasNews = false
  for (;;) {
    const run = draft.open.find((one) => one.runId === runId)
    if (run === undefined) break
    const standing = await standingOf(flows, draft, run)
    if (standing.place.at === 'waiting' || standing.place.at === 'question') break
    await settle(flows, draft, run, standing)
    hasNews = true
  }
  if (hasNews) await carryOn(flows, draft)
}
