/** 人工确认 · A person's word moves a candidate from 需人工确认 to 信息准确 [PM]. */
import type { CandidateStatus } from '../../domain/candidates/candidate.js'
import { canHappen, nextStatus } from '../../domain/candidates/candidate-status.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { type ChangingTurn, checkMaySee, lockSchool } from '../people/school-access.js'

export async function confirmCandidate(
  tx: Db,
  candidateId: string,
  turn: ChangingTurn,
  { now }: StoreContext,
): Promise<void> {
  const found = await tx.candidate.findUnique({ where: { id: candidateId }, select: { schoolId: true } })
  if (found === null) throw new TurnConflict('there is no such candidate')
  await checkMaySee(tx, turn.asker, found.schoolId)
  await lockSchool(tx, found.schoolId)
  const candidate = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  const status = candidate.status as CandidateStatus
  if (!canHappen(status, 'confirmed')) throw new TurnConflict('the candidate needs no confirmation by now')
  const at = now()
  await tx.candidate.update({
    where: { id: candidateId },
    data: { status: nextStatus(status, 'confirmed'), updatedAt: at },
  })
  await tx.candidateChange.create({
    data: { candidateId, kind: 'confirmed', previous: { status }, byAccount: turn.asker.accountKey, at },
  })
}
