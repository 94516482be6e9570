/** 读工作簿 · Any file a person calls a table, as plain rows, or the sentence that says why not. */

import { readFile, stat } from 'node:fs/promises'
import { soundText } from '../../../domain/cells/linear-text.js'
import type { Workbook } from '../../../domain/lists/sheet.js'
import type { Checked } from '../../../domain/talk/checked.js'
import { cutText, LONGEST_NAME } from '../../../domain/talk/read-length.js'
import { findContainer } from '../package/container.js'
import { MAX_CSV_MB, MAX_XLS_MB } from '../package/limits.js'
import { checkReadable, UnreadableFile } from '../package/unreadable.js'
import { readCsv } from './read-csv.js'
import { readXlsx } from './read-xlsx.js'

/** Goes by the content, never by the name; `name` is only for the person's sentence. */
export function readWorkbook(
  path: string,
  name: string,
  onRows: (rows: number) => void = () => {},
): Promise<Checked<Workbook>> {
  return checkReadable(name, async () => {
    const workbook = await readAnyWorkbook(path, name, onRows)
    if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw new UnreadableFile('file-empty')
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: cutText(soundText(sheet.name), LONGEST_NAME) })),
    }
  })
}

async function readAnyWorkbook(path: string, name: string, onRows: (rows: number) => void): Promise<Workbook> {
  const container = await findContainer(path, name)
  switch (container.kind) {
    case 'xlsx':
    case 'encrypted':
      return readXlsx(path, onRows)
    case 'xls': {
      const { readXls } = await import('./read-xls.js')
      return readXls(await readWhole(path, MAX_XLS_MB))
    }
    case 'csv':
      return readCsv(await readWhole(path, MAX_CSV_MB))
    case 'empty':
      throw new UnreadableFile('file-empty')
    case 'other-spreadsheet':
      throw new UnreadableFile('workbook-other-format', { content: container.content })
    case 'document':
      throw new UnreadableFile('workbook-is-other-document', { content: container.content })
    case 'picture':
      throw new UnreadableFile('workbook-is-other-document', { content: 'picture' })
    case 'zip':
    case 'other-archive':
      throw new UnreadableFile('workbook-is-other-document', { content: 'archive' })
    case 'unknown':
      throw new UnreadableFile('workbook-unknown-content')
  }
}

async function readWhole(path: string, limitMb: number): Promise<Buffer> {
  const { size } = await stat(path)
  if (size > limitMb * 1024 * 1024) throw new UnreadableFile('file-too-large', { limitMb })
  return readFile(path)
}
