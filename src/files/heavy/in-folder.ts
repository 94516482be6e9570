/** 临时文件夹 · A worker writes into a folder of its own; the store then takes over what is finished. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PASSING_PREFIX } from '../blob-sweep.js'

export async function inFolder<T>(produce: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), PASSING_PREFIX))
  try {
    return await produce(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
