/** 文件类型 · What a file is by its first bytes, whatever its name says. */
import type { PhotoFacts } from '../../domain/photos/photo.js'
import { beginsAsZip } from '../zip-span.js'

type PictureFormat = Exclude<PhotoFacts['format'], 'unknown'>

export type FileKind =
  | { readonly kind: 'picture'; readonly format: PictureFormat }
  | { readonly kind: 'archive'; readonly format: 'zip' | 'rar' | '7z' | 'gz' | 'tar' }
  | { readonly kind: 'other' }

/** How many bytes from the beginning are enough. */
export const HEAD_BYTES = 300

export function readFileKind(head: Uint8Array): FileKind {
  const found = SIGNATURES.find(([at, hex]) => hasBytes(head, at, hex))
  return found?.[2] ?? (beginsAsZip(head) ? archive('zip') : { kind: 'other' })
}

const picture = (format: PictureFormat): FileKind => ({ kind: 'picture', format })
const archive = (format: 'zip' | 'rar' | '7z' | 'gz' | 'tar'): FileKind => ({ kind: 'archive', format })

/** Place, bytes in hex, kind. */
const SIGNATURES: readonly (readonly [number, string, FileKind])[] = [
  [0, 'ffd8ff', picture('jpeg')],
  [0, '89504e470d0a1a0a', picture('png')],
  [8, '57454250', picture('webp')], // WEBP
  [0, '47494638', picture('gif')], // GIF8
  [0, '49492a00', picture('tiff')],
  [0, '4d4d002a', picture('tiff')],
  [4, '6674797068656963', picture('heif')], // ftypheic
  [4, '6674797068656978', picture('heif')], // ftypheix
  [4, '6674797068657663', picture('heif')], // ftyphevc
  [4, '667479706d696631', picture('heif')], // ftypmif1
  [4, '6674797061766966', picture('heif')], // ftypavif
  [0, '526172211a07', archive('rar')],
  [0, '377abcaf271c', archive('7z')],
  [0, '1f8b08', archive('gz')],
  [257, '7573746172', archive('tar')], // ustar
  [0, '424d', picture('bmp')], // BM: the shortest, so the last
]

function hasBytes(head: Uint8Array, at: number, hex: string): boolean {
  for (let digit = 0; digit < hex.length; digit += 2) {
    if (head[at + digit / 2] !== Number.parseInt(hex.slice(digit, digit + 2), 16)) return false
  }
  return true
}
