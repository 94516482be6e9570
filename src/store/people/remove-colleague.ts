/** 移除同事 · Somebody's roles at a school end, and with them all that is under way to them from there. */

import type { BatchStatus } from '../../domain/imports/batch.js'
import { CHANGE_RIGHTS, type Change } from '../../domain/talk/changes.js'
import { conversationKey, privateConversation } from '../../domain/talk/conversation-key.js'
import type { AccountRef } from '../../domain/talk/message.js'
import type { Db } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import type { ChangingTurn } from '../talk/change-handler.js'
import { checkRoles, lockSchool } from './school-access.js'

type Removal = Extract<Change, { kind: 'remove-colleague' }>

const RIGHTS = CHANGE_RIGHTS['remove-colleague']

/** Throws `TurnConflict` for somebody with no role there any more, or the last admin removing themselves. */
export async function removeColleague(
  tx: Db,
  { schoolId, personId }: Removal,
  { asker }: ChangingTurn,
): Promise<undefined> {
  const accounts = await tx.account.findMany({ where: { personId } })
  await endConversations(tx, schoolId, accounts)
  await lockSchool(tx, schoolId)
  // Once more: another admin may have removed the asker before the lock was free.
  await checkRoles(tx, asker, RIGHTS, { schoolId })
  const admins = await tx.membership.findMany({ where: { schoolId, role: 'school-admin' } })
  if (asker.personId === personId && admins.length === 1 && admins[0]?.personId === personId) {
    throw new TurnConflict('the last admin of a school cannot go')
  }
  const { count } = await tx.membership.deleteMany({ where: { personId, schoolId } })
  if (count === 0) throw new TurnConflict('the person has no role at the school any more')
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  // A code made for them, or by them for whomever, would let them in again.
  const theirs = [{ personName: name }, { invitedBy: { in: accounts.map(({ key }) => key) } }]
  await tx.invitation.deleteMany({ where: { schoolId, usedAt: null, OR: theirs } })
  const undecided: readonly BatchStatus[] = ['received', 'checked']
  await tx.importBatch.updateMany({
    where: { schoolId, personId, status: { in: [...undecided] } },
    data: { status: 'only-checked' satisfies BatchStatus, mode: 'check-only', claimedBy: null, claimedUntil: null },
  })
}

/** A turn of theirs that is being taken just now conflicts and is taken again, without the role. */
async function endConversations(tx: Db, schoolId: string, accounts: readonly AccountRef[]): Promise<void> {
  const keys = accounts.map((account) => conversationKey(privateConversation(account)))
  await tx.conversation.updateMany({
    where: { key: { in: keys } },
    data: { revision: { increment: 1 }, stateSealed: null, flowId: null, flowOpenedAt: null },
  })
  await tx.outboxMessage.deleteMany({
    where: { conversationKey: { in: keys }, schoolId, state: { in: ['pending', 'deferred'] } },
  })
}
