/** 院校之间隔开 · Whoever changes records has one of the roles that may, at the school they are of. */
import type { Role } from '../../domain/people/people.js'
import type { Db } from '../database/connection.js'
import { NotAllowed } from '../database/store-error.js'
import type { About, ChangingTurn } from '../talk/change-handler.js'

/** The flows ask for nothing else; this stands behind them. Throws `NotAllowed`. */
export async function checkRoles(
  tx: Db,
  { personId, isSystemAdmin }: ChangingTurn['asker'],
  roles: readonly Role[] | 'anyone',
  about: About,
): Promise<void> {
  if (roles === 'anyone') return
  if (isSystemAdmin === true && roles.includes('system-admin')) return
  const where = about === 'any-school' ? { schoolId: { not: null } } : about
  const found =
    personId === undefined || where === 'house'
      ? null
      : await tx.membership.findFirst({ where: { personId, role: { in: [...roles] }, ...where } })
  if (found === null) throw new NotAllowed('the asker has no role that may cause this change')
}

/** Everything that changes a school's records goes one after another. */
export async function lockSchool(tx: Db, schoolId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM school WHERE id = ${schoolId} FOR NO KEY UPDATE`
}
