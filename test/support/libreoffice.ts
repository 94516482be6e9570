/** LibreOffice · Another program opens workbooks and saves what it has understood of them. */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const LIMIT_MS = 110_000

/** All in one run: the program takes longer to start than to read a list. Returns where each was saved. */
export async function openAndSave(files: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'libreoffice-'))
  const [given, saved] = [path.join(folder, 'given'), path.join(folder, 'saved')]
  await mkdir(given)
  const names = files.map((_, at) => `${at}.xlsx`)
  await Promise.all(files.map((file, at) => copyFile(file, path.join(given, names[at]!))))
  // A profile of its own: another one that runs at the same time would take the work over.
  const args = ['--headless', '--norestore', `-env:UserInstallation=file://${folder}/profile`]
  const order = ['--convert-to', 'xlsx', '--outdir', saved, ...names.map((name) => path.join(given, name))]
  const { stdout, stderr } = await promisify(execFile)('soffice', [...args, ...order], { timeout: LIMIT_MS })
  const there = new Set(await readdir(saved))
  const missing = names.filter((name) => !there.has(name))
  if (missing.length > 0) throw new Error(`LibreOffice did not open ${missing.join(', ')}:\n${stdout}\n${stderr}`)
  return names.map((name) => path.join(saved, name))
}
