/** 读缴费进展 · What people say of a slip, with its number or without. */
import { describe, expect, it } from 'vitest'
import { type ByLevel, readLevelHeads, writeByLevel } from '../../../src/domain/fees/read-rates.js'
import { readSlipNews, type SlipNews } from '../../../src/domain/fees/read-slip-news.js'

describe('news of a slip', () => {
  it.each<[string, SlipNews | undefined]>([
    ['已缴费', { kind: 'paid' }],
    ['钱已经汇了', { kind: 'paid' }],
    ['paid', { kind: 'paid' }],
    ['平台已确认缴费', { kind: 'confirmed' }],
    ['payment confirmed', { kind: 'confirmed' }],
    ['缴费单号 2026060100012', { kind: 'number', number: '2026060100012' }],
    ['单号：jf-2026-7', { kind: 'number', number: 'JF-2026-7' }],
    ['2026060100012 已缴费', { kind: 'paid', number: '2026060100012' }],
    ['单号2026060100012已缴费', { kind: 'paid', number: '2026060100012' }],
    ['缴费单2026060100012的钱已经汇了', { kind: 'paid', number: '2026060100012' }],
    ['已缴费，单号2026060100012', { kind: 'paid', number: '2026060100012' }],
    ['slip 2026060100012 is paid', { kind: 'paid', number: '2026060100012' }],
    ['平台确认缴费了 2026060100012', { kind: 'confirmed', number: '2026060100012' }],
    ['已缴费了吗', undefined],
    ['还没缴费', undefined],
    ['2026060100012', undefined],
    ['13900000005', undefined],
    ['交了多少钱', undefined],
  ])('%s', (typed, news) => {
    expect(readSlipNews(typed)).toEqual(news)
  })
})

describe('heads by level', () => {
  it.each<[string, ByLevel | undefined]>([
    ['初级 30，中级 15', { 初级: 30, 中级: 15 }],
    ['初级三十人、中级15人', { 初级: 30, 中级: 15 }],
    ['中高级各5', { 中级: 5, 高级: 5 }],
    ['初级0，中级45', { 初级: 0, 中级: 45 }],
    ['45', undefined],
    ['初级 30，15', undefined],
    ['初级 1.5', undefined],
    ['', undefined],
  ])('%s', (typed, heads) => {
    expect(readLevelHeads(typed)).toEqual(heads)
  })

  it('are read as they are written', () => {
    expect(readLevelHeads(writeByLevel({ 初级: 30, 高级: 2 }))).toEqual({ 初级: 30, 高级: 2 })
  })
})
