/** 移除机构人员 · Somebody's role at an evaluation organisation ends, and a code that would bring them back. */
import type { Change } from '../../domain/talk/changes.js'
import type { Db } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'

type Removal = Extract<Change, { kind: 'remove-org-staff' }>

/** Throws `TurnConflict` for somebody with no role there any more. */
export async function removeOrgStaff(tx: Db, { orgId, personId }: Removal): Promise<undefined> {
  const { count } = await tx.membership.deleteMany({ where: { personId, orgId } })
  if (count === 0) throw new TurnConflict('the person has no role at the organisation any more')
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  await tx.invitation.deleteMany({ where: { orgId, usedAt: null, personName: name } })
}
