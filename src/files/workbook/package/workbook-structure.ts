/** 工作簿结构 · The sheets of an .xlsx in order, and where its parts lie. */

import { cutText, LONGEST_NAME } from '../../../domain/talk/read-length.js'
import { isTrue } from '../read/sheet-rows.js'
import { decodeExcelText } from './excel-text.js'
import { MAX_SHEETS } from './limits.js'
import type { PackageReader } from './package-reader.js'
import { type Relation, readRelations } from './relations.js'
import { UnreadableFile } from './unreadable.js'
import { skipElement, XmlScanner } from './xml-scanner.js'

export interface SheetPlace {
  readonly name: string
  readonly sheetId: number
  readonly relationId: string
  readonly isHidden: boolean
  /** Undefined for chart sheets and the like. */
  readonly path: string | undefined
}

export interface WorkbookStructure {
  readonly path: string
  readonly xml: string
  readonly relations: readonly Relation[]
  readonly sheets: readonly SheetPlace[]
  readonly datesFrom1904: boolean
  readonly stylesPath: string | undefined
  readonly sharedStringsPath: string | undefined
}

export async function readStructure(pack: PackageReader): Promise<WorkbookStructure> {
  const root = await readRelations(pack, '')
  const path = root.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const part = pack.find(path)
  if (part === undefined) throw new UnreadableFile('workbook-damaged')
  const xml = await pack.readText(part)
  const relations = await readRelations(pack, path)
  const pathOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target
  const { sheets, datesFrom1904 } = parseWorkbook(xml, relations)
  if (sheets.length === 0) throw new UnreadableFile('workbook-damaged')
  return {
    path,
    xml,
    relations,
    sheets,
    datesFrom1904,
    stylesPath: pathOf('styles'),
    sharedStringsPath: pathOf('sharedStrings'),
  }
}

function parseWorkbook(xml: string, relations: readonly Relation[]) {
  const sheets: SheetPlace[] = []
  let datesFrom1904 = false
  const scanner = new XmlScanner(xml)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' && token !== 'empty') continue
    // Later versions repeat names there, with other meanings.
    if (token === 'open' && scanner.name === 'extLst') skipElement(scanner, 'extLst')
    if (scanner.name === 'workbookPr') datesFrom1904 = isTrue(scanner.attribute('date1904'))
    if (scanner.name === 'sheet' && sheets.length < MAX_SHEETS) sheets.push(readPlace(scanner, relations))
  }
  return { sheets, datesFrom1904 }
}

function readPlace(scanner: XmlScanner, relations: readonly Relation[]): SheetPlace {
  const relationId = scanner.attribute('id') ?? ''
  const relation = relations.find(({ id }) => id === relationId)
  return {
    name: cutText(decodeExcelText(scanner.attribute('name') ?? ''), LONGEST_NAME),
    sheetId: Number(scanner.attribute('sheetId') ?? 0),
    relationId,
    isHidden: (scanner.attribute('state') ?? 'visible') !== 'visible',
    path: relation?.kind === 'worksheet' ? relation.target : undefined,
  }
}
