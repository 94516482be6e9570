/** 名额记录 · What is left of a school's approved numbers, by what the platform and our registrations say of their use. */
import { type QuotaUse, standQuota } from '../../domain/pilot/quota.js'
import type { QuotaOf, QuotaRecords } from '../../domain/pilot/quota-records.js'
import type { StoreContext } from '../database/connection.js'

export function openQuotaRecords(schoolId: string, { prisma }: StoreContext): QuotaRecords {
  return {
    async list() {
      const rows = await prisma.$queryRaw<Row[]>`
        SELECT q.year, q.certificate, q.level, q.major, coalesce(q.approved, 0) AS approved, q.used,
               coalesce(sum(r.heads), 0)::int AS registered,
               coalesce(sum(r.heads) FILTER (WHERE q.used IS NULL OR r.created_at > q.updated_at), 0)::int AS later
        FROM pilot_quota q
        LEFT JOIN (
          SELECT r.heads, r.certificate, r.level, r.created_at, c.major,
                 coalesce(substring(p.exam FROM '20[0-9]{2}'), to_char(r.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY')) AS year
          FROM registration r
          JOIN candidate c ON c.id = r.candidate_id
          LEFT JOIN exam_plan p ON p.school_id = r.school_id AND p.name = r.plan
          WHERE r.school_id = ${schoolId} AND coalesce(r.category, c.category) = 'own'
        ) r ON r.year = q.year AND r.certificate = q.certificate
          AND q.level IN (r.level, '不分等级') AND q.major IN (r.major, '不分专业')
        WHERE q.school_id = ${schoolId} AND q.status = '审核通过'
        GROUP BY q.id ORDER BY q.year DESC, q.certificate, q.level, q.major`
      return rows.map(({ approved, used, registered, later, ...of }) =>
        standQuota({ ...of, approved, ...(used === null ? {} : { used }) }, [useOf(of, used, registered, later)]),
      )
    },
  }
}

interface Row extends QuotaOf {
  readonly approved: number
  readonly used: number | null
  readonly registered: number
  /** Made after the platform's number was taken down. */
  readonly later: number
}

/** Where the platform has said no number all that are registered are used; else those since are still to be counted there. */
function useOf(of: QuotaOf, used: number | null, registered: number, later: number): QuotaUse {
  return { ...of, registered, pending: used === null ? 0 : later }
}
