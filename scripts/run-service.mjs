// Runs node with these arguments as the service, and ends as it ends.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './install.mjs'
import { processEnv } from './process-env.mjs'

export function runService(args) {
  const service = spawn(process.execPath, args, { cwd: root, env: processEnv, stdio: 'inherit' })
  // Ctrl+C reaches the whole group; a signal to us alone is passed on, and we leave when the service has left.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal))
  // One that a signal ended did not leave of itself: as a shell says it, 128 and the signal's number.
  service.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}
