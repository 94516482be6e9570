/** 读暂存 · Staged rows as they were checked, and the faults of the check before. */
import type { ImportStore, StagedRow } from '../domain/ports.js'
import type { StoreContext } from './connection.js'
import { openRows } from './staged-content.js'

type StagedReading = Pick<ImportStore, 'stagedRows' | 'earlierFaults'>

export function openStagedRows(context: StoreContext): StagedReading {
  return {
    stagedRows: (batchId, verdict) => stagedRows(batchId, verdict, context),
    earlierFaults: (batchId) => earlierFaults(batchId, context),
  }
}

export async function* stagedRows(
  batchId: string,
  verdict: 'ok' | 'error',
  { prisma, sealer }: StoreContext,
): AsyncGenerator<readonly StagedRow[]> {
  for (let ordinal = 0; ; ordinal++) {
    const part = await prisma.stagedPart.findUnique({ where: { batchId_ordinal: { batchId, ordinal } } })
    if (part === null) return
    const rows = await openRows(part.contentSealed, sealer)
    yield rows.filter((row) => row.verdict === verdict)
  }
}

/** The school's last check of the same kind and category before this one. */
async function earlierFaults(batchId: string, { prisma }: StoreContext): ReturnType<ImportStore['earlierFaults']> {
  const batch = await prisma.importBatch.findUniqueOrThrow({ where: { id: batchId } })
  const earlier = await prisma.importBatch.findFirst({
    where: {
      schoolId: batch.schoolId,
      kind: batch.kind,
      category: batch.category,
      checkedAt: { not: null },
      receivedAt: { lte: batch.receivedAt },
      id: { not: batchId },
    },
    orderBy: { checkedAt: 'desc' },
  })
  if (earlier === null) return undefined
  const parts = await prisma.stagedPart.findMany({ where: { batchId: earlier.id }, select: { faults: true } })
  const faults = parts.flatMap((part) =>
    ((part.faults ?? []) as [string, string, string | null][]).map(([person, code, field]) => ({
      person,
      code,
      ...(field !== null ? { field } : {}),
    })),
  )
  return { batchId: earlier.id, faults }
}
