/** 取文件 · Fetches what a conversation's messages have announced, beside its turns, so that none of these waits for a download. */
import { soundText } from '../../domain/cells/linear-text.js'
import { fairGate } from '../../domain/fairness/fair-gate.js'
import type { Room } from '../../domain/fairness/quotas.js'
import type { PendingInbound } from '../../domain/ports/talk-store.js'
import type { Checked } from '../../domain/talk/checked.js'
import type { AttachmentSource } from '../../domain/talk/message.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import type { JobPorts } from '../job-ports.js'

type FetchPorts = Pick<JobPorts, 'talk' | 'media' | 'listFiles' | 'dispatch' | 'fileRoom'>
type Remote = Extract<AttachmentSource, { kind: 'remote' }>

/** Messages of one conversation at the same time: each address is good for a few minutes only. */
const AT_ONCE = 4
const MAX_ATTEMPTS = 3
/** What a channel brings at most, whatever room there is. */
const LARGEST_FILE_BYTES = 100 * 1024 * 1024
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

function isTooLarge({ code }: Problem): boolean {
  return code === 'file-too-large' || code === 'upload-too-large'
}

/** Where less than a file may have was left, the room is what is said. */
function tooLargeFor<T>({ bytes, beyond }: Room, file: T): T | Checked<never> {
  return bytes < LARGEST_FILE_BYTES ? { ok: false, problem: beyond } : file
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
  return await gate.run(room.value.whose, async () => {
    // Those that went before have taken their part of the room meanwhile; how much comes nobody says before.
    const left = await ports.fileRoom(message, LARGEST_FILE_BYTES)
    if (!left.ok) return { kind: 'refused', problem: left.problem }
    try {
      return await fetchInto(left.value, source, message, ports)
    } finally {
      left.value.release?.()
    }
  })
}

async function fetchInto(
  left: Room,
  source: Remote,
  message: PendingInbound['message'],
  ports: FetchPorts,
): Promise<AttachmentSource> {
  const file = await ports.media.fetch(message.from.channel, source, left.bytes)
  const fetched = file.ok || !isTooLarge(file.problem) ? file : tooLargeFor(left, file)
  if (!fetched.ok) return { kind: 'refused', problem: fetched.problem }
  const { blob } = fetched.value
  const name = soundText(fetched.value.name)
  const kind = await ports.listFiles.sniff({ sha256: blob.sha256, name })
  const { fileId } = await ports.talk.addReceivedFile({ ...blob, name, kind }, message)
  return { kind: 'stored', fileId }
}
