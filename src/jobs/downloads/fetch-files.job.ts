/** 取文件 · Fetches what a conversation's messages have announced, beside its turns, so that none of these waits for a download. */
import { soundText } from '../../domain/cells/linear-text.js'
import { fairGate } from '../../domain/fairness/fair-gate.js'
import type { PendingInbound } from '../../domain/ports/talk-store.js'
import type { AttachmentSource } from '../../domain/talk/message.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { JobPorts } from '../job-ports.js'

type FetchPorts = Pick<JobPorts, 'talk' | 'media' | 'listFiles' | 'dispatch' | 'fileRoom'>
type Remote = Extract<AttachmentSource, { kind: 'remote' }>

/** Messages of one conversation at the same time: each address is good for a few minutes only. */
const AT_ONCE = 4
const MAX_ATTEMPTS = 3
/** Slow ones of one school leave most places to the others. */
const gate = fairGate({ atOnce: 24, ofOne: 6, mostWaiting: 500 })

export async function fetchFiles(key: string, ports: FetchPorts): Promise<void> {
  const pending = await ports.talk.listToFetch(key, AT_ONCE)
  if (pending.length === 0) return
  await Promise.all(
    pending.map(async (one) => {
      await fetchOf(one, ports)
      await ports.dispatch.takeTurns(key)
    }),
  )
  await ports.dispatch.fetchFiles(key)
}

async function fetchOf({ id, message }: PendingInbound, ports: FetchPorts): Promise<void> {
  const { content } = message
  if (content.kind !== 'files') return
  // Counted before anything is fetched: one file must not end every process that takes it up.
  const attempts = await ports.talk.countAttempt(id)
  const attachments: AttachmentSource[] = []
  for (const source of content.attachments) {
    attachments.push(source.kind === 'remote' ? await fetchOne(source, message, attempts, ports) : source)
  }
  await ports.talk.setAttachments(id, attachments)
}

/** No byte of whoever may not keep files here. */
async function fetchOne(
  source: Remote,
  message: PendingInbound['message'],
  attempts: number,
  ports: FetchPorts,
): Promise<AttachmentSource> {
  const room = await ports.fileRoom(message)
  if (!room.ok) return { kind: 'refused', problem: room.problem }
  if (attempts > MAX_ATTEMPTS) return { kind: 'refused', problem: problemOf('file-download-failed') }
  const fetched = await gate.run(room.value.whose, async () => {
    // Those that went before have taken their part of the room meanwhile.
    const left = await ports.fileRoom(message)
    return left.ok ? ports.media.fetch(message.from.channel, source) : left
  })
  if (!fetched.ok) return { kind: 'refused', problem: fetched.problem }
  const { blob } = fetched.value
  const name = soundText(fetched.value.name)
  const kind = await ports.listFiles.sniff({ sha256: blob.sha256, name })
  const { fileId } = await ports.talk.addReceivedFile({ ...blob, name, kind }, message)
  return { kind: 'stored', fileId }
}
