/** 一次办理 · Carrying runs on: news told, the next question asked, a finished run giving way to the one beneath. */
import type { Said } from '../../domain/talk/language.js'
import type { Choice, Reply } from '../../domain/talk/message.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { OpenFlow, TurnInput } from '../../domain/talk/turn.js'
import { begin, standingOf } from './answering.js'
import {
  addChanges,
  type Draft,
  dropRun,
  type Flows,
  getFlow,
  REPLAY,
  replyIn,
  say,
  sayProblem,
  setAnswers,
  topRun,
} from './draft.js'
import { waitingFiles } from './file-answers.js'
import type { Option, Outcome } from './flow.js'
import type { Context, Question, Standing } from './standing.js'

/** Goes on with the innermost run until it needs the person or the outside; finished runs give way to the one below. */
export async function carryOn(flows: Flows, draft: Draft): Promise<void> {
  let finished = false
  for (let run = topRun(draft); run !== undefined; run = topRun(draft)) {
    const waiting = waitingFiles(run)
    if (waiting !== undefined) {
      await begin(flows, draft, run, waiting)
      continue
    }
    const standing = await standingOf(flows, draft, run)
    const { place } = standing
    if (place.at === 'waiting') {
      if (draft.replies.length === 0) draft.replies.push(await wordingOf(place.waiting.meanwhile, standing.context))
      return
    }
    if (place.at === 'question') {
      if (draft.facts.asker.chat === 'group') return leaveGroup(draft)
      if (finished) say(draft, goingOn(getFlow(flows, run).title))
      return ask(draft, run.runId, place.step, place.question, standing.context)
    }
    const before = draft.open
    await settle(flows, draft, run, standing)
    // One that has only just been begun is nothing to go back to.
    const next = topRun(draft)?.runId
    finished = place.at !== 'arrived' && before.some(({ runId }) => runId === next)
  }
}

function goingOn({ zh, en }: Said): Said {
  return { zh: `继续“${zh}”：`, en: `Back to “${en}”:` }
}

/** Tells what has come, or ends the run. Returns without asking anything. */
export async function settle(flows: Flows, draft: Draft, run: OpenFlow, standing: Standing): Promise<void> {
  const { place, context } = standing
  if (place.at === 'arrived') {
    const told = run.answers[place.step]
    setAnswers(draft, run.runId, { ...run.answers, [place.step]: place.round })
    say(draft, await place.waiting.arrived?.(context, typeof told === 'string' ? told : undefined))
    return
  }
  if (place.at === 'ended') endRun(flows, draft, run, place.outcome)
  if (place.at === 'done') endRun(flows, draft, run, await getFlow(flows, run).done(context.answers, context))
}

function endRun(flows: Flows, draft: Draft, run: OpenFlow, outcome: Outcome): void {
  dropRun(draft, run.runId)
  addChanges(draft, getFlow(flows, run), outcome.changes)
  say(draft, outcome.say)
  if (outcome.schoolId !== undefined) goToSchool(draft, outcome.schoolId, run)
  if (outcome.opens !== undefined) goOnWith(draft, outcome.opens)
}

/** One that is open here already comes to the top as it is. */
function goOnWith(draft: Draft, begun: NonNullable<Outcome['opens']>): void {
  const known = draft.open.find(({ runId }) => runId === begun.runId)
  dropRun(draft, begun.runId)
  draft.open = [...draft.open, known ?? { ...begun, openedAt: draft.facts.now.toISOString() }]
}

function goToSchool(draft: Draft, schoolId: string, run: OpenFlow): void {
  draft.schoolId = schoolId
  const opened = draft.facts.openSchool?.(schoolId)
  const replay = readReplay(run.answers[REPLAY])
  if (opened !== undefined) {
    draft.facts = { ...draft.facts, ...opened }
    draft.replay = replay
  } else if (replay !== undefined) {
    say(draft, { zh: '请把刚才的内容再发一次。', en: 'Please send that once more.' })
  }
}

function readReplay(saved: unknown): TurnInput | undefined {
  if (typeof saved !== 'object' || saved === null || !('kind' in saved)) return undefined
  const isText = saved.kind === 'text' && 'text' in saved && typeof saved.text === 'string'
  const isFiles = saved.kind === 'files' && 'files' in saved && Array.isArray(saved.files)
  return isText || isFiles ? (saved as TurnInput) : undefined
}

async function ask(draft: Draft, runId: string, step: string, question: Question, context: Context): Promise<void> {
  const reply = await wordingOf(question.ask, context)
  const options = (await question.accept.options?.(context)) ?? []
  const choices = options.map(
    (option): Choice => ({
      id: choiceId(runId, step, option),
      label: option.label[draft.language],
    }),
  )
  draft.replies.push(choices.length === 0 ? reply : { ...reply, choices })
}

function choiceId(runId: string, step: string, option: Option): string {
  return `${runId}:${step}:${option.value}`
}

async function wordingOf(wording: Question['ask'], context: Context): Promise<Reply> {
  const said = typeof wording === 'function' ? await wording(context) : wording
  return replyIn(context.language, said)
}

/** A group's conversation belongs to many people: no form stays open in it. */
function leaveGroup(draft: Draft): void {
  draft.open = []
  sayProblem(draft, problemOf('private-only'))
}
