import { describe, expect, it } from 'vitest'
import type { Values } from '../../../src/domain/lists/rows.js'
import { faultOfSubject, findSubject, judgeAudience } from '../../../src/domain/registration/judge-subject.js'
import { sentenceOf } from '../../../src/domain/talk/problem.js'

const PLAN = '2026年6月健康管理师考试'
const OF_LEVEL = { plan: '所有计划', certificate: '健康管理师', level: '中级' }
const SUBJECTS: readonly Values[] = [
  { ...OF_LEVEL, name: '健康管理师（中级）理论', number: '10020101' },
  { ...OF_LEVEL, name: '健康管理师（中级）实操（院校）', audience: '院校考生' },
  { ...OF_LEVEL, name: '健康管理师（中级）实操（社会）', audience: '社会考生' },
]
const against = (records: readonly Values[] = SUBJECTS) => ({ records: { 'exam-subjects': records } })
const row = (subject?: string, more: Values = {}) => {
  return { plan: PLAN, certificate: '健康管理师', level: '中级', ...(subject && { subject }), ...more }
}

describe('a subject that is not of the level is refused by name [PM 315: 5.2.1]', () => {
  it.each([
    ['of the level', '健康管理师（中级）理论', undefined],
    ['by what is left out of its name', '理论', undefined],
    ['all of them', '全部科目', undefined],
    ['not said', undefined, undefined],
    ['of no level', '面试', 'subject-not-of-level'],
    ['of another level', '健康管理师（高级）论文', 'subject-not-of-level'],
  ])('%s: %s', (_, subject, code) => {
    expect(faultOfSubject(row(subject), against())?.code).toBe(code)
  })

  it('says which there are', () => {
    const fault = faultOfSubject(row('面试'), against())
    expect(fault && sentenceOf(fault, 'zh')).toContain('中级没有这个科目，有的是“健康管理师（中级）理论”、')
  })

  it('is not judged where nobody has said the subjects', () => {
    expect(faultOfSubject(row('面试'), against([]))).toBeUndefined()
  })

  it('is doubted by the programme’s book where none are on record, no more: the platform may have others [G2 三]', () => {
    const of = (subject: string) => faultOfSubject(row(subject, { certificate: '网店运营推广' }), against([]))?.code
    expect([of('网店运营推广（中级）理论'), of('实操'), of('口试')]).toEqual([
      undefined,
      undefined,
      'subject-not-in-book',
    ])
  })

  it('its number follows from the record', () => {
    expect(findSubject(row('理论'), against())?.number).toBe('10020101')
  })
})

describe('a subject that is not for everybody needs the kind of candidate [PM 315: 参考对象不是“所有考生”]', () => {
  const SCHOOL_ONLY = '健康管理师（中级）实操（院校）'
  it.each([
    ['for everybody, no kind said', '健康管理师（中级）理论', undefined, undefined],
    ['for own candidates, an own one', SCHOOL_ONLY, '院校考生', undefined],
    ['for own candidates, no kind said', SCHOOL_ONLY, undefined, 'subject-needs-category'],
    ['for own candidates, a social one', SCHOOL_ONLY, '社会考生', 'subject-not-for-category'],
    ['all subjects, each kind with some', '全部科目', '社会考生', undefined],
    ['all subjects, no kind said', '全部科目', '', 'subject-needs-category'],
  ])('%s', (_, subject, category, code) => {
    expect(judgeAudience(row(subject), category, against()).map((one) => one.code)).toEqual(code ? [code] : [])
  })

  it('says whose it is and what to do', () => {
    const [refused] = judgeAudience(row(SCHOOL_ONLY), '社会考生', against())
    expect(refused && sentenceOf(refused, 'zh')).toBe(
      `“${SCHOOL_ONLY}”的参考对象是院校考生，这位是社会考生。请换成他这一类的科目，或者核对考生类型。`,
    )
  })
})
