/** 收文件 · Bytes a person sends us, on the channels that hand them over at once (web, console). */

import { normalForm, soundText } from '../domain/cells/linear-text.js'
import type { FileRoom } from '../domain/fairness/file-room.js'
import type { BlobRef, BlobStore } from '../domain/ports/blob-store.js'
import type { ListFiles } from '../domain/ports/list-files.js'
import type { TalkStore } from '../domain/ports/talk-store.js'
import { bad, type Checked, good } from '../domain/talk/checked.js'
import type { InboundMessage } from '../domain/talk/message.js'
import { cutName } from '../domain/talk/read-length.js'
import type { ReceivedFile } from '../domain/talk/turn.js'

export interface FileIntake {
  readonly fileRoom: FileRoom
  readonly blobs: Pick<BlobStore, 'put'>
  readonly talk: Pick<TalkStore, 'addReceivedFile'>
  /** Tells a workbook from an archive or a picture by its first bytes. */
  readonly sniff: ListFiles['sniff']
}

/** A file on disk that no message names yet. */
export interface KeptFile {
  readonly name: string
  readonly blob: BlobRef
}

const MAX_NAME_LENGTH = 160

export async function keepFile(
  intake: FileIntake,
  offered: { readonly name: string; readonly source: AsyncIterable<Uint8Array> },
  maxBytes: number,
): Promise<Checked<KeptFile>> {
  const kept = await intake.blobs.put(offered.source, maxBytes)
  const name = plainFileName(offered.name)
  if (kept.ok) return good({ name, blob: kept.value })
  const { problem } = kept
  return problem.code === 'upload-too-large' ? bad('file-too-large', { ...problem.params, name }) : kept
}

/** The message as it is to be received: with the kept files registered as its attachments. */
export async function attachFiles(
  intake: FileIntake,
  message: Omit<InboundMessage, 'content'>,
  files: readonly KeptFile[],
  text?: string,
): Promise<InboundMessage> {
  const bare: InboundMessage = { ...message, content: { kind: 'files', attachments: [], ...(text ? { text } : {}) } }
  const received: ReceivedFile[] = []
  for (const { name, blob } of files) {
    const kind = await intake.sniff({ sha256: blob.sha256, name })
    received.push(
      await intake.talk.addReceivedFile({ sha256: blob.sha256, name, sizeBytes: blob.sizeBytes, kind }, bare),
    )
  }
  const attachments = received.map(({ fileId }) => ({ kind: 'stored' as const, fileId }))
  return { ...bare, content: { kind: 'files', attachments, ...(text ? { text } : {}) } }
}

/** The last part of a path, composed as typed (macOS sends e + ´), without control characters; never empty. */
export function plainFileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control and bidirectional marks are what is taken out
  const plain = name.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  const clean = (normalForm(soundText(plain), 'NFC').split(/[/\\]/).at(-1) ?? '').trim()
  if (clean === '' || clean === '.' || clean === '..') return '未命名文件'
  return cutName(clean, MAX_NAME_LENGTH)
}
