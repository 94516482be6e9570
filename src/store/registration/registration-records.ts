/** 报考记录 · What may be read of one school's registrations. */

import type { CandidateCategory } from '../../domain/candidates/candidate-category.js'
import type { RegistrationRecords } from '../../domain/registration/registration-records.js'
import type { StoreContext } from '../database/connection.js'

export function openRegistrationRecords(schoolId: string, { prisma }: StoreContext): RegistrationRecords {
  return {
    list: async (plan) => {
      const lines = await prisma.registration.findMany({
        where: { schoolId, plan },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        select: { ...LINE, candidate: { select: { category: true } } },
      })
      return lines.map(({ candidate, category, ...line }) => ({
        ...line,
        category: (category ?? candidate.category) as CandidateCategory,
      }))
    },
    official: async (plan) => {
      const lines = await prisma.officialRegistration.findMany({
        where: { schoolId, plan },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        select: OFFICIAL,
      })
      return lines.map(({ candidateId, status, paid, ...line }) => ({
        ...line,
        ...(candidateId !== null && { candidateId }),
        ...(status !== null && { status }),
        ...(paid !== null && { paid }),
      }))
    },
    findSeat: async (id) => {
      const found = await prisma.registration.findFirst({ where: { id, schoolId } })
      if (found === null) return undefined
      const { plan, candidateId } = found
      return (await prisma.examSeat.findFirst({ where: { schoolId, plan, candidateId } }))?.room
    },
    verifiedWithout: async (plan, limit) => {
      const where = { schoolId, status: 'accurate', registrations: { none: { plan } } }
      const [total, found] = await Promise.all([
        prisma.candidate.count({ where }),
        prisma.candidate.findMany({
          where,
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
          take: limit,
          select: { name: true },
        }),
      ])
      return { total, names: found.map(({ name }) => name) }
    },
  }
}

const OFFICIAL = {
  candidateId: true,
  person: true,
  name: true,
  certificate: true,
  level: true,
  subject: true,
  status: true,
  paid: true,
} as const

const LINE = {
  id: true,
  candidateId: true,
  name: true,
  category: true,
  certificate: true,
  level: true,
  subject: true,
  site: true,
} as const
