/** 监考冲突 · In which other rooms somebody is to be at the same time: by the times of sessions where they are known, else by plan and day. */
import { readWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { foldKey } from '../cells/text-normal.js'
import type { Values } from '../lists/rows.js'
import type { ExamPlan } from '../plans/plan.js'
import { windowsOf } from '../plans/plan-windows.js'
import type { Watch } from './watches-in-force.js'

export interface Clash {
  /** The other room, with its plan where that is another. */
  readonly where: string
  /** Their times overlap; else they are only of one plan, or on one day. */
  readonly isSure: boolean
}

/** By which times are known: the platform's record of sessions, the subjects, the rooms they are for. */
export interface ExamTimes {
  planOf(said: string): ExamPlan | undefined
  readonly sessions: readonly Values[]
  readonly subjects: readonly Values[]
  readonly rooms: readonly Values[]
}

export function clashesOf(watch: Watch, others: readonly Watch[], times: ExamTimes): readonly Clash[] {
  const own = others.filter((one) => one.name === watch.name && !isSameRoom(one, watch, times))
  const found = own.flatMap((one): readonly Clash[] => {
    const isSure = overlap(watch, one, times)
    if (isSure === false) return []
    const where = isSamePlan(one.plan, watch.plan, times) ? one.room : `${one.room}（${one.plan}）`
    return [{ where, isSure: isSure === true }]
  })
  const sure = new Set(found.filter(({ isSure }) => isSure).map(({ where }) => where))
  return [...new Set(found.map(({ where }) => where))].map((where) => ({ where, isSure: sure.has(where) }))
}

function isSamePlan(one: string, other: string, { planOf }: ExamTimes): boolean {
  return one === other || (planOf(one) !== undefined && planOf(one)?.name === planOf(other)?.name)
}

function isSameRoom(one: Watch, other: Watch, times: ExamTimes): boolean {
  return foldKey(one.room) === foldKey(other.room) && isSamePlan(one.plan, other.plan, times)
}

/** Undefined: they may be at the same time. */
function overlap(one: Watch, other: Watch, times: ExamTimes): boolean | undefined {
  const [spans, otherSpans] = [spansOf(one, times), spansOf(other, times)]
  if (spans !== undefined && otherSpans !== undefined) {
    return spans.some((a) => otherSpans.some((b) => a.from < b.to && b.from < a.to))
  }
  if (isSamePlan(one.plan, other.plan, times)) return undefined
  const [days, otherDays] = [daysOf(times.planOf(one.plan)), daysOf(times.planOf(other.plan))]
  if (days === undefined || otherDays === undefined) return false
  return days.from <= otherDays.to && otherDays.from <= days.to ? undefined : false
}

interface Span {
  readonly from: string
  readonly to: string
}

/** Undefined: not all of them are known to the hour. */
function spansOf(watch: Watch, times: ExamTimes): readonly Span[] | undefined {
  if (watch.time !== undefined) return wholly([spanOf(watch.time)])
  const isOwn = ({ plan = '' }: Values) => isSamePlan(plan, watch.plan, times)
  const sessions = times.sessions.filter((one) => isOwn(one) && foldKey(one.room ?? '') === foldKey(watch.room))
  if (sessions.length > 0) return wholly(sessions.map(({ time = '' }) => spanOf(time)))
  const room = times.rooms.find((one) => isOwn(one) && foldKey(one.name ?? '') === foldKey(watch.room))
  const subjects = times.subjects.filter((one) => isOwn(one) && isFor(one, room))
  return wholly(subjects.map(({ time = '', minutes }) => spanOf(time, Number(minutes ?? 0))))
}

/** A room that names its subjects is for those alone. */
function isFor(subject: Values, room: Values | undefined): boolean {
  if (room === undefined) return true
  if (subject.level !== undefined && room.level !== undefined && subject.level !== room.level) return false
  const named = (room.subjects ?? '').split(',').filter((name) => name !== '')
  return named.length === 0 || named.some((name) => foldKey(name) === foldKey(subject.name ?? ''))
}

function wholly(spans: readonly (Span | undefined)[]): readonly Span[] | undefined {
  const known = spans.filter((one) => one !== undefined)
  return known.length > 0 && known.length === spans.length ? known : undefined
}

/** Times of sessions carry their year. */
const ANY_DAY = '2000-01-01' as ExamDay

function spanOf(time: string, minutes = 0): Span | undefined {
  const { from, to } = readWindow(time, ANY_DAY) ?? {}
  if (from?.clock === undefined || to?.clock === undefined) return undefined
  const begin = `${from.day} ${from.clock}`
  const end = `${to.day} ${to.clock}`
  if (begin < end) return { from: begin, to: end }
  return minutes > 0 ? { from: begin, to: `${from.day} ${later(from.clock, minutes)}` } : undefined
}

/** No exam goes on after midnight. */
function later(clock: string, minutes: number): string {
  const [hours = '0', rest = '0'] = clock.split(':')
  const end = Math.min(24 * 60 - 1, Number(hours) * 60 + Number(rest) + minutes)
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

function daysOf(plan: ExamPlan | undefined): Span | undefined {
  const { exam } = plan === undefined ? {} : windowsOf(plan)
  const from = exam?.from?.day ?? exam?.to?.day
  const to = exam?.to?.day ?? from
  return from === undefined || to === undefined ? undefined : { from, to }
}
