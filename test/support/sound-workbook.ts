/** 完好的工作簿 · Everything by which Excel, WPS, POI or openpyxl would call a workbook damaged, looked for in one place. */
import { deepStrictEqual } from 'node:assert'
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import path from 'node:path'
import { checkComments } from './sound-workbook/comment-faults.js'
import { openParts, type Package, type Part, ROOT, relationFaults } from './sound-workbook/package-parts.js'
import { checkSheet, type Known } from './sound-workbook/sheet-faults.js'
import { checkStyles } from './sound-workbook/style-faults.js'
import { checkCalculationOrder, checkLinks, checkWorkbook, sheetsOf } from './sound-workbook/workbook-faults.js'
import { relationIdOf, type XmlNode } from './sound-workbook/xml-tree.js'

export async function faultsOf(workbook: string | Buffer): Promise<readonly string[]> {
  const pack = await openParts(workbook)
  const { faults } = pack
  faults.push(...relationFaults(pack))
  const book = followed(pack, pack.parts.get(ROOT), 'officeDocument')
  if (book?.xml === undefined) return [...faults, 'no workbook']
  checkWorkbook(book, faults)
  const styles = followed(pack, book, 'styles')
  const known: Known = {
    styles: styles?.xml === undefined ? undefined : checkStyles(styles.xml, styles.name, faults),
    sharedStrings: followed(pack, book, 'sharedStrings')?.xml?.children.length ?? 0,
  }
  const trees = new Map<string, XmlNode>()
  for (const place of sheetsOf(book.xml)) {
    const relation = book.relations.find(({ id }) => id === relationIdOf(place))
    const sheet = pack.parts.get(relation?.target ?? '-')
    if (sheet?.xml === undefined || relation?.kind !== 'worksheet') continue
    trees.set(place.attributes.get('sheetId') ?? '', sheet.xml)
    checkSheet(sheet.xml, sheet.name, known, faults)
    checkComments(pack, sheet, faults)
    checkLinks(sheet, book, faults)
  }
  const chain = followed(pack, book, 'calcChain')?.xml
  if (chain !== undefined) checkCalculationOrder(chain, trees, faults)
  return faults
}

function followed({ parts }: Package, from: Part | undefined, kind: string): Part | undefined {
  return parts.get(from?.relations.find((relation) => relation.kind === kind)?.target ?? '-')
}

/** `madeFrom`: the person's file, whose own faults are not ours to answer for. */
export async function assertSound(workbook: string, madeFrom?: string): Promise<void> {
  const faults = await faultsOf(workbook)
  if (faults.length === 0) return
  const known = new Set(madeFrom !== undefined && isZip(madeFrom) ? await faultsOf(madeFrom) : [])
  const ours = faults.filter((fault) => !known.has(fault))
  deepStrictEqual(ours, [], `${path.basename(workbook)} is not sound`)
}

/** Every workbook that our own writer has left anywhere in this folder. Returns how many there were. */
export async function assertOursSound(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(isOurs)
  for (const file of files) await assertSound(file)
  return files.length
}

function isZip(file: string): boolean {
  return headOf(file).readUInt32BE(0) === 0x504b0304
}

/** No other writer begins with the content types and dates them 1980-01-01. */
function isOurs(file: string): boolean {
  const head = headOf(file)
  return isZip(file) && head.readUInt32BE(10) === 0x2100 && head.toString('latin1', 30) === '[Content_Types].xml'
}

function headOf(file: string): Buffer {
  const head = Buffer.alloc(49)
  const opened = openSync(file, 'r')
  readSync(opened, head, 0, head.length, 0)
  closeSync(opened)
  return head
}
