/** 错误汇总的位置 · Finds our own summary of an earlier pass, or makes room for a new one. */
import type { Sheet } from '../../../domain/lists/sheet.js'
import { decodeExcelText, encodeAttribute } from '../package/excel-text.js'
import { MAX_UNPACKED_MB } from '../package/limits.js'
import type { Dialect } from '../package/ooxml.js'
import type { PackageReader } from '../package/package-reader.js'
import { streamText } from '../package/part-stream.js'
import type { SheetPlace, WorkbookStructure } from '../package/workbook-structure.js'
import { readElements } from '../package/xml-elements.js'
import { XmlScanner } from '../package/xml-scanner.js'
import { readSharedStrings } from '../read/shared-strings.js'
import { visitSheet } from '../read/sheet-rows.js'
import type { PackagePlan } from './package-plan.js'

const SUMMARY_NAME = '错误汇总'
/** What a program may have hung on our sheet when the person saved it; the new one names none of them. */
const HANGS_ON_SHEET = ['comments', 'vmlDrawing', 'threadedComment', 'drawing', 'table', 'printerSettings']
/** Its first cell; by it we know our own sheet again when the person sends the file back. */
export const SUMMARY_TITLE = '考务助手 · 错误汇总'

export function isOurSummary(sheet: Sheet): boolean {
  return sheet.name.startsWith(SUMMARY_NAME) && sheet.rows[0]?.texts[0] === SUMMARY_TITLE
}

/** Puts the summary into the plan: in place of the earlier one (true), or as one more sheet with a name of its own. */
export async function planSummary(
  pack: PackageReader,
  plan: PackagePlan,
  structure: WorkbookStructure,
  xml: string,
  dialect: Dialect,
): Promise<boolean> {
  for (const place of structure.sheets) {
    if (place.path !== undefined && (await isEarlierSummary(pack, structure, place))) {
      plan.replacePart(place.path, xml)
      await plan.leaveOutRelated(place.path, HANGS_ON_SHEET)
      return true
    }
  }
  const path = plan.freePath('xl/worksheets/sheet', '.xml')
  plan.addPart(path, 'worksheet', xml)
  const relationId = await plan.addRelation(structure.path, 'worksheet', path)
  plan.replacePart(structure.path, withSheet(structure, relationId, dialect))
  return false
}

async function isEarlierSummary(
  pack: PackageReader,
  structure: WorkbookStructure,
  place: SheetPlace,
): Promise<boolean> {
  const part = place.path === undefined ? undefined : pack.find(place.path)
  if (part === undefined || !place.name.startsWith(SUMMARY_NAME)) return false
  let first: { type: string; value: string } | undefined
  await visitSheet(streamText(pack, part, MAX_UNPACKED_MB * 1024 * 1024), {
    row({ cells: [cell] }) {
      first ??= cell
    },
  })
  if (first?.type !== 's') return first?.value === SUMMARY_TITLE
  const strings = await readSharedStrings(pack, structure.sharedStringsPath)
  return strings[Number(first.value)] === SUMMARY_TITLE
}

/** Counts all sheets, also those beyond the number that we read. */
function withSheet({ xml }: WorkbookStructure, relationId: string, dialect: Dialect): string {
  const list = readElements(xml, 'sheets')
  const places = list?.children.map((tag) => readSheetTag(tag)) ?? []
  const sheetId = freeNumber(places.map((place) => place.sheetId))
  const name = encodeAttribute(freeName(places.map((place) => place.name.toLowerCase())))
  const tag = `<${list?.prefix ?? ''}sheet xmlns:r="${dialect.relations}" name="${name}" sheetId="${sheetId}" r:id="${relationId}"/>`
  return list?.replace([...list.children, tag]) ?? xml
}

function readSheetTag(tag: string): { readonly name: string; readonly sheetId: number } {
  const scanner = new XmlScanner(tag)
  scanner.next()
  const name = decodeExcelText(scanner.attribute('name') ?? '')
  return { name, sheetId: Number(scanner.attribute('sheetId') ?? 0) }
}

function freeNumber(taken: readonly number[]): number {
  let number = taken.length + 1
  while (taken.includes(number)) number += 1
  return number
}

function freeName(taken: readonly string[]): string {
  let name = SUMMARY_NAME
  for (let number = 2; taken.includes(name); number += 1) name = `${SUMMARY_NAME}(${number})`
  return name
}
