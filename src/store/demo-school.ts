/** 示范院校 · A school to try things with: made at the first start, open to its first coordinator. */

import type { StoreContext } from './connection.js'
import { codeFinder, invite } from './invitations.js'

const DEMO_SCHOOL = { id: 'demo-school', name: '示范职业技术学校', province: '山东' }
const VALID_MS = 7 * 24 * 3_600_000

export interface DemoInvitation {
  readonly schoolName: string
  readonly code: string
}

/** A fresh code each time, the last one no longer counts; undefined once somebody has used one. */
export async function inviteToDemoSchool(context: StoreContext): Promise<DemoInvitation | undefined> {
  const code = codeFinder.newCode()
  const isOpen = await context.prisma.$transaction(async (tx) => {
    await tx.school.createMany({ data: [DEMO_SCHOOL], skipDuplicates: true })
    const school = await tx.school.findUnique({ where: { id: DEMO_SCHOOL.id }, include: { memberships: true } })
    if (school === null || school.memberships.length > 0) return false
    await tx.invitation.deleteMany({ where: { schoolId: school.id, usedAt: null, invitedBy: 'demo' } })
    const expiresAt = new Date(context.now().getTime() + VALID_MS)
    const person = { kind: 'invite', personName: '示范考务', role: 'coordinator', schoolId: school.id } as const
    await invite(tx, { ...person, code, expiresAt }, 'demo', context)
    return true
  })
  return isOpen ? { schoolName: DEMO_SCHOOL.name, code } : undefined
}
