/** 院校之间隔开 · Whoever changes a school's records has a role at that school. */
import type { TalkStore } from '../../domain/ports/talk-store.js'
import type { Db } from '../database/connection.js'
import { NotAllowed } from '../database/store-error.js'

/** What a change may know of the turn it is part of. */
export type ChangingTurn = Pick<Parameters<TalkStore['commitTurn']>[0], 'asker' | 'conversation' | 'inboundId'>

/** The flows ask for nothing else; this stands behind them. Throws `NotAllowed`. */
export async function checkMaySee(tx: Db, asker: { readonly personId?: string }, schoolId: string): Promise<void> {
  const personId = asker.personId
  const membership = personId === undefined ? null : await tx.membership.findFirst({ where: { personId, schoolId } })
  if (membership === null) throw new NotAllowed('the asker has no role at this school')
}

/** Who may say who belongs to the school. Throws `NotAllowed`. */
export async function checkMayManage(tx: Db, asker: ChangingTurn['asker'], schoolId: string): Promise<void> {
  const { personId, isSystemAdmin } = asker
  if (isSystemAdmin === true) return
  const where = { personId: personId ?? '', schoolId, role: 'school-admin' }
  if ((await tx.membership.findFirst({ where })) === null) throw new NotAllowed('the asker does not manage this school')
}

/** Everything that changes a school's candidates goes one after another. */
export async function lockSchool(tx: Db, schoolId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM school WHERE id = ${schoolId} FOR NO KEY UPDATE`
}
