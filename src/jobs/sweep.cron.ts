/** 清扫 · Finds what is unfinished, whatever stopped it, and puts it in the queues again. */
import { channelOfKey } from '../domain/talk/conversation-key.js'
import type { JobPorts } from './job-ports.js'

type SweepPorts = Pick<JobPorts, 'talk' | 'imports' | 'dispatch' | 'channels'>

/** Every five seconds; the queue itself is the fast way. */
export const SWEEP_SCHEDULE = '*/5 * * * * *'
const OLD_ENOUGH_MS = 4_000
const AT_ONCE = 200

/** `olderThanMs` 0 at the start of a process: all that is left is from before. */
export async function sweep(ports: SweepPorts, olderThanMs = OLD_ENOUGH_MS): Promise<void> {
  const ready = [...ports.channels.values()].filter((channel) => channel.isReady?.() !== false).map((one) => one.name)
  const [waiting, schools, unsent] = await Promise.all([
    ports.talk.listWaitingConversations(olderThanMs, AT_ONCE),
    ports.imports.listWaitingSchools(AT_ONCE),
    ready.length === 0 ? [] : ports.talk.listOutboundConversations(ready, AT_ONCE),
  ])
  await Promise.all([
    ...waiting.map((key) => ports.dispatch.takeTurns(key)),
    ...schools.map((schoolId) => ports.dispatch.runImports(schoolId)),
    ...unsent.map((key) => ports.dispatch.sendReplies(key, channelOfKey(key))),
  ])
}
