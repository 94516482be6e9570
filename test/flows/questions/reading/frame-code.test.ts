import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANDIDATE_STATUSES } from '../../../../src/domain/candidates/candidate.js'
import { LISTS } from '../../../../src/domain/lists/all.js'
import { PROGRAMMES } from '../../../../src/domain/programmes/all.js'
import { WORK_STEPS } from '../../../../src/domain/programmes/work-steps.js'
import { STEPS } from '../../../../src/domain/steps/all.js'
import { type Frame, LATER_TOPICS, PROGRAMME_TOPICS, RULE_TOPICS } from '../../../../src/domain/talk/frames.js'
import { decodeFrame, encodeFrame } from '../../../../src/flows/questions/reading/frame-code.js'

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((one) => one.trim() === one && one !== '')
const scope = fc.record(
  {
    category: fc.constantFrom('own' as const, 'social' as const),
    major: text,
    entryYear: fc.integer({ min: 2000, max: 2099 }).map(String),
    className: text,
  },
  { requiredKeys: [] },
)
const page = fc.integer({ min: 1, max: 9_999 })
const people = fc
  .record({
    measure: fc.constantFrom('count' as const, 'list' as const),
    subject: fc.constantFrom('candidates' as const, 'photos' as const),
    scope,
    states: fc.subarray([...CANDIDATE_STATUSES], { minLength: 0 }),
  })
  .chain((rest) => fc.tuple(fc.option(page), fc.boolean()).map(([from, isByClass]) => ({ ...rest, from, isByClass })))
  .map(({ states, from, isByClass, ...rest }): Frame => {
    const next = from === null || rest.measure === 'count' ? {} : { from }
    const by = isByClass ? { by: 'class' as const } : {}
    return states.length > 0 ? { ...rest, ...next, ...by, states } : { ...rest, ...next, ...by }
  })
const names = fc.uniqueArray(text, { minLength: 1, maxLength: 5 })
const checks: fc.Arbitrary<Frame> = fc.oneof(
  names.map((said): Frame => ({ measure: 'check', about: 'people', names: said })),
  fc.constantFrom('refused', 'unmatched').map((verdict): Frame => ({ measure: 'check', about: 'photos', verdict })),
  fc
    .record(
      {
        list: fc.constantFrom(...LISTS.map(({ id }) => id)),
        rows: fc.uniqueArray(page, { minLength: 1, maxLength: 10 }),
        field: text,
        missing: fc.constant(true as const),
        from: page,
      },
      { requiredKeys: [] },
    )
    .map((rest): Frame => ({ measure: 'check', about: 'rows', ...rest })),
)
const ofSteps = STEPS.flatMap(({ id, measures = {} }): readonly Frame[] => [
  { measure: 'step', step: id },
  ...Object.keys(measures).map((of): Frame => ({ measure: 'step', step: id, of })),
])
const programmeId = fc.constantFrom(...PROGRAMMES).map(({ id }) => id)
const frames: fc.Arbitrary<Frame> = fc.oneof(
  people,
  checks,
  fc.constantFrom(...LISTS).map(({ id }): Frame => ({ measure: 'records', list: id })),
  names.map((said): Frame => ({ measure: 'who', names: said })),
  names.map((said): Frame => ({ measure: 'who', names: said, photo: true })),
  fc.tuple(names, text).map(([said, field]): Frame => ({ measure: 'field', names: said, field })),
  fc.constantFrom(...ofSteps),
  fc.constantFrom('progress', 'evidence', 'history', 'changes').map((measure): Frame => ({ measure })),
  fc.constantFrom(...RULE_TOPICS).map((topic): Frame => ({ measure: 'rule', topic })),
  fc
    .record({ step: fc.constantFrom(...WORK_STEPS), programme: programmeId }, { requiredKeys: ['step'] })
    .map((rest): Frame => ({ measure: 'guide', ...rest })),
  fc
    .record(
      {
        topic: fc.constantFrom(...PROGRAMME_TOPICS),
        programme: programmeId,
        heads: page,
      },
      { requiredKeys: ['topic'] },
    )
    .map((rest): Frame => ({ measure: 'programme', ...rest })),
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

  it('comes back from the buttons of an earlier release, which named one person', () => {
    expect(decodeFrame('ask:who/name=%E5%BC%A0%E4%B8%89?')).toEqual({ measure: 'who', names: ['张三'] })
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
      'ask:step/step=lunch?',
      'ask:step/step=rooms&of=constructor?',
      'ask:check/about=people?',
      'ask:check/about=photos&verdict=lost?',
      'ask:check/?',
      'ask:programme/topic=lunch?',
      'ask:programme/topic=fees&programme=nobody?',
      'ask:guide/step=lunch?',
    ]) {
      expect(decodeFrame(id), id).toBeUndefined()
    }
    fc.assert(fc.property(fc.string(), (tail) => decodeFrame(`ask:${tail}`) === undefined || tail.includes('/')))
  })
})
