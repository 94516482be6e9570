/** 时间规则 · The days of a sitting, from its exam day and the programme's rule. */
import { addDays, type ExamDay, weekdayOf } from '../cells/exam-day.js'
import { type Days, PHASES, type Sitting, type Timeline, type WeekDay } from './programme.js'

/** Undefined where the programme only has dated sittings, and none of them is on that day. */
export function timelineDays(timeline: Timeline, examDay: ExamDay): Sitting | undefined {
  if (timeline.kind === 'sittings') {
    return timeline.sittings.find(({ days }) => days.exam.from === examDay)?.days
  }
  const monday = addDays(examDay, 1 - weekdayOf(examDay))
  const dayOf = ({ week, weekday }: WeekDay) => addDays(monday, week * 7 + weekday - 1)
  const daysOf = ({ from, to }: Days<WeekDay>): Days<ExamDay> => ({
    ...(from && { from: dayOf(from) }),
    ...(to && { to: dayOf(to) }),
  })
  const exam = { from: examDay, to: examDay }
  const days = PHASES.map((phase) => [phase, phase === 'exam' ? exam : daysOf(timeline.days[phase])] as const)
  return Object.fromEntries(days) as Sitting
}
