/** 费用记录 · What may be read of one school's fees. */
import { LEVELS, type Level } from '../../domain/cells/levels.js'
import type { FeeRate, FeeRecords, PaymentSlip, RegisteredHeads } from '../../domain/fees/fee-records.js'
import { readLevelHeads } from '../../domain/fees/read-rates.js'
import { readPrice } from '../../domain/fees/slip-row.js'
import { isSlipWay, type SlipWay } from '../../domain/fees/slip-status.js'
import { ALL_SUBJECTS } from '../../domain/plans/all-subjects.js'
import type { StoreContext } from '../database/connection.js'
import { fileOf, WITH_CONTENT } from '../talk/kept-file.js'
import { SLIP_STATUS_WORDS } from './fee-tables.js'

const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text)

export function openFeeRecords(schoolId: string, context: StoreContext): FeeRecords {
  const { prisma } = context
  return {
    async rates() {
      const rows = await prisma.feeRate.findMany({
        where: { schoolId },
        orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      })
      return rows.flatMap(({ province, certificate, level, amount, kind, basis }): readonly FeeRate[] => {
        if (!isLevel(level)) return []
        const isApproved = kind === '核定'
        return [{ province, certificate, level, yuan: Number(amount), isApproved, ...(basis && { basis }) }]
      })
    },
    slips: () => listSlips(schoolId, context),
    async registered(plans) {
      const rows = await prisma.$queryRaw<{ certificate: string; level: string; way: SlipWay; heads: number }[]>`
        SELECT certificate, level, CASE WHEN subject = ${ALL_SUBJECTS} THEN '按证书' ELSE '按科目' END AS way, count(*)::int AS heads
        FROM registration WHERE school_id = ${schoolId} AND plan = ANY(${[...plans]}) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
      return rows.flatMap(({ level, ...row }): readonly RegisteredHeads[] =>
        isLevel(level) ? [{ ...row, level }] : [],
      )
    },
  }
}

async function listSlips(schoolId: string, { prisma, sealer }: StoreContext): Promise<readonly PaymentSlip[]> {
  const rows = await prisma.paymentSlip.findMany({
    where: { schoolId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { receipt: WITH_CONTENT },
  })
  return rows.flatMap(({ id, number, plan, certificate, way, part, heads, amount, ...more }): PaymentSlip[] => {
    const status = SLIP_STATUS_WORDS[more.status]
    if (status === undefined || !isSlipWay(way)) return []
    const file = more.receipt && fileOf(more.receipt, sealer)
    const levels = readLevelHeads(more.levels ?? '')
    const price = readPrice(more.price ?? '')
    const slip = { id, plan, certificate, way, part, heads, yuan: Number(amount), status }
    return [
      {
        ...slip,
        ...(number && { number }),
        ...(levels && { levels }),
        ...(price && { price }),
        ...(file && { receipt: file }),
      },
    ]
  })
}
