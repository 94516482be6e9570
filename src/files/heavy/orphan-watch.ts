/** 看护 · A thread that ends its process when whoever started it is gone, even in the middle of a task that never ends. */
import { workerData } from 'node:worker_threads'

const EVERY_MS = 1_000

setInterval(() => {
  // Who started it, as its process saw when it began.
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL')
}, EVERY_MS)
