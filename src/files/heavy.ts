/** 重活线程 · Entry of a worker thread: finds the task by its name and runs it. */
import type { MessagePort } from 'node:worker_threads'
import { type HeavyTask, STARTED, type TaskCall, type TaskLine } from './heavy/heavy-pool.js'
import { photoTasks } from './photos/heavy-photo-tasks.js'
import { workbookTasks } from './workbook/heavy-workbook-tasks.js'

const TASKS: Readonly<Record<string, HeavyTask>> = { ...workbookTasks, ...photoTasks }

export default async function runHeavyTask({ task, payload, port }: TaskCall): Promise<unknown> {
  const run = TASKS[task]
  if (run === undefined) throw new Error(`no heavy task named ${task}`)
  try {
    return await run(payload as never, openLine(port))
  } finally {
    port.close()
  }
}

interface Reply {
  readonly id: number
  readonly answer?: unknown
  readonly refused?: true
}

function openLine(port: MessagePort): TaskLine {
  port.postMessage({ id: STARTED })
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  let lastId = STARTED
  port.on('message', ({ id, answer, refused }: Reply) => {
    const waiter = waiting.get(id)
    waiting.delete(id)
    if (refused) waiter?.reject(new Error('the receiver refused the message'))
    else waiter?.resolve(answer)
  })
  // A receiver that is gone must not leave the task waiting for ever.
  port.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the receiver is gone'))
  })
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        port.postMessage({ id: lastId, message })
      }),
    tell: (message) => {
      lastId += 1
      port.postMessage({ id: lastId, message })
    },
  }
}
