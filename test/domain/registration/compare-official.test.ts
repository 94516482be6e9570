import { describe, expect, test } from 'vitest'
import { g3 } from '../../../src/domain/programmes/sources.js'
import { compareOfficial } from '../../../src/domain/registration/compare-official.js'
import { LEVEL_UNKNOWN } from '../../../src/domain/registration/judge-official.js'
import type { OfficialLine } from '../../../src/domain/registration/registration-records.js'

const HONGKE = { certificate: '网店运营推广', level: '中级' }
const BOTH = () => ({ subjects: [{ name: '理论' }, { name: '实操' }] })
const own = (name: string, subject = '全部科目', category: 'own' | 'social' = 'own') => {
  return { candidateId: name, name, category, subject, ...HONGKE }
}
const there = (name: string, subject: string, more: Partial<OfficialLine> = {}): OfficialLine => {
  return { candidateId: name, person: name, name, subject, ...HONGKE, ...more }
}
const compare = (...args: Parameters<typeof compareOfficial>) => compareOfficial(...args)[0]!

describe('records are people × subjects of the level [G1 三, G2 三]', () => {
  test('who has a record for each subject is missing nowhere', () => {
    const count = compare([own('王芳')], [there('王芳', '理论'), there('王芳', '实操')], BOTH)
    expect(count).toMatchObject({ heads: 1, officialHeads: 1, expected: 2, records: 2, missing: [], surplus: [] })
  })

  test('whom the platform does not have at all is named once, who lacks a subject with it', () => {
    const count = compare([own('王芳'), own('李强')], [there('王芳', '理论')], BOTH)
    expect(count.missing).toEqual([{ name: '王芳', subject: '实操' }, { name: '李强' }])
  })

  test('whom only the platform has is too many, whether a candidate of ours or not', () => {
    const { candidateId: _, ...unknown } = there('赵六', '理论')
    const count = compare(
      [own('王芳')],
      [there('王芳', '理论'), there('王芳', '实操'), there('张敏', '理论'), unknown],
      BOTH,
    )
    expect(count.surplus).toEqual([{ name: '张敏' }, { name: '赵六' }])
  })

  test('a subject that the person is not registered for is too many', () => {
    const count = compare([own('王芳', '理论')], [there('王芳', '理论'), there('王芳', '实操')], BOTH)
    expect([count.missing, count.surplus]).toEqual([[], [{ name: '王芳', subject: '实操' }]])
  })

  test('a subject nobody has there is missing for everybody, since the book has it', () => {
    const count = compare([own('王芳'), own('李强')], [there('王芳', '理论'), there('李强', '理论')], BOTH)
    expect(count.missing).toEqual([
      { name: '王芳', subject: '实操' },
      { name: '李强', subject: '实操' },
    ])
  })
})

test('subjects are the same under the platform’s longer names', () => {
  const official = ['网店运营推广（中级）理论', '网店运营推广（中级）实操'].map((subject) => there('王芳', subject))
  const count = compare([own('王芳')], official, BOTH)
  expect([count.subjects, count.missing, count.surplus]).toEqual([official.map((one) => one.subject), [], []])
})

test('a subject for others only is asked of nobody else [PM 5.2.1 参考对象]', () => {
  const subjects = () => ({ subjects: [{ name: '理论' }, { name: '实操', audience: '社会考生' }] })
  const count = compare([own('王芳'), own('李强', '全部科目', 'social')], [there('王芳', '理论')], subjects)
  expect([count.expected, count.missing]).toEqual([3, [{ name: '李强' }]])
})

test('where nobody has said the subjects, they are those the platform has', () => {
  const count = compare(
    [own('王芳'), own('李强')],
    [there('王芳', '甲'), there('王芳', '乙'), there('李强', '甲')],
    () => undefined,
  )
  expect([count.expected, count.missing]).toEqual([4, [{ name: '李强', subject: '乙' }]])
})

test('a level the platform leaves out is that of the person’s own registration', () => {
  const official = ['理论', '实操'].map((subject) => there('王芳', subject, { level: LEVEL_UNKNOWN }))
  expect(compareOfficial([own('王芳')], official, BOTH)).toHaveLength(1)
})

test('levels are compared each by itself', () => {
  const counts = compareOfficial([own('王芳')], [there('王芳', '理论', { level: '初级' })], BOTH)
  expect(counts.map(({ level, missing, surplus }) => [level, missing, surplus])).toEqual([
    ['中级', [{ name: '王芳' }], []],
    ['初级', [], [{ name: '王芳' }]],
  ])
})

describe('what only a book names may be called otherwise on the platform [G3 第三章 一]', () => {
  const ofBook = () => ({ subjects: [{ name: '数字营销技术应用' }], from: g3('第三章 一') })
  test('one subject of each is the same one', () => {
    const count = compare([own('王芳')], [there('王芳', '机考+实操')], ofBook)
    expect([count.subjects, count.missing, count.surplus]).toEqual([['机考+实操'], [], []])
  })

  test('as soon as the subjects are on record, another is too many', () => {
    const count = compare([own('王芳')], [there('王芳', '机考+实操')], () => ({ subjects: ofBook().subjects }))
    expect([count.missing.length, count.surplus.length]).toEqual([1, 1])
  })
})
