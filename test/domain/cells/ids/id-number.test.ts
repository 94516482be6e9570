import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdNumber } from '../../../../src/domain/cells/ids/id-number.js'
import { findIdType, type IdType } from '../../../../src/domain/cells/ids/id-type.js'
import { checkDigitOf, genderOf, isResidentId, upgradeOldId } from '../../../../src/domain/cells/ids/resident-id.js'
import { inventIdNumber, withCheckDigit } from '../../../support/people.js'

const TODAY = '2024-05-01'

function judge(text: string, idType?: IdType, kind = 's') {
  const codes: string[] = []
  const proposals: (string | undefined)[] = []
  const notes = {
    add: (code: string, _params?: unknown, values?: { proposal?: string }) => {
      codes.push(code)
      proposals.push(values?.proposal)
    },
  }
  const number = checkIdNumber({ text, kind, idType, today: TODAY, maskAllowed: false }, notes)
  return { number, codes, proposal: proposals.find((one) => one !== undefined) }
}

const people = fc.nat(1_000_000).map(inventIdNumber)

describe('the check digit of GB 11643', () => {
  it('agrees with published examples', () => {
    expect(checkDigitOf('11010519491231002')).toBe('X')
    expect(checkDigitOf('44052418800101001')).toBe('4')
  })

  it('satisfies ISO 7064: the digits weighted with powers of two leave 1 modulo 11', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), (first17) => {
        const values = [...(first17 + checkDigitOf(first17))].map((one) => (one === 'X' ? 10 : Number(one)))
        const sum = values.reduce((total, value, at) => total + value * 2 ** (17 - at), 0)
        expect(sum % 11).toBe(1)
      }),
    )
  })

  it('is right for every invented person, and the number passes without a word', () => {
    fc.assert(
      fc.property(people, (idNumber) => {
        expect(isResidentId(idNumber, TODAY)).toBe(true)
        expect(judge(idNumber, '身份证')).toEqual({ number: idNumber, codes: [], proposal: undefined })
      }),
    )
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(people, fc.nat(16), fc.integer({ min: 1, max: 9 }), (idNumber, at, shift) => {
        const digit = (Number(idNumber[at]) + shift) % 10
        const wrong = idNumber.slice(0, at) + digit + idNumber.slice(at + 1)
        expect(judge(wrong).codes).not.toEqual([])
        expect(isResidentId(wrong, TODAY)).toBe(false)
      }),
    )
  })

  it('catches every swap of two different neighbours', () => {
    fc.assert(
      fc.property(people, fc.nat(15), (idNumber, at) => {
        fc.pre(idNumber[at] !== idNumber[at + 1])
        const swapped = idNumber.slice(0, at) + idNumber[at + 1] + idNumber[at] + idNumber.slice(at + 2)
        expect(isResidentId(swapped, TODAY)).toBe(false)
      }),
    )
  })
})

describe('dirt around a number', () => {
  const dirt = fc.constantFrom(' ', '\u00a0', '\u3000', '\n', '\t', '\u200b', '\ufeff', "'", '’', '"')

  it('comes off without changing the number, and is said once', () => {
    fc.assert(
      fc.property(people, fc.array(dirt, { minLength: 1, maxLength: 4 }), fc.boolean(), (idNumber, marks, before) => {
        const { number, codes } = judge(before ? marks.join('') + idNumber : idNumber + marks.join(''))
        expect(number).toBe(idNumber)
        expect(codes).toHaveLength(1)
        expect(['cell-blanks', 'id-cleaned']).toContain(codes[0])
      }),
    )
  })

  it('full width, hyphens, labels and a small or foreign x become the number', () => {
    const idNumber = '11010519491231002X'
    const wide = [...idNumber].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')
    for (const written of [
      wide,
      '110105-19491231-002X',
      '身份证号:11010519491231002x',
      '11010519491231002Х',
      '11010519491231002✕',
    ]) {
      expect(judge(written).number).toBe(idNumber)
    }
  })

  it('never throws and never turns one right number into another', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), people), (text) => {
        const { number } = judge(text)
        if (isResidentId(number, TODAY))
          expect(
            text
              .normalize('NFKC')
              .replace(/[^\dXx×✕✖хХχΧ]/gu, '')
              .slice(0, 17),
          ).toBe(number.slice(0, 17))
      }),
    )
  })
})

describe('numbers Excel has damaged', () => {
  it('are refused in a numeric cell even when they look right, with the digits only as a proposal', () => {
    fc.assert(
      fc.property(people, (idNumber) => {
        fc.pre(!idNumber.endsWith('X'))
        expect(judge(idNumber, '身份证', 'n')).toMatchObject({ codes: ['id-damaged'], proposal: idNumber })
      }),
    )
  })

  it('ending in 000 are refused when the checksum fails and doubted when it passes', () => {
    for (let area = 10; area < 90; area++) {
      const truncated = `1101${area}20050307100`.slice(0, 15).concat('000')
      const passes = isResidentId(truncated, TODAY)
      expect(judge(truncated).codes).toContain(passes ? 'id-ends-in-zeros' : 'id-damaged')
    }
  })
})

describe('old and other documents', () => {
  it('a 15-digit number is proposed with its century and check digit', () => {
    expect(judge('110105491231002')).toEqual({
      number: '110105491231002',
      codes: ['id-old'],
      proposal: '11010519491231002X',
    })
    expect(upgradeOldId('110105491231002')).toBe('11010519491231002X')
  })

  it.each([
    ['港澳居民来往内地通行证', 'H1234567801'],
    ['港澳居民来往内地通行证', 'm12345678'],
    ['台湾居民来往大陆通行证', '12345678'],
    ['护照', 'E12345678'],
    ['护照', 'AB1234567'],
    ['军官证', '军字第1234567号'],
    ['外国人永久居留身份证', 'ABC123456789012'],
    ['外国人永久居留身份证', withCheckDigit('91112319900307101')],
    ['港澳台居民居住证', withCheckDigit('81000020050307101')],
  ] as const)('%s takes %s', (type, number) => {
    const { codes } = judge(number, type)
    expect(codes.filter((code) => !['cell-full-width', 'id-cleaned', 'id-letters-mended'].includes(code))).toEqual([])
  })

  it.each([
    ['港澳居民来往内地通行证', '12345678', 'id-shape'],
    ['台湾居民来往大陆通行证', 'H12345678', 'id-shape'],
    ['护照', '护照号', 'id-shape'],
    ['外国人永久居留身份证', '911123199003071010', 'id-checksum'],
    ['身份证', 'E12345678', 'id-type-differs'],
    ['护照', '11010519491231002X', 'id-type-differs'],
    ['港澳台居民居住证', inventIdNumber(4), 'id-type-differs'],
  ] as const)('%s refuses %s', (type, number, code) => {
    expect(judge(number, type).codes).toEqual([code])
  })

  it('types are known by their everyday names', () => {
    expect(['二代身份证', ' 身 份 证 ', '回乡证', '台胞证', '居住证', 'passport', '学生证'].map(findIdType)).toEqual([
      '身份证',
      '身份证',
      '港澳居民来往内地通行证',
      '台湾居民来往大陆通行证',
      '港澳台居民居住证',
      '护照',
      undefined,
    ])
  })

  it('the 17th digit tells the gender', () => {
    expect([genderOf(inventIdNumber(2)), genderOf(inventIdNumber(3))]).toEqual(['女', '男'])
  })
})
