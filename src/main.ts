/** 启动 · Puts the rooms together for this process's role, and takes them down in order. */
import { setFlagsFromString } from 'node:v8'
import { readConfig } from './config.js'
import { startService } from './service.js'
import { sayStartFailure } from './start-failure.js'

// Left to itself V8 lets garbage grow to three times what is alive before it collects: 200 MB more in a large import,
// and no faster (docs/benchmarks.md). Threads started later go by it too.
setFlagsFromString('--heap-growing-percent=50')

process.on('unhandledRejection', (reason) => {
  // A rejection nobody awaited is a fault of ours; it must not take the conversations of others down.
  process.stderr.write(`unhandled rejection: ${reason instanceof Error ? reason.name : 'unknown'}\n`)
})

try {
  const starting = startService(readConfig(process.env))
  let isStopping = false
  // A terminal's Ctrl+C reaches us twice: from the terminal and from the start script. One that comes while we
  // start waits until we have: otherwise the embedded database would be left running.
  const stop = (code: number): void => {
    if (isStopping) return
    isStopping = true
    starting
      .then((service) => service.stop())
      .then(
        () => process.exit(code),
        () => process.exit(1),
      )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0))
  const service = await starting
  service.failed.then((error) => {
    process.stderr.write(`${error.message}\n`)
    stop(1)
  })
} catch (error) {
  process.stderr.write(`${sayStartFailure(error, process.env)}\n`)
  process.exit(1)
}
