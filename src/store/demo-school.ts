/** 示范院校 · A school to try the product with: a fresh one-time code at every start until somebody has used one. */
import { randomUUID } from 'node:crypto'
import type { StoreContext } from './connection.js'
import { codeFinder, invite } from './invitations.js'

const DEMO_SCHOOL = { name: '示范职业技术学校', province: '北京' }
const DEMO_COORDINATOR = '考务老师'
const VALID_MS = 24 * 3_600_000

export interface DemoInvitation {
  readonly schoolName: string
  readonly code: string
}

/** Undefined once the school has a coordinator. Codes of earlier starts that nobody used are taken back. */
export async function inviteToDemoSchool(context: StoreContext): Promise<DemoInvitation | undefined> {
  return context.prisma.$transaction(async (tx) => {
    const school = await tx.school.upsert({
      where: { name_province: DEMO_SCHOOL },
      create: { id: randomUUID(), ...DEMO_SCHOOL },
      update: {},
    })
    const members = await tx.membership.count({ where: { schoolId: school.id } })
    if (members > 0) return undefined
    await tx.invitation.deleteMany({ where: { schoolId: school.id, usedAt: null } })
    const code = codeFinder.newCode()
    await invite(
      tx,
      {
        kind: 'invite',
        code,
        personName: DEMO_COORDINATOR,
        role: 'school-admin',
        schoolId: school.id,
        expiresAt: new Date(context.now().getTime() + VALID_MS),
      },
      'start',
      context,
    )
    return { schoolName: school.name, code }
  })
}
