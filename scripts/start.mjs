// `npm start`: installs what is missing, builds, runs. Everything else is in src/main.ts.
import { spawn } from 'node:child_process'
import { installPackages, root } from './install.mjs'

installPackages()
await import('./build.mjs')

const service = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
// Ctrl+C reaches the whole group; a signal to us alone is passed on, and we leave when the service has left.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal))
service.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
