/** 日期样式 · Which cell styles of a workbook show numbers as dates. */

import type { PackageReader } from '../package/package-reader.js'
import { XmlScanner } from '../package/xml-scanner.js'
import { isDateFormat } from './number-format.js'

/** By style id (the cell's `s`). */
export async function readDateStyles(pack: PackageReader, path: string | undefined): Promise<readonly boolean[]> {
  const part = path === undefined ? undefined : pack.find(path)
  if (part === undefined) return []
  const codes = new Map<number, string>()
  const dates: boolean[] = []
  const known = new Map<number, boolean>()
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
      const isDate = known.get(id) ?? isDateFormat(id, codes.get(id))
      known.set(id, isDate)
      dates.push(isDate)
    }
  }
  return dates
}
