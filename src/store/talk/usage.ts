/** 用量 · How much of the files that people sent is kept, each content once. */
import type { Usage } from '../../domain/fairness/quotas.js'
import type { StoreContext } from '../database/connection.js'

const DAY_MS = 24 * 3_600_000

export async function usageOf(
  accountKey: string,
  schoolIds: readonly string[],
  { prisma, now }: StoreContext,
): Promise<Usage> {
  const since = new Date(now().getTime() - DAY_MS)
  const [row] = await prisma.$queryRaw<{ account: bigint | null; school: bigint | null; total: bigint | null }[]>`
    SELECT
      (SELECT sum(size_bytes)::bigint FROM stored_file WHERE sha256 IN
        (SELECT sha256 FROM received_file WHERE account_key = ${accountKey} AND received_at > ${since}::timestamptz)
      ) AS account,
      (SELECT max(bytes)::bigint FROM (
        SELECT sum(s.size_bytes) AS bytes FROM
          (SELECT DISTINCT m.school_id, r.sha256 FROM membership m
           JOIN account a ON a.person_id = m.person_id JOIN received_file r ON r.account_key = a.key
           WHERE m.school_id = ANY(${[...schoolIds]})) one
        JOIN stored_file s ON s.sha256 = one.sha256 GROUP BY one.school_id) each
      ) AS school,
      (SELECT sum(size_bytes)::bigint FROM stored_file) AS total`
  return {
    accountToday: Number(row?.account ?? 0),
    school: Number(row?.school ?? 0),
    total: Number(row?.total ?? 0),
  }
}
