/** 改期的读法 · Which window moves to when, out of a sentence: 考试改到6月25日, 报名延到5月30日. */
import { readWindow, type Window, writeWindow } from '../../domain/cells/day-window.js'
import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { type ExamPlan, type PlanWindow, WINDOW_NAMES } from '../../domain/plans/plan.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { written } from '../engine/acceptors.js'
import type { StepContext } from '../engine/flow.js'

export interface Move {
  readonly window: PlanWindow
  readonly to: Window
}
export interface MoveAnswers {
  move: { readonly text: string; readonly value: Move }
  plan?: string
  confirmed: true
}
type Context = StepContext<MoveAnswers>

const ANY_DAY = '2026-01-01' as ExamDay
const MOVED = /改[到成为期]|延期?到|延至|推迟到|提前到|顺延到|调整[到为]|挪到|moved? to/i

/** Of a record that is named a field is corrected. */
export function looksLikeMove(typed: string): boolean {
  return (
    typed.length <= 60 &&
    !/.的.{0,6}[间期]改|^第?\d{1,5}行/.test(typed) &&
    MOVED.test(typed) &&
    readMove(typed, ANY_DAY) !== undefined
  )
}

export const MOVE = written<MoveAnswers, Move>(parseMove, ({ window, to }) => ({
  zh: `${WINDOW_NAMES[window].zh} ${writeWindow(to)}`,
  en: `${WINDOW_NAMES[window].en} ${writeWindow(to)}`,
}))

const WINDOW_WORDS: readonly (readonly [PlanWindow, RegExp])[] = [
  ['registration', /报名|报考|registration/i],
  ['arrangement', /排考|编排|arrangement/i],
  ['scores', /成绩登记|登分|成绩录入|score/i],
  ['publicity', /公示|publicity/i],
  ['exam', /考试|开考|统考|exam/i],
]

function readMove(typed: string, today: ExamDay): Move | undefined {
  const window = WINDOW_WORDS.find(([, words]) => words.test(typed))?.[0]
  const at = MOVED.exec(typed)
  const to = readWindow(at ? typed.slice(at.index + at[0].length) : typed, today)
  if (window === undefined || to === undefined) return undefined
  const isEnd = window === 'registration' && to.from?.day === to.to?.day
  return { window, to: isEnd && to.to ? { to: to.to } : to }
}

function parseMove(typed: string, { facts }: Context): Checked<Move> | undefined {
  const move = readMove(typed, examDayOf(facts.now))
  if (move !== undefined) return good(move)
  return MOVED.test(typed) ? bad('window-unreadable') : undefined
}

/** The plan as it is once that has moved. */
export function afterMove(before: ExamPlan, move: Move): ExamPlan {
  return { ...before, windows: { ...before.windows, [move.window]: movedWindow(before, move) } }
}

/** 延到 moves an end: the begin stays where it was. */
function movedWindow(before: ExamPlan, { window, to }: Move): Window {
  const from = before.windows[window]?.from
  return to.from === undefined && from !== undefined ? { from, ...to } : to
}
