/** 写入照片 · The pictures of a batch go to their candidates, and the statuses move. */
import { TRANSITIONS } from '../../domain/candidates/candidate-status.js'
import { CANDIDATES } from '../candidates/candidate-table.js'
import type { Db } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
import { insertHistory, type Writing } from '../lists/history.js'
import { quote } from '../lists/table.js'

const ADDED = `${quote(JSON.stringify(TRANSITIONS['photo-added']))}::jsonb ->> c.status`
/** A photo may have come since the check. */
const LACKS_PHOTO = Prisma.raw(`(c.photo_sha256 IS NULL AND ${ADDED} IS NOT NULL)`)
const NEXT_STATUS = Prisma.raw(`coalesce(${ADDED}, c.status)`)
const IS_LOCKED = Prisma.raw(`(${CANDIDATES.lock?.when})`)

/** 信息准确 keeps its picture [PM]; of kept photos only what is missing is put in. */
export async function putInPhotos(
  tx: Db,
  batch: { readonly id: string; readonly ofKeptPhotos: boolean },
  writing: Writing,
): Promise<void> {
  await tx.$executeRaw`
    WITH wanted AS (
      SELECT DISTINCT ON (p.candidate_id) p.candidate_id, coalesce(p.final_sha256, p.sha256) AS photo_sha256
      FROM staged_photo p WHERE p.batch_id = ${batch.id} AND p.verdict = 'ok' AND p.candidate_id IS NOT NULL
      ORDER BY p.candidate_id, p.ordinal DESC
    ), changed AS (
      SELECT c.id, w.photo_sha256, ${NEXT_STATUS} AS status
      FROM candidate c JOIN wanted w ON w.candidate_id = c.id
      WHERE c.school_id = ${writing.schoolId} AND c.photo_sha256 IS DISTINCT FROM w.photo_sha256 AND NOT ${IS_LOCKED}
        AND (NOT ${batch.ofKeptPhotos} OR ${LACKS_PHOTO})
    ), history AS (${insertHistory(CANDIDATES, { ...writing, kind: 'photo' }, ['photo_sha256', 'status'])})
    UPDATE candidate c SET photo_sha256 = n.photo_sha256, status = n.status, updated_at = ${writing.at}::timestamptz
    FROM changed n WHERE c.id = n.id`
}
