/** 在用的文件 · Which stored contents any record speaks of: files received and given out, photos staged, held and held before. */
import type { BlobsInUse } from '../../domain/ports/blob-store.js'
import type { StoreContext } from '../database/connection.js'

/** Replies and reports are sealed; whatever they hold stands in the access log once it has been given out. */
export function blobsInUse({ prisma }: StoreContext): BlobsInUse {
  return async (sha256s) => {
    const asked = [...sha256s]
    const rows = await prisma.$queryRaw<{ sha256: string }[]>`
      SELECT sha256 FROM received_file WHERE sha256 = ANY(${asked})
      UNION SELECT sha256 FROM access_log WHERE sha256 = ANY(${asked})
      UNION SELECT sha256 FROM staged_photo WHERE sha256 = ANY(${asked})
      UNION SELECT final_sha256 FROM staged_photo WHERE final_sha256 = ANY(${asked})
      UNION SELECT photo_sha256 FROM candidate WHERE photo_sha256 = ANY(${asked})
      UNION SELECT previous->>'photo_sha256' FROM record_change WHERE previous->>'photo_sha256' = ANY(${asked})`
    return new Set(rows.map(({ sha256 }) => sha256))
  }
}
