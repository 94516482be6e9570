/** 人员的变更 · Schools and organisations are added, people invited, bound and removed. */
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { type About, type ChangeOf, type Handlers, ofNamedSchool } from '../talk/change-handler.js'
import { countWrongCode, invite, redeem } from './invitations.js'
import { removeColleague } from './remove-colleague.js'
import { removeOrgStaff } from './remove-org-staff.js'

export const PEOPLE_CHANGES: Handlers<
  | 'add-school'
  | 'add-org'
  | 'invite'
  | 'remove-colleague'
  | 'remove-org-staff'
  | 'redeem-invitation'
  | 'count-wrong-code'
> = {
  'add-school': { about: () => 'house', apply: (tx, change, _turn, context) => addSchool(tx, change, context) },
  'add-org': { about: () => 'house', apply: (tx, change, _turn, context) => addOrg(tx, change, context) },
  invite: {
    about: (_tx, change) => placeOf(change),
    apply: (tx, change, { asker }, context) => invite(tx, change, asker.accountKey, context),
  },
  'remove-colleague': { about: (_tx, change) => ofNamedSchool(change), apply: removeColleague },
  'remove-org-staff': { about: (_tx, { orgId }) => ({ orgId }), apply: removeOrgStaff },
  'redeem-invitation': {
    about: () => 'house',
    apply: (tx, { invitationId }, { asker }, context) => redeem(tx, invitationId, asker.accountKey, context),
  },
  'count-wrong-code': {
    about: () => 'house',
    apply: (tx, _change, { asker }, context) => countWrongCode(tx, asker.accountKey, context),
  },
}

/** A school's admin lets people into the school, in the roles there are at a school, and nowhere else. */
function placeOf({ role, schoolId, orgId }: ChangeOf<'invite'>): About {
  if (schoolId !== undefined && orgId === undefined && (role === 'coordinator' || role === 'school-admin')) {
    return { schoolId }
  }
  return 'house'
}

async function addSchool(
  tx: Db,
  { id, name, province }: ChangeOf<'add-school'>,
  { now }: StoreContext,
): Promise<undefined> {
  await addOnce(tx.school.createMany({ data: { id, name, province, createdAt: now() }, skipDuplicates: true }))
}

async function addOrg(tx: Db, { id, name }: ChangeOf<'add-org'>, { now }: StoreContext): Promise<undefined> {
  await addOnce(tx.evaluationOrg.createMany({ data: { id, name, createdAt: now() }, skipDuplicates: true }))
}

async function addOnce(adding: Promise<{ count: number }>): Promise<void> {
  if ((await adding).count === 0) throw new TurnConflict('there is one of that name already')
}
