import { expect, test } from 'vitest'
import { limitRate } from '../../../src/domain/fairness/rate-limit.js'

test('so many are within; the first that is too many is told apart from those after it, and the next window begins anew', () => {
  let now = 0
  const pace = limitRate(2, 60_000, () => now)
  expect([1, 2, 3, 4].map(() => pace.take('a'))).toEqual(['within', 'within', 'first-over', 'over'])
  expect([pace.isUsedUp('a'), pace.isUsedUp('b'), pace.take('b')]).toEqual([true, false, 'within'])
  now = 60_000
  expect([pace.isUsedUp('a'), pace.take('a')]).toEqual([false, 'within'])
})

test('a flood of keys does not fill the memory, and those who came last are still counted', () => {
  const pace = limitRate(1, 60_000, () => 0)
  for (let n = 0; n < 30_000; n++) pace.take(`key ${n}`)
  expect([pace.isUsedUp('key 29999'), pace.isUsedUp('key 0')]).toEqual([true, false])
})
