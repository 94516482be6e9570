/** 写入考生 · Incoming rows become candidates: new people are added, known ones updated where something differs. */
import { PLAIN_FIELDS } from '../candidates/candidate-row.js'
import { INITIAL_STATUSES, isCompleteSql, isLockedSql, PLATFORM_MOVES, statusMoves } from '../candidates/status-sql.js'
import type { Db } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
import { hasCandidates } from './find-known.js'

export interface CandidateBatch {
  readonly id: string
  readonly schoolId: string
  readonly accountKey: string
  /** Of the rows that do not say it themselves. */
  readonly category: string
  readonly categoryKnown: boolean
}

const COLUMNS = PLAIN_FIELDS.map(({ column }) => column)

/** One incoming row a person; where a file says somebody twice, the later row counts. */
function wantedRows(): Prisma.Sql {
  const fields = PLAIN_FIELDS.map(({ column }, place) => `nullif(s.fields ->> ${place}, '') AS ${column}`)
  return Prisma.sql`
    wanted AS (
      SELECT DISTINCT ON (s.id_type, s.id_hash) s.id_type, s.id_hash, s.id_sealed, s.phone_hash, s.phone_sealed,
             s.platform_status, s.category, ${Prisma.raw(fields.join(', '))}
      FROM incoming s
      ORDER BY s.id_type, s.id_hash, s.part DESC, s.place DESC
    )`
}

/** The caller holds the school's lock: nobody else adds or changes its candidates meanwhile. */
export async function applyCandidates(tx: Db, batch: CandidateBatch, at: Date): Promise<void> {
  const isFirst = !(await hasCandidates(tx, batch.schoolId))
  if (!isFirst) await updateKnown(tx, batch, at)
  await addNew(tx, batch, at, isFirst ? Prisma.empty : isUnknown(batch.schoolId))
}

/** A column the file does not have, or leaves empty, keeps what is known. */
async function updateKnown(tx: Db, batch: CandidateBatch, at: Date): Promise<void> {
  const merged = COLUMNS.filter((column) => column !== 'name').map(
    (column) => `coalesce(w.${column}, c.${column}) AS ${column}`,
  )
  const assigned = COLUMNS.map((column) => `${column} = n.${column}`)
  const differs = ['category', ...COLUMNS, 'phone_hash'].map((column) => `o.${column} IS DISTINCT FROM n.${column}`)
  const previous = ['category', 'status', ...COLUMNS].map((column) => `'${column}', o.${column}`)
  await tx.$executeRaw`
    WITH ${wantedRows()}, merged AS (
      SELECT c.id, c.status AS old_status, w.platform_status,
             coalesce(w.category, CASE WHEN ${batch.categoryKnown} THEN ${batch.category} ELSE c.category END) AS category,
             CASE WHEN ${isLockedSql('c.status')} THEN c.name ELSE coalesce(w.name, c.name) END AS name,
             ${Prisma.raw(merged.join(', '))},
             coalesce(w.phone_hash, c.phone_hash) AS phone_hash,
             CASE WHEN w.phone_hash IS NULL OR w.phone_hash = c.phone_hash THEN c.phone_sealed ELSE w.phone_sealed END AS phone_sealed
      FROM wanted w
      JOIN candidate c ON c.school_id = ${batch.schoolId} AND c.id_type = w.id_type AND c.id_hash = w.id_hash
    ), target AS (
      SELECT n.*, CASE
          WHEN n.platform_status IS NOT NULL
            THEN coalesce(${PLATFORM_MOVES}::jsonb -> n.platform_status ->> n.old_status, n.old_status)
          WHEN ${isCompleteSql('n')} THEN coalesce(${statusMoves('completed')}::jsonb ->> n.old_status, n.old_status)
          ELSE n.old_status END AS status
      FROM merged n
    ), changed AS (
      SELECT n.* FROM target n JOIN candidate o ON o.id = n.id
      WHERE o.status <> n.status OR ${Prisma.raw(differs.join(' OR '))}
    ), history AS (
      INSERT INTO candidate_change (candidate_id, batch_id, kind, previous, previous_phone_hash, previous_phone_sealed,
                                    by_account, at)
      SELECT o.id, ${batch.id}, 'updated', jsonb_build_object(${Prisma.raw(previous.join(', '))}),
             o.phone_hash, o.phone_sealed, ${batch.accountKey}, ${at}::timestamptz
      FROM changed n JOIN candidate o ON o.id = n.id
    )
    UPDATE candidate c SET category = n.category, status = n.status, ${Prisma.raw(assigned.join(', '))},
           phone_hash = n.phone_hash, phone_sealed = n.phone_sealed, updated_at = ${at}::timestamptz
    FROM changed n WHERE c.id = n.id`
}

/** With the school locked nobody can come in between: leaving conflicts to the index would cost a tenth of the insert. */
function isUnknown(schoolId: string): Prisma.Sql {
  return Prisma.sql`AND NOT EXISTS (
      SELECT 1 FROM candidate c WHERE c.school_id = ${schoolId} AND c.id_type = n.id_type AND c.id_hash = n.id_hash)`
}

async function addNew(tx: Db, batch: CandidateBatch, at: Date, andUnknown: Prisma.Sql): Promise<void> {
  const columns = Prisma.raw(COLUMNS.join(', '))
  const values = Prisma.raw(COLUMNS.map((column) => `n.${column}`).join(', '))
  await tx.$executeRaw`
    WITH ${wantedRows()}
    INSERT INTO candidate (id, school_id, category, status, id_type, id_hash, id_sealed, phone_hash, phone_sealed,
                           ${columns}, created_in, created_at, updated_at)
    SELECT gen_random_uuid()::text, ${batch.schoolId}, coalesce(n.category, ${batch.category}),
           coalesce(n.platform_status, ${INITIAL_STATUSES}::jsonb ->> (CASE WHEN ${isCompleteSql('n')} THEN 'true' ELSE 'false' END)),
           n.id_type, n.id_hash, n.id_sealed, n.phone_hash, n.phone_sealed, ${values},
           ${batch.id}, ${at}::timestamptz, ${at}::timestamptz
    FROM wanted n
    WHERE n.name IS NOT NULL ${andUnknown}`
}
