/** 文字与选项 · What a written message or a tapped choice means, in the order it is tried. */
import { type Command, parseCommand } from '../../domain/talk/commands.js'
import { sameInBoth } from '../../domain/talk/language.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import type { Facts, OpenFlow } from '../../domain/talk/turn.js'
import { answerStep, sayAnytime, standingOf } from './answering.js'
import { cancelTop, changeItem, goBack, listItems } from './cancelling.js'
import { type Draft, type Flows, getFlow, say, sayProblem, titleOf, topRun } from './draft.js'
import type { Given, Say } from './flow.js'
import type { House, Table, Telling } from './house.js'
import { soundsAsked } from './language-of.js'
import { pickFromMenu, readChoiceId } from './menu.js'
import { askSchool, findOpening, needsSchoolChoice, openByText } from './opening.js'
import { findEarly, findRepeated } from './out-of-turn.js'
import { isAllowed } from './rights.js'
import { carryOn } from './run.js'

export async function receiveText(table: Table, text: string, fromMenu = false): Promise<void> {
  const { flows, draft } = table
  if (!fromMenu && !(await expectsNumber(flows, draft))) {
    const pick = pickFromMenu(table.menu, text, draft.facts.now)
    if (pick?.kind === 'picked') return receiveChoice(table, pick.choiceId)
    if (pick?.kind === 'expired') return sorry(table, problemOf('choice-expired'))
    if (pick?.kind === 'no-such') return sorry(table, problemOf('choice-number', { most: pick.most }))
  }
  const command = parseCommand(text)
  if (command !== undefined) return obey(table, command)
  const given: Given = { kind: 'text', text }
  if (await answerOpen(flows, draft, given, 'strict')) return carryOn(flows, draft)
  const repeated = await findRepeated(flows, draft, given)
  if (repeated !== undefined) return sorry(table, repeated)
  const opening = findOpening(flows, text, draft.facts)
  if (opening !== undefined) {
    await openByText(flows, draft, opening, { kind: 'text', text })
    return carryOn(flows, draft)
  }
  const run = topRun(draft)
  if (run !== undefined && (await sayAnytime(flows, draft, run.runId, text))) return carryOn(flows, draft)
  return receiveFreeText(table, text)
}

/** Not a command, a choice or an opening: a question, or the free text an open step asks for. */
async function receiveFreeText(table: Table, text: string): Promise<void> {
  const { flows, draft } = table
  const given: Given = { kind: 'text', text }
  const isPlain = !soundsAsked(text)
  if (isPlain && (await answerOpen(flows, draft, given, 'loose', 'only-if-valid'))) return carryOn(flows, draft)
  const early = await findEarly(flows, draft, given)
  if (early !== undefined) return sorry(table, early)
  const answer = await answerFrom(table, text)
  if (answer !== undefined) {
    say(draft, answer)
    return carryOn(flows, draft)
  }
  if (await answerOpen(flows, draft, given, 'loose')) return carryOn(flows, draft)
  const run = topRun(draft)
  const place = run && (await standingOf(flows, draft, run)).place
  const isAsking = place === undefined || place.at === 'question'
  if (isAsking) sayProblem(draft, { code: run === undefined ? 'not-understood' : 'not-an-answer', params: {} })
  return carryOn(flows, draft)
}

/** From one school's records: somebody of several says first from which. */
async function answerFrom({ house, flows, draft, quoted }: Table, text: string): Promise<Say | undefined> {
  const answer = await house.answerQuestion(text, factsToAnswerFrom(draft), draft.language, quoted)
  if (answer === undefined || !mustAskSchool(draft)) return answer
  askSchool(flows, draft, { kind: 'text', text })
  return []
}

function mustAskSchool(draft: Draft): boolean {
  return needsSchoolChoice(draft) && draft.open.length === 0 && draft.facts.asker.chat === 'private'
}

function factsToAnswerFrom(draft: Draft): Facts {
  const { school: _, records: __, ...bare } = draft.facts
  return needsSchoolChoice(draft) ? bare : draft.facts
}

async function expectsNumber(flows: Flows, draft: Draft): Promise<boolean> {
  const run = topRun(draft)
  if (run === undefined) return false
  const { place } = await standingOf(flows, draft, run)
  return place.at === 'question' && place.question.accept.options === undefined
}

/** Gives it to the step being asked. True when it was taken; a fault in it is said. */
export async function answerOpen(
  flows: Flows,
  draft: Draft,
  given: Given,
  which: 'strict' | 'loose' | 'any',
  manner: 'only-if-valid' | 'say-faults' = 'say-faults',
): Promise<boolean> {
  const run = topRun(draft)
  if (run === undefined) return false
  const { place } = await standingOf(flows, draft, run)
  if (place.at !== 'question') return false
  if (which !== 'any' && place.question.accept.loose !== (which === 'loose')) return false
  const read = await answerStep(flows, draft, run, place.step, given)
  if (read?.kind === 'problem') {
    if (manner === 'only-if-valid') return false
    sayProblem(draft, read.problem)
    return true
  }
  if (read?.kind === 'declined') await cancelTop(flows, draft)
  return read !== undefined
}

export async function receiveChoice(table: Table, id: string): Promise<void> {
  const { house, flows, draft } = table
  const answer = await house.answerChoice(id, factsToAnswerFrom(draft), draft.language)
  if (answer !== undefined) {
    say(draft, answer)
    return carryOn(flows, draft)
  }
  const choice = readChoiceId(id)
  if (choice === undefined) return receiveText(table, id, true)
  const run = draft.open.find((one) => one.runId === choice.runId)
  if (run === undefined) return sorry(table, problemOf('choice-over'))
  const top = topRun(draft)
  if (top !== undefined && top !== run) {
    return sorry(
      table,
      problemOf('finish-first', { open: titleOf(flows, draft, top), wanted: titleOf(flows, draft, run) }),
    )
  }
  const { place, items } = await standingOf(flows, draft, run)
  if (place.at === 'ended') return carryOn(flows, draft)
  if (place.at === 'question' && place.step === choice.step) {
    if (await answerOpen(flows, draft, { kind: 'tap', value: choice.value }, 'any')) return carryOn(flows, draft)
    return sorry(table, problemOf('choice-over'))
  }
  const made = items.findIndex((item) => item.step === choice.step)
  const item = items[made]
  if (item === undefined && place.at === 'waiting' && isLater(flows, run, choice.step, place.step)) {
    return carryOn(flows, draft)
  }
  if (item === undefined) {
    const early = await findEarly(flows, draft, { kind: 'tap', value: choice.value }, choice.step)
    return sorry(table, early ?? problemOf('choice-over'))
  }
  const code = item.final === undefined ? 'choice-made' : 'choice-final'
  return sorry(table, problemOf(code, { label: item.label, shown: item.shown, item: made + 1 }))
}

/** Shown before what is awaited was asked for again. */
function isLater(flows: Flows, run: OpenFlow, step: string, than: string): boolean {
  const order = Object.keys(getFlow(flows, run).steps)
  return order.indexOf(step) > order.indexOf(than)
}

/** Says what was not possible and asks again what is open. */
async function sorry({ flows, draft }: Table, problem: Problem): Promise<void> {
  sayProblem(draft, problem)
  return carryOn(flows, draft)
}

async function obey(table: Table, command: Command): Promise<void> {
  const { house, flows, draft } = table
  if (command.kind === 'back') await goBack(flows, draft)
  else if (command.kind === 'change') await changeItem(flows, draft, command.item)
  else if (command.kind === 'cancel') await cancelTop(flows, draft)
  else if (command.kind === 'hello') say(draft, house.welcome(draft.facts))
  else if (command.kind === 'progress' && mustAskSchool(draft)) askSchool(flows, draft, { kind: 'text', text: '进度' })
  else await tell(house, flows, draft, command.kind)
  return carryOn(flows, draft)
}

async function tell(house: House, flows: Flows, draft: Draft, what: Telling): Promise<void> {
  const run = topRun(draft)
  const standing = run && (await standingOf(flows, draft, run))
  if (what === 'help' && standing?.place.at === 'question') {
    say(draft, standing.place.question.help)
  }
  if (what === 'progress' && run !== undefined && standing !== undefined) {
    const { title } = getFlow(flows, run)
    const items = standing.items.length === 0 ? sameInBoth('') : listItems(standing.items)
    say(draft, {
      zh: `正在办理“${title.zh}”。\n${items.zh}`.trim(),
      en: `Now open: “${title.en}”.\n${items.en}`.trim(),
    })
  }
  const allowed = house.flows.filter((flow) => isAllowed(flow, draft.facts))
  say(draft, await house.tell(what, factsToAnswerFrom(draft), draft.language, allowed))
}
