/** 示范院校 · A school to try things with: made at the first start, open to whoever reads the terminal. */

import type { StoreContext } from '../database/connection.js'
import { codeFinder, invite } from './invitations.js'

const DEMO_SCHOOL = { id: 'demo-school', name: '示范职业技术学校', province: '山东' }
const VALID_MS = 7 * 24 * 3_600_000

export interface DemoInvitation {
  readonly schoolName: string
  readonly code: string
  /** False once somebody has come. */
  readonly isNew: boolean
}

/** A fresh code each time, the last one no longer counts: a lost cookie must not lock anybody out of the demo. */
export async function inviteToDemoSchool(context: StoreContext): Promise<DemoInvitation> {
  const code = codeFinder.newCode()
  const { id: schoolId, name: schoolName } = DEMO_SCHOOL
  const isNew = await context.prisma.$transaction(async (tx) => {
    await tx.school.createMany({ data: [DEMO_SCHOOL], skipDuplicates: true })
    await tx.invitation.deleteMany({ where: { schoolId, usedAt: null, invitedBy: 'demo' } })
    const expiresAt = new Date(context.now().getTime() + VALID_MS)
    const person = { kind: 'invite', personName: '示范考务', role: 'coordinator', schoolId } as const
    await invite(tx, { ...person, code, expiresAt }, 'demo', context)
    return (await tx.membership.count({ where: { schoolId } })) === 0
  })
  return { schoolName, code, isNew }
}
