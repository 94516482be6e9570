/** 监考冲突 · In which other rooms somebody is to be at the same time: of the same plan, or of another on the same day. */
import type { Values } from '../lists/rows.js'
import type { ExamPlan } from '../plans/plan.js'
import { windowsOf } from '../plans/plan-windows.js'

interface Watch {
  readonly plan: string
  readonly room: string
  readonly name: string
}

/** Sessions are not known before arrangement: until then rooms of one plan are taken for at the same time. */
export function roomsAtOnce(
  { plan, room, name }: Watch,
  watches: readonly Values[],
  planOf: (said: string) => ExamPlan | undefined,
): readonly string[] {
  const days = daysOf(planOf(plan))
  const others = watches.filter((one) => one.name === name && !(one.plan === plan && one.room === room))
  return others.flatMap((one) => {
    if (one.plan === plan) return [one.room ?? '']
    const other = daysOf(planOf(one.plan ?? ''))
    const isSameDay = days !== undefined && other !== undefined && days.from <= other.to && other.from <= days.to
    return isSameDay ? [`${one.room}（${one.plan}）`] : []
  })
}

function daysOf(plan: ExamPlan | undefined): { readonly from: string; readonly to: string } | undefined {
  const { exam } = plan === undefined ? {} : windowsOf(plan)
  const from = exam?.from?.day ?? exam?.to?.day
  const to = exam?.to?.day ?? from
  return from === undefined || to === undefined ? undefined : { from, to }
}
