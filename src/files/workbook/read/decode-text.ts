/** 文字编码 · Which encoding a .csv is in: BOM, strict UTF-8, UTF-16 by its zero bytes, else GB18030. */

export function decodeText(bytes: Buffer): string {
  const label = encodingOf(bytes)
  return new TextDecoder(label).decode(bytes)
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const utf16 = guessUtf16(bytes)
  if (utf16 !== undefined) return utf16
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

/** What kind of file it is, is told from its first bytes, and those may end inside a character. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Digits, commas and line ends of a UTF-16 table have a zero byte on one side; other encodings have none. */
function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  let zerosFirst = 0
  let zerosSecond = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) zerosFirst += 1
    if (bytes[at + 1] === 0) zerosSecond += 1
  }
  const enough = length / 16
  if (zerosSecond > enough && zerosFirst === 0) return 'utf-16le'
  if (zerosFirst > enough && zerosSecond === 0) return 'utf-16be'
  return undefined
}

/** Text has no control characters but line ends and tabs; a few are forgiven. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 8192)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return odd <= sample.length / 100
}
