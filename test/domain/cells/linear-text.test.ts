import { describe, expect, it } from 'vitest'
import { normalForm, stripEnd, stripEnds, textBefore, WHITE_SPACE } from '../../../src/domain/cells/linear-text.js'

describe('text that may hold anything', () => {
  it('is normalized as the engine does, whatever marks it carries', () => {
    expect(normalForm('Ａ１（é'.repeat(100))).toBe('A1(é'.repeat(100))
    expect(normalForm('ê\u0323'.repeat(100), 'NFC')).toBe('ê\u0323'.repeat(100).normalize('NFC'))
    expect(normalForm('ü'.repeat(300), 'NFD')).toBe('u\u0308'.repeat(300))
  })

  it('keeps thirty marks on a letter, and every letter after them', () => {
    const marks = '\u0315\u0300'.repeat(200)
    expect(normalForm(`张${marks}三`)).toBe(`张${'\u0300'.repeat(15)}${'\u0315'.repeat(15)}三`)
  })

  it('loses the characters named at its ends, and no others', () => {
    expect(stripEnds('“‘张“三’”', '“”‘’')).toBe('张“三')
    expect(stripEnd('……a. b.。;', '.。;')).toBe('……a. b')
    expect(stripEnds('““””', '“”')).toBe('')
    expect(stripEnds(' \u3000a\u2003\ufeff\n', WHITE_SPACE)).toBe('a')
  })

  it('is cut at the first of the characters named', () => {
    expect(textBefore('手机号码（必填）', '(（')).toBe('手机号码')
    expect(textBefore('手机号码', '(（')).toBe('手机号码')
    expect(textBefore('[手机]', '([')).toBe('')
  })

  it('counts as blank at its ends what a pattern counts as blank', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    expect(WHITE_SPACE).toBe(all.filter((one) => /\s/.test(one)).join(''))
  })
})
