/** 用过的按钮 · Which buttons were pressed, kept over a reload of the page. */

const KEY = 'used-choices'
const MAX_KEPT = 300

export function wasChosen(replyId: string): string | undefined {
  return readAll().find(([id]) => id === replyId)?.[1]
}

export function rememberChosen(replyId: string, label: string): void {
  writeAll([...readAll().filter(([id]) => id !== replyId), [replyId, label]])
}

export function forgetChosen(replyId: string): void {
  writeAll(readAll().filter(([id]) => id !== replyId))
}

type Used = readonly [replyId: string, label: string]

function readAll(): readonly Used[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isUsed) : []
  } catch {
    return []
  }
}

function writeAll(used: readonly Used[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(used.slice(-MAX_KEPT)))
  } catch {
    // Storage is full or forbidden: the server still knows a second tap for the same one.
  }
}

function isUsed(value: unknown): value is Used {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string'
}
