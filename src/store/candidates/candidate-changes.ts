/** 考生的变更 · A person's word moves a candidate from 需人工确认 to 信息准确 [PM]. */
import type { CandidateStatus } from '../../domain/candidates/candidate.js'
import { canHappen, nextStatus } from '../../domain/candidates/candidate-status.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { lockSchool } from '../people/school-access.js'
import { schoolOfCandidate } from '../people/school-of.js'
import type { ChangeOf, ChangingTurn, Handlers } from '../talk/change-handler.js'
import { CANDIDATES } from './candidate-table.js'

export const CANDIDATE_CHANGES: Handlers<'confirm-candidate'> = {
  'confirm-candidate': {
    about: (tx, { candidateId }) => schoolOfCandidate(tx, candidateId),
    apply: confirmCandidate,
  },
}

async function confirmCandidate(
  tx: Db,
  { candidateId }: ChangeOf<'confirm-candidate'>,
  { asker }: ChangingTurn,
  { now }: StoreContext,
): Promise<undefined> {
  const { schoolId } = await schoolOfCandidate(tx, candidateId)
  await lockSchool(tx, schoolId)
  const candidate = await tx.candidate.findUnique({ where: { id: candidateId }, select: { status: true } })
  const status = candidate?.status as CandidateStatus | undefined
  if (status === undefined || !canHappen(status, 'confirmed')) {
    throw new TurnConflict('the candidate needs no confirmation by now')
  }
  const at = now()
  await tx.candidate.update({
    where: { id: candidateId },
    data: { status: nextStatus(status, 'confirmed'), updatedAt: at },
  })
  const by = { byAccount: asker.accountKey, byPerson: asker.personId ?? null }
  await tx.recordChange.create({
    data: {
      list: CANDIDATES.list,
      recordId: candidateId,
      schoolId,
      kind: 'confirmed',
      previous: { status },
      ...by,
      at,
    },
  })
}
