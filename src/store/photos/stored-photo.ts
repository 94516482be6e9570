/** 存着的照片 · What is kept sealed of a picture that was judged, read through a schema. */
import { z } from 'zod'
import type { Finding } from '../../domain/lists/rows.js'
import { finding } from '../imports/stored-rows.js'
import type { Sealer } from '../secrets/seal.js'

const content = z.object({
  path: z.string(),
  findings: z.array(finding).default([]),
  idInPath: z.string().optional(),
})

interface PhotoContent {
  readonly path: string
  readonly findings: readonly Finding[]
  readonly idInPath?: string
}

export function openPhotoContent(sealed: Uint8Array, sealer: Sealer): PhotoContent {
  return content.parse(sealer.openJson(sealed, 'photo.content')) as PhotoContent
}
