import { expect, test } from 'vitest'
import { numberText } from '../../../../src/files/workbook/read/number-text.js'

test.each([
  ['as Excel writes it', '13800002001', '13800002001'],
  ['as Java writes it', '1.3800002001E10', '13800002001'],
  ['as Java writes a round one', '1.38E10', '13800000000'],
  ['as C# writes it', '1.3800002001E+10', '13800002001'],
  ['as C writes it', '1.38000020010000e+10', '13800002001'],
  ['a year with a point', '2023.0', '2023'],
  ['a year with a point and nothing behind it', '2023.', '2023'],
  ['a year in scientific form', '2.023E3', '2023'],
  ['a negative power', '20230E-1', '2023'],
  ['a plus before it', '+2023.0', '2023'],
  ['below zero', '-1.5E2', '-150'],
  ['nothing', '0.0', '0'],
  ['a fraction', '4.5', '4.5'],
  ['a small fraction', '1.5E-3', '0.0015'],
  ['the tail of a float', '4.5600000000000005', '4.56'],
  ['a hair below a year', '2022.9999999999998', '2023'],
  ['sixteen digits, which a double still holds', '1.234567890123456E15', '1234567890123456'],
  ['an ID number that lost its last digits, as Excel writes it', '1.1010119900307E+17', '110101199003070000'],
  ['an ID number through a double, as Java writes it', '1.10101199003070016E17', '110101199003070000'],
  ['all 18 digits, as only some programs write them', '110101199003070011', '110101199003070011'],
])('%s: %s', (_how, stored, shown) => {
  expect(numberText(stored)).toBe(shown)
})

test.each(['1.38E+10', '1.380000E+10', '1.10101E+17'])(
  'of %s, written from what a narrow cell showed, the rest is gone',
  (stored) => {
    expect(numberText(stored)).toBe(stored)
  },
)

test.each(['', 'abc', '1e', '.5.', '1E400', '1E25', `${'9'.repeat(60)}`, 'E10'])(
  '%j is no number we could spell, and stays',
  (stored) => {
    expect(numberText(stored)).toBe(stored)
  },
)
