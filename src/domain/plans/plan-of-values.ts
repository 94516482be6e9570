/** 计划的取值 · A plan from the values of its record, as list 13 keeps them. */
import { readWindow, type Window } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import type { Values } from '../lists/rows.js'
import { programmeOf } from '../programmes/all.js'
import { readFrozen } from './frozen-list.js'
import { type ExamPlan, PLAN_WINDOWS, type PlanWindow } from './plan.js'
import { readLevels } from './plan-cells.js'
import { readWithoutSlips } from './without-slips.js'

/** What is kept names its years; only older than that is read by this day. */
const ANY_DAY = '2000-01-01' as ExamDay

/** `frozen`, `noSlips`: kept with the plan, though no column of the list says it. */
export function planOf(values: Values & { readonly frozen?: string; readonly noSlips?: string }): ExamPlan {
  const { number, name = '', org } = values
  const certificates = (values.certificates ?? '').split(',').filter((one) => one !== '')
  const frozen = readFrozen(values.frozen)
  const noSlips = readWithoutSlips(values.noSlips)
  const programme = programmeOf(certificates, org)?.id
  return {
    ...(number && { number }),
    name,
    ...(programme && { programme }),
    certificates,
    ...levelsFrom(values),
    windows: windowsFrom(values),
    ...(frozen && { frozen }),
    ...(noSlips && { noSlips }),
  }
}

function levelsFrom({ levels, ownLevels }: Values): Pick<ExamPlan, 'levels' | 'allLevels'> {
  const all = readLevels(levels ?? '') ?? []
  const own = all.filter((one) => readLevels(ownLevels ?? '')?.includes(one))
  return own.length === 0 || own.length === all.length ? { levels: all } : { levels: own, allLevels: all }
}

function windowsFrom(values: Values): Readonly<Partial<Record<PlanWindow, Window>>> {
  const known = PLAN_WINDOWS.flatMap((name) => {
    const window = readWindow(values[name] ?? '', ANY_DAY)
    return window === undefined ? [] : [[name, window] as const]
  })
  return Object.fromEntries(known)
}
