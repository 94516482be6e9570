/** 文件种类 · Whether a received file is a workbook, an archive, a picture or something else. */
import { open } from 'node:fs/promises'
import type { ReceivedFile } from '../domain/talk/turn.js'
import { readingFile } from './read-at.js'
import { findContainer } from './workbook/package/container.js'
import { isOle, OLE_MAGIC } from './workbook/package/ole.js'

/**
 * By content. Other documents that are called a table count as workbooks, so that the reader can say what they are.
 * Light enough for the event loop: it looks at the first bytes and a zip's directory only.
 */
export async function sniffFile(path: string, name: string): Promise<ReceivedFile['kind']> {
  const isCalledTable = /\.(xls[xmb]?|xlt[xm]?|csv|tsv|et|ods|numbers)$/i.test(name)
  if (await holdsOle(path)) return isCalledTable || !/\.(doc|ppt|wps|dps|msg)$/i.test(name) ? 'workbook' : 'other'
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

async function holdsOle(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    return isOle(readingFile(file.fd)(0, OLE_MAGIC.length))
  } finally {
    await file.close()
  }
}
