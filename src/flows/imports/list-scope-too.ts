/** 再问一句 · What is asked of a whole list after its kind or exam, where its rows leave that open too: of which room it is. */
import type { BatchSummary } from '../../domain/imports/batch.js'
import type { ScopeOption, ScopeQuestion } from '../../domain/lists/list.js'
import type { Said } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { type Act, orActs } from '../engine/acts.js'
import type { Acceptor, Effects, StepContext } from '../engine/flow.js'
import { findTalk } from '../lists/all-talks.js'
import { plural, whileChecking } from '../talk/wording.js'
import { findBatch, isOutOfHands } from './batch-steps.js'
import { type CheckedList, findChecked, quoted } from './checked-list.js'
import { correctList } from './list-corrections.js'
import { isLeftOpen, optionsOf, UNSURE } from './scopes-offered.js'

interface TooAnswers {
  /** The value of an option. */
  too?: string
}
type Context = StepContext<TooAnswers>

function questionOf({ report }: BatchSummary): ScopeQuestion | undefined {
  return report?.kind === 'list' ? findTalk(report.list)?.list.asksToo : undefined
}

/** What has been said since the check may have left one answer alone; a room of another exam than the one said since is asked anew. */
export async function needsToo(context: Context): Promise<boolean> {
  const batch = await findBatch(context)
  if (batch === undefined || isOutOfHands(context.facts, batch)) return false
  if (context.answers.too !== undefined) return true
  const options = await offered(context)
  const said = batch.scope[questionOf(batch)?.field ?? '']
  if (said !== undefined) return options.every(({ value }) => value !== said)
  return isLeftOpen(batch, 'asksToo') && options.length > 1
}

async function offered(context: Context): Promise<readonly ScopeOption[]> {
  const batch = await findBatch(context)
  const question = batch && questionOf(batch)
  return batch === undefined || question === undefined ? [] : optionsOf(question, batch.scope, context.facts)
}

export async function tooQuestion(context: Context): Promise<Said> {
  const checked = await findChecked(context)
  const ask = checked && questionOf(checked.batch)?.ask
  if (checked === undefined || ask === undefined) return { zh: '是哪一个？', en: 'Which one is it?' }
  return askWhich(checked, ask, checked.report.unsaidToo ?? 0)
}

/** 哪一场, 哪个考场 is asked of all rows that do not say it, the others being told apart already. */
export function askWhich(checked: CheckedList, ask: Said, unsaid: number): Said {
  const name = quoted(checked)
  if (unsaid === 0 || unsaid === checked.report.rows) {
    return { zh: `${name.zh}${ask.zh}？`, en: `${name.en}: ${ask.en}?` }
  }
  return {
    zh: `${name.zh}里有 ${unsaid} 行没写：${ask.zh}？`,
    en: `${plural(unsaid, 'row')} of ${name.en} do not say it: ${ask.en}?`,
  }
}

export const acceptToo: Acceptor<TooAnswers, string> = orActs(choiceFrom(offered), {
  offered: async (context): Promise<readonly Act<TooAnswers>[]> => {
    const batch = await findBatch(context)
    const question = batch && questionOf(batch)
    return question === undefined ? [] : [{ ...UNSURE, act: () => ({ say: question.explain }) }]
  },
  said: async (text, context) => {
    const checked = await findChecked(context)
    const corrected = checked && (await correctList(text, checked, context.facts))
    if (checked === undefined || corrected !== undefined) return corrected
    const problem = questionOf(checked.batch)?.unknown?.(text)
    return problem && { kind: 'problem', problem }
  },
})

/** The list is checked again with the answer. */
export async function takeToo(value: string, context: Context): Promise<Effects<TooAnswers>> {
  const batch = await findBatch(context)
  const question = batch && questionOf(batch)
  if (batch === undefined || question === undefined || batch.scope[question.field] === value) return {}
  return {
    changes: [{ kind: 'recheck-batch', batchId: context.runId, scope: { [question.field]: value } }],
    say: { zh: `好的，按“${value}”检查…`, en: `All right, checking as “${value}”…`, ...whileChecking(batch) },
  }
}
