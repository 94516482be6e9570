/** 暂存 · Checked rows, pictures and statuses of a batch, written in parts before anybody decides. */
import type { CandidateField } from '../domain/candidate.js'
import { parseStatus } from '../domain/candidate-status.js'
import type { ImportStore, StagedPhoto, StagedRow } from '../domain/ports.js'
import { PLAIN_FIELDS } from './candidate-row.js'
import type { StoreContext } from './connection.js'
import { mapInPieces } from './in-parts.js'
import type { Sealed } from './seal.js'

type Staging = Pick<ImportStore, 'clearStaged' | 'stageRows' | 'stagePhotos' | 'stageStatuses'>

export function openStaging(context: StoreContext): Staging {
  const { prisma } = context
  return {
    async clearStaged(batchId) {
      await prisma.$transaction([
        prisma.stagedRow.deleteMany({ where: { batchId } }),
        prisma.stagedPhoto.deleteMany({ where: { batchId } }),
        prisma.stagedStatus.deleteMany({ where: { batchId } }),
      ])
    },
    stageRows: (batchId, rows) => stageRows(batchId, rows, context),
    stagePhotos: (batchId, photos) => stagePhotos(batchId, photos, context),
    async stageStatuses(batchId, rows) {
      await prisma.$executeRaw`
        INSERT INTO staged_status (batch_id, candidate_id, status, candidate_number)
        SELECT DISTINCT ON (r."candidateId") ${batchId}, r."candidateId", r.status, r."candidateNumber"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS r("candidateId" text, status text, "candidateNumber" text)
        JOIN candidate c ON c.id = r."candidateId"
        ON CONFLICT (batch_id, candidate_id) DO UPDATE
          SET status = excluded.status, candidate_number = excluded.candidate_number`
    },
  }
}

async function stageRows(batchId: string, rows: readonly StagedRow[], context: StoreContext): Promise<void> {
  // The database writes one piece while the next is being encrypted.
  const writing: Promise<unknown>[] = []
  for (let start = 0; start < rows.length; start += PIECE) {
    const records = await mapInPieces(rows.slice(start, start + PIECE), (row) => stagedRecord(row, context))
    const written = insertRows(batchId, records, context)
    // Its failure is reported below, when all are waited for.
    written.catch(() => undefined)
    writing.push(written)
  }
  await Promise.all(writing)
}

const PIECE = 500

async function insertRows(batchId: string, records: readonly object[], { prisma }: StoreContext): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO staged_row (batch_id, sheet, "row", verdict, plan, candidate_id, person_key, faults, id_type, id_hash,
                            id_sealed, phone_hash, phone_sealed, fields, content_sealed)
    SELECT ${batchId}, r.sheet, r."row", r.verdict, r.plan, r.candidate_id, decode(r.person_key, 'base64'), r.faults,
           r.id_type, decode(r.id_hash, 'base64'), decode(r.id_sealed, 'base64'), decode(r.phone_hash, 'base64'),
           decode(r.phone_sealed, 'base64'), r.fields, decode(r.content_sealed, 'base64')
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(
      sheet int, "row" int, verdict text, plan text, candidate_id text, person_key text, faults jsonb, id_type text,
      id_hash text, id_sealed text, phone_hash text, phone_sealed text, fields jsonb, content_sealed text)
    ON CONFLICT (batch_id, sheet, "row") DO UPDATE SET
      verdict = excluded.verdict, plan = excluded.plan, candidate_id = excluded.candidate_id,
      person_key = excluded.person_key, faults = excluded.faults, id_type = excluded.id_type,
      id_hash = excluded.id_hash, id_sealed = excluded.id_sealed, phone_hash = excluded.phone_hash,
      phone_sealed = excluded.phone_sealed, fields = excluded.fields, content_sealed = excluded.content_sealed`
}

/** A row that may be imported lies ready for the candidate's columns; one that may not is sealed as a whole. */
function stagedRecord(row: StagedRow, { sealer, lookup }: StoreContext) {
  const { values, findings } = row
  const faults = faultsOf(row)
  const record = {
    sheet: row.sheet,
    row: row.row,
    verdict: row.verdict,
    plan: row.plan,
    candidate_id: row.candidateId ?? null,
    ...(faults === null ? {} : { person_key: base64(lookup.personKey(values)), faults }),
  }
  if (row.verdict === 'error' || values.idNumber === undefined || values.idType === undefined) {
    return { ...record, content_sealed: base64(sealer.sealJson({ values, findings }, 'row.content')) }
  }
  return {
    ...record,
    id_type: values.idType,
    id_hash: base64(lookup.idHash(values.idNumber)),
    id_sealed: base64(sealer.seal(values.idNumber, 'person.id')),
    ...(values.phone === undefined || values.phone === ''
      ? {}
      : {
          phone_hash: base64(lookup.phoneHash(values.phone)),
          phone_sealed: base64(sealer.seal(values.phone, 'person.phone')),
        }),
    fields: plainFields(row),
    ...(findings.length === 0 ? {} : { content_sealed: base64(sealer.sealJson({ findings }, 'row.content')) }),
  }
}

/** `status` is what the platform's word for it means; kept beside the word. */
function plainFields({ values }: StagedRow): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  for (const { field } of PLAIN_FIELDS) copy(values, field, fields)
  copy(values, 'platformStatus', fields)
  const status = parseStatus(values.platformStatus ?? '')
  if (status !== undefined) fields.status = status
  return fields
}

function copy(values: StagedRow['values'], field: CandidateField, to: Record<string, string>): void {
  const value = values[field]
  if (value !== undefined) to[field] = value
}

/** Errors and warnings by code and field, for the comparison with the next upload; mended cells are no faults. */
function faultsOf({ findings }: StagedRow): readonly (readonly [string, string | null])[] | null {
  const faults = findings.filter((finding) => finding.after === undefined)
  return faults.length === 0 ? null : faults.map(({ code, field }) => [code, field ?? null] as const)
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

export function base64(bytes: Sealed): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
