// Installs the packages of package-lock.json where they are missing or older than the lock file.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const OLDEST_NODE = [20, 19]

export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(
      `需要 Node.js ${OLDEST_NODE.join('.')} 或更新，现在是 ${process.versions.node}。Please install Node.js ≥ ${OLDEST_NODE.join('.')}.`,
    )
  }
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const stampPath = path.join(root, 'node_modules', '.installed-lock')
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === lock) return
  console.log('Installing packages (once) …')
  // Not `npm ci`: it refuses a lock file written where a package for some other platform was not to be had.
  // `--no-save` keeps to the lock file and leaves it as it is. No install script is needed by anything we use.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (npm.status !== 0) fail('安装依赖没有成功，请检查网络后再试一次。Installing the packages failed.')
  writeFileSync(stampPath, lock)
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
