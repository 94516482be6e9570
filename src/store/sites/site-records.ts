/** 站点记录 · What may be read of one school's sites. */
import type { SiteRecords } from '../../domain/sites/site-records.js'
import type { StoreContext } from '../database/connection.js'
import { recordOf } from '../lists/record-of.js'
import { fileOf, WITH_CONTENT } from '../talk/kept-file.js'
import { EQUIPMENT, SITES } from './site-table.js'

export function openSiteRecords(schoolId: string, { prisma, sealer }: StoreContext): SiteRecords {
  return {
    async list() {
      const lines = await prisma.examSite.findMany({
        where: { schoolId },
        orderBy: [{ host: 'desc' }, { name: 'asc' }],
        include: { signed: WITH_CONTENT },
      })
      return lines.map(({ signed, ...line }) => {
        const file = signed && fileOf(signed, sealer)
        return { ...recordOf(SITES, line), ...(file && { signed: file }) }
      })
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
