import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  looksMasked,
  maskIdNumber,
  maskIdNumbersIn,
  maskPhone,
  matchesMask,
} from '../../../src/domain/cells/masking.js'
import { inventIdNumber, inventPerson } from '../../support/people.js'

describe('masks', () => {
  it('keep area and last four of an ID number, less of shorter documents', () => {
    expect(maskIdNumber('11010119900307001X')).toBe('110101********001X')
    expect(maskIdNumber('E12345678')).toBe('E1****678')
    expect(maskIdNumber('123')).toBe('***')
    expect(maskPhone('13800000001')).toBe('138****0001')
  })

  it('hide resident numbers inside a text and leave other numbers alone', () => {
    const { idNumber } = inventPerson(1)
    expect(maskIdNumbersIn(`收到《${idNumber}.jpg》《照片_${idNumber.toLowerCase()}》`)).toBe(
      `收到《${maskIdNumber(idNumber)}.jpg》《照片_${maskIdNumber(idNumber.toLowerCase())}》`,
    )
    const others = '学生编号 5133212021103118750914 0001，电话 010-57519651，13800000001，11010119900307001XY'
    expect(maskIdNumbersIn(others)).toBe(others.replace('11010119900307001X', '110101********001X'))
    expect(maskIdNumbersIn('110101********001X')).toBe('110101********001X')
  })

  it('hide most of any document and always fit the number they were made from', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(1_000_000).map(inventIdNumber), fc.stringMatching(/^[A-Z0-9]{4,20}$/)),
        (idNumber) => {
          const mask = maskIdNumber(idNumber)
          expect(looksMasked(mask)).toBe(true)
          expect(matchesMask(mask, idNumber)).toBe(true)
          expect(mask.replaceAll('*', '').length).toBeLessThanOrEqual(10)
        },
      ),
    )
  })

  it('of the platform fit by both ends, whatever the number of stars', () => {
    const id = '372987200503010918'
    expect(
      ['372****0918', '372987*****010918', '372987******010918', '3729************18', '****0918'].map((mask) =>
        matchesMask(mask, id),
      ),
    ).toEqual([true, true, true, true, true])
    expect(['370****0918', '372****0919', '372987200503010918*'].map((mask) => matchesMask(mask, id))).toEqual([
      false,
      false,
      false,
    ])
    expect(matchesMask('37298720050301091*', id)).toBe(true)
  })

  it('are not seen in whole numbers or names', () => {
    expect([inventPerson(1).idNumber, '张三', '', '*学生姓名'].map(looksMasked)).toEqual([false, false, false, false])
  })
})
