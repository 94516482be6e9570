/** 照片文件 · Unpacking, measuring, packing and drawing photos, off the event loop. */

import type { PhotoFacts } from '../photos/photo.js'
import type { Checked } from '../talk/checked.js'
import type { OfferedFile } from '../talk/message.js'
import type { Problem } from '../talk/problem.js'
import type { FileToRead, ReadProgress } from './blob-store.js'

/** One picture found in the upload, already stored by its content hash. */
export interface FoundPhoto {
  /** Path inside the zip as decoded, or the file name of a single picture. */
  readonly path: string
  readonly sha256: string
  readonly facts: PhotoFacts
}

/** What could not be taken out of a zip, or a file that could not be opened. */
export interface EntryProblem {
  readonly path: string
  readonly problem: Problem
}

/** A picture and the name it gets in the zip for the platform. */
export interface PhotoToPack {
  readonly sha256: string
  /** `<ID>.jpg` */
  readonly packName: string
}

export interface PhotoFiles {
  /** Unpacks zips and single pictures as one set, checks each picture by content. `entryProblems`: per entry refused. */
  inspect(
    files: readonly FileToRead[],
    onPhotos: (photos: readonly FoundPhoto[]) => Promise<void>,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<Checked<{ readonly entryProblems: readonly EntryProblem[] }>>
  /** One zip of this name, or several, numbered, each good by itself and at most of `maxBytes`. */
  pack(photos: readonly PhotoToPack[], name: string, maxBytes: number): Promise<readonly OfferedFile[]>
  /** One picture to look over: thumbnails with a caption each. */
  contactSheet(
    photos: readonly { readonly sha256: string; readonly caption: string; readonly mark?: 'bad' | 'doubtful' }[],
    name: string,
  ): Promise<OfferedFile>
}
