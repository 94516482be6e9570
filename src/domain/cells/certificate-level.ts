/** 证书等级 · 初级, 中级, 高级, as people write them and as the number of a certificate says. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { LEVELS, type Level } from './levels.js'
import { foldKey } from './text-normal.js'

/** Of one level; undefined where anything else is said. */
export function readLevel(text: string): Level | undefined {
  const key = foldKey(text.slice(0, 40))
  return LEVELS.find((one) => key === one || key === one.slice(0, 1))
}

/** 初级、中级 · 初中高级, folded; undefined where anything else is said. */
export function spelledLevels(key: string): readonly Level[] | undefined {
  const bare = key.replace(/[级,，、;；/和与及]/g, '')
  if (bare === '' || /[^初中高]/.test(bare)) return undefined
  return LEVELS.filter((level) => bare.includes(level[0] ?? ''))
}

/** 网店运营推广（中级）: a name that carries its level. */
export function levelInName(text: string): Level | undefined {
  return readLevel(/[（(]([初中高]级?)[)）]/.exec(text.slice(0, 100))?.[1] ?? '')
}

/** Digits 11 and 12 of every certificate number printed so far are 01, 02, 03 for the levels: a cross-check, no rule. */
export function checkLevel(text: string, certificateNumber: string | undefined, notes: CellNotes): string {
  const level = readLevel(text)
  if (level === undefined) {
    notes.add('certificate-level-unknown', { accepted: LEVELS })
    return text.trim()
  }
  if (level !== text) noteMending(notes, text, level, 'value-normalised')
  const ofNumber = LEVELS[Number(/^\d{10}0([123])\d{2,8}$/.exec(certificateNumber ?? '')?.[1] ?? Number.NaN) - 1]
  if (ofNumber !== undefined && ofNumber !== level) notes.add('certificate-level-differs', { level: ofNumber })
  return level
}
