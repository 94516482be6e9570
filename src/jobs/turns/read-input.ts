/** 读来信 · From a stored message to what a turn takes: its files found, a pasted table kept as one; once. */
import { Readable } from 'node:stream'
import { readPastedTable, writePastedCsv } from '../../domain/candidates/pasted-table.js'
import { READ_LISTS } from '../../domain/lists/all.js'
import { isOfOrgAlone } from '../../domain/people/school-in-question.js'
import type { PendingInbound } from '../../domain/ports/talk-store.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import type { AttachmentSource } from '../../domain/talk/message.js'
import { problemOf } from '../../domain/talk/problem.js'
import { MOST_OF_TABLE } from '../../domain/talk/read-length.js'
import type { Asker, ReceivedFile, TurnInput } from '../../domain/talk/turn.js'
import type { JobPorts } from '../job-ports.js'

type InputPorts = Pick<JobPorts, 'talk' | 'blobs' | 'fileRoom'>

export async function readInput(
  pending: PendingInbound,
  { memberships }: Pick<Asker, 'memberships'>,
  ports: InputPorts,
): Promise<TurnInput> {
  const { content } = pending.message
  switch (content.kind) {
    case 'text':
      // Of an organisation's sheet what is pasted is said, as it has no list of its own.
      if (isOfOrgAlone(memberships)) return content
      return (await takePastedTable(content.text, pending, ports)) ?? content
    case 'files':
      return withFiles(content.attachments, content.text, ports)
    default:
      return content
  }
}

const PASTED_NAME = '粘贴的名单.csv'
const MOST_BYTES = 2 * 1024 * 1024

/** A table in the chat is a list like one in a file. In a group nobody's rows are taken. */
async function takePastedTable(
  text: string,
  pending: PendingInbound,
  { blobs, talk, fileRoom }: InputPorts,
): Promise<TurnInput | undefined> {
  if (pending.message.conversation.chat === 'group' || !text.includes('\n')) return undefined
  const table = readPastedTable(text, READ_LISTS)
  if (table === undefined) return undefined
  if (text.length > MOST_OF_TABLE) {
    return { kind: 'file-failed', problem: problemOf('table-too-long', { most: MOST_OF_TABLE }) }
  }
  const room = await fileRoom(pending.message)
  if (!room.ok) return { kind: 'file-failed', problem: room.problem }
  const blob = await blobs.put(Readable.from([Buffer.from(writePastedCsv(table), 'utf8')]), MOST_BYTES)
  if (!blob.ok) return { kind: 'file-failed', problem: blob.problem }
  const file = { ...blob.value, name: PASTED_NAME, kind: 'workbook' } as const
  return { kind: 'files', files: [await talk.addReceivedFile(file, pending.message)] }
}

async function withFiles(
  sources: readonly AttachmentSource[],
  text: string | undefined,
  ports: InputPorts,
): Promise<TurnInput> {
  const files: ReceivedFile[] = []
  for (const source of sources) {
    const file = await findFile(source, ports)
    if (!file.ok) return { kind: 'file-failed', problem: file.problem }
    files.push(file.value)
  }
  return { kind: 'files', files, ...(text !== undefined ? { text } : {}) }
}

async function findFile(source: AttachmentSource, { talk }: InputPorts): Promise<Checked<ReceivedFile>> {
  if (source.kind === 'refused') return { ok: false, problem: source.problem }
  const file = source.kind === 'stored' ? await talk.findReceivedFile(source.fileId) : undefined
  return file === undefined ? bad('file-download-failed') : good(file)
}
