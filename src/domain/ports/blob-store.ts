/** 文件存储 · Stored bytes, and how they come from a channel. */

import type { Readable } from 'node:stream'
import type { Checked } from '../talk/checked.js'
import type { AttachmentSource } from '../talk/message.js'

export interface BlobRef {
  readonly sha256: string
  readonly sizeBytes: number
}

/** Of these contents, those that any record speaks of. */
export type BlobsInUse = (sha256s: readonly string[]) => Promise<ReadonlySet<string>>

export interface SweptBlobs {
  readonly removed: number
  readonly bytes: number
}

/** Content-addressed files. The first implementation is a folder; an object store can follow. */
export interface BlobStore {
  /**
   * Streams to disk while hashing; `upload-too-large` past the limit, `storage-full` where the disk would fall below its
   * floor, and nothing is kept then.
   */
  put(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Checked<BlobRef>>
  /** Takes over a finished local file (moves it). */
  putFile(path: string): Promise<BlobRef>
  open(sha256: string): Promise<Readable>
  /** A local path good for reading until the process ends. */
  localPath(sha256: string): Promise<string>
  /** Of the disk, above the floor that is left free; negative below it. */
  freeBytes(): Promise<number>
  /**
   * Lets go of what a kill left half arrived, and of contents a week old that are not in use; what is put in again meanwhile
   * stays.
   */
  sweep(inUse: BlobsInUse, now: Date): Promise<SweptBlobs>
  /** Where it is a folder of this machine: worker threads may add to it themselves. */
  readonly folder?: string
}

export interface FileToRead {
  readonly sha256: string
  readonly name: string
}

/** Fetches what a channel announced, within its few minutes. */
export interface MediaFetcher {
  /** `file-download-failed`, `file-download-timeout` or, past `mostBytes`, `file-too-large` when it cannot. */
  fetch(
    channel: string,
    source: Extract<AttachmentSource, { kind: 'remote' }>,
    mostBytes: number,
  ): Promise<Checked<{ readonly blob: BlobRef; readonly name: string }>>
}

export interface ReadProgress {
  readonly phase: 'reading' | 'checking' | 'marking' | 'photos' | 'packing'
  readonly done: number
  /** 0 when not yet known. */
  readonly total: number
}
