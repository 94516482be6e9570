/** 进度板 · Where a school's work stands, all steps at once, as it is shown beside a chat: in one language, nobody named. */
import type { StepState } from '../steps/step.js'
import type { Language } from '../talk/language.js'
import type { AccountRef, ConversationRef } from '../talk/message.js'

/** A message that is sent by pressing a button. */
export interface BoardAct {
  readonly command: string
  readonly label: string
}

export interface BoardStep {
  readonly id: string
  /** As coordinators count them: 2a, 4. */
  readonly number: string
  readonly name: string
  readonly state: StepState
  readonly stateName: string
  /** Both 0 where it is no share of anything. */
  readonly done: number
  readonly total: number
  /** The step's own reason. */
  readonly said: string
  /** What to do now; absent where another step comes first or nothing is left. */
  readonly next?: string
  readonly act?: BoardAct
  readonly isCurrent: boolean
  /** Templates, and what can be fetched now. */
  readonly files: readonly BoardAct[]
}

/** Steps that are done together: those of the school, later those of each plan. */
interface BoardGroup {
  readonly title?: string
  readonly steps: readonly BoardStep[]
}

export interface Board {
  readonly language: Language
  readonly school: string
  readonly asOf: Date
  /** Which uploads the numbers rest on. */
  readonly from?: string
  /** What is in none of the numbers. */
  readonly besides?: string
  readonly groups: readonly BoardGroup[]
}

export interface SchoolBoard {
  readonly schoolId: string
  readonly board: Board
}

export interface BoardReader {
  /** Undefined for whoever is of no school. */
  read(from: AccountRef, conversation: ConversationRef): Promise<SchoolBoard | undefined>
  /** Differs once something has changed that the board of a school is made of; cheap enough to be asked often. */
  stampOf(schoolId: string): Promise<string>
}
