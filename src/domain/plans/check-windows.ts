/** 核对时间 · What is wrong with the windows of a plan, all at once; each names its days with weekdays. */
import type { Moment, Window } from '../cells/day-window.js'
import { type Problem, problemOf } from '../talk/problem.js'
import { PLAN_WINDOWS, type PlanWindow } from './plan.js'

type PlanWindows = Readonly<Partial<Record<PlanWindow, Window>>>

export function checkWindows(windows: PlanWindows): readonly Problem[] {
  const missing = windows.exam?.from ? [] : [problemOf('plan-exam-missing')]
  return [...missing, ...PLAN_WINDOWS.flatMap((name) => checkWindow(name, windows)), ...checkOrder(windows)]
}

function checkWindow(name: PlanWindow, windows: PlanWindows): readonly Problem[] {
  const { from, to } = windows[name] ?? {}
  if (!from || !to || beginOf(from) <= endOf(to)) return []
  return [problemOf('plan-window-backwards', { window: name, begins: from.day, ends: to.day })]
}

/** Each against the one before it that is known. */
function checkOrder(windows: PlanWindows): readonly Problem[] {
  const known = PLAN_WINDOWS.filter((name) => windows[name] !== undefined)
  return known.slice(1).flatMap((later, at) => {
    const earlier = known[at] ?? later
    const [{ to: ends } = {}, { from: begins } = {}] = [windows[earlier], windows[later]]
    if (!ends || !begins || endOf(ends) <= beginOf(begins)) return []
    return [
      problemOf('plan-windows-overlap', { window: earlier, nextWindow: later, begins: begins.day, ends: ends.day }),
    ]
  })
}

const beginOf = ({ day, clock = '00:00' }: Moment): string => `${day} ${clock}`
const endOf = ({ day, clock = '23:59' }: Moment): string => `${day} ${clock}`
