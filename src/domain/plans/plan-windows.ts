/** 计划的时间 · A plan's windows: its own win; what it leaves open its programme's rule computes from the exam day. */
import type { Window } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { findProgramme } from '../programmes/all.js'
import type { Days, Phase } from '../programmes/programme.js'
import { timelineDays } from '../programmes/timeline-days.js'
import { type ExamPlan, PLAN_WINDOWS, type PlanWindow } from './plan.js'

interface KnownWindow extends Window {
  /** plan: its own · rule: computed · estimate: computed where the book cannot be read. */
  readonly by: 'plan' | 'rule' | 'estimate'
}

export type PlanWindows = Readonly<Partial<Record<PlanWindow, KnownWindow>>>

/** Scores are entered when the organisation has marked: no book says when. */
const PHASE_OF: Readonly<Partial<Record<PlanWindow, Phase>>> = {
  registration: 'registration',
  arrangement: 'training',
  publicity: 'publicity',
}

type Windowed = Pick<ExamPlan, 'windows' | 'programme'>

const KNOWN = new WeakMap<Windowed, PlanWindows>()

/** Worked out once a plan: the steps of thousands of schools hang on the same one. */
export function windowsOf(plan: Windowed): PlanWindows {
  const known = KNOWN.get(plan) ?? workOut(plan)
  KNOWN.set(plan, known)
  return known
}

function workOut({ windows, programme }: Windowed): PlanWindows {
  const timeline = findProgramme(programme ?? '')?.timeline?.is
  const examDay = windows.exam?.from?.day
  const days = timeline && examDay && timelineDays(timeline, examDay)
  const guessed = timeline?.kind === 'rule' ? timeline.guessed : []
  const known = PLAN_WINDOWS.flatMap((name): readonly (readonly [PlanWindow, KnownWindow])[] => {
    const own = windows[name]
    if (own) return [[name, { ...own, by: 'plan' }]]
    const phase = PHASE_OF[name]
    if (phase === undefined || !days) return []
    return [[name, { ...asWindow(days[phase]), by: guessed.includes(phase) ? 'estimate' : 'rule' }]]
  })
  return Object.fromEntries(known)
}

/** When it closes, as far as that is known. */
export function endOf(plan: Pick<ExamPlan, 'windows' | 'programme'>, window: PlanWindow): ExamDay | undefined {
  return windowsOf(plan)[window]?.to?.day
}

function asWindow({ from, to }: Days<ExamDay>): Window {
  return { ...(from && { from: { day: from } }), ...(to && { to: { day: to } }) }
}
