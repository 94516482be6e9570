/** 改写计划 · Which parts of the package are replaced, added or left out, and what the directory parts then say. */
import { CONTENT_TYPES, CONTENT_TYPES_NS, type Dialect, relationsXml, relationTag, XML_HEAD } from '../package/ooxml.js'
import type { PackageReader } from '../package/package-reader.js'
import { type Relation, relationsPath, relativeTarget } from '../package/relations.js'
import { readElements } from '../package/xml-elements.js'
import { openTag } from '../package/xml-tag.js'

const CONTENT_TYPES_PATH = '[Content_Types].xml'

export class PackagePlan {
  /** New texts by path, both of parts that exist and of new ones. */
  readonly texts = new Map<string, string>()
  readonly leftOut = new Set<string>()
  private readonly overrides: { readonly path: string; readonly type: string }[] = []

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

  addPart(path: string, type: keyof typeof CONTENT_TYPES, text: string): void {
    this.texts.set(path, text)
    this.overrides.push({ path, type: CONTENT_TYPES[type] })
  }

  /** The path as the package writes it, so that a copy of the old part is not written as well. */
  replacePart(path: string, text: string): void {
    this.texts.set(this.pack.find(path)?.path ?? path, text)
  }

  /** Adds a relation of `partPath` and returns its id. */
  async addRelation(partPath: string, known: readonly Relation[], kind: string, target: string): Promise<string> {
    const path = this.pack.find(relationsPath(partPath))?.path ?? relationsPath(partPath)
    const existing = this.texts.get(path) ?? (await this.readText(path))
    const taken = new Set([...known.map(({ id }) => id), ...(existing?.match(/(?<=\sId=")[^"]*/g) ?? [])])
    let number = taken.size + 1
    while (taken.has(`rId${number}`)) number += 1
    const relation = { id: `rId${number}`, kind, target: relativeTarget(partPath, target) }
    this.texts.set(
      path,
      existing === undefined ? relationsXml([relation], this.dialect) : withRelation(existing, relation, this.dialect),
    )
    return relation.id
  }

  /** Without its macros: a workbook that holds any may not be called .xlsx. */
  async leaveOutMacros(workbookPath: string, relations: readonly Relation[]): Promise<void> {
    const macros = relations.filter(({ kind }) => kind === 'vbaProject')
    if (macros.length === 0) return
    const path = this.pack.find(relationsPath(workbookPath))?.path ?? ''
    const text = this.texts.get(path) ?? (await this.readText(path)) ?? ''
    this.texts.set(path, withoutChildren(text, 'Relationships', '/vbaProject"'))
    for (const { target } of macros) this.leftOut.add(this.pack.find(target)?.path ?? target)
  }

  async contentTypes(): Promise<{ readonly path: string; readonly text: string }> {
    const path = this.pack.find(CONTENT_TYPES_PATH)?.path ?? CONTENT_TYPES_PATH
    const existing = (await this.readText(path)) ?? `${XML_HEAD}<Types xmlns="${CONTENT_TYPES_NS}"></Types>`
    const prefix = /<\/((?:[\w.-]+:)?)Types\s*>/.exec(existing)?.[1] ?? ''
    const tags = this.overrides.map(
      ({ path: part, type }) => `<${prefix}Override PartName="/${part}" ContentType="${type}"/>`,
    )
    const plain = withoutChildren(existing, 'Types', 'PartName="/xl/vbaProject.bin"')
      .replace(/application\/vnd\.ms-excel\.\w+\.macroEnabled\.main\+xml/g, CONTENT_TYPES.workbook)
      .replace(
        /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.template\.main\+xml/g,
        CONTENT_TYPES.workbook,
      )
    return { path, text: plain.replace(`</${prefix}Types`, `${tags.join('')}</${prefix}Types`) }
  }

  private async readText(path: string): Promise<string | undefined> {
    const part = this.pack.find(path)
    return part === undefined ? undefined : this.pack.readText(part)
  }
}

function withoutChildren(xml: string, container: string, saying: string): string {
  const elements = readElements(xml, container)
  const kept = elements?.children.filter((child) => !child.includes(saying)) ?? []
  return elements === undefined || kept.length === elements.children.length ? xml : elements.replace(kept)
}

function withRelation(xml: string, relation: Parameters<typeof relationTag>[0], dialect: Dialect): string {
  const prefix = /<((?:[\w.-]+:)?)Relationships[\s>]/.exec(xml)?.[1] ?? ''
  const tag = relationTag(relation, dialect, prefix)
  const closed = `${tag}</${prefix}Relationships>`
  if (!xml.includes(`</${prefix}Relationships`)) return `${openTag(xml.trimEnd())}${closed}`
  return xml.replace(`</${prefix}Relationships>`, () => closed)
}
