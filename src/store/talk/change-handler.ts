/** 变更的处理 · What a room says of each change it applies: what it is about, and how it is done. */
import type { TalkStore } from '../../domain/ports/talk-store.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Db, StoreContext } from '../database/connection.js'

export type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>

/** What a change may know of the turn it is part of. */
export type ChangingTurn = Pick<Parameters<TalkStore['commitTurn']>[0], 'asker' | 'conversation' | 'inboundId'>

/** Whose records a change is about; `any-school`: of none in particular, for whoever has a role at one. */
export type About =
  | { readonly schoolId: string }
  | { readonly orgId: string }
  | 'any-school'
  /** Everybody's: a school or organisation that is yet to be. */
  | 'house'

interface Handler<K extends Change['kind']> {
  /** As the records say. Throws `TurnConflict` where there is no such thing. */
  about(tx: Db, change: ChangeOf<K>): About | Promise<About>
  /** The batch to run next, where the change starts one. Throws `TurnConflict` when the change no longer holds. */
  apply(tx: Db, change: ChangeOf<K>, turn: ChangingTurn, context: StoreContext): Promise<string | undefined>
}

/** A room's part of them; `tsc` refuses a missing one. */
export type Handlers<K extends Change['kind']> = { readonly [P in K]: Handler<P> }

/** For changes that name their school: it is the turn's word, and the asker's role is looked up there. */
export const ofNamedSchool = ({ schoolId }: { readonly schoolId: string }): { schoolId: string } => ({ schoolId })
