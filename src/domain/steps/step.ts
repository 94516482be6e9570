/** 步骤定义 · Everything particular to one step of the work stands in one object; what reads it is the same for all. */
import type { PlanWindow } from '../plans/plan.js'
import type { Said } from '../talk/language.js'
import type { PreflightCheck } from './preflight.js'

/** done 已完成 · doing 进行中 · blocked 要等前一步 · late 超过了时间 · not-needed 不用办 */
export type StepState = 'done' | 'doing' | 'blocked' | 'late' | 'not-needed'

/** How a step stands: the one thing that holds it up most, and how many that is about. */
export interface Standing<R extends string = string> {
  readonly state: StepState
  readonly reason: R
  readonly open: number
}

export function done<const R extends string>(reason: R): Standing<R> {
  return { state: 'done', reason, open: 0 }
}

export function doing<const R extends string>(reason: R, open = 0): Standing<R> {
  return { state: 'doing', reason, open }
}

export function blocked<const R extends string>(reason: R, open = 0): Standing<R> {
  return { state: 'blocked', reason, open }
}

export function notNeeded<const R extends string>(reason: R): Standing<R> {
  return { state: 'not-needed', reason, open: 0 }
}

/** A message that does what is next, as a button. */
export interface Act {
  readonly command: string
  readonly label: Said
}

export interface Reason<Counts> {
  said(open: number, counts: Counts): Said
  /** What to do now, after “下一步：”. */
  readonly next: Said
  readonly act?: Act
}

/** Of every step that comes after the candidates. */
export const NO_CANDIDATES: Reason<unknown> = {
  said: () => ({ zh: '还没有导入考生', en: 'no candidates imported yet' }),
  next: { zh: '先把考生名单发给我。', en: 'send me the candidate list first.' },
}

/** A number of the step's that may be asked for. */
interface Measure<Counts> {
  readonly label: Said
  /** Ways to ask for it, in both languages: `[a|b|]` is a choice. */
  readonly examples: readonly string[]
  /** Kinds of uploads it rests on; absent: those of the step. */
  readonly from?: readonly string[]
  count(counts: Counts): number
  said(count: number, counts: Counts): Said
}

interface StepForm<Id extends string, Counts, R extends string, M extends string> {
  readonly id: Id
  /** As coordinators count them: 2a, 4. */
  readonly number: string
  readonly name: Said
  /** How it is done. */
  readonly guide: Said
  /** Done for each exam plan anew; absent: once for the school. */
  readonly per?: 'plan'
  /** The window of the plan that must find it done. */
  readonly closes?: PlanWindow
  /** Kinds of uploads its numbers rest on. */
  readonly from: readonly string[]
  /** What questions about it name, and ways to ask how it stands or is done: as in a measure. */
  readonly words?: readonly string[]
  readonly examples?: readonly string[]
  stand(counts: Counts): Standing<NoInfer<R>>
  /** How far it is, where that is a share of something. */
  share?(counts: Counts): { readonly done: number; readonly total: number }
  readonly reasons: Readonly<Record<R, Reason<Counts>>>
  readonly measures?: Readonly<Record<M, Measure<Counts>>>
  /** What must hold before anything goes to the platform. */
  readonly checks?: readonly PreflightCheck[]
}

/** A step as whatever goes over all of them sees it. */
export type Step<Counts> = StepForm<string, Counts, string, string>

/** `Counts`: what it is computed from. `tsc` refuses a reason without words and a `stand` that gives one unknown. */
export function defineStep<Counts>() {
  return <const Id extends string, R extends string, M extends string = never>(
    step: StepForm<Id, Counts, R, M>,
  ): StepForm<Id, Counts, R, M> => step
}
