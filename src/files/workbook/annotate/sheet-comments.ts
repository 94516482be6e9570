/** 工作表批注 · Gives one sheet its comments: into the parts it has, or into new ones. */
import type { Dialect } from '../package/ooxml.js'
import type { PackagePart, PackageReader } from '../package/package-reader.js'
import { type Relation, readRelations } from '../package/relations.js'
import { mergeDrawing, newDrawing } from './comment-drawing.js'
import { type CellComment, type MergedComments, mergeComments, newComments } from './comment-parts.js'
import type { PackagePlan } from './package-plan.js'

/** Returns the relation of the drawing that the sheet must name, where it has any comments. */
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
  const drawing = await findDrawing(pack, relations)
  if (drawing !== undefined) {
    plan.replacePart(drawing.path, mergeDrawing(drawing.text, merged.all, merged.renewed))
    return drawing.id
  }
  const path = plan.freePath('xl/drawings/vmlDrawing', '.vml')
  plan.addPart(path, 'vmlDrawing', newDrawing(merged.all))
  return plan.addRelation(sheet.path, 'vmlDrawing', path)
}

function findPart(pack: PackageReader, relation: Relation | undefined): PackagePart | undefined {
  return relation === undefined || relation.isExternal ? undefined : pack.find(relation.target)
}

/** Of boxes and buttons: a sheet's other old drawing holds the pictures of its head and foot lines. */
async function findDrawing(pack: PackageReader, relations: readonly Relation[]) {
  for (const relation of relations.filter(({ kind }) => kind === 'vmlDrawing')) {
    const part = findPart(pack, relation)
    const text = part === undefined ? '' : await pack.readText(part)
    if (part !== undefined && text.includes('ClientData')) return { id: relation.id, path: part.path, text }
  }
  return undefined
}
