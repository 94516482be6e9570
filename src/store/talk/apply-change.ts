/** 应用变更 · One change of a turn, inside the turn's transaction, for whoever may cause it. */
import { CHANGE_RIGHTS, type Change } from '../../domain/talk/changes.js'
import { CHANGE_HANDLERS } from '../all-changes.js'
import type { Db, StoreContext } from '../database/connection.js'
import { checkRoles } from '../people/school-access.js'
import type { ChangeOf, ChangingTurn, Handlers } from './change-handler.js'

/** The batch to run next, where the change starts one. Throws `NotAllowed`, `TurnConflict` when it no longer holds. */
export async function applyChange<K extends Change['kind']>(
  tx: Db,
  kind: K,
  change: ChangeOf<K>,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<string | undefined> {
  const handler: Handlers<Change['kind']>[K] = CHANGE_HANDLERS[kind]
  await checkRoles(tx, turn.asker, CHANGE_RIGHTS[kind], await handler.about(tx, change))
  return handler.apply(tx, change, turn, context)
}
