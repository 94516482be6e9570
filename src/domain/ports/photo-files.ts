/** 照片文件 · Unpacking, measuring, packing and drawing photos, off the event loop. */

import type { EntryProblem, FoundPhoto, PhotoToPack } from '../photos/photo.js'
import type { Checked } from '../talk/checked.js'
import type { OfferedFile } from '../talk/message.js'
import type { FileToRead, ReadProgress } from './blob-store.js'

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
