/** 文件种类 · Whether a received file is a workbook, an archive, a picture or something else. */
import { open } from 'node:fs/promises'
import type { ReceivedFile } from '../domain/talk/turn.js'
import { findContainer, OLE_MAGIC } from './workbook/package/container.js'

/**
 * By content. Other documents that are called a table count as workbooks, so that the reader can say what they are.
 * Light enough for the event loop: it looks at the first bytes and a zip's directory only.
 */
export async function sniffFile(path: string, name: string): Promise<ReceivedFile['kind']> {
  const isCalledTable = /\.(xls[xmb]?|xlt[xm]?|csv|tsv|et|ods|numbers)$/i.test(name)
  if (await isOle(path)) return isCalledTable || !/\.(doc|ppt|wps|dps|msg)$/i.test(name) ? 'workbook' : 'other'
  const { kind } = await findContainer(path, name)
  switch (kind) {
    case 'picture':
      return 'picture'
    case 'zip':
    case 'other-archive':
      return 'archive'
    case 'unknown':
    case 'empty':
    case 'document':
      return isCalledTable ? 'workbook' : 'other'
    default:
      return 'workbook'
  }
}

async function isOle(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.toString('hex') === OLE_MAGIC
  } finally {
    await file.close()
  }
}
