// `npm run check`: the one gate. Every check runs, so that one sees all that is wrong at once.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './install.mjs'

const bin = (name) => path.join(root, 'node_modules', '.bin', name)

const CHECKS = [
  ['format and lint', bin('biome'), ['ci', '--error-on-warnings', '--colors=off', '.']],
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['floors', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']],
  ['dead code', bin('knip'), []],
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
]

const failed = []
let testOutput = ''
await import('./build.mjs')
for (const [name, command, args] of CHECKS) {
  const startedAt = Date.now()
  const isTests = name === 'tests'
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', CI: process.env.CI ?? '' },
    shell: process.platform === 'win32',
  })
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`
  if (isTests) testOutput = output
  if (result.status !== 0) failed.push(name)
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0)
  console.log(`${result.status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (result.status !== 0 || isTests) console.log(output)
}

/** vitest's own closing line: `Tests  2 failed | 310 passed (312)`. */
const summary = testOutput.match(/^\s*Tests\s+(.*)$/m)?.[1] ?? ''
const countOf = (word) => Number(summary.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0)
const otherFailures = failed.filter((name) => name !== 'tests').length
const testFailures = countOf('failed') || (failed.includes('tests') ? 1 : 0)
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
console.log(`${countOf('passed')} passed, ${testFailures + otherFailures} failed`)
process.exit(failed.length === 0 && countOf('passed') > 0 ? 0 : 1)
