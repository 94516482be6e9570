/** 改写计划 · Which parts of the package are replaced, added or left out, and what the directory parts then say. */
import { CONTENT_TYPES_PATH, typeParts } from '../package/content-types.js'
import { CONTENT_TYPES, type Dialect, relationsXml, relationTag } from '../package/ooxml.js'
import { type PackagePart, type PackageReader, partKey } from '../package/package-reader.js'
import { parseRelations, readRelations, relationsPath, relativeTarget } from '../package/relations.js'
import { readElements } from '../package/xml-elements.js'

export class PackagePlan {
  /** New texts by path, both of parts that exist and of new ones. */
  readonly texts = new Map<string, string>()
  private readonly leftOut = new Set<string>()
  private readonly types = new Map<string, string>()

  constructor(
    private readonly pack: PackageReader,
    private readonly dialect: Dialect,
  ) {}

  /** A path like `xl/comments3.xml` that nobody has yet. */
  freePath(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${before}${number}${after}`
      if (this.pack.find(path) === undefined && !this.texts.has(path)) return path
    }
  }

  addPart(path: string, kind: keyof typeof CONTENT_TYPES, text: string): void {
    this.texts.set(path, text)
    this.types.set(path, CONTENT_TYPES[kind])
  }

  /** The path as the package writes it, so that a copy of the old part is not written as well. */
  replacePart(path: string, text: string): void {
    this.texts.set(this.pack.find(path)?.path ?? path, text)
  }

  /** What is copied as it is. Of two entries under one name it is the one that was read. */
  copies(part: PackagePart): boolean {
    return !this.leftOut.has(partKey(part.path)) && !this.texts.has(part.path) && this.pack.find(part.path) === part
  }

  /** Adds a relation of `partPath` and returns its id. */
  async addRelation(partPath: string, kind: string, target: string): Promise<string> {
    const { path, text } = await this.relationsOf(partPath)
    const taken = new Set(parseRelations(text, partPath).map(({ id }) => id))
    let number = taken.size + 1
    while (taken.has(`rId${number}`)) number += 1
    const relation = { id: `rId${number}`, kind, target: relativeTarget(partPath, target) }
    const list = readElements(text, 'Relationships')
    const all = list?.replace([...list.children, relationTag(relation, this.dialect, list.prefix)])
    this.texts.set(path, all ?? relationsXml([relation], this.dialect))
    return relation.id
  }

  /** The parts that `partPath` leads to by these kinds, and what says that it does. */
  async leaveOutRelated(partPath: string, kinds: readonly string[]): Promise<void> {
    const { path, text } = await this.relationsOf(partPath)
    const list = readElements(text, 'Relationships')
    const kept: string[] = []
    for (const tag of list?.children ?? []) {
      const [relation] = parseRelations(tag, partPath)
      if (relation === undefined || !kinds.includes(relation.kind)) kept.push(tag)
      else if (!relation.isExternal) this.leaveOut(relation.target)
    }
    if (list !== undefined && kept.length < list.children.length) this.texts.set(path, list.replace(kept))
  }

  /** A workbook that holds any may not be called .xlsx. */
  async leaveOutMacros(workbookPath: string): Promise<void> {
    for (const { kind, target } of await readRelations(this.pack, workbookPath)) {
      if (kind !== 'vbaProject') continue
      for (const signature of await readRelations(this.pack, target)) this.leaveOut(signature.target)
    }
    await this.leaveOutRelated(workbookPath, ['vbaProject'])
  }

  async contentTypes(): Promise<{ readonly path: string; readonly text: string }> {
    const part = this.pack.find(CONTENT_TYPES_PATH)
    const copied = this.pack.parts.filter((one) => one !== part && this.copies(one)).map(({ path }) => path)
    const paths = new Set([...copied, ...this.texts.keys()])
    const existing = part === undefined ? undefined : await this.pack.readText(part)
    return { path: part?.path ?? CONTENT_TYPES_PATH, text: typeParts(existing, [...paths], this.types) }
  }

  private leaveOut(path: string): void {
    this.leftOut.add(partKey(path)).add(partKey(relationsPath(path)))
  }

  private async relationsOf(partPath: string): Promise<{ readonly path: string; readonly text: string }> {
    const part = this.pack.find(relationsPath(partPath))
    const path = part?.path ?? relationsPath(partPath)
    return { path, text: this.texts.get(path) ?? (part === undefined ? '' : await this.pack.readText(part)) }
  }
}
