// Builds everything that runs: the Prisma client, the service, the web page. Only what changed is done again.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tool = (name) => path.join(root, 'node_modules', '.bin', name)

function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}\n`)
    throw new Error(`${path.basename(command)} ${args.join(' ')} failed`)
  }
}

function generateClient() {
  const stampPath = path.join(root, 'dist', '.prisma-stamp')
  const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'))
  const version = readFileSync(path.join(root, 'node_modules', 'prisma', 'package.json'))
  const stamp = createHash('sha256').update(schema).update(version).digest('hex')
  const isFresh = existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp
  if (isFresh && existsSync(path.join(root, 'src', 'store', 'generated', 'client.ts'))) return
  // `generate` needs no schema engine, but looks for one and would download it; any existing file satisfies it.
  run(tool('prisma'), ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath })
  mkdirSync(path.dirname(stampPath), { recursive: true })
  writeFileSync(stampPath, stamp)
}

function copyPageAssets() {
  const from = path.join(root, 'src', 'bot', 'channels', 'web', 'page')
  const to = path.join(root, 'dist', 'bot', 'channels', 'web', 'page')
  cpSync(from, to, { recursive: true, filter: (source) => !source.endsWith('.ts') })
}

generateClient()
run(tool('tsc'), ['-p', 'tsconfig.build.json'])
run(tool('tsc'), ['-p', 'tsconfig.page.json'])
copyPageAssets()
