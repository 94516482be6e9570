/** 共享字符串 · The texts of the workbook that cells point to by number. */
import { decodeExcelText } from '../package/excel-text.js'
import { MAX_SHARED_STRINGS_BYTES } from '../package/limits.js'
import type { PackageReader } from '../package/package-reader.js'
import { streamText } from '../package/part-stream.js'
import { UnreadableFile } from '../package/unreadable.js'
import { XmlScanner } from '../package/xml-scanner.js'

export async function readSharedStrings(pack: PackageReader, path: string | undefined): Promise<readonly string[]> {
  const part = path === undefined ? undefined : pack.find(path)
  if (part === undefined) return []
  const strings: string[] = []
  const scanner = new XmlScanner()
  const inside = { text: false, phonetics: false }
  let current = ''
  let isWhole = false
  for await (const block of streamText(pack, part, MAX_SHARED_STRINGS_BYTES)) {
    scanner.append(block, scanner.at)
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'text' || token === 'cdata') {
        if (inside.text && !inside.phonetics) current += scanner.readValue(token)
        continue
      }
      if (scanner.name === 't') inside.text = token === 'open'
      else if (scanner.name === 'rPh') inside.phonetics = token === 'open'
      else if (scanner.name === 'si' && token !== 'open') {
        strings.push(decodeExcelText(current))
        current = ''
      } else if (scanner.name === 'sst') isWhole = token !== 'open'
    }
  }
  // What is cut off here would be missing in the cells without a word.
  if (!isWhole) throw new UnreadableFile('workbook-damaged')
  return strings
}
