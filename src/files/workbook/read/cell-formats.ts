/** 单元格格式 · What each cell style of a workbook makes of a number. */

import type { PackageReader } from '../package/package-reader.js'
import { XmlScanner } from '../package/xml-scanner.js'
import { type NumberFormat, readNumberFormat } from './number-format.js'

/** By style id (the cell's `s`). */
export async function readCellFormats(pack: PackageReader, path: string | undefined): Promise<readonly NumberFormat[]> {
  const part = path === undefined ? undefined : pack.find(path)
  if (part === undefined) return []
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  const known = new Map<number, NumberFormat>()
  let isInCellFormats = false
  const scanner = new XmlScanner(await pack.readText(part))
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'text' || token === 'cdata') continue
    if (scanner.name === 'cellXfs') isInCellFormats = token === 'open'
    else if (token === 'close') continue
    else if (scanner.name === 'numFmt') {
      codes.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '')
    } else if (scanner.name === 'xf' && isInCellFormats) {
      const id = Number(scanner.attribute('numFmtId') ?? 0)
      const format = known.get(id) ?? readNumberFormat(id, codes.get(id))
      known.set(id, format)
      formats.push(format)
    }
  }
  return formats
}
