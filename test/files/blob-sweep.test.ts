import { existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { keepBytes, openBlobFolder } from '../../src/files/blob-folder.js'

const HOUR_MS = 3_600_000
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'blobs-'))

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function put(folder: string, text: string, hoursOld: number): Promise<{ sha256: string; file: string }> {
  const blobs = openBlobFolder(folder)
  const stored = await blobs.put(once(text), 100)
  if (!stored.ok) throw new Error(stored.problem.code)
  const file = await blobs.localPath(stored.value.sha256)
  makeOld(file, hoursOld)
  return { sha256: stored.value.sha256, file }
}

function makeOld(file: string, hours: number): void {
  const then = new Date(Date.now() - hours * HOUR_MS)
  utimesSync(file, then, then)
}

const sweep = (folder: string, used: readonly string[] = []) =>
  openBlobFolder(folder).sweep(async (asked) => new Set(asked.filter((one) => used.includes(one))), new Date())

test('contents a week old that no record speaks of go; those in use and the young stay', async () => {
  const folder = newFolder()
  const lost = await put(folder, 'nobody speaks of it', 24 * 8)
  const used = await put(folder, 'somebody does', 24 * 800)
  const young = await put(folder, 'a record may follow', 24 * 6)
  expect(await sweep(folder, [used.sha256])).toEqual({ removed: 1, bytes: 'nobody speaks of it'.length })
  expect([lost, used, young].map(({ file }) => existsSync(file))).toEqual([false, true, true])
})

test.each([
  ['put in', async (folder: string) => void (await openBlobFolder(folder).put(once('wanted again'), 100))],
  ['kept by a worker', async (folder: string) => void keepBytes(folder, Buffer.from('wanted again'))],
])('what is %s again while it is looked for stays, however old it was', async (_, again) => {
  const folder = newFolder()
  const { file } = await put(folder, 'wanted again', 24 * 30)
  await openBlobFolder(folder).sweep(async () => {
    await again(folder)
    return new Set()
  }, new Date())
  expect(existsSync(file)).toBe(true)
})

test('what a kill left half arrived goes, what arrives now stays', async () => {
  const folder = newFolder()
  const arriving = path.join(folder, 'arriving')
  mkdirSync(path.join(folder, 'ab'), { recursive: true })
  mkdirSync(arriving)
  const [left, now, half] = [
    path.join(arriving, 'left'),
    path.join(arriving, 'now'),
    path.join(folder, 'ab', 'ab.half'),
  ]
  for (const file of [left, now, half]) writeFileSync(file, 'x')
  makeOld(left, 2)
  makeOld(half, 2)
  expect((await sweep(folder)).removed).toBeGreaterThanOrEqual(2)
  expect([left, now, half].map((file) => existsSync(file))).toEqual([false, true, false])
})
