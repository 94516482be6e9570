/** 轮换数据密钥 · Re-encrypts all that is sealed with the newest key, in pieces, as often as it takes. */
import { connect } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { Prisma, type PrismaClient } from '../generated/client.js'
import { STORED_LISTS } from '../lists/all.js'
import type { DataKeys } from './data-key.js'
import { base64, Sealer, type SealUse } from './seal.js'

/** Tables of the lists whose rows hold secrets. */
const TABLES = new Set(STORED_LISTS.filter(({ secrets }) => secrets.length > 0).map(({ table }) => table))

/** Every sealed column there is; a test compares it with the database. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  ...[...TABLES].map((table): SealedColumn => ({ table, column: 'secrets_sealed', use: 'record.secrets' })),
  { table: 'store_secret', column: 'value_sealed', use: 'secret' },
  { table: 'candidate', column: 'id_sealed', use: 'person.id' },
  { table: 'candidate', column: 'phone_sealed', use: 'person.phone' },
  { table: 'record_change', column: 'previous_sealed', use: 'record.secrets' },
  { table: 'record_change', column: 'previous_phone_sealed', use: 'person.phone' },
  { table: 'staged_part', column: 'content_sealed', use: 'row.content' },
  { table: 'staged_part', column: 'marked_sealed', use: 'row.content' },
  { table: 'staged_photo', column: 'content_sealed', use: 'photo.content' },
  { table: 'received_file', column: 'name_sealed', use: 'file.name' },
  { table: 'inbound_message', column: 'content_sealed', use: 'inbound.content' },
  { table: 'outbox_message', column: 'reply_sealed', use: 'outbox.reply' },
  { table: 'conversation', column: 'state_sealed', use: 'conversation.state' },
  { table: 'import_batch', column: 'report_sealed', use: 'batch.report' },
  { table: 'import_batch', column: 'failure_sealed', use: 'batch.failure' },
  { table: 'import_batch', column: 'edits_sealed', use: 'batch.edits' },
  { table: 'published_contact', column: 'values_sealed', use: 'record.secrets' },
  { table: 'access_log', column: 'name_sealed', use: 'file.name' },
]

interface SealedColumn {
  readonly table: string
  readonly column: string
  readonly use: SealUse
}

/** A stretch of a table's 8 kB pages; at most a few thousand rows. */
const PAGES = 64

/**
 * `dataKeys` holds the new key first and the old ones behind it; every process must run with both already.
 * May be stopped and run again: what is done is not done twice. The hash key is sealed like the rest and stays the
 * same, so lookups go on working. Returns how many values were re-encrypted; after 0 the old keys can be dropped.
 */
export async function rotateDataKey(
  options: { readonly databaseUrl: string; readonly dataKeys: DataKeys },
  tell: (resealed: number) => void = () => undefined,
): Promise<number> {
  const prisma = connect(options.databaseUrl)
  const sealer = new Sealer(options.dataKeys)
  let resealed = 0
  try {
    // Rows made ready for an import hold values sealed one by one; they are made ready again when they are wanted.
    await prisma.stagedPart.updateMany({
      where: { incoming: { not: Prisma.DbNull } },
      data: { incoming: Prisma.DbNull },
    })
    for (const column of SEALED_COLUMNS) {
      const pages = await countPages(prisma, column.table)
      for (let page = 0; page < pages; page += PAGES) {
        resealed += await resealPages(prisma, sealer, column, page)
        tell(resealed)
      }
    }
    return resealed
  } finally {
    await prisma.$disconnect()
  }
}

async function countPages(prisma: PrismaClient, table: string): Promise<number> {
  const [size] = await prisma.$queryRaw<{ pages: number }[]>`
    SELECT (pg_relation_size(${table}::regclass) / current_setting('block_size')::int)::int AS pages`
  return size?.pages ?? 0
}

/** By place on disk: rows of any key, no index needed, and no row is looked at for every stretch again. */
function resealPages(prisma: PrismaClient, sealer: Sealer, { table, column, use }: SealedColumn, page: number) {
  const [from, column_] = [Prisma.raw(table), Prisma.raw(column)]
  const [first, end] = [`(${page},0)`, `(${page + PAGES},0)`]
  return prisma.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ place: string; sealed: Uint8Array }[]>`
      SELECT ctid::text AS place, ${column_} AS sealed FROM ${from}
      WHERE ctid >= ${first}::tid AND ctid < ${end}::tid AND substring(${column_} FROM 1 FOR 4) <> ${sealer.keyId}
      FOR NO KEY UPDATE`
    if (rows.length === 0) return 0
    const anew = await mapInPieces(rows, ({ place, sealed }) => ({
      place,
      sealed: base64(sealer.sealBytes(sealer.openBytes(sealed, use), use)),
    }))
    return await tx.$executeRaw`
      UPDATE ${from} t SET ${column_} = decode(n.sealed, 'base64')
      FROM jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) AS n(place text, sealed text)
      WHERE t.ctid = n.place::tid`
  })
}
