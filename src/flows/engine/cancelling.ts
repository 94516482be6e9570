/** 取消与修改 · Going back in a form, changing one answer, giving the form up. */
import type { Said } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { OpenFlow } from '../../domain/talk/turn.js'
import { standingOf } from './answering.js'
import { addChanges, type Draft, dropRun, type Flows, getFlow, say, sayProblem, setAnswers, topRun } from './draft.js'
import { type Item, TAKEN_BACK } from './standing.js'

/** `silently`: what became of it is not worth a sentence. */
export async function cancelRun(
  flows: Flows,
  draft: Draft,
  run: OpenFlow,
  manner: 'silently' | 'aloud',
): Promise<boolean> {
  const flow = getFlow(flows, run)
  const { context } = await standingOf(flows, draft, run)
  const outcome = (await flow.cancel?.(context)) ?? {}
  if ('refuse' in outcome) {
    if (manner === 'aloud') say(draft, outcome.refuse)
    return false
  }
  dropRun(draft, run.runId)
  addChanges(draft, flow, outcome.changes)
  if (manner === 'aloud') say(draft, outcome.say ?? cancelled(flow.title))
  return true
}

function cancelled({ zh, en }: Said): Said {
  return { zh: `已取消“${zh}”，没有改动任何内容。`, en: `“${en}” is cancelled. Nothing was changed.` }
}

export async function cancelTop(flows: Flows, draft: Draft): Promise<void> {
  const run = topRun(draft)
  if (run === undefined) sayProblem(draft, problemOf('nothing-open'))
  else await cancelRun(flows, draft, run, 'aloud')
}

export async function goBack(flows: Flows, draft: Draft): Promise<void> {
  const run = topRun(draft)
  if (run === undefined) return sayProblem(draft, problemOf('nothing-open'))
  const { items } = await standingOf(flows, draft, run)
  const last = items.at(-1)
  if (last === undefined) sayProblem(draft, problemOf('first-step'))
  else clearItem(draft, run, items, last)
}

export async function changeItem(flows: Flows, draft: Draft, item: number | undefined): Promise<void> {
  const run = topRun(draft)
  if (run === undefined) return sayProblem(draft, problemOf('nothing-open'))
  const { items } = await standingOf(flows, draft, run)
  const chosen = item === undefined ? undefined : items[item - 1]
  if (chosen !== undefined) return clearItem(draft, run, items, chosen)
  if (items.length === 0) return sayProblem(draft, problemOf('first-step'))
  sayProblem(draft, problemOf('which-item'))
  say(draft, listItems(items))
}

export function listItems(items: readonly Item[]): Said {
  const lines = (colon: string) => items.map(({ label, shown }, index) => `${index + 1}. ${label}${colon}${shown}`)
  return { zh: lines('：').join('\n'), en: lines(': ').join('\n') }
}

/** Only this answer goes; valid ones after it stay. What is final keeps itself and all before it. */
function clearItem(draft: Draft, run: OpenFlow, items: readonly Item[], item: Item): void {
  const final = items.slice(items.indexOf(item)).find((one) => one.final !== undefined)?.final
  if (final !== undefined) {
    say(draft, final)
    return
  }
  setAnswers(draft, run.runId, { ...run.answers, [item.step]: TAKEN_BACK })
}
