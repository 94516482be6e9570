/** 上传的文件 · Sorts the files of one set into zips and pictures, and says what is wrong with the rest. */
import { open } from 'node:fs/promises'
import { isCalledPart } from '../../domain/lists/other-file.js'
import type { EntryProblem } from '../../domain/photos/photo.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import { MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_LISTED, MAX_TOTAL_BYTES } from './limits.js'
import { type FileKind, HEAD_BYTES, readFileKind } from './picture-kind.js'
import { openZipArchive, type ZipArchive } from './zip-archive.js'
import { isJunk } from './zip-names.js'

/** A stored file with its local path. */
export interface Upload {
  readonly path: string
  readonly sha256: string
  readonly name: string
}

export interface OpenedArchive {
  readonly name: string
  readonly archive: ZipArchive
}

/** What the archives of a set hold together, as far as they have been opened. */
export interface Allowance {
  /** To look at. */
  files: number
  /** With folders and what is passed over. */
  listed: number
  unpackedBytes: number
  /** What may be kept of it, by the disk. */
  readonly roomBytes: number
}

export interface OpenedUploads {
  readonly archives: readonly OpenedArchive[]
  readonly pictures: readonly Upload[]
  readonly problems: EntryProblem[]
  readonly allowance: Allowance
}

export async function openUploads(files: readonly Upload[], roomBytes: number): Promise<OpenedUploads> {
  const archives: OpenedArchive[] = []
  const pictures: Upload[] = []
  const problems: EntryProblem[] = []
  const allowance: Allowance = { files: 0, listed: 0, unpackedBytes: 0, roomBytes }
  for (const file of files) {
    const { kind, sizeBytes } = await lookAt(file.path)
    const problem = refuseFile(file.name, kind, sizeBytes)
    if (problem !== undefined) problems.push({ path: file.name, problem })
    else if (kind.kind === 'picture') {
      pictures.push(file)
      allowance.files++
    } else if (allowance.listed > MAX_LISTED) problems.push({ path: file.name, problem: tooMany(file.name, allowance) })
    else {
      const opened = await openZipArchive(file.path, file.name)
      const refusal = opened.ok ? refuseWhole(file.name, opened.value, allowance) : opened.problem
      if (refusal !== undefined) problems.push({ path: file.name, problem: refusal })
      if (!opened.ok) continue
      allowance.listed += opened.value.listed
      if (refusal === undefined) archives.push({ name: file.name, archive: opened.value })
      else opened.value.close()
    }
  }
  return { archives, pictures, problems, allowance }
}

/** Their lists alone would cost too much to read. */
export function tooMany(file: string, { listed }: Allowance): Problem {
  return problemOf('zip-too-many-files', { file, count: listed, limit: MAX_LISTED })
}

function refuseFile(name: string, kind: FileKind, sizeBytes: number): Problem | undefined {
  if (kind.kind === 'picture') {
    const sizes = { sizeMb: Math.round(sizeBytes / 1024 / 1024), limitMb: MAX_ENTRY_BYTES / 1024 / 1024 }
    return sizeBytes > MAX_ENTRY_BYTES ? problemOf('zip-entry-too-large', { photo: name, ...sizes }) : undefined
  }
  if (kind.kind === 'archive' && kind.format === 'zip') return undefined
  if (isCalledPart(name)) return problemOf('zip-in-parts', { file: name })
  if (kind.kind === 'other') return problemOf('archive-not-photos', { file: name })
  return problemOf('archive-other-format', { file: name, format: kind.format })
}

/** Of the archive as a whole, with those before it; counted with them where it is taken. */
export function refuseWhole(file: string, archive: ZipArchive, allowance: Allowance): Problem | undefined {
  const files = allowance.files + archive.entries.filter((entry) => !isJunk(entry.path)).length
  const unpackedBytes = allowance.unpackedBytes + archive.totalBytes
  if (files > MAX_ENTRIES) return problemOf('zip-too-many-files', { file, count: files, limit: MAX_ENTRIES })
  if (unpackedBytes > MAX_TOTAL_BYTES) {
    return problemOf('zip-too-large', { file, limitGb: MAX_TOTAL_BYTES / 1024 ** 3 })
  }
  if (unpackedBytes > allowance.roomBytes) return problemOf('storage-full')
  const isLocked = archive.entries.length > 0 && archive.entries.every((entry) => entry.isEncrypted)
  if (isLocked) return problemOf('zip-encrypted', { file })
  Object.assign(allowance, { files, unpackedBytes })
  return undefined
}

async function lookAt(path: string): Promise<{ kind: FileKind; sizeBytes: number }> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(HEAD_BYTES)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return { kind: readFileKind(head.subarray(0, bytesRead)), sizeBytes: size }
  } finally {
    await file.close()
  }
}
