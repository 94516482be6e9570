/** 暂存 · Checked rows and pictures of a batch, written in parts before anybody decides. */
import type { StagedRow } from '../../domain/lists/rows.js'
import type { StagedPhoto } from '../../domain/photos/photo.js'
import type { ImportStore } from '../../domain/ports/import-store.js'
import type { StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { storedList } from '../lists/all.js'
import { rowKey } from '../lists/find-known.js'
import type { StoredList } from '../lists/table.js'
import { base64 } from '../secrets/seal.js'

type Staging = Pick<ImportStore, 'clearStaged' | 'stageRows' | 'stagePhotos'>

export function openStaging(context: StoreContext): Staging {
  const { prisma } = context
  return {
    async clearStaged(batchId) {
      await prisma.$transaction([
        prisma.stagedPart.deleteMany({ where: { batchId } }),
        prisma.stagedPhoto.deleteMany({ where: { batchId } }),
      ])
    },
    stageRows: (batchId, list, part, rows) => stageRows({ batchId, list, part }, rows, context),
    stagePhotos: (batchId, photos) => stagePhotos(batchId, photos, context),
  }
}

/** Rows are sealed as a whole part: until somebody decides, they are only read back in the order they came. */
async function stageRows(
  { batchId, list, part }: { readonly batchId: string; readonly list: string; readonly part: number },
  rows: readonly StagedRow[],
  context: StoreContext,
): Promise<void> {
  const ready = context.sealing.ready(list, rows)
  const stored = storedList(list)
  const faults = rows.flatMap((row) => faultsOf(stored, row, context))
  const failing = rows.filter((row) => row.verdict === 'error').length
  const { content, marked, markedRows, incoming } = await ready
  await context.prisma.$executeRaw`
    INSERT INTO staged_part (batch_id, ordinal, failing, marked, faults, content_sealed, marked_sealed, incoming)
    VALUES (${batchId}, ${part}, ${failing}, ${markedRows}, ${faults.length === 0 ? null : JSON.stringify(faults)}::jsonb,
            ${content}, ${marked}, ${incoming}::jsonb)`
}

/** Errors and warnings, for the comparison with the next upload; mended cells are no faults. */
function faultsOf(
  stored: StoredList,
  { values, findings }: StagedRow,
  context: StoreContext,
): [string, string, string | null][] {
  const faults = findings.filter((finding) => finding.after === undefined)
  if (faults.length === 0) return []
  const key = rowKey(stored, values, context)
  return faults.map(({ code, field }) => [key, code, field ?? null])
}

async function stagePhotos(batchId: string, photos: readonly StagedPhoto[], context: StoreContext): Promise<void> {
  if (photos.length === 0) return
  const { prisma, sealer } = context
  const first = await prisma.stagedPhoto.count({ where: { batchId } })
  const records = await mapInPieces(photos, ({ path, findings, idInPath, ...photo }) => ({
    sha256: photo.sha256,
    final_sha256: photo.finalSha256 ?? null,
    candidate_id: photo.candidateId ?? null,
    verdict: photo.verdict,
    name_in_path: photo.nameInPath ?? null,
    content: base64(sealer.sealJson({ path, findings, idInPath }, 'photo.content')),
  }))
  const numbered = records.map((record, index) => ({ ordinal: first + index, ...record }))
  await prisma.$executeRaw`
    INSERT INTO staged_photo (batch_id, ordinal, sha256, final_sha256, candidate_id, verdict, name_in_path, content_sealed)
    SELECT ${batchId}, r.ordinal, r.sha256, r.final_sha256, c.id, r.verdict, r.name_in_path, decode(r.content, 'base64')
    FROM jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) AS r(
      ordinal int, sha256 text, final_sha256 text, candidate_id text, verdict text, name_in_path text, content text)
    LEFT JOIN candidate c ON c.id = r.candidate_id
    ON CONFLICT (batch_id, ordinal) DO NOTHING`
}
