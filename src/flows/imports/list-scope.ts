/** 整份名单是什么 · Asked before the report where neither the rows nor the records say it; people known keep what they are. */
import { type BatchSummary, WORKBOOK } from '../../domain/imports/batch.js'
import type { Edit, Scope } from '../../domain/imports/edits.js'
import { LISTS } from '../../domain/lists/all.js'
import type { ScopeOption, ScopeQuestion } from '../../domain/lists/list.js'
import { fixedOptions, labelOf } from '../../domain/lists/scope-options.js'
import type { Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom, saysOption } from '../engine/acceptors.js'
import { type Act, orActs } from '../engine/acts.js'
import type { Acceptor, Effects, Option, StepContext } from '../engine/flow.js'
import { batchStream, plural, whileChecking } from '../talk/wording.js'
import { findBatch, isOutOfHands, type Run } from './batch-steps.js'
import { findChecked, quoted } from './checked-list.js'
import { correctList } from './list-corrections.js'
import { askWhich } from './list-scope-too.js'
import { type RowsMeant, rowsMeant } from './rows-meant.js'
import { isLeftOpen, optionsOf, UNSURE } from './scopes-offered.js'

interface ScopeAnswers {
  /** The value of an option, or that there are both. */
  scope?: string
  /** Those of the second kind, where there are both. */
  others?: RowsMeant
}
type Context = StepContext<ScopeAnswers>

const BOTH = 'both'

/** Of the list a batch turned out to be; before that, of any list that asks. */
function questionsFor(batch: BatchSummary | undefined): readonly ScopeQuestion[] {
  const lists = LISTS.filter(({ id }) => batch === undefined || batch.kind === WORKBOOK || batch.kind === id)
  return [...new Set(lists.flatMap(({ scope }) => scope ?? []))]
}

interface Offered {
  readonly question: ScopeQuestion
  readonly options: readonly ScopeOption[]
}

async function offeredFor(batch: BatchSummary | undefined, facts: Facts): Promise<readonly Offered[]> {
  return Promise.all(
    questionsFor(batch).map(async (question) => ({
      question,
      options: await optionsOf(question, batch?.scope ?? {}, facts),
    })),
  )
}

async function offeredIn(context: Context): Promise<readonly Offered[]> {
  return offeredFor(await findBatch(context), context.facts)
}

/** A word for what all rows of some list may be: 社会考生. */
export function saysScope(word: string): boolean {
  return questionsFor(undefined).some((question) => (fixedOptions(question) ?? []).some((one) => saysOption(word, one)))
}

/** How that is called. */
export async function labelSaid(value: string | undefined, facts: Facts): Promise<Said | undefined> {
  const offered = value === undefined ? [] : await offeredFor(undefined, facts)
  return offered.flatMap(({ options }) => options).find((option) => option.value === value)?.label
}

/** What the person said before any list was known, as the check takes it. */
export async function scopeSaid(value: string | undefined, facts: Facts, batch?: BatchSummary): Promise<Scope> {
  const offered = value === undefined ? [] : await offeredFor(batch, facts)
  const found = offered.find(({ options }) => options.some((option) => option.value === value))
  return found === undefined || value === undefined ? {} : { [found.question.field]: value }
}

export async function needsScope(context: Context): Promise<boolean> {
  const batch = await findBatch(context)
  if (batch === undefined || isOutOfHands(context.facts, batch)) return false
  return context.answers.scope !== undefined || isLeftOpen(batch, 'scope')
}

/** Ends the progress, as no report follows yet. */
export async function sayRead(run: Run) {
  const checked = await findChecked(run)
  if (checked === undefined || !(isLeftOpen(checked.batch, 'scope') || isLeftOpen(checked.batch, 'asksToo'))) return []
  const [name, { rows }] = [quoted(checked), checked.report]
  return {
    zh: `${name.zh}看完了，共 ${rows} 行。先问一句：`,
    en: `${name.en} is read: ${plural(rows, 'row')}. One question first:`,
    stream: batchStream(checked.batch),
    streamEnds: true,
  }
}

export async function scopeQuestion(context: Context): Promise<Said> {
  const checked = await findChecked(context)
  const [offered] = await offeredFor(checked?.batch, context.facts)
  const options = offered?.options ?? []
  if (checked !== undefined && offered?.question.ask !== undefined)
    return askWhich(checked, offered.question.ask, checked.report.unsaid)
  const zh = options.map(({ label }) => label.zh).join('还是')
  const en = options.map(({ label }) => label.en.toLowerCase()).join(' or ')
  if (checked === undefined) return { zh: `这份名单是${zh}？`, en: `Is this a list of ${en}?` }
  const { report, talk } = checked
  const name = quoted(checked)
  if (report.unsaid === 0 || report.unsaid === report.rows) {
    return { zh: `${name.zh}里的${talk.list.one.zh}是${zh}？`, en: `Does ${name.en} hold ${en}?` }
  }
  const { measure } = talk.list
  return {
    zh: `${name.zh}里有 ${report.unsaid} ${measure}没写，记录里也没有：他们是${zh}？`,
    en: `${plural(report.unsaid, 'row')} of ${name.en} do not say it, nor do the records: ${en}?`,
  }
}

export const acceptScope: Acceptor<ScopeAnswers, string> = orActs(choiceFrom(listScopes), {
  offered: async (context): Promise<readonly Act<ScopeAnswers>[]> => {
    const [question] = questionsFor(await findBatch(context))
    return question === undefined ? [] : [{ ...UNSURE, act: () => ({ say: question.explain }) }]
  },
  said: async (text, context) => {
    const checked = await findChecked(context)
    return checked && correctList(text, checked, context.facts)
  },
})

async function listScopes(context: Context): Promise<readonly Option[]> {
  const offered = await offeredIn(context)
  const options = offered.flatMap((one) => one.options)
  const isPair = offered.length === 1 && offered[0]?.question.ask === undefined && options.length === 2
  return isPair ? [...options, { value: BOTH, ...SOME_OF_EACH }] : options
}

const SOME_OF_EACH = {
  label: { zh: '两类都有', en: 'Some of each' },
  words: ['都有', '混在一起', '两种都有', 'both', 'mixed'],
}

/** Before the file is there the answer goes with it; later it has the list checked again. */
export async function takeScope(value: string, context: Context): Promise<Effects<ScopeAnswers>> {
  const batch = await findBatch(context)
  if (batch === undefined || value === BOTH) return NO_OTHERS
  const scope = await scopeSaid(value, context.facts, batch)
  const isNews = Object.entries(scope).some(([field, said]) => batch.scope[field] !== said)
  // Rows may have been said to be the other kind: the whole list is this one now.
  const edits = batch.report?.kind === 'list' && batch.report.corrected > 0 ? noOthers(scope) : []
  if (!isNews && edits.length === 0) return NO_OTHERS
  const isAnswered =
    batch.report?.kind === 'list' && !isLeftOpen(batch, 'scope') && Object.keys(batch.scope).length === 0
  if (isAnswered) return { say: ALL_SAY_IT, answers: { scope: undefined } }
  const question = questionsFor(batch).find(({ field }) => scope[field] === value)
  const label = question === undefined ? { zh: '', en: '' } : labelOf(question, value)
  return {
    ...NO_OTHERS,
    changes: [{ kind: 'recheck-batch', batchId: context.runId, scope, ...(edits.length > 0 && { edits }) }],
    say: {
      zh: `好的，按${label.zh}检查…`,
      en: `All right, checking as ${question?.ask === undefined ? label.en.toLowerCase() : label.en}…`,
      ...whileChecking(batch),
    },
  }
}

/** Which rows are of the other kind is asked anew when it is said again that there are both. */
const NO_OTHERS: Effects<ScopeAnswers> = { answers: { others: undefined } }

function noOthers(scope: Scope): readonly Edit[] {
  return Object.keys(scope).map((field) => ({ kind: 'others', field, value: '', rows: [] }))
}

const ALL_SAY_IT: Said = {
  zh: '这份名单里每一行都写了，或者记录里已经有，以那个为准。要改，请在表里改好，再把文件发给我。',
  en: 'Every row of this list says it, or the records do, and that counts. To change it, correct it in the list and send me the file again.',
}

export function hasBoth({ answers }: Context): boolean {
  return answers.scope === BOTH
}

/** The first option is the rule, the second the exception: whose rows are those? */
export async function othersQuestion(context: Context): Promise<Said> {
  const [rule, exception] = (await offeredIn(context))[0]?.options ?? []
  return {
    zh: `哪些是${exception?.label.zh ?? ''}？写行号或姓名就行，例如：第8-12行、张三、李四。其余的按${rule?.label.zh ?? ''}。`,
    en: `Which ones are ${exception?.label.en.toLowerCase() ?? ''}? Write rows or names, for example: rows 8-12, “张三”, “李四”. The others are ${rule?.label.en.toLowerCase() ?? ''}.`,
  }
}

export const acceptOthers = rowsMeant<ScopeAnswers>(async (context) => {
  const options = (await offeredIn(context)).flatMap((one) => one.options)
  return options.flatMap(({ label, words }) => [label.zh, label.en, ...words])
})

export async function takeOthers(meant: RowsMeant, context: Context): Promise<Effects<ScopeAnswers>> {
  const batch = await findBatch(context)
  const [offered] = await offeredFor(batch, context.facts)
  const [rule, exception] = offered?.options ?? []
  const question = offered?.question
  if (batch === undefined || question === undefined || rule === undefined || exception === undefined) return {}
  const { field } = question
  const edits: readonly Edit[] = [{ kind: 'others', field, value: exception.word, rows: meant.rows }]
  const count = meant.rows.length
  return {
    changes: [{ kind: 'recheck-batch', batchId: context.runId, scope: { [field]: rule.value }, edits }],
    say: {
      zh: `好的，这 ${count} 行按${exception.label.zh}，其余按${rule.label.zh}，正在检查…`,
      en: `All right: ${plural(count, 'row')} as ${exception.label.en.toLowerCase()}, the others as ${rule.label.en.toLowerCase()}; checking…`,
      ...whileChecking(batch),
    },
  }
}
