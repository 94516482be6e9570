/** 文件合并 · Where a chat sends files one by one, those sent together are one message of several files, answered once. */
import type { PendingInbound } from '../../domain/ports/talk-store.js'
import { hasFilesToFetch, type InboundContent } from '../../domain/talk/message.js'
import type { JobPorts } from '../job-ports.js'

/** So long nobody has sent another one; more, and a single file waits too long for its first word. */
const QUIET_MS = 1_200
/** A slow download of a later file keeps the first no longer than this. */
const PATIENCE_MS = 10_000

type GatherPorts = Pick<JobPorts, 'talk' | 'dispatch' | 'capabilities' | 'now' | 'log'>

/** joined: the message holds more files now, read it again · wait: others may come, the conversation is taken up again. */
export async function gatherFiles(
  { id, message }: PendingInbound,
  key: string,
  ports: GatherPorts,
): Promise<'ready' | 'joined' | 'wait'> {
  const { conversation, content, receivedAt } = message
  if (!isWhole(content) || conversation.chat === 'group') return 'ready'
  if (ports.capabilities[conversation.channel]?.filesComeApart !== true) return 'ready'
  const behind = await ports.talk.listFilesBehind(id)
  const nowMs = ports.now().getTime()
  if (nowMs < receivedAt.getTime() + PATIENCE_MS) {
    const quietAtMs = (behind.at(-1)?.message.receivedAt ?? receivedAt).getTime() + QUIET_MS
    if (nowMs < quietAtMs) {
      comeBack(key, quietAtMs - nowMs, ports)
      return 'wait'
    }
    // Each that has arrived takes the conversation up again.
    if (behind.some(({ message: { content: later } }) => hasFilesToFetch(later))) return 'wait'
  }
  const firstApart = behind.findIndex(({ message: { content: later } }) => !isWhole(later))
  const together = firstApart < 0 ? behind : behind.slice(0, firstApart)
  if (together.length === 0) return 'ready'
  await ports.talk.joinFiles(
    id,
    together.map((one) => one.id),
  )
  return 'joined'
}

/** Files that are all here; one that did not arrive is told by itself. */
function isWhole(content: InboundContent): boolean {
  return content.kind === 'files' && content.attachments.every(({ kind }) => kind === 'stored')
}

/** Should this process die meanwhile, the sweep takes it up. */
function comeBack(key: string, afterMs: number, { dispatch, log }: GatherPorts): void {
  const again = (): void => {
    dispatch.takeTurns(key).catch((error: unknown) => {
      log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'not queued, the sweep takes it')
    })
  }
  setTimeout(again, afterMs).unref()
}
