/** 名额记录 · What is left of a school's approved numbers, by what the platform and our registrations say of their use. */
import { type QuotaUse, standQuota } from '../../domain/pilot/quota.js'
import type { QuotaRecords } from '../../domain/pilot/quota-records.js'
import type { StoreContext } from '../database/connection.js'
import { openPilotRecords } from './pilot-records.js'

export function openQuotaRecords(schoolId: string, context: StoreContext): QuotaRecords {
  const { quotas } = openPilotRecords(schoolId, context)
  return {
    async list() {
      const [all, uses] = await Promise.all([quotas(), readUses(schoolId, context)])
      return all.filter(({ status }) => status === APPROVED).map((quota) => standQuota(quota, uses))
    },
  }
}

const APPROVED = '审核通过'

/** Registrations of 院校考生 over the year, and those the platform does not count yet: none before registrations are kept. */
async function readUses(_schoolId: string, _context: StoreContext): Promise<readonly QuotaUse[]> {
  return []
}
