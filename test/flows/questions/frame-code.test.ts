import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANDIDATE_STATUSES } from '../../../src/domain/candidates/candidate.js'
import { type Frame, LATER_TOPICS, RULE_TOPICS } from '../../../src/domain/talk/frames.js'
import { decodeFrame, encodeFrame } from '../../../src/flows/questions/frame-code.js'

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((one) => one.trim() === one && one !== '')
const scope = fc.record(
  {
    category: fc.constantFrom('own' as const, 'social' as const),
    major: text,
    entryYear: fc.integer({ min: 2000, max: 2099 }).map(String),
  },
  { requiredKeys: [] },
)
const people = fc
  .record({
    measure: fc.constantFrom('count' as const, 'list' as const),
    subject: fc.constantFrom('candidates' as const, 'photos' as const),
    scope,
    states: fc.subarray([...CANDIDATE_STATUSES], { minLength: 0 }),
  })
  .chain((rest) => fc.option(fc.integer({ min: 1, max: 9_999 })).map((from) => ({ ...rest, from })))
  .map(({ states, from, ...rest }): Frame => {
    const page = from === null || rest.measure === 'count' ? {} : { from }
    return states.length > 0 ? { ...rest, ...page, states } : { ...rest, ...page }
  })
const frames: fc.Arbitrary<Frame> = fc.oneof(
  people,
  text.map((name): Frame => ({ measure: 'who', name })),
  text.map((name): Frame => ({ measure: 'who', name, photo: true })),
  fc.constantFrom('progress', 'evidence', 'history').map((measure): Frame => ({ measure })),
  fc.constantFrom(...RULE_TOPICS).map((topic): Frame => ({ measure: 'rule', topic })),
  fc.constantFrom(...LATER_TOPICS).map((topic): Frame => ({ measure: 'later', topic })),
)

describe('a frame as the id of a choice', () => {
  it('comes back as it was, within the size of an id', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const id = encodeFrame(frame)
        expect(decodeFrame(id)).toEqual(frame)
        expect(Buffer.byteLength(id)).toBeLessThanOrEqual(1024)
      }),
    )
  })

  it('has one colon, so that it is never taken for a step of a flow', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(encodeFrame(frame).split(':')).toHaveLength(2)
      }),
    )
  })

  it('comes back from the buttons of an earlier release, which named a language', () => {
    for (const language of ['zh', 'en']) {
      expect(decodeFrame(`ask:rule/${language}/topic=photo?`)).toEqual({ measure: 'rule', topic: 'photo' })
    }
  })

  it('is refused when somebody made it up', () => {
    for (const id of [
      'ask:',
      'ask:drop/?',
      'ask:rule/topic=secret?',
      'ask:who/name=?',
      'ask:count/of=all?',
      'ask:drop/zh/?',
      'ask:rule/zh/topic=secret?',
      'ask:who/zh/name=?',
      'x:y:z',
      'ask:count/zh/of=all?',
    ]) {
      expect(decodeFrame(id), id).toBeUndefined()
    }
    fc.assert(fc.property(fc.string(), (tail) => decodeFrame(`ask:${tail}`) === undefined || tail.includes('/')))
  })
})
