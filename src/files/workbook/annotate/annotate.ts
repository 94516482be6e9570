/** 标注表格 · The person's own workbook with its faults marked; everything else stays as it was. */
import { rm } from 'node:fs/promises'
import { getList } from '../../../domain/lists/all.js'
import type { Finding, SheetLayout } from '../../../domain/lists/rows.js'
import { findContainer } from '../package/container.js'
import { type Dialect, dialectOf } from '../package/ooxml.js'
import { openPackage, type PackagePart, type PackageReader } from '../package/package-reader.js'
import { writePackage } from '../package/package-writer.js'
import { readStructure, type WorkbookStructure } from '../package/workbook-structure.js'
import { readWorkbook } from '../read/read-workbook.js'
import { writePlainWorkbook } from '../write/plain-workbook.js'
import { collectMarks, type SheetMarks } from './marks.js'
import { PackagePlan } from './package-plan.js'
import { patchSheet } from './patch-sheet.js'
import { planComments } from './sheet-comments.js'
import { blankStyles, StyleTable } from './style-table.js'
import { planSummary } from './summary-place.js'
import { summaryXml } from './summary-sheet.js'

/** Where some programs look for them without asking; some writers leave them out. */
const USUAL_STYLES_PATH = 'xl/styles.xml'

export interface AnnotateOrder {
  readonly path: string
  readonly name: string
  /** The id of the list. */
  readonly list: string
  readonly layouts: readonly SheetLayout[]
  readonly findings: readonly Finding[]
  readonly outPath: string
}

/** `.xls` and `.csv` are first written anew as .xlsx, then marked the same way. */
export async function annotateWorkbook(order: AnnotateOrder): Promise<void> {
  const { kind } = await findContainer(order.path, order.name)
  if (kind === 'xlsx' || kind === 'encrypted') return annotatePackage(order)
  const workbook = await readWorkbook(order.path, order.name)
  if (!workbook.ok) throw new Error(`checked before, and now ${workbook.problem.code}`)
  const plainPath = `${order.outPath}.plain`
  try {
    await writePlainWorkbook(plainPath, workbook.value)
    await annotatePackage({ ...order, path: plainPath })
  } finally {
    await rm(plainPath, { force: true })
  }
}

async function annotatePackage(order: AnnotateOrder): Promise<void> {
  const pack = await openPackage(order.path)
  try {
    await writeAnnotated(pack, order)
  } finally {
    pack.close()
  }
}

async function writeAnnotated(
  pack: PackageReader,
  { name, list, layouts, findings, outPath }: AnnotateOrder,
): Promise<void> {
  const structure = await readStructure(pack)
  const dialect = dialectOf(structure.xml)
  const plan = new PackagePlan(pack, dialect)
  const { styles, stylesPath } = await openStyles(pack, plan, structure, dialect)
  const sheets = await planSheets(pack, plan, structure, collectMarks(getList(list), layouts, findings), dialect)
  const named = layouts.map((layout) => ({
    ...layout,
    sheetName: structure.sheets[layout.sheet]?.name ?? layout.sheetName,
  }))
  const summary = summaryXml({ name, layouts: named, findings, styles, dialect })
  const replacesSummary = await planSummary(pack, plan, structure, summary, dialect)
  await plan.leaveOutMacros(structure.path)
  // The person may have put formulas where we write again; Excel makes the order of its calculations anew.
  if (isMarkedAgain(sheets) || replacesSummary) await plan.leaveOutRelated(structure.path, ['calcChain'])
  const contentTypes = await plan.contentTypes()
  await writePackage(outPath, async (writer) => {
    await writer.addText(contentTypes.path, contentTypes.text)
    const written = new Set([contentTypes.path, stylesPath])
    for (const { part, ...patch } of sheets) {
      const out = writer.beginPart(part.path)
      await patchSheet(pack, part, out, { ...patch, styles, dialect })
      await out.end()
      written.add(part.path)
    }
    // The sheets have asked for all the styles they need only now.
    await writer.addText(stylesPath, styles.toXml())
    for (const [path, text] of plan.texts) if (!written.has(path)) await writer.addText(path, text)
    for (const part of pack.parts) {
      if (!written.has(part.path) && plan.copies(part)) await writer.copyPart(pack, part)
    }
  })
}

/** The workbook's own; or new ones, where it says that they are, or where programs look for them. */
async function openStyles(pack: PackageReader, plan: PackagePlan, structure: WorkbookStructure, dialect: Dialect) {
  const wanted = structure.stylesPath ?? USUAL_STYLES_PATH
  const part = pack.find(wanted)
  if (part === undefined) plan.addPart(wanted, 'styles', '')
  if (structure.stylesPath === undefined) await plan.addRelation(structure.path, 'styles', wanted)
  const xml = part === undefined ? blankStyles(dialect) : await pack.readText(part)
  return { styles: new StyleTable(xml), stylesPath: part?.path ?? wanted }
}

interface SheetToPatch {
  readonly part: PackagePart
  readonly marks: SheetMarks
  readonly drawingId: string | undefined
}

function isMarkedAgain(sheets: readonly SheetToPatch[]): boolean {
  return sheets.some(({ marks }) => marks.earlierResultColumn !== undefined)
}

async function planSheets(
  pack: PackageReader,
  plan: PackagePlan,
  structure: WorkbookStructure,
  marks: ReadonlyMap<number, SheetMarks>,
  dialect: Dialect,
): Promise<SheetToPatch[]> {
  const sheets: SheetToPatch[] = []
  for (const [index, own] of marks) {
    const path = structure.sheets[index]?.path
    const part = path === undefined ? undefined : pack.find(path)
    if (part === undefined) continue
    sheets.push({ part, marks: own, drawingId: await planComments(pack, plan, part, own.comments, dialect) })
  }
  return sheets
}
