/** 部件关系 · Which part of the package points to which (`_rels/*.rels`). */
import type { PackageReader } from './package-reader.js'
import { XmlScanner } from './xml-scanner.js'

export interface Relation {
  readonly id: string
  /** The last word of the type's address, e.g. `worksheet`, so that strict and transitional files are one. */
  readonly kind: string
  /** Path in the package; external targets as they stand. */
  readonly target: string
  readonly isExternal: boolean
}

export function relationsPath(partPath: string): string {
  const slash = partPath.lastIndexOf('/')
  return `${partPath.slice(0, slash + 1)}_rels/${partPath.slice(slash + 1)}.rels`
}

export async function readRelations(pack: PackageReader, partPath: string): Promise<readonly Relation[]> {
  const part = pack.find(relationsPath(partPath))
  return part === undefined ? [] : parseRelations(await pack.readText(part), partPath)
}

export function parseRelations(xml: string, partPath: string): Relation[] {
  const relations: Relation[] = []
  const scanner = new XmlScanner(xml)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (scanner.name !== 'Relationship' || (token !== 'open' && token !== 'empty')) continue
    const isExternal = scanner.attribute('TargetMode') === 'External'
    const target = scanner.attribute('Target') ?? ''
    relations.push({
      id: scanner.attribute('Id') ?? '',
      kind: (scanner.attribute('Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolveTarget(partPath, target),
      isExternal,
    })
  }
  return relations
}

/** Targets are relative to the part's folder, or absolute with a leading `/`. */
function resolveTarget(partPath: string, target: string): string {
  const plain = target.replaceAll('\\', '/')
  if (plain.startsWith('/')) return plain.slice(1)
  const steps = partPath.split('/').slice(0, -1)
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** How the rels of `partPath` name another part. */
export function relativeTarget(partPath: string, target: string): string {
  const from = partPath.split('/').slice(0, -1)
  const to = target.split('/')
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift()
    to.shift()
  }
  return `${'../'.repeat(from.length)}${to.join('/')}`
}
