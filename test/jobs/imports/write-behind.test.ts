import { expect, it } from 'vitest'
import { writeBehind } from '../../../src/jobs/imports/write-behind.js'

function gate(): { open: () => void; passed: Promise<void> } {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

it('writes nothing while few parts wait, then all, each with its place in the order they came', async () => {
  const line = writeBehind(10)
  const written: string[] = []
  for (const part of ['first', 'second', 'third']) {
    await line.add(async (place) => {
      written[place] = part
    })
  }
  expect(written).toEqual([])
  await line.done()
  expect(written).toEqual(['first', 'second', 'third'])
})

it('writes the oldest before it takes one part too many', async () => {
  const line = writeBehind(1)
  const written: string[] = []
  const write = (part: string) => async () => {
    await Promise.resolve()
    written.push(part)
  }
  await line.add(write('first'))
  await line.add(write('second'))
  expect(written).toEqual(['first'])
})

it('begins the next part while the one before is on its way', async () => {
  const line = writeBehind(10)
  const first = gate()
  const second = gate()
  await line.add(() => first.passed)
  await line.add(async () => second.open())
  const done = line.done()
  await second.passed
  first.open()
  await expect(done).resolves.toBeUndefined()
})

it('tells the first failure when nothing is being written any more, and begins nothing after it', async () => {
  const line = writeBehind(10)
  const slow = gate()
  const seen: string[] = []
  await line.add(() => Promise.reject(new Error('on purpose')))
  await line.add(async () => {
    await slow.passed
    seen.push('the one under way')
  })
  await line.add(async () => {
    seen.push('a later one')
  })
  const done = line.done().catch((error: Error) => seen.push(error.message))
  slow.open()
  await done
  expect(seen).toEqual(['the one under way', 'on purpose'])
})
