/** 文件名 · The name in a Content-Disposition header, however it was written. */

/** Undefined when there is none. `header` as fetch gives it: each byte one character. */
export function readFileName(header: string | null): string | undefined {
  if (header === null) return undefined
  const extended = /(?:^|[;\s])filename\*\s*=\s*("?)([^;]*)\1/i.exec(header)?.[2]
  const name = (extended && decodeExtended(extended.trim())) ?? decodePlain(findPlain(header))
  return name === undefined ? undefined : clean(name)
}

/** `filename="…"` with its escapes, or everything up to the next `;`: unquoted names with spaces are common. */
function findPlain(header: string): string | undefined {
  const start = /(?:^|[;\s])filename\s*=\s*/i.exec(header)
  if (!start) return undefined
  const rest = header.slice(start.index + start[0].length)
  const quoted = /^"((?:[^"\\]|\\.)*)"/s.exec(rest)?.[1]
  return quoted === undefined ? rest.split(';')[0]?.trim() : quoted.replace(/\\(["\\])/g, '$1')
}

/** RFC 5987: `UTF-8''%E5…`; GBK is seen too. */
function decodeExtended(value: string): string | undefined {
  const parts = /^([\w-]*)'[^']*'(.*)$/s.exec(value)
  const charset = (parts?.[1] ?? '').toLowerCase()
  return decodeBytes(percentBytes(parts?.[2] ?? value), charset)
}

function decodePlain(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (/=\?[\w-]+\?[bq]\?[^?]*\?=/i.test(value)) return decodeWords(value)
  const isBytes = [...value].every((character) => character <= 'ÿ')
  const raw = isBytes ? (decodeBytes(Buffer.from(value, 'latin1')) ?? value) : value
  // `100%.xlsx` and `50%25 完成.xlsx` stand as they are: an encoder leaves no space, no Chinese and no lone `%`.
  const isEncoded = raw.includes('%') && /^(?:[\x21-\x24\x26-\x7e]|%[0-9a-f]{2})+$/i.test(raw)
  return isEncoded ? (decodeBytes(percentBytes(raw)) ?? raw) : raw
}

/** RFC 2047, which belongs to mail and is seen here all the same. */
function decodeWords(value: string): string | undefined {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (whole, charset: string, how: string, text: string) => {
      const bytes =
        how.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : percentBytes(text.replaceAll('_', ' ').replaceAll('=', '%'))
      return decodeBytes(bytes, charset.toLowerCase()) ?? whole
    })
}

function percentBytes(text: string): Buffer {
  const pieces = text.match(/%[0-9a-f]{2}|[^%]+|%/gi) ?? []
  return Buffer.concat(
    pieces.map((piece) =>
      piece.length === 3 && piece.startsWith('%') ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece, 'latin1'),
    ),
  )
}

/** Strict UTF-8 first whatever the header says, then the Chinese encodings. */
function decodeBytes(bytes: Uint8Array, charset = ''): string | undefined {
  const order = /^gb/.test(charset) ? ['gb18030', 'utf-8'] : ['utf-8', 'gb18030']
  for (const encoding of order) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  return undefined
}

/** The last part of a path, without control characters; undefined when nothing is left. */
function clean(name: string): string | undefined {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/\p{Cc}|\p{Cf}/gu, '').trim()
  return plain === '' || plain === '.' || plain === '..' ? undefined : [...plain].slice(0, 200).join('')
}
