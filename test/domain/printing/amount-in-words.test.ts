import { describe, expect, it } from 'vitest'
import { amountInWords } from '../../../src/domain/printing/forms/amount-in-words.js'

describe('an amount in Chinese words', () => {
  it.each([
    [0, '零元整'],
    [0.05, '伍分'],
    [0.5, '伍角整'],
    [10, '壹拾元整'],
    [101, '壹佰零壹元整'],
    [270.05, '贰佰柒拾元零伍分'],
    [1_010.5, '壹仟零壹拾元伍角整'],
    [45_000, '肆万伍仟元整'],
    [68_400, '陆万捌仟肆佰元整'],
    [100_001, '壹拾万零壹元整'],
    [1_050_300.2, '壹佰零伍万零叁佰元贰角整'],
    [100_000_500, '壹亿零伍佰元整'],
    [200_010_000, '贰亿零壹万元整'],
  ])('%s: %s', (yuan, words) => {
    expect(amountInWords(yuan)).toBe(words)
  })
})
