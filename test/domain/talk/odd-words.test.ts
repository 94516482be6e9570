import { expect, it } from 'vitest'
import { checkRow, HEADERS } from '../../support/class-list.js'

/** Names that every object of the language has: a cell may hold any word. */
const ODD_WORDS = ['valueOf', 'constructor', '__proto__', 'toString', 'hasOwnProperty']

it.each(ODD_WORDS)('the word %s in any cell is a word like any other', (word) => {
  for (const header of HEADERS) {
    const row = checkRow({ [header]: word })
    for (const value of Object.values(row.values)) expect(typeof value, header).toBe('string')
  }
  expect(checkRow({ 性别: word }).verdict).toBe('error')
})
