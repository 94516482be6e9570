/** 照片检查任务 · In a worker thread: goes through zips and single pictures, measures each, hands them over in parts. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { EntryProblem } from '../../domain/photos/photo.js'
import { maskPhotoName } from '../../domain/photos/photo-name.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import { keepBytes } from '../blob-folder.js'
import type { TaskLine } from '../heavy/heavy-pool.js'
import { giveBack } from './give-back.js'
import { MAX_ENTRY_BYTES, MAX_LISTED, MAX_NESTED_BYTES } from './limits.js'
import { type MeasuredPhoto, measurePhoto } from './measure-photo.js'
import { PartSender, type SentContent, type SentPhoto } from './part-sender.js'
import { readFileKind } from './picture-kind.js'
import { type Allowance, type OpenedArchive, openUploads, refuseWhole, tooMany, type Upload } from './uploads.js'
import { openZipBytes, type ZipEntry } from './zip-archive.js'
import { isJunk } from './zip-names.js'

export interface InspectOrder {
  readonly files: readonly Upload[]
  /** Where to keep what is found; without it the bytes are sent along. */
  readonly folder?: string
  /** How much of what is unpacked may be kept. */
  readonly roomBytes: number
}

export async function inspectPhotos(
  { files, folder, roomBytes }: InspectOrder,
  line: TaskLine,
): Promise<{ problems: readonly EntryProblem[] }> {
  sharp.concurrency(1)
  sharp.cache(false)
  const { archives, pictures, problems, allowance } = await openUploads(files, roomBytes)
  const parts = new PartSender(line, allowance.files)
  const keep: Keep = (bytes) => (folder === undefined ? ownBytes(bytes) : keepBytes(folder, bytes))
  await parts.begin()
  try {
    for (const picture of pictures) {
      const bytes = await readFile(picture.path)
      await parts.add(async () => toSent(picture.name, await measurePhoto(bytes), picture.sha256, keep), bytes)
    }
    for (const archive of archives) await new ArchiveInspection(parts, keep, problems, allowance).inspect(archive)
    await parts.end()
  } finally {
    for (const { archive } of archives) archive.close()
  }
  return { problems }
}

/** One upload with what is packed in it, an archive within the archive included. */
class ArchiveInspection {
  constructor(
    private readonly parts: PartSender,
    private readonly keep: Keep,
    private readonly problems: EntryProblem[],
    private readonly allowance: Allowance,
  ) {}

  /** `folder`: where the archive lies in another. */
  async inspect({ archive, name: file }: OpenedArchive, folder?: string): Promise<void> {
    const within = folder === undefined ? '' : `${folder}/`
    for (const entry of archive.entries) {
      if (isJunk(entry.path)) continue
      const path = `${within}${entry.path}`
      const beforehand = judgeUnread(entry, folder !== undefined)
      if (beforehand !== undefined) {
        this.refuse(beforehand, path, entry.sizeBytes)
        continue
      }
      const content = entry.read()
      if (!content.ok && content.why === 'bomb') {
        this.problems.push({ path: file, problem: problemOf('zip-bomb', { file }) })
        return
      }
      if (!content.ok) this.refuse(content.why === 'method' ? 'zip-entry-method' : 'zip-entry-damaged', path, 0)
      else await this.take(path, content.bytes, folder !== undefined)
    }
  }

  private async take(path: string, bytes: Buffer, isNested: boolean): Promise<void> {
    const kind = readFileKind(bytes)
    if (kind.kind === 'archive') {
      if (kind.format === 'zip' && !isNested) return this.open(path, bytes)
      return this.refuse('zip-nested', path, bytes.length)
    }
    if (kind.kind === 'other' && !PICTURE_NAME.test(path)) return this.refuse('zip-other-file', path, bytes.length)
    if (bytes.length > MAX_ENTRY_BYTES) return this.refuse('zip-entry-too-large', path, bytes.length)
    const look = async (): Promise<SentPhoto> => {
      const sent = toSent(path, await measurePhoto(bytes), this.keep(bytes), this.keep)
      if (typeof sent.original === 'string') giveBack(bytes)
      return sent
    }
    await this.parts.add(look, bytes)
  }

  /** Schools pack a zip for each class, and all of them into one. */
  private async open(path: string, bytes: Buffer): Promise<void> {
    const name = maskPhotoName(path)
    if (this.allowance.listed > MAX_LISTED) return this.refuseFile(path, tooMany(name, this.allowance))
    const opened = await openZipBytes(bytes, name)
    if (!opened.ok) return this.refuseFile(path, opened.problem)
    this.allowance.listed += opened.value.listed
    const archive = opened.value
    if (archive.entries.some((entry) => entry.path === OFFICE_MARK)) return this.refuse('zip-other-file', path, 0)
    const refusal = refuseWhole(name, archive, this.allowance)
    if (refusal !== undefined) return this.refuseFile(path, refusal)
    // The archive itself was counted as one.
    this.parts.expect(archive.entries.filter((entry) => !isJunk(entry.path)).length)
    this.parts.skip()
    await this.inspect({ archive, name }, path.replace(ZIP_NAME, ''))
  }

  private refuse(code: EntryRefusal, path: string, sizeBytes: number): void {
    const params = {
      photo: maskPhotoName(path),
      sizeMb: Math.round(sizeBytes / 1024 / 1024),
      limitMb: MAX_ENTRY_BYTES / 1024 / 1024,
    }
    this.refuseFile(path, problemOf(code, params))
  }

  private refuseFile(path: string, problem: Problem): void {
    this.parts.skip()
    this.problems.push({ path: maskPhotoName(path), problem })
  }
}

type EntryRefusal =
  | 'zip-unsafe-name'
  | 'zip-nested'
  | 'zip-other-file'
  | 'zip-entry-encrypted'
  | 'zip-entry-too-large'
  | 'zip-entry-method'
  | 'zip-entry-damaged'

/** Of Word, Excel and their like, which are zips. */
const OFFICE_MARK = '[Content_Types].xml'
const PICTURE_NAME = /\.(?:jpe?g|jfif|png|webp|gif|bmp|tiff?|hei[cf])$/i
const ZIP_NAME = /\.zip$/i
const ARCHIVE_NAME = /\.(?:rar|7z|tar|t?gz|bz2|xz)$/i
const OTHER_NAME =
  /\.(?:docx?|xlsx?|pptx?|wps|et|pdf|txt|csv|md|html?|xml|json|psd|ai|cdr|mp[34]|mov|avi|exe|lnk|url|ini|db|bat|js|vbs|svg)$/i

/** What the list alone tells; nothing is unpacked for it. */
function judgeUnread({ path, isSafe, isEncrypted, sizeBytes }: ZipEntry, isNested: boolean): EntryRefusal | undefined {
  if (!isSafe) return 'zip-unsafe-name'
  const isZip = ZIP_NAME.test(path)
  if (ARCHIVE_NAME.test(path) || (isZip && (isNested || sizeBytes > MAX_NESTED_BYTES))) return 'zip-nested'
  if (OTHER_NAME.test(path)) return 'zip-other-file'
  if (isEncrypted) return 'zip-entry-encrypted'
  return sizeBytes > MAX_ENTRY_BYTES && !isZip ? 'zip-entry-too-large' : undefined
}

/** Stores the bytes, or makes them ready to be sent. */
type Keep = (bytes: Buffer) => SentContent

function toSent(path: string, { facts, mended }: MeasuredPhoto, original: SentContent, keep: Keep): SentPhoto {
  return { path, facts, original, ...(mended === undefined ? {} : { mended: keep(mended) }) }
}

/** A message copies the whole memory block behind a view: keep blocks as small as their content. */
function ownBytes(bytes: Buffer): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
}
