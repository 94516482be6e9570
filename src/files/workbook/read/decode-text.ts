/** 文字编码 · Which encoding a .csv is in: BOM, UTF-16 by its zero bytes, what is mostly UTF-8, else GB18030. */

export function decodeText(bytes: Buffer): string {
  const label = encodingOf(bytes)
  return new TextDecoder(label).decode(bytes)
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  const utf16 = guessUtf16(bytes)
  if (utf16 !== undefined) return utf16
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

/** A lost character is one cell's fault, and makes no other encoding of the rest. */
const SURE_FOR_ONE_LOST = 4

/**
 * Also where a few of its characters are broken: of a text in GB18030 most are, and hardly ever three of its bytes look like
 * one of UTF-8. What kind of file it is, is told from its first bytes, and those may end inside a character.
 */
function isUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  let [sure, lost] = [0, 0]
  for (let at = text.indexOf(LOST); at !== -1; at = text.indexOf(LOST, at + 1)) lost += 1
  if (lost === 0) return true
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= THREE_BYTES_FROM) sure += 1
  return sure - lost > SURE_FOR_ONE_LOST * lost
}

const LOST = '\ufffd'
const THREE_BYTES_FROM = 0x800

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

/** Of a short text a few lost characters are more than one in a hundred, and still a few cells' fault. */
const LOST_ANYWAY = 3

/** Text has no control characters but line ends and tabs; a few are forgiven. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 8192)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
  const lost = sample.match(/\ufffd/g)?.length ?? 0
  const fewLost = controls === 0 && lost <= Math.min(LOST_ANYWAY, sample.length / 10)
  return fewLost || controls + lost <= sample.length / 100
}
