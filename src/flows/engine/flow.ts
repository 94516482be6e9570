/** 流程 · A conversation as the form it fills: steps named after their answers, and what is done at the end. */

import type { Role } from '../../domain/people/people.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Language, Said } from '../../domain/talk/language.js'
import type { Choice, Reply } from '../../domain/talk/message.js'
import type { Problem } from '../../domain/talk/problem.js'
import type { Facts, ReceivedFile } from '../../domain/talk/turn.js'

export type Awaitable<T> = T | Promise<T>

declare const arrived: unique symbol
/** The answer of a step that waits: which round of the awaited thing the person has been told of. */
export type Arrived = string & { readonly [arrived]: true }

export interface StepContext<A> {
  /** Valid answers of the steps before; with the whole form filled in, all of them. */
  readonly answers: Readonly<Partial<A>>
  readonly facts: Facts
  readonly runId: string
  readonly language: Language
  /** What this turn has changed up to here: the records do not show it yet. */
  readonly changes: readonly Change[]
  /** Of the files that wait for their turn: it comes when the runs before are done. */
  readonly waiting: readonly ReceivedFile['kind'][]
}

export type Given =
  | { readonly kind: 'text'; readonly text: string }
  /** A button of this very step. */
  | { readonly kind: 'tap'; readonly value: string }
  | { readonly kind: 'files'; readonly files: readonly ReceivedFile[] }

export type Read<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** A no where a yes was asked for: the run ends and nothing is changed. */
  | { readonly kind: 'declined' }
  /** No answer, but something to be done on the way: the question stays open. */
  | { readonly kind: 'aside'; readonly effects: Effects }
  /** Not meant for this step. */
  | undefined

export interface Option<T extends string = string> {
  readonly value: T
  readonly label: Said
  /** Other words for it. */
  readonly words?: readonly string[]
}

export interface Acceptor<A, T> {
  /** Takes nearly any text, so commands, openings and questions are tried before it. */
  readonly loose: boolean
  readonly read: (given: Given, context: StepContext<A>) => Awaitable<Read<T>>
  /** A saved answer by today's rules; undefined: it must be asked again. */
  readonly restore: (saved: unknown, context: StepContext<A>) => Awaitable<T | undefined>
  readonly options?: (context: StepContext<A>) => Awaitable<readonly Option[]>
  readonly show: (value: T, context: StepContext<A>) => Awaitable<Said>
}

export interface SaidChoice {
  readonly id: Choice['id']
  readonly label: Said
}

/** A reply in both languages; the engine says it in that of the conversation. */
export interface Saying extends Said, Omit<Reply, 'text' | 'choices' | 'language'> {
  readonly choices?: readonly SaidChoice[]
}

/** A `Reply` is in the language of the conversation already. */
export type Say = Saying | Reply | readonly (Saying | Reply)[]

/** What accepting an answer brings about at once. */
export interface Effects<A = Record<string, unknown>> {
  readonly say?: Say
  readonly changes?: readonly Change[]
  /** Answers that become others with it. */
  readonly answers?: { readonly [K in keyof A]?: A[K] | undefined }
}

/** How a run ends. */
export interface Outcome {
  readonly say?: Say
  readonly changes?: readonly Change[]
  /** The conversation goes on with this school. */
  readonly schoolId?: string
  /** It goes on with another run, begun elsewhere. */
  readonly opens?: {
    readonly flowId: string
    readonly runId: string
    readonly answers: Readonly<Record<string, unknown>>
  }
}

/** Why a run cannot be cancelled now. */
export interface Refusal {
  readonly refuse: Said
}

type Wording<A> = Said | ((context: StepContext<A>) => Awaitable<Saying>)

interface CommonStep<A> {
  /** How 改第N项 and 进度 call it. */
  readonly label: Said
  /** Ends the run when the step is reached. */
  readonly endIf?: (context: StepContext<A>) => Awaitable<Outcome | undefined>
}

/** Filled by what the person says, taps or sends. */
export interface QuestionStep<A, T> extends CommonStep<A> {
  readonly ask: Wording<A>
  readonly accept: Acceptor<A, T>
  readonly help?: Said
  /** Like `endIf`, but for whoever has not said the answer in the words that opened the flow. */
  readonly endUnlessSaid?: (context: StepContext<A>) => Awaitable<Outcome | undefined>
  /** May be said before it is asked, and again after. */
  readonly anytime?: true
  readonly accepted?: (value: T, context: StepContext<A>) => Awaitable<Effects<A>>
  /** Once answered it stays: the sentence that says why. */
  readonly final?: Said
}

/** Filled by an event outside the conversation; whether it has come is read from the records. */
export interface WaitingStep<A> extends CommonStep<A> {
  /** Names the round that has come; undefined before. Another round is told anew, whoever has brought it about. */
  readonly waitsFor: (context: StepContext<A>) => Awaitable<string | undefined>
  readonly meanwhile: Wording<A>
  /** `told`: the round the person was told of last. */
  readonly arrived?: (context: StepContext<A>, told: string | undefined) => Awaitable<Say>
}

type OnlyIf<A> = (context: StepContext<A>) => Awaitable<boolean>
/** An optional answer needs a condition; a required one must not have any. */
type Condition<A, K extends keyof A> =
  Record<never, never> extends Pick<A, K> ? { readonly onlyIf: OnlyIf<A> } : { readonly onlyIf?: never }
type Answer<A, K extends keyof A> = Exclude<A[K], undefined>
type StepOf<A, K extends keyof A> = ([Answer<A, K>] extends [Arrived]
  ? WaitingStep<A>
  : QuestionStep<A, Answer<A, K>>) &
  Condition<A, K>

export type StepsOf<A> = { readonly [K in keyof A]-?: StepOf<A, K> }

interface FileName {
  readonly name: string
}

/** Files that open a flow. */
interface Intake {
  readonly kinds: readonly ReceivedFile['kind'][]
  /** Only files sent with words like these; they are no other flow's then. */
  readonly onlyIfSaid?: (text: string) => boolean
  /** A run for each file. */
  readonly oneEach?: true
  /** They wait until open runs of these flows are done. */
  readonly after?: readonly string[]
  /** Whether they are a newer version of what an open run holds and take its place; absent: always. */
  readonly replaces?: (sent: readonly FileName[], earlier: readonly FileName[]) => boolean
  /** What is said of those that wait. `together`: sent with those they wait for. */
  readonly sayWaiting?: (sent: readonly FileName[], together: boolean) => Said
}

interface FlowForm<A> {
  readonly id: string
  /** Ids it was saved under in earlier releases: such runs go on. */
  readonly formerly?: readonly string[]
  /** What the person calls it. */
  readonly title: Said
  /** One line for 帮助; absent: not listed. */
  readonly about?: Said
  readonly who: readonly Role[] | 'anyone'
  /** Any other change is refused. */
  readonly causes: readonly Change['kind'][]
  /** Works on one school's records. */
  readonly ofSchool?: true
  /** Also in a group chat, when the message holds all it needs. */
  readonly inGroups?: true
  /** Not while anything else is open. */
  readonly alone?: true
  /** In lower case. A message that is one of these, or begins with one and goes on after a space. */
  readonly opensWith: readonly string[]
  /** A message of any other shape that opens it too. */
  readonly opensLike?: (text: string, asTyped: string) => boolean
  readonly opensOn?: Intake
  /** Answers found in what follows the opening words, or known without asking. */
  readonly readOpening?: (rest: string, facts: Facts) => Awaitable<Readonly<Partial<Record<keyof A & string, string>>>>
  readonly steps: StepsOf<A>
  /** Files sent while it is open; undefined: not mine. */
  readonly moreFiles?: (files: readonly ReceivedFile[], context: StepContext<A>) => Awaitable<Effects<A> | undefined>
  /** Nothing would come of it as it stands: files sent now do not wait for it, and a newer run takes its place. */
  readonly givesWay?: (context: StepContext<A>) => Awaitable<boolean>
  /** An offer that nobody has taken up: the next file that comes puts it down. */
  readonly lapses?: (context: StepContext<A>) => Awaitable<boolean>
  readonly cancel?: (context: StepContext<A>) => Awaitable<Outcome | Refusal>
  readonly done: (answers: Readonly<A>, context: StepContext<A>) => Awaitable<Outcome>
}

type AnyStep = (QuestionStep<Record<string, unknown>, unknown> | WaitingStep<Record<string, unknown>>) & {
  readonly onlyIf?: OnlyIf<Record<string, unknown>>
}

/** A flow as the engine sees it: the kinds of its answers were checked where it was defined. */
export interface Flow extends Omit<FlowForm<Record<string, unknown>>, 'steps'> {
  readonly steps: Readonly<Record<string, AnyStep>>
}

/** `tsc` refuses a missing or misspelt step and an answer of the wrong kind. */
export function defineFlow<A>(): (form: FlowForm<A>) => Flow {
  return (form) => form as unknown as Flow
}
