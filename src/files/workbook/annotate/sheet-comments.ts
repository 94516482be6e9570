/** 工作表批注 · Gives one sheet its comments: into the parts it has, or into new ones. */
import { MAX_UNPACKED_MB } from '../package/limits.js'
import type { Dialect } from '../package/ooxml.js'
import type { PackagePart, PackageReader } from '../package/package-reader.js'
import { streamText } from '../package/part-stream.js'
import { type Relation, readRelations } from '../package/relations.js'
import { XmlScanner } from '../package/xml-scanner.js'
import { visitSheet } from '../read/sheet-rows.js'
import { mergeDrawing, newDrawing } from './comment-drawing.js'
import { type CellComment, type MergedComments, mergeComments, newComments } from './comment-parts.js'
import type { PackagePlan } from './package-plan.js'

/** Returns the relation of a new drawing, which the sheet must then name. */
export async function planComments(
  pack: PackageReader,
  plan: PackagePlan,
  sheet: PackagePart,
  comments: readonly CellComment[],
  dialect: Dialect,
): Promise<string | undefined> {
  const relations = await readRelations(pack, sheet.path)
  const existing = findPart(
    pack,
    relations.find(({ kind }) => kind === 'comments'),
  )
  if (existing === undefined && comments.length === 0) return undefined
  let merged: MergedComments = { xml: newComments(comments, dialect), all: comments, renewed: [] }
  if (existing === undefined) {
    const path = plan.freePath('xl/comments', '.xml')
    plan.addPart(path, 'comments', merged.xml)
    await plan.addRelation(sheet.path, 'comments', path)
  } else {
    merged = mergeComments(await pack.readText(existing), comments, dialect)
    plan.replacePart(existing.path, merged.xml)
  }
  const drawing = findPart(pack, await findDrawing(pack, sheet, relations))
  if (drawing !== undefined) {
    plan.replacePart(drawing.path, mergeDrawing(await pack.readText(drawing), merged.all, merged.renewed))
    return undefined
  }
  const path = plan.freePath('xl/drawings/vmlDrawing', '.vml')
  plan.addPart(path, 'vmlDrawing', newDrawing(merged.all))
  return plan.addRelation(sheet.path, 'vmlDrawing', path)
}

function findPart(pack: PackageReader, relation: Relation | undefined): PackagePart | undefined {
  return relation === undefined || relation.isExternal ? undefined : pack.find(relation.target)
}

/** The one the sheet shows its boxes with: another may hold the pictures of its head and foot lines. */
async function findDrawing(
  pack: PackageReader,
  sheet: PackagePart,
  relations: readonly Relation[],
): Promise<Relation | undefined> {
  if (!relations.some(({ kind }) => kind === 'vmlDrawing')) return undefined
  let named: string | undefined
  await visitSheet(streamText(pack, sheet, MAX_UNPACKED_MB * 1024 * 1024), {
    row() {},
    skipsCells: () => true,
    tail(text) {
      const scanner = new XmlScanner(text)
      for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
        if (scanner.name === 'legacyDrawing' && token !== 'text') named ??= scanner.attribute('id')
      }
    },
  })
  return relations.find(({ id, kind }) => id === named && kind === 'vmlDrawing')
}
