/** 存着的文件 · A received file that a record keeps, such as a receipt, as it is handed out again. */
import type { OfferedFile } from '../../domain/talk/message.js'
import type { Sealer } from '../secrets/seal.js'

/** What a query includes of it. */
export const WITH_CONTENT = { include: { stored: true } } as const

interface KeptFile {
  readonly sha256: string
  readonly nameSealed: Uint8Array
  readonly stored: { readonly sizeBytes: bigint }
}

export function fileOf({ sha256, nameSealed, stored }: KeptFile, sealer: Pick<Sealer, 'open'>): OfferedFile {
  return { sha256, sizeBytes: Number(stored.sizeBytes), name: sealer.open(nameSealed, 'file.name') }
}
