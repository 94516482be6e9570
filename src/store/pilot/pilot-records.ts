/** 试点申报记录 · What may be read of one school's batches, applications, approved numbers and certificates. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { batchOf, quotaOf } from '../../domain/pilot/pilot-of-values.js'
import type { PilotRecords } from '../../domain/pilot/pilot-records.js'
import type { StoreContext } from '../database/connection.js'
import { recordOf } from '../lists/record-of.js'
import { CERTIFICATE_CATALOGUE, PILOT_APPLICATIONS, PILOT_QUOTAS, PROVINCE_BATCHES } from './pilot-tables.js'

export function openPilotRecords(schoolId: string, { prisma, now }: StoreContext): PilotRecords {
  const where = { schoolId }
  return {
    async batches() {
      const lines = await prisma.provinceBatch.findMany({ where, orderBy: [{ year: 'desc' }, { window: 'desc' }] })
      return lines.map((line) => batchOf(recordOf(PROVINCE_BATCHES, line).values, examDayOf(now())))
    },
    async applications() {
      const lines = await prisma.pilotApplication.findMany({ where, orderBy: IN_ORDER })
      return lines.map((line) => recordOf(PILOT_APPLICATIONS, line))
    },
    async quotas() {
      const lines = await prisma.pilotQuota.findMany({ where, orderBy: IN_ORDER })
      return lines.map((line) => quotaOf(recordOf(PILOT_QUOTAS, line).values))
    },
    async catalogue() {
      const lines = await prisma.catalogueCertificate.findMany({ where, orderBy: [{ name: 'asc' }, { number: 'asc' }] })
      return lines.map((line) => recordOf(CERTIFICATE_CATALOGUE, line))
    },
  }
}

const DOWN = 'desc' as const
const UP = 'asc' as const
const IN_ORDER = [{ year: DOWN }, { certificate: UP }, { level: UP }, { major: UP }]
