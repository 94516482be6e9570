/** XML 扫描 · Walks through XML text token by token, over text that may still be arriving. */
import { UnreadableFile } from './unreadable.js'

/** `end`: nothing complete is left in the text; append more, or it is over. `empty`: `<a/>`. */
export type Token = 'end' | 'open' | 'empty' | 'close' | 'text' | 'cdata'

const LESS = 60
const MORE = 62
const SLASH = 47
const COLON = 58
const QUOTE = 34
const APOSTROPHE = 39
const SPACE = 32
const EQUALS = 61

/** Not a validator: it finds tags, attributes and texts, and refuses a DOCTYPE (so no entity is ever defined). */
export class XmlScanner {
  text = ''
  at = 0
  /** Place of the last token in `text`. */
  start = 0
  end = 0
  /** The last tag's name without its prefix. */
  name = ''
  private nameEnd = 0

  constructor(text = '') {
    this.text = text
  }

  /** Drops what lies before `keepFrom` and appends. Places found earlier move with it. */
  append(block: string, keepFrom: number): void {
    this.text = flatten(this.text.slice(keepFrom) + block)
    this.at -= keepFrom
  }

  next(): Token {
    for (;;) {
      const { text, at } = this
      if (at >= text.length) return 'end'
      if (text.charCodeAt(at) !== LESS) return this.readText(text.indexOf('<', at), 'text', at, 0)
      const following = text.charCodeAt(at + 1)
      if (following === 33 /* ! */) {
        const token = this.readDeclaration()
        if (token !== undefined) return token
      } else if (following === 63 /* ? */) {
        const close = text.indexOf('?>', at + 2)
        if (close === -1) return 'end'
        this.at = close + 2
      } else {
        return this.readTag(following === SLASH)
      }
    }
  }

  /** Whether this comes next. */
  startsWith(markup: string): boolean {
    return this.text.startsWith(markup, this.at)
  }

  /** The last text or CDATA token, its entities resolved. */
  readValue(token: Token): string {
    const raw = this.text.slice(this.start, this.end)
    return token === 'cdata' ? raw : decodeEntities(raw)
  }

  /** An attribute of the last tag by its local name. */
  attribute(name: string): string | undefined {
    const place = this.placeOf(name)
    return place === undefined ? undefined : decodeEntities(this.text.slice(place.from, place.to))
  }

  /** Where its value stands between its quotes. */
  placeOf(name: string): { readonly from: number; readonly to: number } | undefined {
    const { text, end } = this
    let at = this.nameEnd
    for (;;) {
      // Not `indexOf`: it would look through all that follows a tag without attributes.
      let equals = at
      while (equals < end && text.charCodeAt(equals) !== EQUALS) equals += 1
      if (equals >= end) return undefined
      let nameEnd = equals
      while (text.charCodeAt(nameEnd - 1) <= SPACE) nameEnd -= 1
      let open = equals + 1
      while (text.charCodeAt(open) <= SPACE) open += 1
      const quote = text.charCodeAt(open)
      if (quote !== QUOTE && quote !== APOSTROPHE) return undefined
      const close = text.indexOf(quote === QUOTE ? '"' : "'", open + 1)
      if (close === -1 || close > end) return undefined
      const before = text.charCodeAt(nameEnd - name.length - 1)
      if (text.startsWith(name, nameEnd - name.length) && (before <= SPACE || before === COLON))
        return { from: open + 1, to: close }
      at = close + 1
    }
  }

  private readText(end: number, token: Token, start: number, closing: number): Token {
    if (end === -1) return 'end'
    this.start = start
    this.end = end
    this.at = end + closing
    return token
  }

  /** Comment: skipped (undefined). CDATA: a token. */
  private readDeclaration(): Token | undefined {
    const { text, at } = this
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      if (close === -1) return 'end'
      this.at = close + 3
      return undefined
    }
    if (text.startsWith('<![CDATA[', at)) return this.readText(text.indexOf(']]>', at + 9), 'cdata', at + 9, 3)
    if (text.length - at < 9) return 'end'
    throw new UnreadableFile('workbook-has-entities')
  }

  private readTag(isClose: boolean): Token {
    const { text } = this
    let at = this.at + (isClose ? 2 : 1)
    let nameStart = at
    let code = text.charCodeAt(at)
    while (code > SPACE && code !== MORE && code !== SLASH) {
      if (code === COLON) nameStart = at + 1
      at += 1
      code = text.charCodeAt(at)
    }
    const nameEnd = at
    while (code !== MORE) {
      if (code === QUOTE || code === APOSTROPHE) {
        at = text.indexOf(code === QUOTE ? '"' : "'", at + 1)
        if (at === -1) return 'end'
      }
      at += 1
      if (at >= text.length) return 'end'
      code = text.charCodeAt(at)
    }
    this.start = this.at
    this.end = at + 1
    this.nameEnd = nameEnd
    this.name = text.slice(nameStart, nameEnd)
    this.at = at + 1
    if (isClose) return 'close'
    return text.charCodeAt(at - 1) === SLASH ? 'empty' : 'open'
  }
}

/** Behind an opening tag, to behind its closing one. False when it has not wholly arrived. */
export function skipElement(scanner: XmlScanner, name: string): boolean {
  let depth = 1
  while (depth > 0) {
    const token = scanner.next()
    if (token === 'end') return false
    if (scanner.name !== name) continue
    if (token === 'open') depth += 1
    else if (token === 'close') depth -= 1
  }
  return true
}

const FLATTEN_UP_TO = 1024 * 1024

/** V8 joins strings lazily and reads such a string at half the speed; a round trip through bytes makes it whole. */
function flatten(text: string): string {
  return text.length > FLATTEN_UP_TO ? text : Buffer.from(text).toString()
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }),
)

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));/g,
    (_whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) {
        const known = NAMED.get(name)
        if (known === undefined) throw new UnreadableFile('workbook-has-entities')
        return known
      }
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}
