import { describe, expect, it } from 'vitest'
import { foldText, parseCommand } from '../../src/domain/commands.js'
import { FLOWS } from '../../src/flows/assistant.js'

const words = FLOWS.flatMap((flow) => flow.opensWith.map((word) => ({ flow: flow.id, word })))

describe('opening words', () => {
  it('belong to one flow each', () => {
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length)
  })

  it.each(words)('$word is no command and is written as messages are compared', ({ word }) => {
    expect(parseCommand(word)).toBeUndefined()
    expect(foldText(word)).toBe(word)
  })

  it('flows have ids of their own', () => {
    expect(new Set(FLOWS.map(({ id }) => id)).size).toBe(FLOWS.length)
  })
})
