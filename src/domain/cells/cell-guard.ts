/** 单元格把关 · Stops what no cell may hold before its own check sees it: error values, formulas, lost characters. */
import type { CellNotes } from './cell-notes.js'
import { normalForm } from './linear-text.js'
import { hasLostCharacters, isPlain, looksLikeFormula } from './text-normal.js'

export const MOST_CHARACTERS = 100

/**
 * True when the cell is broken and was noted. Formulas are only recognised, never run. Of `traits`, `prose` matters: there
 * a lost character is a fault, numbers have their own checks; and `signed`: `+86` is no formula.
 */
export function isBrokenCell(text: string, kind: string, traits: readonly string[], notes: CellNotes): boolean {
  if (text.length > MOST_CHARACTERS) {
    notes.add('cell-too-long', { length: text.length, max: MOST_CHARACTERS })
    return true
  }
  if (kind === 'e' || kind === 'E') {
    notes.add('cell-error-value', { text })
    return true
  }
  const isProse = traits.includes('prose')
  if (isPlain(text, ' ')) {
    if (!isProse || !hasLostCharacters(text)) return false
    notes.add('cell-lost-characters')
    return true
  }
  const start = normalForm(text).replace(/^[\s'"\u200b-\u200f\u202a-\u202e\ufeff]+/u, '')
  if (looksLikeFormula(start) && !(traits.includes('signed') && /^\+\s*\d/.test(start))) {
    notes.add('cell-formula')
    return true
  }
  if (isProse && hasLostCharacters(text)) {
    notes.add('cell-lost-characters')
    return true
  }
  return false
}
