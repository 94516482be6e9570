/** 文字列 · A column of plain words, which a list may have in common with others. */
import { checkProse } from '../cells/school-name.js'
import type { Column } from './list.js'

export function proseColumn<F extends string>(
  name: string,
  synonyms: readonly string[],
  example: string,
  hint: string,
): Column<F> {
  return {
    name,
    synonyms,
    width: 26,
    example,
    hint,
    is: ['shared', 'prose'],
    check: ({ text }, _, notes) => checkProse(text, notes),
  }
}
