// `node scripts/pictures.mjs`: builds, uses the product in Chromium as a coordinator would, and writes docs/pictures anew.
// Needs chromium with a Chinese and an emoji font; the pictures of sheets need soffice and pdftoppm and stay as they are without.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { installPackages, root } from './install.mjs'

installPackages()
const vitest = path.join(root, 'node_modules', '.bin', 'vitest')
const args = ['run', '--config', 'vitest.pictures.config.ts', ...process.argv.slice(2)]
const result = spawnSync(vitest, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
process.exit(result.status ?? 1)
