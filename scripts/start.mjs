// `npm start`: installs what is missing, builds, runs src/main.ts. `npm run rotate-key` does the same for that command.
import { spawn } from 'node:child_process'
import { installPackages, root } from './install.mjs'
import { processEnv } from './process-env.mjs'

installPackages()
await import('./build.mjs')

const main = process.argv[2] === 'rotate-key' ? 'dist/rotate-key.js' : 'dist/main.js'
const service = spawn(process.execPath, ['--enable-source-maps', main], {
  cwd: root,
  env: processEnv,
  stdio: 'inherit',
})
// Ctrl+C reaches the whole group; a signal to us alone is passed on, and we leave when the service has left.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal))
service.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
