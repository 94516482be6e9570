/** 单元格把关 · Stops what no cell may hold before its own check sees it: error values, formulas, lost characters. */
import type { CandidateField } from '../candidates/candidate.js'
import type { CellNotes } from './cell-notes.js'
import { normalForm } from './linear-text.js'
import { hasLostCharacters, isPlain, looksLikeFormula } from './text-normal.js'

const MOST_CHARACTERS = 100
/** A lost character matters where any character may stand; numbers have their own checks. */
const PROSE: ReadonlySet<CandidateField> = new Set(['name', 'pinyin', 'major', 'school'])

/** True when the cell is broken and was noted. Formulas are only recognised, never run. */
export function isBrokenCell(field: CandidateField, text: string, kind: string, notes: CellNotes): boolean {
  if (text.length > MOST_CHARACTERS) {
    notes.add('cell-too-long', { length: text.length, max: MOST_CHARACTERS })
    return true
  }
  if (kind === 'e' || kind === 'E') {
    notes.add('cell-error-value', { text })
    return true
  }
  const isProse = PROSE.has(field)
  if (isPlain(text)) {
    if (!isProse || !hasLostCharacters(text)) return false
    notes.add('cell-lost-characters')
    return true
  }
  const start = normalForm(text).replace(/^[\s'"\u200b-\u200f\u202a-\u202e\ufeff]+/u, '')
  if (looksLikeFormula(start) && !(field === 'phone' && /^\+\s*\d/.test(start))) {
    notes.add('cell-formula')
    return true
  }
  if (isProse && hasLostCharacters(text)) {
    notes.add('cell-lost-characters')
    return true
  }
  return false
}
