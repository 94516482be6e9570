/** 存着的行 · Rows of a part as they were checked, read through a schema: a row of before has other words for some of it. */
import { inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { StagedRow } from '../../domain/lists/rows.js'
import { readFinding } from '../../domain/lists/stored-findings.js'
import type { Sealer } from '../secrets/seal.js'

/** Whatever an earlier version wrote can be said. */
export const finding = z.unknown().transform(readFinding)

const row = z.object({
  sheet: z.number(),
  row: z.number(),
  verdict: z.enum(['ok', 'error']),
  values: z.record(z.string(), z.string()),
  findings: z.array(finding),
  plan: z.enum(['create', 'update', 'same', 'none']).catch('none'),
  recordId: z.string().optional(),
  scope: z.string().optional(),
  /** What `recordId` was called while candidates were the only list. */
  candidateId: z.string().optional(),
})

const rows = z
  .array(row)
  .transform((all) =>
    all.map(({ candidateId, ...one }) => (candidateId === undefined ? one : { ...one, recordId: candidateId })),
  )

/** Rows are sealed as a whole part, packed. */
function openRows(sealed: Uint8Array, sealer: Sealer): readonly StagedRow[] {
  const text = inflateRawSync(sealer.openBytes(sealed, 'row.content')).toString('utf8')
  return rows.parse(JSON.parse(text)) as readonly StagedRow[]
}

export interface StoredPart {
  /** Null in a part of before: all its rows lie in its content. */
  readonly marked: number | null
  readonly contentSealed: Uint8Array
  readonly markedSealed: Uint8Array | null
}

/** Those of which something is to be said. */
export function openMarked(part: StoredPart, sealer: Sealer): readonly StagedRow[] {
  if (part.markedSealed !== null) return openRows(part.markedSealed, sealer)
  if (part.marked !== null) return []
  return openRows(part.contentSealed, sealer).filter((one) => one.verdict === 'error' || one.findings.length > 0)
}

/** In the order of the list. */
export function openPart(part: StoredPart, sealer: Sealer): readonly StagedRow[] {
  const content = openRows(part.contentSealed, sealer)
  if (part.markedSealed === null) return content
  const all = [...content, ...openRows(part.markedSealed, sealer)]
  return all.sort((one, other) => one.sheet - other.sheet || one.row - other.row)
}
