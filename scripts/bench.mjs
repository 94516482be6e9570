// `npm run bench`: installs what is missing, builds, measures. Optional words choose: `npm run bench -- photos`.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { installPackages, root } from './install.mjs'
import { processEnv } from './process-env.mjs'

installPackages()
const vitest = path.join(root, 'node_modules', '.bin', 'vitest')
const args = ['run', '--config', 'vitest.bench.config.ts', ...process.argv.slice(2)]
const result = spawnSync(vitest, args, {
  cwd: root,
  env: processEnv,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exit(result.status ?? 1)
