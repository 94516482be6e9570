/** 现在不能写入 · What was checked while it was allowed may be no more when it is to be written: a confirmed list, a window that has closed. */
import type { Said } from '../../domain/talk/language.js'
import type { Outcome, StepContext } from '../engine/flow.js'
import { againstNow } from '../lists/said-row.js'
import { lines, sayProblem } from '../talk/wording.js'
import { applyBatch } from './batch-steps.js'
import { type CheckedList, findChecked, quoted } from './checked-list.js'

/** Rows that the check refuses already stay open to be corrected. */
export async function endIfRefusedNow(context: StepContext<object>): Promise<Outcome | undefined> {
  const checked = await findChecked(context)
  if (checked?.batch.status !== 'checked' || checked.report.valid === 0) return undefined
  const { list } = checked.talk
  if (list.refusesWriting === undefined) return undefined
  const against = await againstNow(list, context.facts)
  for (const said of whatRowsAre(checked)) {
    const problem = list.refusesWriting(said, against)
    if (problem === undefined) continue
    const say = lines(sayNotWritten(checked), sayProblem(problem), AGAIN)
    return { changes: [applyBatch(context.runId, 'check-only')], say }
  }
  return undefined
}

/** By the rows' own words, else by what the whole list was said to be. */
function whatRowsAre({ batch, report, talk }: CheckedList): readonly string[] {
  const { counts = {} } = report
  const own = Object.keys(counts).filter((value) => value !== '')
  const whole = batch.scope[talk.list.scope?.field ?? '']
  return whole === undefined ? own : [...new Set([...own, whole])]
}

function sayNotWritten(checked: CheckedList): Said {
  const { zh, en } = quoted(checked)
  return {
    zh: `${zh}检查以后情况变了，现在不能写入。`,
    en: `Things have changed since ${en} was checked: it cannot be written now.`,
  }
}

const AGAIN: Said = {
  zh: '能写入以后，把这份表再发给我就行。',
  en: 'Once that is possible, just send me the file again.',
}
