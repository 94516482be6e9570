/** 重活进程 · Entry of a process of its own: runs one task after the other, and leaves with whoever started it. */
import { Worker } from 'node:worker_threads'
import type { TaskReply } from './heavy/answers.js'
import { type OpenLine, openLine } from './heavy/line.js'
import type { ProcessCall, ProcessMessage } from './heavy/own-process.js'
import { heavyTask } from './heavy-tasks.js'

let line: OpenLine | undefined

process.on('message', (message: ProcessCall | TaskReply) => {
  if ('task' in message) void runTask(message)
  else line?.take(message)
})
// A signal to all of us is for whoever started it to deal with.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit())
// A task that never ends does not hear of it: this thread does.
new Worker(new URL('./heavy/orphan-watch.js', import.meta.url), { workerData: process.ppid }).unref()

async function runTask({ task, payload }: ProcessCall): Promise<void> {
  const send = (message: ProcessMessage) => process.send?.(message)
  try {
    line = openLine(send)
    send({ done: await heavyTask(task)(payload as never, line) })
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException
    send({ failed: { name, ...(code === undefined ? {} : { code }) } })
  }
}
