/** 读暂存 · Staged rows as they were checked, and the faults of the check before. */
import type { CandidateField, Finding } from '../domain/candidate.js'
import type { ImportStore, StagedRow } from '../domain/ports.js'
import type { StoreContext } from './connection.js'
import type { StagedRowModel } from './generated/models.js'
import { mapInPieces } from './in-parts.js'
import { base64 } from './stage.js'

type StagedReading = Pick<ImportStore, 'stagedRows' | 'earlierFaults'>

/** Rows come through the client as objects: a larger part would hold up the event loop. */
const PART = 500

export function openStagedRows(context: StoreContext): StagedReading {
  return {
    stagedRows: (batchId, verdict) => stagedRows(batchId, verdict, context),
    earlierFaults: (batchId) => earlierFaults(batchId, context),
  }
}

async function* stagedRows(
  batchId: string,
  verdict: 'ok' | 'error',
  context: StoreContext,
): AsyncGenerator<readonly StagedRow[]> {
  let last: { sheet: number; row: number } | undefined
  for (;;) {
    const rows: StagedRowModel[] = await context.prisma.stagedRow.findMany({
      where: {
        batchId,
        verdict,
        ...(last === undefined
          ? {}
          : { OR: [{ sheet: { gt: last.sheet } }, { sheet: last.sheet, row: { gt: last.row } }] }),
      },
      orderBy: [{ sheet: 'asc' }, { row: 'asc' }],
      take: PART,
    })
    if (rows.length > 0) yield await mapInPieces(rows, (row) => readStaged(row, context))
    last = rows.at(-1)
    if (rows.length < PART) return
  }
}

function readStaged(row: StagedRowModel, { sealer }: StoreContext): StagedRow {
  const content =
    row.contentSealed === null
      ? {}
      : sealer.openJson<{ values?: StagedRow['values']; findings?: readonly Finding[] }>(
          row.contentSealed,
          'row.content',
        )
  return {
    sheet: row.sheet,
    row: row.row,
    verdict: row.verdict as StagedRow['verdict'],
    plan: row.plan as StagedRow['plan'],
    ...(row.candidateId !== null ? { candidateId: row.candidateId } : {}),
    values: content.values ?? readValues(row, sealer),
    findings: content.findings ?? [],
  }
}

function readValues(row: StagedRowModel, sealer: StoreContext['sealer']): StagedRow['values'] {
  const { status: _, ...fields } = (row.fields ?? {}) as Record<string, string>
  const values: Partial<Record<CandidateField, string>> = { ...fields }
  if (row.idType !== null) values.idType = row.idType
  if (row.idSealed !== null) values.idNumber = sealer.open(row.idSealed, 'person.id')
  if (row.phoneSealed !== null) values.phone = sealer.open(row.phoneSealed, 'person.phone')
  return values
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
  const rows = await prisma.stagedRow.findMany({
    where: { batchId: earlier.id, personKey: { not: null } },
    select: { personKey: true, faults: true },
  })
  const faults = rows.flatMap(({ personKey, faults }) =>
    ((faults ?? []) as [string, string | null][]).map(([code, field]) => ({
      person: personKey === null ? '' : base64(personKey),
      code,
      ...(field !== null ? { field } : {}),
    })),
  )
  return { batchId: earlier.id, faults }
}
