/** 每个测试的测试台 · A workbench for each test of a file, and a person who has just asked something. */
import { afterEach, beforeEach } from 'vitest'
import { message } from './callbacks.js'
import { heard, Workbench } from './channel-rig.js'

/** Of the test that runs now. */
export let bench: Workbench

export function useBench(): void {
  beforeEach(() => {
    bench = new Workbench()
  })
  afterEach(() => bench.close())
}

export const person = { userId: 'u1' }

/** A channel that is ready, and a question of the person's in its private chat. */
export async function asked(...options: Parameters<Workbench['ready']>) {
  const rig = await bench.ready(...options)
  return { ...rig, question: await heard(rig, message.text(person, '进度')) }
}
