/** 报考记录 · What may be read of one school's registrations. */
import type { RegistrationRecords } from '../../domain/registration/registration-records.js'
import type { StoreContext } from '../database/connection.js'

export function openRegistrationRecords(schoolId: string, { prisma }: StoreContext): RegistrationRecords {
  return {
    list: (plan) =>
      prisma.registration.findMany({
        where: { schoolId, plan },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        select: { id: true, candidateId: true, name: true, certificate: true, level: true, subject: true, site: true },
      }),
  }
}
