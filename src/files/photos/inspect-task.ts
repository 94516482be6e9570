/** 照片检查任务 · In a worker thread: goes through zips and single pictures, measures each, hands them over in parts. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { EntryProblem, PhotoFacts } from '../../domain/photos/photo.js'
import { maskPhotoName } from '../../domain/photos/photo-name.js'
import { problemOf } from '../../domain/talk/problem.js'
import { keepBytes } from '../blob-folder.js'
import type { TaskLine } from '../heavy/heavy-pool.js'
import { giveBack } from './give-back.js'
import { MAX_ENTRY_BYTES } from './limits.js'
import { type MeasuredPhoto, measurePhoto } from './measure-photo.js'
import { readPixelCount } from './picture-head.js'
import { readFileKind } from './picture-kind.js'
import { type OpenedArchive, openUploads, type Upload } from './uploads.js'
import type { ZipEntry } from './zip-archive.js'
import { isJunk } from './zip-names.js'

export interface InspectOrder {
  readonly files: readonly Upload[]
  /** Where to keep what is found; without it the bytes are sent along. */
  readonly folder?: string
}

/** A picture on its way to the records. */
export interface SentPhoto {
  readonly path: string
  readonly facts: PhotoFacts
  readonly original: SentContent
  readonly mended?: SentContent
}

/** Already stored, or the bytes to store. */
export type SentContent = string | Uint8Array

export interface SentPart {
  readonly photos: readonly SentPhoto[]
  readonly done: number
  readonly total: number
}

/** More than threads that decode, so that these never wait for this one. */
const IN_FLIGHT = 12
const MAX_COST_BYTES = 100 * 1024 * 1024
/** A progressive picture keeps all its coefficients in memory while it is decoded. */
const COST_PER_PIXEL = 6
const PART_PHOTOS = 24
const PART_BYTES = 4 * 1024 * 1024

export async function inspectPhotos(
  { files, folder }: InspectOrder,
  line: TaskLine,
): Promise<{ problems: EntryProblem[] }> {
  sharp.concurrency(1)
  sharp.cache(false)
  const { archives, pictures, problems, total } = await openUploads(files)
  const parts = new PartSender(line, total)
  const keep: Keep = (bytes) => (folder === undefined ? ownBytes(bytes) : keepBytes(folder, bytes))
  await parts.begin()
  try {
    for (const picture of pictures) {
      const bytes = await readFile(picture.path)
      await parts.add(async () => toSent(picture.name, await measurePhoto(bytes), picture.sha256, keep), bytes)
    }
    for (const archive of archives) await inspectArchive(archive, parts, keep, problems)
    await parts.end()
  } finally {
    for (const { archive } of archives) archive.close()
  }
  return { problems }
}

async function inspectArchive(
  { archive, name: file }: OpenedArchive,
  parts: PartSender,
  keep: Keep,
  problems: EntryProblem[],
): Promise<void> {
  for (const entry of archive.entries) {
    if (isJunk(entry.path)) continue
    const refuse = (code: EntryRefusal): void => {
      parts.skip()
      problems.push({ path: maskPhotoName(entry.path), problem: problemOf(code, describe(entry)) })
    }
    const beforehand = judgeUnread(entry)
    if (beforehand !== undefined) {
      refuse(beforehand)
      continue
    }
    const content = entry.read()
    if (!content.ok && content.why === 'bomb') {
      problems.push({ path: file, problem: { code: 'zip-bomb', params: { file } } })
      return
    }
    if (!content.ok) refuse(content.why === 'method' ? 'zip-entry-method' : 'zip-entry-damaged')
    else await takeContent(entry, content.bytes, parts, keep, refuse)
  }
}

async function takeContent(
  entry: ZipEntry,
  bytes: Buffer,
  parts: PartSender,
  keep: Keep,
  refuse: (code: EntryRefusal) => void,
): Promise<void> {
  const { kind } = readFileKind(bytes)
  if (kind === 'archive') return refuse('zip-nested')
  if (kind === 'other' && !PICTURE_NAME.test(entry.path)) return refuse('zip-other-file')
  const look = async (): Promise<SentPhoto> => {
    const sent = toSent(entry.path, await measurePhoto(bytes), keep(bytes), keep)
    if (typeof sent.original === 'string') giveBack(bytes)
    return sent
  }
  await parts.add(look, bytes)
}

type EntryRefusal =
  | 'zip-unsafe-name'
  | 'zip-nested'
  | 'zip-other-file'
  | 'zip-entry-encrypted'
  | 'zip-entry-too-large'
  | 'zip-entry-method'
  | 'zip-entry-damaged'

const PICTURE_NAME = /\.(?:jpe?g|jfif|png|webp|gif|bmp|tiff?|hei[cf])$/i
const ARCHIVE_NAME = /\.(?:zip|rar|7z|tar|t?gz|bz2|xz)$/i
const OTHER_NAME =
  /\.(?:docx?|xlsx?|pptx?|wps|et|pdf|txt|csv|md|html?|xml|json|psd|ai|cdr|mp[34]|mov|avi|exe|lnk|url|ini|db|bat|js|vbs|svg)$/i

/** What the list alone tells; nothing is unpacked for it. */
function judgeUnread(entry: ZipEntry): EntryRefusal | undefined {
  if (!entry.isSafe) return 'zip-unsafe-name'
  if (ARCHIVE_NAME.test(entry.path)) return 'zip-nested'
  if (OTHER_NAME.test(entry.path)) return 'zip-other-file'
  if (entry.isEncrypted) return 'zip-entry-encrypted'
  return entry.sizeBytes > MAX_ENTRY_BYTES ? 'zip-entry-too-large' : undefined
}

function describe(entry: ZipEntry) {
  const sizeMb = Math.round(entry.sizeBytes / 1024 / 1024)
  return { photo: maskPhotoName(entry.path), sizeMb, limitMb: MAX_ENTRY_BYTES / 1024 / 1024 }
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

function weigh(content: SentContent | undefined): number {
  return content instanceof Uint8Array ? content.length : 0
}

/** Keeps a few pictures in work, sends them in order in parts, and waits when the receiver is behind. */
class PartSender {
  readonly #line: TaskLine
  readonly #total: number
  readonly #working: { readonly work: Promise<SentPhoto>; readonly costBytes: number }[] = []
  #costBytes = 0
  #part: SentPhoto[] = []
  #partBytes = 0
  #sending: Promise<unknown> = Promise.resolve()
  #done = 0

  constructor(line: TaskLine, total: number) {
    this.#line = line
    this.#total = total
  }

  /** Says how many there will be. */
  begin(): Promise<unknown> {
    return this.#line.ask({ photos: [], done: 0, total: this.#total } satisfies SentPart)
  }

  async add(measure: () => Promise<SentPhoto>, bytes: Buffer): Promise<void> {
    const costBytes = bytes.length + (readPixelCount(bytes) ?? 0) * COST_PER_PIXEL
    while (this.#working.length >= IN_FLIGHT || (this.#costBytes > 0 && this.#costBytes + costBytes > MAX_COST_BYTES)) {
      await this.#settleFirst()
    }
    const work = measure()
    // Awaited in order later; until then a failure must not count as unhandled.
    work.catch(() => undefined)
    this.#working.push({ work, costBytes })
    this.#costBytes += costBytes
  }

  skip(): void {
    this.#done++
  }

  async end(): Promise<void> {
    while (this.#working.length > 0) await this.#settleFirst()
    await this.#send()
    await this.#sending
  }

  async #settleFirst(): Promise<void> {
    const first = this.#working.shift()
    if (first === undefined) return
    const photo = await first.work
    this.#costBytes -= first.costBytes
    this.#part.push(photo)
    this.#partBytes += weigh(photo.original) + weigh(photo.mended)
    this.#done++
    if (this.#part.length >= PART_PHOTOS || this.#partBytes >= PART_BYTES) await this.#send()
  }

  async #send(): Promise<void> {
    await this.#sending
    const part: SentPart = { photos: this.#part, done: this.#done, total: this.#total }
    this.#sending = this.#line.ask(part)
    this.#sending.catch(() => undefined)
    this.#part = []
    this.#partBytes = 0
  }
}
