/** 线索 · What the words of a question say, before it is decided what the question is. */
import type { CandidateCategory } from '../../../domain/candidates/candidate-category.js'
import type { LaterTopic, ProgrammeTopic, RuleTopic } from '../../../domain/talk/frames.js'
import type { Language } from '../../../domain/talk/language.js'
import type { StateWord } from './states.js'

export interface Clues {
  readonly language: Language
  readonly counts: boolean
  readonly lists: boolean
  /** 吗, 没有, 传没传 */
  readonly asksWhether: boolean
  /** 都传了吗, 全过了没: asks how far it is from all. */
  readonly asksWhetherAll: boolean
  /** Ends in 的 or a question word, or names candidates: not just said in passing. */
  readonly asksAfterThem: boolean
  readonly state?: Pick<StateWord, 'states' | 'subject'>
  readonly namesCandidates: boolean
  readonly namesPhotos: boolean
  readonly category?: CandidateCategory
  readonly entryYear?: string
  /** Said with the word 专业. */
  readonly major?: string
  /** 2301班, as it was said. */
  readonly className?: string
  /** 每个班, 按班级 */
  readonly byClass: boolean
  /** 差, 缺: asks for what is missing, without saying what. */
  readonly lacks: boolean
  readonly personCue: boolean
  readonly progress: boolean
  readonly history: boolean
  /** 谁改过 */
  readonly changes: boolean
  readonly evidence: boolean
  readonly rule?: RuleTopic
  readonly later?: LaterTopic
  /** What the programmes' books say; with the programme and the number of heads that are named. */
  readonly book?: { readonly topic: ProgrammeTopic; readonly programme?: string; readonly heads?: number }
  /** The step one of whose words is named: 考场, 座位. */
  readonly step?: string
  /** What no word list explains: a name, a major, or another subject altogether. As the person spelt it. */
  readonly unexplained: readonly string[]
}
