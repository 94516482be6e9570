import { describe, expect, it } from 'vitest'
import { readSpokenNumber } from '../../../src/domain/cells/spoken-number.js'
import { readRates } from '../../../src/domain/fees/read-rates.js'

const all = (yuan: number) => ({ 初级: yuan, 中级: yuan, 高级: yuan })

describe('a number as it is spoken', () => {
  it.each([
    ['三百', 300],
    ['三百八', 380],
    ['三百八十', 380],
    ['三百八十五', 385],
    ['三百零八', 308],
    ['两百', 200],
    ['一千二', 1200],
    ['一千零五十', 1050],
    ['十五', 15],
    ['五', 5],
  ])('%s is %d', (text, number) => expect(readSpokenNumber(text)).toBe(number))

  it.each(['', '百', '三三', '八百三百', '三百十', '三百个', '零'])('%s is none', (text) =>
    expect(readSpokenNumber(text)).toBeUndefined(),
  )
})

describe('what a head pays is understood as people say it', () => {
  it.each([
    ['三百', all(300)],
    ['380元一个人', all(380)],
    ['一个人三百八', all(380)],
    ['每人 380 元', all(380)],
    ['￥380.50/人', all(380.5)],
    ['都是三百', all(300)],
    ['1,200元', all(1200)],
    ['初级三百八', { 初级: 380 }],
    ['初级 380，中级 360', { 初级: 380, 中级: 360 }],
    ['初级三百八，中、高级三百六', { 初级: 380, 中级: 360, 高级: 360 }],
    ['初级380，其他都是360', { 初级: 380, 中级: 360, 高级: 360 }],
    ['初级：270元/人，中级：280元/人', { 初级: 270, 中级: 280 }],
  ])('%s', (typed, rates) => expect(readRates(typed)).toEqual(rates))

  it.each(['多少钱', '初级', '107室谁监考', '不知道', '初级三百八还是三百六', '三', '初级中级'])(
    '%s: it is no rate',
    (typed) => expect(readRates(typed)).toBeUndefined(),
  )
})
