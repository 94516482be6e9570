/** 类型拒绝的错误 · Mistakes `tsc` refuses: a directive below fails the type check when its mistake is no longer refused. */
import { defineStep, doing, done } from '../../../src/domain/steps/step.js'

const said = { zh: '无', en: 'none' }
const reason = { said: () => said, next: said }
const common = { id: 'x', number: '1', name: said, guide: said, from: [] } as const
const measure = { label: said, examples: [], count: () => 0, said: () => said }

defineStep<{ seats: number }>()({
  ...common,
  stand: ({ seats }) => (seats > 0 ? done('complete') : doing('no-seat')),
  reasons: { complete: reason, 'no-seat': reason },
  measures: { seats: measure },
})

// @ts-expect-error late is a reason without words
defineStep<{ seats: number }>()({ ...common, stand: () => doing('late'), reasons: { complete: reason } })

defineStep<{ seats: number }>()({
  ...common,
  stand: () => done('complete'),
  // @ts-expect-error what is next is not said
  reasons: { complete: { said: () => said } },
})

defineStep<{ seats: number }>()({
  ...common,
  // @ts-expect-error rooms are not among what it is computed from
  stand: ({ rooms }) => doing('complete', rooms),
  reasons: { complete: reason },
})

defineStep<{ seats: number }>()({
  ...common,
  stand: () => done('complete'),
  reasons: { complete: reason },
  // @ts-expect-error a measure without words
  measures: { seats: { label: said, examples: [], count: () => 0 } },
})
