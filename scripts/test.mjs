// `npm test`: installs what is missing, packages and programs, and runs the whole gate.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installPackages } from './install.mjs'

/** Programs that tests look at the product with: program → Debian package. */
const PROGRAMS = {
  'redis-server': 'redis-server',
  chromium: 'chromium',
  pdftoppm: 'poppler-utils',
  soffice: 'libreoffice-calc-nogui',
}
const CJK_FONT = { probe: ['fc-list', [':lang=zh-cn', 'family']], package: 'fonts-noto-cjk' }

function installPrograms() {
  const missing = Object.entries(PROGRAMS)
    .filter(([program]) => spawnSync('which', [program]).status !== 0)
    .map(([, name]) => name)
  const fonts = spawnSync(CJK_FONT.probe[0], CJK_FONT.probe[1], { encoding: 'utf8' })
  if ((fonts.stdout ?? '').trim() === '') missing.push(CJK_FONT.package)
  if (missing.length === 0) return
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.error(`The tests need these programs; please install them: ${missing.join(' ')}`)
    process.exit(1)
  }
  console.log(`Installing ${missing.join(', ')} (once) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  apt('update')
  if (apt('install', '-y', '--no-install-recommends', ...missing, 'fontconfig').status === 0) return
  console.error(`Could not install ${missing.join(' ')}; please install them by hand.`)
  process.exit(1)
}

installPackages()
installPrograms()
await import('./check.mjs')
