/** 上传的文件 · Sorts the files of one set into zips and pictures, and says what is wrong with the rest. */
import { open } from 'node:fs/promises'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import { MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_TOTAL_BYTES } from './limits.js'
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

export interface OpenedUploads {
  readonly archives: readonly OpenedArchive[]
  readonly pictures: readonly Upload[]
  readonly problems: { readonly path: string; readonly problem: Problem }[]
  /** Files to look at. */
  readonly total: number
}

export async function openUploads(files: readonly Upload[]): Promise<OpenedUploads> {
  const archives: OpenedArchive[] = []
  const pictures: Upload[] = []
  const problems: { path: string; problem: Problem }[] = []
  let [total, totalBytes] = [0, 0]
  for (const file of files) {
    const refuse = (problem: Problem): void => {
      problems.push({ path: file.name, problem })
    }
    const { kind, sizeBytes } = await lookAt(file.path)
    if (kind.kind === 'picture' && sizeBytes > MAX_ENTRY_BYTES) {
      refuse(problemOf('zip-entry-too-large', { photo: file.name, ...sizes(sizeBytes) }))
    } else if (kind.kind === 'picture') {
      pictures.push(file)
      total++
    } else if (kind.kind === 'other') {
      refuse(problemOf('archive-not-photos', { file: file.name }))
    } else if (kind.format !== 'zip') {
      refuse(problemOf('archive-other-format', { file: file.name, format: kind.format }))
    } else {
      const opened = await openZipArchive(file.path, file.name)
      if (!opened.ok) {
        refuse(opened.problem)
        continue
      }
      const archive = opened.value
      const found = archive.entries.filter((entry) => !isJunk(entry.path))
      const refusal = refuseWhole(file.name, archive, total + found.length, totalBytes + archive.totalBytes)
      if (refusal === undefined) {
        archives.push({ name: file.name, archive })
        total += found.length
        totalBytes += archive.totalBytes
      } else {
        archive.close()
        refuse(refusal)
      }
    }
  }
  return { archives, pictures, problems, total }
}

/** Of the archive as a whole, with those before it. */
function refuseWhole(file: string, archive: ZipArchive, total: number, totalBytes: number): Problem | undefined {
  if (total > MAX_ENTRIES) return problemOf('zip-too-many-files', { file, count: total, limit: MAX_ENTRIES })
  if (totalBytes > MAX_TOTAL_BYTES) return problemOf('zip-too-large', { file, limitGb: MAX_TOTAL_BYTES / 1024 ** 3 })
  const isLocked = archive.entries.length > 0 && archive.entries.every((entry) => entry.isEncrypted)
  return isLocked ? problemOf('zip-encrypted', { file }) : undefined
}

function sizes(sizeBytes: number) {
  return { sizeMb: Math.round(sizeBytes / 1024 / 1024), limitMb: MAX_ENTRY_BYTES / 1024 / 1024 }
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
