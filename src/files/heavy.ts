/** 重活线程 · Entry of a worker thread: finds the task by its name and runs it. */
import type { TaskReply } from './heavy/answers.js'
import type { TaskCall } from './heavy/heavy-pool.js'
import { openLine } from './heavy/line.js'
import { heavyTask } from './heavy-tasks.js'

export default async function runHeavyTask({ task, payload, port }: TaskCall): Promise<unknown> {
  const run = heavyTask(task)
  const line = openLine((message) => port.postMessage(message))
  port.on('message', (reply: TaskReply) => line.take(reply))
  port.on('close', () => line.hangUp())
  try {
    return await run(payload as never, line)
  } finally {
    port.close()
  }
}
