/** 是与不是 · A no is never taken for a yes, whatever stands on the buttons. */
import { describe, expect, it } from 'vitest'
import type { Given, StepContext } from '../../../src/flows/engine/flow.js'
import { yes } from '../../../src/flows/engine/yes-or-no.js'

const CONTEXT = {} as StepContext<unknown>
const question = yes({ yes: { zh: '不用缴费单', en: 'No slips' }, no: { zh: '还是要用', en: 'Slips after all' } })
const typed = (text: string): Given => ({ kind: 'text', text })
const tapped = (value: string): Given => ({ kind: 'tap', value })

describe('a second question', () => {
  it.each([
    ['the button for no', tapped('no')],
    ['“no”', typed('no')],
    ['“不用”', typed('不用')],
    ['the words of the button for no', typed('还是要用')],
  ])('is declined by %s, though the button for yes begins with a no', async (_, given) => {
    expect(await question.read(given, CONTEXT)).toEqual({ kind: 'declined' })
  })

  it.each([
    ['the button for yes', tapped('yes')],
    ['“好的”', typed('好的')],
    ['the words of the button for yes', typed('不用缴费单')],
    ['the beginning of them', typed('No slip')],
  ])('is agreed to by %s', async (_, given) => {
    expect(await question.read(given, CONTEXT)).toEqual({ kind: 'answer', value: true })
  })
})
