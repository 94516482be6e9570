import { describe, expect, test } from 'vitest'
import { readNumberFormat, showNumber } from '../../../../src/files/workbook/read/number-format.js'

function shown(stored: string, code: string): string {
  return showNumber(stored, readNumberFormat(164, code), false).text
}

describe('zeros a format puts before a number', () => {
  test.each([
    ['000000', '90300', '090300'],
    ['000000', '90300.0', '090300'],
    ['000000', '9.03E4', '090300'],
    ['000000', '1090300', '1090300'],
    ['000000_ ', '90300', '090300'],
    ['[Red]000000', '90300', '090300'],
    ['[$-804]000000;@', '90300', '090300'],
    ['00000000;-00000000', '23', '00000023'],
    ['"NO."0000', '7', 'NO.0007'],
    ['\\N0000', '7', 'N0007'],
    ['000-0000-0000', '13800002001', '138-0000-2001'],
    ['#000', '7', '007'],
    ['##000', '12345', '12345'],
    ['0000年', '23', '0023年'],
    ['[$¥-804]000', '7', '¥007'],
  ])('%s shows %s as %s', (code, stored, text) => {
    expect(shown(stored, code)).toBe(text)
  })

  test.each([
    ['0', '7'],
    ['General', '7'],
    ['@', '7'],
    ['0.00', '7'],
    ['#,##000', '7'],
    ['00%', '7'],
    ['00E+00', '7'],
    ['[>100]0000;00', '7'],
    ['00:00', 'abc'],
    ['000000', '4.5'],
    ['000000', '-5'],
    ['000000000000000000', '110101199003070011'],
  ])('%s leaves %s as it is', (code, stored) => {
    expect(shown(stored, code)).toBe(stored)
  })
})

describe('days', () => {
  const day = (stored: string, from1904 = false) => showNumber(stored, 'day', from1904)

  test.each(['45170', '45170.0', '45170.75', '4.517E4', '45169.999999999993'])('%s is 2023-09-01', (stored) => {
    expect(day(stored)).toEqual({ text: '2023-09-01', kind: 'd' })
  })

  test('a second before midnight is still the day before', () => {
    expect(day(String(45169 + 86_399 / 86_400)).text).toBe('2023-08-31')
  })

  test('from 1904 the same day has another number', () => {
    expect(day('43708', true)).toEqual({ text: '2023-09-01', kind: 'd' })
  })

  test('nothing is no day in either calendar', () => {
    expect(day('0')).toEqual({ text: '0', kind: 'n' })
    expect(day('0', true)).toEqual({ text: '0', kind: 'n' })
  })
})
