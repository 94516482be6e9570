import { expect, it } from 'vitest'
import { writeBehind } from '../../src/jobs/write-behind.js'

function gate(): { open: () => void; passed: Promise<void> } {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

it('writes in order, one at a time', async () => {
  const line = writeBehind(10)
  const written: string[] = []
  const first = gate()
  await line.add(async () => {
    await first.passed
    written.push('first')
  })
  await line.add(async () => {
    written.push('second')
  })
  expect(written).toEqual([])
  first.open()
  await line.done()
  expect(written).toEqual(['first', 'second'])
})

it('holds up the reader when too many parts wait', async () => {
  const line = writeBehind(1)
  const first = gate()
  await line.add(() => first.passed)
  let accepted = false
  const second = line
    .add(async () => undefined)
    .then(() => {
      accepted = true
    })
  await new Promise((resolve) => setImmediate(resolve))
  expect(accepted).toBe(false)
  first.open()
  await second
  expect(accepted).toBe(true)
})

it('tells a failure to whoever waits, and writes nothing after it', async () => {
  const line = writeBehind(10)
  let later = false
  await line.add(() => Promise.reject(new Error('on purpose')))
  await line.add(async () => {
    later = true
  })
  await expect(line.done()).rejects.toThrow('on purpose')
  expect(later).toBe(false)
})
