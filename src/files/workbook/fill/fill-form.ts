/** 填进模板 · Rows of a list written into a copy of the platform's own workbook; all else of it stays as it was. */
import { rm } from 'node:fs/promises'
import type { CheckedRow } from '../../../domain/lists/rows.js'
import { type FormLayout, NUMBERING } from '../../../domain/lists/templates/learned-template.js'
import { PackagePlan } from '../annotate/package-plan.js'
import { dialectOf } from '../package/ooxml.js'
import { openPackage, type PackageReader } from '../package/package-reader.js'
import { writePackage } from '../package/package-writer.js'
import { readStructure } from '../package/workbook-structure.js'
import { readWorkbook } from '../read/read-workbook.js'
import { writePlainWorkbook } from '../write/plain-workbook.js'
import { fillSheet } from './fill-sheet.js'

export interface Form {
  readonly path: string
  readonly name: string
  readonly layout: FormLayout
}

type Parts = AsyncIterable<readonly CheckedRow[]>

/** `.xls` and `.csv` are first written anew as .xlsx: their columns and texts stay, their formats cannot. */
export async function fillForm(form: Form, { outPath }: { readonly outPath: string }, parts: Parts): Promise<void> {
  if (form.layout.format === 'xlsx') return fillPackage(form.path, form.layout, outPath, parts)
  const workbook = await readWorkbook(form.path, form.name)
  if (!workbook.ok) throw new Error(`read before, and now ${workbook.problem.code}`)
  const plainPath = `${outPath}.plain`
  try {
    await writePlainWorkbook(plainPath, workbook.value)
    await fillPackage(plainPath, form.layout, outPath, parts)
  } finally {
    await rm(plainPath, { force: true })
  }
}

async function fillPackage(path: string, layout: FormLayout, outPath: string, parts: Parts): Promise<void> {
  const pack = await openPackage(path)
  try {
    await writeFilled(pack, layout, outPath, parts)
  } finally {
    pack.close()
  }
}

async function writeFilled(pack: PackageReader, layout: FormLayout, outPath: string, parts: Parts): Promise<void> {
  const structure = await readStructure(pack)
  const sheetPath = structure.sheets[layout.sheet]?.path
  const sheet = sheetPath === undefined ? undefined : pack.find(sheetPath)
  if (sheet === undefined) throw new Error('the sheet of the learned template is not there')
  const plan = new PackagePlan(pack, dialectOf(structure.xml))
  await plan.leaveOutMacros(structure.path)
  // Examples may have held formulas; Excel makes the order of its calculations anew.
  await plan.leaveOutRelated(structure.path, ['calcChain'])
  const contentTypes = await plan.contentTypes()
  await writePackage(outPath, async (writer) => {
    await writer.addText(contentTypes.path, contentTypes.text)
    const out = writer.beginPart(sheet.path)
    await fillSheet(pack, sheet, out, layout, cellsOf(layout, parts))
    await out.end()
    const written = new Set([contentTypes.path, sheet.path])
    for (const [text, own] of plan.texts) if (!written.has(text)) await writer.addText(text, own)
    for (const part of pack.parts) {
      if (!written.has(part.path) && plan.copies(part)) await writer.copyPart(pack, part)
    }
  })
}

/** One row after the other, its texts by column; a cell of nothing is not written. */
async function* cellsOf({ columns }: FormLayout, parts: Parts): AsyncGenerator<readonly ReadonlyMap<number, string>[]> {
  let count = 0
  for await (const part of parts) {
    yield part.map(({ values }) => {
      count += 1
      const texts = columns.flatMap(({ column, field }) => {
        const text = field === NUMBERING ? String(count) : field === undefined ? '' : (values[field] ?? '')
        return text === '' ? [] : [[column, text] as const]
      })
      return new Map(texts)
    })
  }
}
