/** 读来信 · From a stored message to what a turn takes: files fetched and looked at, once. */

import type { PendingInbound } from '../../domain/ports/talk-store.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import type { AttachmentSource } from '../../domain/talk/message.js'
import { cutText, MOST_OF_TABLE } from '../../domain/talk/read-length.js'
import type { ReceivedFile, TurnInput } from '../../domain/talk/turn.js'
import type { JobPorts } from '../job-ports.js'

type InputPorts = Pick<JobPorts, 'talk' | 'media' | 'candidateFiles'>

export async function readInput(pending: PendingInbound, ports: InputPorts): Promise<TurnInput> {
  const { content } = pending.message
  switch (content.kind) {
    case 'text':
      if (content.attachments === undefined || content.attachments.length === 0) {
        return { kind: 'text', text: cutText(content.text, MOST_OF_TABLE) }
      }
      return withFiles(pending, content.attachments, content.text, ports)
    case 'files':
      return withFiles(pending, content.attachments, content.text, ports)
    default:
      return content
  }
}

async function withFiles(
  pending: PendingInbound,
  sources: readonly AttachmentSource[],
  text: string | undefined,
  ports: InputPorts,
): Promise<TurnInput> {
  const files: ReceivedFile[] = []
  for (const source of sources) {
    const file = await receiveFile(pending, source, ports)
    if (!file.ok) return { kind: 'file-failed', problem: file.problem }
    files.push(file.value)
  }
  return { kind: 'files', files, ...(text !== undefined ? { text: cutText(text, MOST_OF_TABLE) } : {}) }
}

async function receiveFile(
  pending: PendingInbound,
  source: AttachmentSource,
  ports: InputPorts,
): Promise<Checked<ReceivedFile>> {
  if (source.kind === 'stored') {
    const file = await ports.talk.findReceivedFile(source.fileId)
    return file === undefined ? bad('file-download-failed') : good(file)
  }
  const fetched = await ports.media.fetch(pending.message.from.channel, source)
  if (!fetched.ok) return fetched
  const { blob, name } = fetched.value
  const kind = await ports.candidateFiles.sniff({ sha256: blob.sha256, name })
  return good(await ports.talk.addReceivedFile({ ...blob, name, kind }, pending.message))
}
