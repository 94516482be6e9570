/** 顺手的事 · What may be done from a question without answering it: offered beside the answers, or said in words. */
import { saysOption } from './acceptors.js'
import type { Acceptor, Awaitable, Effects, Option, Read, StepContext } from './flow.js'

export interface Act<A> extends Option {
  /** Shown after the answers, not before them. */
  readonly after?: true
  readonly act: (context: StepContext<A>) => Awaitable<Effects<A>>
}

export interface Acts<A> {
  readonly offered: (context: StepContext<A>) => Awaitable<readonly Act<A>[]>
  /** Understood in other words. */
  readonly said?: (text: string, context: StepContext<A>) => Awaitable<Read<never>>
}

export function orActs<A, T>(answer: Acceptor<A, T>, acts: Acts<A>): Acceptor<A, T> {
  return {
    ...answer,
    async read(given, context) {
      if (given.kind === 'files') return answer.read(given, context)
      const offered = await acts.offered(context)
      const found = offered.find((one) =>
        given.kind === 'tap' ? one.value === given.value : saysOption(given.text, one),
      )
      if (found !== undefined) return { kind: 'aside', effects: await found.act(context) }
      const read = await answer.read(given, context)
      return read === undefined && given.kind === 'text' ? acts.said?.(given.text, context) : read
    },
    async options(context) {
      const offered = await acts.offered(context)
      const answers = (await answer.options?.(context)) ?? []
      return [...offered.filter(({ after }) => !after), ...answers, ...offered.filter(({ after }) => after)]
    },
  }
}
