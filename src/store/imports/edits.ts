/** 存着的改动 · What a person has said about a list that waits: sealed, since a corrected cell may hold a number. */
import { z } from 'zod'
import type { Edit } from '../../domain/imports/edits.js'
import type { Sealed, Sealer } from '../secrets/seal.js'

const at = { sheet: z.number(), row: z.number() }
const what = { code: z.string(), field: z.string() }
const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take'), ...what, doubtful: z.literal(true).optional() }),
  z.object({ kind: z.literal('take-one'), ...what, ...at, proposal: z.string() }),
  z.object({ kind: z.literal('set'), ...at, field: z.string(), value: z.string() }),
  z.object({ kind: z.literal('others'), field: z.string(), value: z.string(), rows: z.array(z.object(at)) }),
  z.object({ kind: z.literal('drop'), ...at }),
  z.object({ kind: z.literal('allow'), code: z.string() }),
])

/** What another version has written and this one does not understand is not done. */
export function openEdits(sealed: Uint8Array | null, sealer: Sealer): readonly Edit[] {
  if (sealed === null) return []
  return sealer.openJson<readonly unknown[]>(sealed, 'batch.edits').flatMap((stored) => {
    const { success, data } = edit.safeParse(stored)
    return success ? [data as Edit] : []
  })
}

export function sealEdits(said: readonly Edit[], sealer: Sealer): Sealed {
  return sealer.sealJson(said, 'batch.edits')
}
