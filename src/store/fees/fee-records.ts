/** 费用记录 · What may be read of one school's fees. */
import { LEVELS, type Level } from '../../domain/cells/levels.js'
import type { FeeRate, FeeRecords, PaymentSlip, RegisteredHeads } from '../../domain/fees/fee-records.js'
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
      const rows = await prisma.$queryRaw<{ certificate: string; level: string; heads: number }[]>`
        SELECT certificate, level, sum(heads)::int AS heads FROM registration
        WHERE school_id = ${schoolId} AND plan = ANY(${[...plans]}) GROUP BY 1, 2 ORDER BY 1, 2`
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
  return rows.flatMap(({ id, number, plan, certificate, way, heads, amount, status: code, receipt }): PaymentSlip[] => {
    const status = SLIP_STATUS_WORDS[code]
    if (status === undefined) return []
    const file = receipt && fileOf(receipt, sealer)
    const slip = { id, plan, certificate, way, heads, yuan: Number(amount), status }
    return [{ ...slip, ...(number && { number }), ...(file && { receipt: file }) }]
  })
}
