import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePinyin, proposePinyin } from '../../../../src/domain/cells/pinyin/pinyin.js'
import { sayFilling } from '../../../../src/domain/talk/problem-blanks.js'
import { dictionary } from '../../../support/class-list.js'
import { inventPerson } from '../../../support/people.js'

const judge = (name: string, text: string) => judgePinyin(name, text, dictionary)
const people = fc.nat(1_000_000).map(inventPerson)

describe('what is right', () => {
  it.each([
    ['张三丰', 'Zhang Sanfeng'],
    ['库尔班·热合曼', 'Kuerban Reheman'],
    ['欧阳娜', 'Ouyang Na'],
    ['单于明', 'Chanyu Ming'],
    ['单雄信', 'Shan Xiongxin'],
    ['曾乐', 'Zeng Le'],
    ['曾乐', 'Zeng Yue'],
    ['吕布', 'Lyu Bu'],
    ['吕布', 'Lv Bu'],
    ['吕布', 'Lü Bu'],
    ['覃静', 'Qin Jing'],
    ['覃静', 'Tan Jing'],
    ['王重阳', 'Wang Zhongyang'],
    ['王重阳', 'Wang Chongyang'],
    ['张西安', "Zhang Xi'an"],
    ['努尔兰', 'Nuerlan'],
    ['古丽娜', 'Gulina'],
    ['John Smith', 'John Smith'],
  ])('%s is %s', (name, text) => {
    expect(judge(name, text)).toEqual({ kind: 'ok' })
  })

  it('every proposal for an invented person is the pinyin meant, and passes', () => {
    fc.assert(
      fc.property(people, ({ name, pinyin }) => {
        expect(proposePinyin(name, dictionary)).toBe(pinyin)
        expect(judge(name, pinyin)).toEqual({ kind: 'ok' })
      }),
    )
  })
})

describe('what is only badly written', () => {
  it('case, spaces, hyphens, full width and invisible characters are put right', () => {
    const spoil = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.replace(' ', ''),
      (text) => text.replace(' ', '-'),
      (text) => text.replace(' ', '   '),
      (text) => ` ${text}\n`,
      (text) => text.replace(' ', '\u3000'),
      (text) => `${text}\u200b`,
      (text) => [...text].map((one) => (one === ' ' ? one : String.fromCharCode(one.charCodeAt(0) + 0xfee0))).join(''),
    )
    fc.assert(
      fc.property(people, spoil, ({ name, pinyin }, change) => {
        expect(judge(name, change(pinyin))).toEqual({ kind: 'format', fixed: pinyin })
      }),
    )
  })

  it.each([
    ['张三丰', 'Zhang San Feng', 'Zhang Sanfeng'],
    ['张三丰', 'Zhāng Sānfēng', 'Zhang Sanfeng'],
    ['吕布', 'LÜ BU', 'Lü Bu'],
    ['库尔班·热合曼', 'kuerban·reheman', 'Kuerban Reheman'],
    ['努尔兰', 'NUERLAN', 'Nuerlan'],
  ])('%s: %s becomes %s', (name, text, fixed) => {
    expect(judge(name, text)).toEqual({ kind: 'format', fixed })
  })

  it('what was mended once needs no mending again', () => {
    fc.assert(
      fc.property(people, fc.string({ maxLength: 3 }), ({ name, pinyin }, noise) => {
        const verdict = judge(name, pinyin.toUpperCase() + noise)
        if (verdict.kind === 'format') expect(judge(name, verdict.fixed)).toEqual({ kind: 'ok' })
      }),
    )
  })
})

describe('what is wrong', () => {
  it.each([
    ['单雄信', 'Dan Xiongxin', '“单”作姓时读 Shan', 'Shan Xiongxin'],
    ['曾乐', 'Ceng Yue', '“曾”作姓时读 Zeng', 'Zeng Yue'],
    ['重山', 'Zhong Shan', '“重”作姓时读 Chong', 'Chong Shan'],
    ['张三丰', 'Sanfeng Zhang', '姓和名的顺序反了', 'Zhang Sanfeng'],
    ['张三丰', 'Zhang Sifeng', '“三”应读 San', 'Zhang Sanfeng'],
    ['吕布', 'Lu Bu', '“吕”应读 Lyu', 'Lyu Bu'],
    ['张三', 'Zhang Sanfeng', '拼音比姓名多了字母', 'Zhang San'],
    ['张三', '张三', '这里写的是汉字，不是拼音', 'Zhang San'],
    ['张三', 'Zhang S@n', '拼音里有字母以外的字符', 'Zhang San'],
  ])('%s is not %s: %s', (name, text, reason, suggestion) => {
    const verdict = judge(name, text)
    expect(verdict).toMatchObject({ kind: 'wrong', suggestion })
    expect(verdict.kind === 'wrong' && sayFilling('reason', verdict.reason, 'zh')).toBe(reason)
  })

  it('another person’s pinyin is never taken for one’s own', () => {
    fc.assert(
      fc.property(people, people, (one, other) => {
        fc.pre(one.pinyin.replace(' ', '').toLowerCase() !== other.pinyin.replace(' ', '').toLowerCase())
        expect(judge(one.name, other.pinyin).kind).toBe('wrong')
      }),
    )
  })
})

describe('what a person should look at', () => {
  it.each([
    ['张𠮷', 'Zhang Ji'],
    ['欧阳娜', 'Ou Yangna'],
    ['John Smith', 'Smith'],
  ])('%s as %s', (name, text) => {
    expect(judge(name, text).kind).toBe('review')
  })

  it('nothing is proposed where a character is unknown', () => {
    expect(proposePinyin('张𠮷', dictionary)).toBeUndefined()
    expect(proposePinyin('John Smith', dictionary)).toBeUndefined()
  })

  it('any text at all gets a verdict, even a long one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (name, text) => {
          expect(['ok', 'format', 'wrong', 'review']).toContain(judge(name, text).kind)
        },
      ),
    )
    expect(judge('𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', 'a'.repeat(79)).kind).toBe('wrong')
  })
})
