/** 应用变更 · One change of a turn, inside the turn's transaction. */
import type { Change } from '../../domain/talk/changes.js'
import { confirmCandidate } from '../candidates/confirm-candidate.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { acceptProposals, applyBatch, checkKeptPhotos, recheckBatch, startBatch } from '../imports/batch-changes.js'
import { undoBatch } from '../lists/undo.js'
import { countWrongCode, invite, redeem } from '../people/invitations.js'
import { removeColleague } from '../people/remove-colleague.js'
import { removeOrgStaff } from '../people/remove-org-staff.js'
import { type ChangingTurn, checkMaySee } from '../people/school-access.js'

/** The batch to run next, where the change starts one. Throws `TurnConflict` when the change no longer holds. */
export async function applyChange(
  tx: Db,
  change: Change,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<string | undefined> {
  const { accountKey } = turn.asker
  switch (change.kind) {
    case 'add-school':
      return addOnce(
        tx.school.createMany({ data: pick(change, context, { province: change.province }), skipDuplicates: true }),
      )
    case 'add-org':
      return addOnce(tx.evaluationOrg.createMany({ data: pick(change, context, {}), skipDuplicates: true }))
    case 'invite':
      return done(invite(tx, change, accountKey, context))
    case 'remove-colleague':
      return done(removeColleague(tx, change, turn))
    case 'remove-org-staff':
      return done(removeOrgStaff(tx, change, turn))
    case 'redeem-invitation':
      return done(redeem(tx, change.invitationId, accountKey, context))
    case 'count-wrong-code':
      return done(countWrongCode(tx, accountKey, context))
    case 'start-batch':
      return startBatch(tx, change, turn, context)
    case 'check-kept-photos':
      return checkKeptPhotos(tx, change, turn, context)
    case 'recheck-batch':
      return recheckBatch(tx, change, turn)
    case 'accept-proposals':
      return acceptProposals(tx, change, turn)
    case 'apply-batch':
      return applyBatch(tx, change, turn)
    case 'undo-batch':
      return done(undoBatch(tx, change.batchId, turn, context))
    case 'confirm-candidate':
      return done(confirmCandidate(tx, change.candidateId, turn, context))
    case 'set-approved-majors':
      return done(setApprovedMajors(tx, change, turn))
    case 'request-file':
      // The file was written before the commit; who got it is in the access log.
      return undefined
  }
}

async function done(work: Promise<void>): Promise<undefined> {
  await work
}

function pick<T>(change: { readonly id: string; readonly name: string }, { now }: StoreContext, more: T) {
  return { id: change.id, name: change.name, createdAt: now(), ...more }
}

async function addOnce(adding: Promise<{ count: number }>): Promise<undefined> {
  if ((await adding).count === 0) throw new TurnConflict('there is one of that name already')
}

async function setApprovedMajors(
  tx: Db,
  change: Extract<Change, { kind: 'set-approved-majors' }>,
  turn: ChangingTurn,
): Promise<void> {
  await checkMaySee(tx, turn.asker, change.schoolId)
  await tx.approvedMajor.deleteMany({ where: { schoolId: change.schoolId } })
  await tx.approvedMajor.createMany({
    data: change.majors.map((major, ordinal) => ({ schoolId: change.schoolId, ordinal, ...major })),
  })
}
