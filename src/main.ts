/** 启动 · Puts the rooms together for this process's role, and takes them down in order. */
import { ConfigError, readConfig } from './config.js'
import { startService } from './service.js'

process.on('unhandledRejection', (reason) => {
  // A rejection nobody awaited is a fault of ours; it must not take the conversations of others down.
  process.stderr.write(`unhandled rejection: ${reason instanceof Error ? reason.name : 'unknown'}\n`)
})

try {
  const service = await startService(readConfig(process.env))
  let isStopping = false
  // A terminal's Ctrl+C reaches us twice: from the terminal and from the start script.
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
} catch (error) {
  const isForPerson = error instanceof ConfigError || (error instanceof Error && 'forPerson' in error)
  process.stderr.write(isForPerson ? `${(error as Error).message}\n` : `启动失败：${describe(error)}\n`)
  process.exit(1)
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'
}
