import { describe, expect, it } from 'vitest'
import { readWish } from '../../../src/domain/registration/read-wish.js'

const ALL = { kind: 'all' }

describe('registering in one sentence', () => {
  it.each([
    ['信息准确的都报中级', { who: ALL, level: '中级' }],
    ['认证过的全部报考高级吧', { who: ALL, level: '高级' }],
    ['把还没报的都报上', { who: ALL }],
    ['没报的都报中级', { who: ALL, level: '中级' }],
    ['给张三、李四报中级', { who: { kind: 'names', names: ['张三', '李四'] }, level: '中级' }],
    ['张三和李四报初级', { who: { kind: 'names', names: ['张三', '李四'] }, level: '初级' }],
    ['给张三报考', { who: { kind: 'names', names: ['张三'] } }],
    [
      '22级电商都报网店运营推广初级',
      { who: { kind: 'year', year: '2022', major: '电商' }, level: '初级', certificate: '网店运营推广' },
    ],
    [
      '2023级的学生报网店运营推广（中级）',
      { who: { kind: 'year', year: '2023' }, level: '中级', certificate: '网店运营推广' },
    ],
    ['Register everybody for intermediate', { who: ALL, level: '中级' }],
    ['register 张三 and 李四 for 中级', { who: { kind: 'names', names: ['张三', '李四'] }, level: '中级' }],
  ])('%s', (said, wish) => {
    expect(readWish(said)).toEqual(wish)
  })

  it.each([
    ['怎么报中级'],
    ['谁报了中级'],
    ['什么时候报名'],
    ['什么时候报考截止'],
    ['信息准确的能报中级吗'],
    ['谁认证了还没报考'],
    ['还没报考的有谁'],
    ['报考表'],
    ['发我报考表'],
    ['几个人报了高级'],
    ['周报怎么交'],
    ['张三报了吗'],
    ['how do I register'],
  ])('is not meant by %s', (said) => {
    expect(readWish(said)).toBeUndefined()
  })
})
