/** 部件 · Parts and relations of an invented workbook, put into a zip in the way of its writer. */
import { ZipFile } from 'yazl'
import type { Features } from './features.js'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'
export const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export class Parts {
  readonly #parts = new Map<string, string | Buffer>()
  readonly #overrides = new Map<string, string>()
  readonly #defaults = new Map([
    ['rels', RELATIONS_TYPE],
    ['xml', 'application/xml'],
  ])
  readonly #relations = new Map<string, string[]>()

  constructor(private readonly features: Features) {}

  /** `type` undefined: said by the extension. */
  add(path: string, content: string | Buffer, type?: string): void {
    this.#parts.set(path, content)
    if (type !== undefined) this.#overrides.set(path, type)
  }

  addDefault(extension: string, type: string): void {
    this.#defaults.set(extension, type)
  }

  /** From one part (empty: the package) to another; returns the id. */
  relate(from: string, kind: string, target: string, isExternal = false): string {
    const own = this.#relations.get(from) ?? []
    const id = `rId${own.length + 3}`
    const address = isExternal ? target : this.#address(from, target)
    const type = kind.includes('/') ? kind : `${RELATIONS}/${kind}`
    own.push(
      `<Relationship Id="${id}" Type="${type}" Target="${address}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    this.#relations.set(from, own)
    return id
  }

  #address(from: string, target: string): string {
    if (this.features.naming === 'absolute') return `/${target}`
    const up = from.split('/').slice(0, -1)
    const down = target.split('/')
    while (up.length > 0 && up[0] === down[0]) {
      up.shift()
      down.shift()
    }
    return `${'../'.repeat(up.length)}${down.join('/')}`
  }

  async zip(): Promise<Buffer> {
    for (const [from, own] of this.#relations) {
      const at = from.lastIndexOf('/') + 1
      const root = `<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}</Relationships>`
      this.#parts.set(`${from.slice(0, at)}_rels/${from.slice(at)}.rels`, root)
    }
    const all = [['[Content_Types].xml', this.#types()] as const, ...this.#parts]
    const zip = new ZipFile()
    for (const [path, content] of all) {
      const name = this.features.naming === 'capitals' && path.startsWith('xl/s') ? path.toUpperCase() : path
      // A part that is there twice: programs read the last.
      if (this.features.naming === 'twice' && path.startsWith('xl/')) zip.addBuffer(Buffer.from('<old/>'), name)
      zip.addBuffer(typeof content === 'string' ? this.#encode(path, content) : content, name)
    }
    zip.end()
    const chunks: Buffer[] = []
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    return this.features.naming === 'backslash'
      ? Buffer.from(
          bytes
            .toString('latin1')
            .replaceAll(/xl\/(worksheets\/)?(?=[\w/]+\.xml)/g, (path) => path.replaceAll('/', '\\')),
          'latin1',
        )
      : bytes
  }

  #types(): string {
    const { typing } = this.features
    if (typing === 'no rels default') {
      this.#defaults.delete('rels')
      for (const path of this.#parts.keys()) if (path.endsWith('.rels')) this.#overrides.set(path, RELATIONS_TYPE)
    }
    if (typing === 'untyped picture') this.#defaults.delete('png')
    const defaults = [...this.#defaults].map(([key, type]) => `<Default Extension="${key}" ContentType="${type}"/>`)
    const overrides = [...this.#overrides].map(
      ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
    )
    return `<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`
  }

  #encode(path: string, markup: string): Buffer {
    const { encoding, isPrefixed, isStrict, hasApostrophes } = this.features
    if (path.endsWith('.vml')) return Buffer.from(markup)
    let xml = markup
    if (isPrefixed && !/^<\w+:/.test(xml)) {
      xml = xml.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace(' xmlns=', ' xmlns:x=')
    }
    if (hasApostrophes) xml = xml.replace(/="([^"'<>]*)"/g, "='$1'")
    if (isStrict) {
      xml = xml.replaceAll(
        /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)\/2006\/(?!relationships\/vml)/g,
        'http://purl.oclc.org/ooxml/$1/',
      )
    }
    const isWide = encoding.startsWith('utf-16')
    const text = `${DECLARATION.replace('UTF-8', isWide ? 'UTF-16' : 'UTF-8')}${xml}`
    if (encoding === 'utf-8') return Buffer.from(text)
    const marked = Buffer.from(`\ufeff${text}`, isWide ? 'utf16le' : 'utf8')
    return encoding === 'utf-16be' ? marked.swap16() : marked
  }
}
