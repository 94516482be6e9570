import { describe, expect, it } from 'vitest'
import {
  looksLikeInvigilators,
  namesAssigned,
  namesMeant,
  readInvigilators,
  readWatches,
} from '../../../src/domain/invigilators/read-watches.js'
import { barredBy } from '../../../src/domain/invigilators/teaching-bar.js'

describe('who watches which room, as it is said', () => {
  it.each([
    ['107室 张老师 李老师监考', [{ room: '107室', names: ['张老师', '李老师'] }]],
    [
      '107室由张伟、李静监考；13号机房 王强监考',
      [
        { room: '107室', names: ['张伟', '李静'] },
        { room: '13号机房', names: ['王强'] },
      ],
    ],
    ['实训楼107室监考：张伟，李静', [{ room: '实训楼107室', names: ['张伟', '李静'] }]],
  ])('%s', (typed, read) => expect(readWatches(typed)).toEqual(read))

  it.each(['谁监考107室', '107室监考缺几个', '107室 45个座位', '监考够不够', '107室 张老师', '张老师监考'])(
    '%s is something else',
    (typed) => expect(readWatches(typed)).toBeUndefined(),
  )
})

describe('invigilators with their phones', () => {
  it.each([
    ['监考员张伟 13900000000', [{ name: '张伟', phone: '13900000000' }]],
    [
      '监考老师：张伟：13900000000，李静13800000000',
      [
        { name: '张伟', phone: '13900000000' },
        { name: '李静', phone: '13800000000' },
      ],
    ],
  ])('%s', (typed, read) => {
    expect(readInvigilators(typed)).toEqual(read)
    expect(looksLikeInvigilators(typed)).toBe(true)
  })

  it('are not meant by a name and a number alone', () => {
    expect(looksLikeInvigilators('张伟 13900000000')).toBe(false)
    expect(readInvigilators('监考员有几个')).toBeUndefined()
  })
})

it('those the platform assigns stand with their numbers', () => {
  expect(namesAssigned('张伟（1001）、李静(1002)')).toEqual(['张伟', '李静'])
  expect(namesAssigned('')).toEqual([])
})

describe('a teacher by surname', () => {
  it.each([
    ['张老师', ['张伟', '李静'], ['张伟']],
    ['张老师', ['张伟', '张敏'], ['张伟', '张敏']],
    ['张伟老师', ['张伟', '张敏'], ['张伟']],
    ['钱老师', ['张伟'], []],
  ])('%s of %j is %j', (said, known, meant) => expect(namesMeant(said, known)).toEqual(meant))
})

describe('who teaches the candidates (《电子商务数据分析报名操作指引》第五步 注意事项1)', () => {
  const examined = [{ plan: '六月考试', certificate: '电子商务数据分析', major: '电子商务', className: '电商2301班' }]
  it.each([
    ['by the major', { major: ' 电子商务 ', className: '不分班级' }, ['电子商务']],
    ['by a class of several in one cell', { major: '会计', className: '会计2301班、电商2301班' }, ['电商2301班']],
    ['not by another major and class', { major: '会计', className: '会计2301班' }, []],
  ])('%s', (_, taught, barred) => expect(barredBy([taught], examined)).toEqual(barred))

  it('is nobody while candidates have no class and no major', () => {
    const nameless = [{ plan: '六月考试', certificate: '', major: '', className: '' }]
    expect(barredBy([{ major: '', className: '' }], nameless)).toEqual([])
  })
})
