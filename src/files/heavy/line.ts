/** 任务通话 · The side of a task: what it sends to whoever gave it, and the answers. */
import { STARTED, type TaskMessage, type TaskReply } from './answers.js'
import type { TaskLine } from './heavy-pool.js'

export interface OpenLine extends TaskLine {
  take(reply: TaskReply): void
  /** A receiver that is gone must not leave the task waiting for ever. */
  hangUp(): void
}

export function openLine(post: (message: TaskMessage) => void): OpenLine {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  let lastId = STARTED
  post({ id: STARTED })
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        post({ id: lastId, message })
      }),
    tell: (message) => {
      lastId += 1
      post({ id: lastId, message })
    },
    take: ({ id, answer, refused }) => {
      const waiter = waiting.get(id)
      waiting.delete(id)
      if (refused) waiter?.reject(new Error('the receiver refused the message'))
      else waiter?.resolve(answer)
    },
    hangUp: () => {
      for (const { reject } of waiting.values()) reject(new Error('the receiver is gone'))
    },
  }
}
