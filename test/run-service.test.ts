import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../scripts/run-service.mjs', import.meta.url))

test.each([
  ['leaves', 'process.exit(0)', 0],
  ['fails', 'process.exit(3)', 3],
  ['aborts', 'process.abort()', 134],
  ['is killed', "process.kill(process.pid, 'SIGKILL')", 137],
])('npm start ends as the service ends that %s', (_how, ending, status) => {
  const args = [
    '--input-type=module',
    '-e',
    `(await import(${JSON.stringify(script)})).runService(['-e', ${JSON.stringify(ending)}])`,
  ]
  expect(spawnSync(process.execPath, args, { stdio: 'ignore' }).status).toBe(status)
})
