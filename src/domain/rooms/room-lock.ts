/** 考场锁定 · Once arrangement has begun a room may only get more seats, and none may go [PM 5.2.5]. */
import type { Against, Remark } from '../lists/list.js'
import type { KnownRecord, Values } from '../lists/rows.js'
import { findPlan } from '../plans/plan-column.js'
import { windowsOf } from '../plans/plan-windows.js'
import { problemOf } from '../talk/problem.js'

/** By the plan's own window: a day we have computed refuses nobody. */
export function hasArrangementBegun(plan: string, against: Pick<Against, 'records' | 'today'>): boolean {
  const known = findPlan(plan, against)
  const { arrangement } = known === undefined ? {} : windowsOf(known)
  const from = arrangement?.from?.day
  return arrangement?.by === 'plan' && from !== undefined && from <= against.today
}

/** What stands in the way of a room's becoming what a row says. */
export function lockRoom(
  { values }: { readonly values: Values },
  known: KnownRecord,
  changed: readonly string[],
  against: Against,
): readonly Remark[] {
  if (changed.length === 0 || !hasArrangementBegun(known.values.plan ?? '', against)) return []
  const other = changed.find((field) => field !== 'seats')
  if (other !== undefined) return [{ ...problemOf('room-arranging'), field: other }]
  const [before, after] = [known.values.seats ?? '0', values.seats ?? '0']
  const lowered = Number(after) < Number(before)
  return [{ ...problemOf(lowered ? 'room-seats-lowered' : 'room-seats-raised', { before, after }), field: 'seats' }]
}
