/** 读暂存 · Staged rows as they were checked, and the faults of the check before. */

import type { Scope } from '../../domain/imports/edits.js'
import { isSameList } from '../../domain/lists/list-name.js'
import type { StagedRow } from '../../domain/lists/rows.js'
import type { ImportStore } from '../../domain/ports/import-store.js'
import type { StoreContext } from '../database/connection.js'
import type { ImportBatch } from '../generated/client.js'
import { BATCH_WITH_FILES, fileNames, parseScope } from './batch-summary.js'
import { openEdits } from './edits.js'
import { openMarked, openPart } from './stored-rows.js'

type StagedReading = Pick<ImportStore, 'stagedRows' | 'earlierCheck'>

export function openStagedRows(context: StoreContext): StagedReading {
  return {
    stagedRows: (batchId, verdict) => stagedRows(batchId, verdict, context),
    earlierCheck: (batchId, list) => earlierCheck(batchId, list, context),
  }
}

async function* stagedRows(
  batchId: string,
  verdict: 'ok' | 'error',
  { prisma, sealer }: StoreContext,
): AsyncGenerator<readonly StagedRow[]> {
  for (let ordinal = 0; ; ordinal++) {
    const part = await prisma.stagedPart.findUnique({ where: { batchId_ordinal: { batchId, ordinal } } })
    if (part === null) return
    const rows = verdict === 'error' ? openMarked(part, sealer) : openPart(part, sealer)
    yield rows.filter((row) => row.verdict === verdict)
  }
}

/** How far back the same list is looked for. */
const LISTS_LOOKED_AT = 10

/** The last check of the same list by its file name, else the school's last one of which the same was said, else its last. */
async function earlierCheck(
  batchId: string,
  list: string,
  { prisma, sealer }: StoreContext,
): ReturnType<ImportStore['earlierCheck']> {
  const batch = await prisma.importBatch.findUniqueOrThrow({ where: { id: batchId }, include: BATCH_WITH_FILES })
  const checked = await prisma.importBatch.findMany({
    where: {
      schoolId: batch.schoolId,
      kind: list,
      checkedAt: { not: null },
      receivedAt: { lte: batch.receivedAt },
      id: { not: batchId },
    },
    orderBy: { checkedAt: 'desc' },
    take: LISTS_LOOKED_AT,
    include: BATCH_WITH_FILES,
  })
  const [name = ''] = fileNames(batch, sealer)
  const said = JSON.stringify(parseScope(batch.scope))
  const earlier =
    checked.find((one) => isSameList(fileNames(one, sealer)[0] ?? '', name)) ??
    checked.find((one) => JSON.stringify(parseScope(one.scope)) === said) ??
    checked[0]
  if (earlier === undefined) return undefined
  const parts = await prisma.stagedPart.findMany({ where: { batchId: earlier.id }, select: { faults: true } })
  const faults = parts.flatMap((part) =>
    ((part.faults ?? []) as [string, string, string | null][]).map(([person, code, field]) => ({
      person,
      code,
      ...(field !== null ? { field } : {}),
    })),
  )
  return {
    batchId: earlier.id,
    name: fileNames(earlier, sealer)[0] ?? '',
    faults,
    scope: scopeOfWhole(earlier, sealer),
  }
}

/** Nothing where single rows were said to be otherwise: whose those are in another file is not known. */
function scopeOfWhole(
  { status, scope, editsSealed }: Pick<ImportBatch, 'status' | 'scope' | 'editsSealed'>,
  sealer: StoreContext['sealer'],
): Scope {
  if (status === 'undone') return {}
  const said = parseScope(scope)
  const isMixed = openEdits(editsSealed, sealer).some((edit) => edit.kind === 'set' && said[edit.field] !== undefined)
  return isMixed ? {} : said
}
