/** 发送的数 · How sendings ended, counted by day, channel, outcome and code. */

import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import type { SendingCount } from '../../domain/talk/sending-count.js'
import type { Db, StoreContext } from '../database/connection.js'
import { Prisma } from '../generated/client.js'

/** In the transaction that marks them, so no end is counted twice or not at all. */
export async function countSending(
  tx: Db,
  outboxIds: readonly string[],
  outcome: SendingCount['outcome'],
  code: string | undefined,
  { now }: StoreContext,
): Promise<void> {
  if (outboxIds.length === 0) return
  await tx.$executeRaw`
    INSERT INTO sending_count AS known (day, channel, outcome, code, count)
    SELECT ${examDayOf(now())}, c.channel, ${outcome}, left(${code ?? ''}, 40), count(*)::int
    FROM outbox_message o JOIN conversation c ON c.key = o.conversation_key
    WHERE o.id IN (${Prisma.join([...outboxIds])}) GROUP BY c.channel
    ON CONFLICT (day, channel, outcome, code) DO UPDATE SET count = known.count + excluded.count`
}

export async function countSendings(since: ExamDay, { prisma }: StoreContext): Promise<readonly SendingCount[]> {
  const rows = await prisma.sendingCount.findMany({ where: { day: { gte: since } }, orderBy: { day: 'asc' } })
  return rows.map(({ day, channel, outcome, code, count }) => ({
    day: day as ExamDay,
    channel,
    outcome: outcome as SendingCount['outcome'],
    code,
    count,
  }))
}
