/** 应答内容 · What the engine is given to talk about, and the table one turn is written at. */
import type { Command } from '../../domain/talk/commands.js'
import type { Language } from '../../domain/talk/language.js'
import type { SystemEvent } from '../../domain/talk/message.js'
import type { Facts, OfferedMenu, Turn } from '../../domain/talk/turn.js'
import type { Draft, Flows } from './draft.js'
import type { Flow, Say } from './flow.js'

/** Undefined: not a question we know. */
type AnswerQuestion = (text: string, facts: Facts, language: Language, quoted?: string) => Promise<Say | undefined>

export type Telling = Exclude<Command['kind'], 'back' | 'cancel' | 'change' | 'hello'>

/** What the engine is given to talk about. */
export interface House {
  readonly flows: readonly Flow[]
  readonly answerQuestion: AnswerQuestion
  /** A choice that `answerQuestion` offered came back; undefined for any other id. */
  readonly answerChoice: (choiceId: string, facts: Facts, language: Language) => Promise<Say | undefined>
  /** Answers to 帮助, 进度, 人工, 我的会话, 我是谁, 谢谢. */
  readonly tell: (what: Telling, facts: Facts, language: Language, flows: readonly Flow[]) => Promise<Say>
  readonly welcome: (facts: Facts) => Say
  /** Somebody not bound to any school; all they are ever told. `asksWho`: who they are to us. */
  readonly stranger: (facts: Facts, asksWho: boolean) => Say
  /** News of a run that is no longer open. */
  readonly lateNews: (
    event: SystemEvent,
    facts: Facts,
  ) => Promise<{ readonly say?: Say; readonly changes?: Turn['changes'] }>
}

export interface Table {
  readonly house: House
  readonly flows: Flows
  readonly draft: Draft
  readonly menu: OfferedMenu | undefined
  /** The words of the message that this one points at. */
  readonly quoted?: string | undefined
}
