/** 保存文件 · Files the assistant offers, put into a folder without overwriting what is there. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { plainFileName } from '../../take-file.js'

/** Returns the path; `名单 (2).xlsx` where the name is taken. */
export async function saveDownload(folder: string, name: string, content: Readable): Promise<string> {
  await mkdir(folder, { recursive: true })
  const { name: stem, ext } = path.parse(plainFileName(name))
  for (let copy = 1; ; copy += 1) {
    const target = path.join(folder, copy === 1 ? `${stem}${ext}` : `${stem} (${copy})${ext}`)
    try {
      await writeNew(target, content)
      return target
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

/** Opens before the first byte is taken from `content`, so that a taken name costs nothing. */
async function writeNew(target: string, content: Readable): Promise<void> {
  const file = createWriteStream(target, { flags: 'wx' })
  await new Promise<void>((resolve, reject) => {
    file.once('open', () => resolve())
    file.once('error', reject)
  })
  await pipeline(content, file)
}
