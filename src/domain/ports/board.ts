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

/** One school of a plan, for the organisation that published it. */
export interface SchoolLine {
  readonly id: string
  readonly name: string
  readonly province: string
  /** Said where it is not simply taking part. */
  readonly answer?: string
  readonly done: number
  readonly needed: number
  readonly isLate: boolean
  /** What holds it up most. */
  readonly said: string
  readonly steps: readonly Pick<
    BoardStep,
    'id' | 'number' | 'name' | 'state' | 'stateName' | 'done' | 'total' | 'said'
  >[]
}

interface PlanOfSchools {
  readonly id: string
  readonly title: string
  readonly total: number
  /** How many are late, unregistered, done: in one line. */
  readonly said: string
  /** Who is furthest behind first; the first of them. */
  readonly schools: readonly SchoolLine[]
  readonly acts: readonly BoardAct[]
}

export interface SchoolsBoard {
  readonly language: Language
  readonly org: string
  readonly asOf: Date
  readonly plans: readonly PlanOfSchools[]
}

/** Whose board it is. */
export type BoardOwner = { readonly schoolId: string } | { readonly orgId: string }

export type FoundBoard =
  | { readonly owner: BoardOwner; readonly board: Board }
  | { readonly owner: BoardOwner; readonly schools: SchoolsBoard }

export interface BoardReader {
  /** Undefined for whoever is of no school and no organisation. */
  read(from: AccountRef, conversation: ConversationRef): Promise<FoundBoard | undefined>
  /** Further schools of a plan of the asker's organisation, after so many. */
  readMore(from: AccountRef, conversation: ConversationRef, plan: string, after: number): Promise<readonly SchoolLine[]>
  /** Differs once something has changed that the board is made of; cheap enough to be asked often. */
  stampOf(owner: BoardOwner): Promise<string>
}
