/** 工作表批注 · Gives one sheet its comments: into the parts it has, or into new ones. */

import type { Dialect } from '../package/ooxml.js'
import type { PackageReader } from '../package/package-reader.js'
import { readRelations } from '../package/relations.js'
import { mergeDrawing, newDrawing } from './comment-drawing.js'
import { type CellComment, mergeComments, newComments } from './comment-parts.js'
import type { PackagePlan } from './package-plan.js'

/** Returns the relation of a new drawing, which the sheet must then name. */
export async function planComments(
  pack: PackageReader,
  plan: PackagePlan,
  sheetPath: string,
  comments: readonly CellComment[],
  dialect: Dialect,
): Promise<string | undefined> {
  const relations = await readRelations(pack, sheetPath)
  const partOf = (kind: string) => {
    const relation = relations.find((one) => one.kind === kind && !one.isExternal)
    return relation === undefined ? undefined : pack.find(relation.target)
  }
  const existing = partOf('comments')
  const drawing = partOf('vmlDrawing')
  if (existing === undefined && comments.length === 0) return undefined
  let added = comments
  let removed: readonly { readonly column: number; readonly row: number }[] = []
  if (existing === undefined) {
    const path = plan.freePath('xl/comments', '.xml')
    plan.addPart(path, 'comments', newComments(comments, dialect))
    await plan.addRelation(sheetPath, relations, 'comments', path)
  } else {
    const merged = mergeComments(await pack.readText(existing), comments)
    plan.replacePart(existing.path, merged.xml)
    added = merged.added
    removed = merged.removed
  }
  if (drawing !== undefined) {
    plan.replacePart(drawing.path, mergeDrawing(await pack.readText(drawing), added, removed))
    return undefined
  }
  const path = plan.freePath('xl/drawings/vmlDrawing', '.vml')
  plan.addPart(path, 'vmlDrawing', newDrawing(added))
  return plan.addRelation(sheetPath, relations, 'vmlDrawing', path)
}
