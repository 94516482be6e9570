import { expect, test } from 'vitest'
import { type FairGateLimits, fairGate, TooMuchWaits } from '../../../src/domain/fairness/fair-gate.js'

/** Work that ends when it is told; in which order it began. */
function bench(limits: FairGateLimits) {
  const gate = fairGate(limits)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const bring = (whose: string, name = whose) =>
    gate.run(whose, () => {
      begun.push(name)
      return new Promise<void>((resolve) => ends.set(name, resolve))
    })
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { gate, begun, bring, end }
}

test('one who brings much leaves a place to the others, and those who wait take turns', async () => {
  const { begun, bring, end } = bench({ atOnce: 2 })
  for (let n = 1; n <= 4; n++) void bring('much', `much ${n}`)
  expect(begun).toEqual(['much 1'])
  void bring('one')
  void bring('two')
  void bring('three')
  expect(begun).toEqual(['much 1', 'one'])
  await end('one')
  await end('two')
  expect(begun).toEqual(['much 1', 'one', 'two', 'three'])
  await end('much 1')
  await end('three')
  expect(begun).toEqual(['much 1', 'one', 'two', 'three', 'much 2'])
})

test('with one place only they take turns', async () => {
  const { begun, bring, end } = bench({ atOnce: 1 })
  for (let n = 1; n <= 3; n++) void bring('much', `much ${n}`)
  void bring('one')
  for (const name of ['much 1', 'much 2', 'one', 'much 3']) await end(name)
  expect(begun).toEqual(['much 1', 'much 2', 'one', 'much 3'])
})

test('work that fails gives its place back', async () => {
  const { gate, begun, bring } = bench({ atOnce: 1 })
  await expect(gate.run('one', () => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose')
  void bring('two')
  expect(begun).toEqual(['two'])
})

test('a line that is too long takes nobody more, and says so at once', async () => {
  const { bring, begun } = bench({ atOnce: 1, mostWaiting: 2 })
  for (let n = 1; n <= 3; n++) void bring('much', `much ${n}`)
  await expect(bring('much', 'much 4')).rejects.toBeInstanceOf(TooMuchWaits)
  void bring('one')
  expect(begun).toEqual(['much 1'])
})
