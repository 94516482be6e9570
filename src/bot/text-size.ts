/** 字节数 · Channels limit text by UTF-8 bytes, people read sizes in KB and MB. */

const encoder = new TextEncoder()

export function countBytes(text: string): number {
  return encoder.encode(text).length
}

/** `812 B`, `34 KB`, `1.6 MB`, `2.1 GB`: short enough for a line in chat. */
export function describeSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`
  const [value, unit] = bytes < 1024 ** 3 ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024 ** 3, 'GB']
  return `${value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${unit}`
}
