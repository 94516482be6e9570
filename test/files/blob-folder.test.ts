import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { BlobMissing, openBlobFolder } from '../../src/files/blob-folder.js'

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'blobs-'))

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const all: Buffer[] = []
  for await (const chunk of stream) all.push(chunk)
  return Buffer.concat(all).toString()
}

/** What an interrupted or refused arrival would leave behind. */
const leftovers = (folder: string) =>
  existsSync(path.join(folder, 'arriving')) ? readdirSync(path.join(folder, 'arriving')) : []

describe('the folder of files', () => {
  test('is for nobody else on the machine', () => {
    const folder = path.join(newFolder(), 'deep', 'files')
    openBlobFolder(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    // The database beside it runs as another user.
    expect(statSync(path.dirname(folder)).mode & 0o055).not.toBe(0)
  })

  test('what is put in comes out again under its hash, by stream and by path', async () => {
    const folder = newFolder()
    const blobs = openBlobFolder(folder)
    const stored = await blobs.put(chunks('考', '生'), 100)
    expect(stored).toEqual({ ok: true, value: { sha256: hashOf('考生'), sizeBytes: 6 } })
    expect(await readAll(await blobs.open(hashOf('考生')))).toBe('考生')
    const where = await blobs.localPath(hashOf('考生'))
    expect(readFileSync(where, 'utf8')).toBe('考生')
    expect(path.relative(folder, where)).toBe(path.join(hashOf('考生').slice(0, 2), hashOf('考生')))
    expect(leftovers(folder)).toEqual([])
  })

  test('a file past the limit is refused and nothing is kept', async () => {
    const folder = newFolder()
    const stored = await openBlobFolder(folder).put(chunks('a'.repeat(600), 'b'.repeat(600)), 1000)
    expect(stored.ok).toBe(false)
    expect(!stored.ok && stored.problem.code).toBe('upload-too-large')
    expect(leftovers(folder)).toEqual([])
    expect(readdirSync(folder)).toEqual(['arriving'])
  })

  test('what would bring the disk below its floor is refused and nothing is kept', async () => {
    const folder = newFolder()
    const full = openBlobFolder(folder, Number.MAX_SAFE_INTEGER)
    expect(await full.freeBytes()).toBeLessThan(0)
    expect(await full.put(chunks('考生'), 100)).toMatchObject({ ok: false, problem: { code: 'storage-full' } })
    expect(leftovers(folder)).toEqual([])
    expect(await openBlobFolder(folder).freeBytes()).toBeGreaterThan(0)
  })

  test('a source that breaks off leaves nothing', async () => {
    const folder = newFolder()
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half')
      throw new Error('line dropped')
    }
    await expect(openBlobFolder(folder).put(broken(), 100)).rejects.toThrow('line dropped')
    expect(leftovers(folder)).toEqual([])
  })

  test('the same content is stored once and not written again', async () => {
    const blobs = openBlobFolder(newFolder())
    await blobs.put(chunks('same'), 100)
    const first = statSync(await blobs.localPath(hashOf('same')))
    const again = await Promise.all([blobs.put(chunks('sa', 'me'), 100), blobs.put(chunks('same'), 100)])
    expect(again.every((stored) => stored.ok && stored.value.sha256 === hashOf('same'))).toBe(true)
    expect(statSync(await blobs.localPath(hashOf('same'))).ino).toBe(first.ino)
  })

  test('content cut short by a crash is replaced by the whole', async () => {
    const blobs = openBlobFolder(newFolder())
    await blobs.put(chunks('whole'), 100)
    const where = await blobs.localPath(hashOf('whole'))
    writeFileSync(where, 'who')
    await blobs.put(chunks('whole'), 100)
    expect(readFileSync(where, 'utf8')).toBe('whole')
  })

  test('a finished file moves in', async () => {
    const blobs = openBlobFolder(newFolder())
    const file = path.join(newFolder(), 'out.xlsx')
    writeFileSync(file, 'report')
    expect(await blobs.putFile(file)).toEqual({ sha256: hashOf('report'), sizeBytes: 6 })
    expect(existsSync(file)).toBe(false)
    expect(await readAll(await blobs.open(hashOf('report')))).toBe('report')
  })

  test('asking for what is not there, or for a path instead of a hash, is an error', async () => {
    const blobs = openBlobFolder(newFolder())
    await expect(blobs.open(hashOf('nothing'))).rejects.toThrow(BlobMissing)
    await expect(blobs.localPath('../../etc/passwd')).rejects.toThrow(BlobMissing)
  })
})
