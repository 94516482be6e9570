/** 站点记录 · What may be read of one school's sites. */
import type { SiteRecords } from '../../domain/sites/site-records.js'
import type { StoreContext } from '../database/connection.js'
import { recordOf } from '../lists/record-of.js'
import { EQUIPMENT, SITES } from './site-table.js'

export function openSiteRecords(schoolId: string, { prisma }: StoreContext): SiteRecords {
  return {
    async list() {
      const lines = await prisma.examSite.findMany({
        where: { schoolId },
        orderBy: [{ host: 'desc' }, { name: 'asc' }],
      })
      return lines.map((line) => recordOf(SITES, line))
    },
    async equipment() {
      const lines = await prisma.siteEquipment.findMany({
        where: { schoolId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      })
      return lines.map((line) => recordOf(EQUIPMENT, line))
    },
  }
}
