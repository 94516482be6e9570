/** 对话引擎 · One message in, one turn out: whom it is for, what it answers, what it opens. */
import { parseCommand } from '../../domain/talk/commands.js'
import type { SystemEvent } from '../../domain/talk/message.js'
import { onceATurn } from '../../domain/talk/once-a-turn.js'
import { problemOf } from '../../domain/talk/problem.js'
import { cutText, MOST_OF_WORDS } from '../../domain/talk/read-length.js'
import type { Facts, SavedConversation, Turn, TurnInput } from '../../domain/talk/turn.js'
import { standingOf } from './answering.js'
import { type Draft, type Flows, finishDraft, say, sayProblem, startDraft, topRun } from './draft.js'
import { takeUpRuns } from './earlier-runs.js'
import { receiveFiles } from './files-sent.js'
import { refuseGroupFiles } from './group-files.js'
import type { House, Table } from './house.js'
import { languageOf } from './language-of.js'
import { findOpening, openByText } from './opening.js'
import { carryOn, settle } from './run.js'
import { answerOpen, receiveChoice, receiveText } from './words.js'

export type Advance = (input: TurnInput, saved: SavedConversation, facts: Facts) => Promise<Turn>

export function createAssistant(house: House): Advance {
  const flows: Flows = new Map(house.flows.map((flow) => [flow.id, flow]))
  return async (sent, saved, facts) => {
    const input = asFarAsRead(sent)
    const draft = startDraft(saved, readOnce(facts))
    await takeUpRuns(flows, draft)
    draft.language = await languageOf(flows, draft, saved.menu, input)
    if (input !== sent) sayProblem(draft, problemOf('message-too-long', { most: MOST_OF_WORDS, end: endOf(input) }))
    if (isStranger(facts)) await receiveStranger(house, flows, draft, input)
    else await receive({ house, flows, draft, menu: saved.menu, quoted: quotedIn(input) }, input)
    if (draft.replay !== undefined) await receive({ house, flows, draft, menu: undefined }, draft.replay)
    return finishDraft(draft, saved, input)
  }
}

function quotedIn(input: TurnInput): string | undefined {
  return input.kind === 'text' ? input.quoted : undefined
}

/** The input itself unless its text is longer than is read. */
function asFarAsRead(sent: TurnInput): TurnInput {
  if (sent.kind !== 'text' && sent.kind !== 'files') return sent
  const { text } = sent
  return text === undefined || text.length <= MOST_OF_WORDS ? sent : { ...sent, text: cutText(text, MOST_OF_WORDS) }
}

const END_SHOWN = 12

/** By which the person finds the place again. */
function endOf(input: TurnInput): string {
  const text = 'text' in input ? (input.text ?? '') : ''
  return [
    ...text
      .trimEnd()
      .slice(-4 * END_SHOWN)
      .replace(/\s+/gu, ' '),
  ]
    .slice(-END_SHOWN)
    .join('')
    .trim()
}

/** Whatever is read is read once; what a turn changes is seen by the next. */
function readOnce(facts: Facts): Facts {
  const { records, orgRecords, openSchool } = facts
  return {
    ...facts,
    people: onceATurn(facts.people),
    ...(records && { records: onceATurn(records) }),
    ...(orgRecords && { orgRecords: onceATurn(orgRecords) }),
    ...(openSchool && {
      openSchool: (schoolId) => {
        const opened = openSchool(schoolId)
        return opened && { ...opened, records: onceATurn(opened.records) }
      },
    }),
  }
}

function isStranger({ asker }: Facts): boolean {
  return asker.memberships.length === 0 && !asker.isSystemAdmin
}

async function receiveStranger(house: House, flows: Flows, draft: Draft, input: TurnInput): Promise<void> {
  const opening = input.kind === 'text' ? findOpening(flows, input.text, draft.facts) : undefined
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
      // Refused before a byte of it was fetched.
      if (input.problem.code === 'files-private-only') refuseGroupFiles(draft, input.problem.code)
      else sayProblem(draft, input.problem)
      return carryOn(flows, draft)
    case 'unsupported':
      sayProblem(draft, problemOf('message-unsupported', { message: input.what }))
      return carryOn(flows, draft)
  }
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
