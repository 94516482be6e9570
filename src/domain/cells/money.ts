/** 金额 · Yuan, with at most two decimals. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { foldKey } from './text-normal.js'

const LONGEST = 40

/** `380元/人`, `￥380.00` and `1,200` are understood; undefined where no sum is. */
export function readYuan(text: string): number | undefined {
  const bare = foldKey(text.slice(0, LONGEST)).replace(/[,，]/g, '')
  const number = /^[￥¥]?(\d{1,8}(?:\.\d{1,2})?)(?:元|块|rmb|yuan)?(?:钱|整)?(?:[/每]人(?:次)?)?$/i.exec(bare)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Cents only where there are any. */
export function writeYuan(yuan: number): string {
  return Number.isInteger(yuan) ? String(yuan) : yuan.toFixed(2)
}

export function checkYuan(text: string, kind: string, notes: CellNotes): string {
  const yuan = readYuan(text)
  if (yuan === undefined) {
    notes.add('money-shape')
    return text.trim()
  }
  const kept = writeYuan(yuan)
  if (kept !== text && kind.toLowerCase() !== 'n') noteMending(notes, text, kept, 'value-normalised')
  return kept
}
