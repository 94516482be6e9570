import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/talk/changes.js'
import { sameInBoth } from '../../../src/domain/talk/language.js'
import { choiceFrom } from '../../../src/flows/engine/acceptors.js'
import { orActs } from '../../../src/flows/engine/acts.js'
import { type Arrived, defineFlow, type Flow } from '../../../src/flows/engine/flow.js'
import { Conversation } from './room-house.js'

/** What the outside has come to, for all flows of this file. */
let round: string | undefined

const ADD: Change = { kind: 'add-org', id: 'o2', name: '又一家' }

function checking(id: string, more: Partial<Pick<Flow, 'causes' | 'formerly'>> = {}): Flow {
  return defineFlow<{ checked: Arrived; mode: 'go' }>()({
    id,
    title: sameInBoth(id),
    who: ['coordinator'],
    causes: ['add-org'],
    opensWith: [id],
    ...more,
    steps: {
      checked: {
        label: sameInBoth('检查'),
        // What this turn has asked for is not there yet.
        waitsFor: ({ changes }) => (changes.length > 0 ? undefined : round),
        meanwhile: sameInBoth('在查。'),
        arrived: (_, told) => sameInBoth(`第${round}次${told === undefined ? '' : `（上次是${told}）`}`),
      },
      mode: {
        label: sameInBoth('方式'),
        ask: sameInBoth('怎么办？'),
        accept: orActs(choiceFrom([{ value: 'go', label: { zh: '继续', en: 'Go on' } }]), {
          offered: () => [
            {
              value: 'again',
              label: { zh: '再查', en: 'Again' },
              act: () => ({ changes: [ADD], say: sameInBoth('再查一次。') }),
            },
            {
              value: 'why',
              label: { zh: '为什么', en: 'Why' },
              after: true,
              act: () => ({ say: sameInBoth('因为。') }),
            },
          ],
        }),
      },
    },
    done: () => ({ say: sameInBoth('好了。') }),
  })
}

async function waiting(): Promise<Conversation> {
  round = undefined
  const talk = new Conversation(checking('查'))
  expect(await talk.say('查')).toEqual(['在查。'])
  return talk
}

describe('a step that waits', () => {
  it('tells each round once, whoever asked for it', async () => {
    const talk = await waiting()
    round = '1'
    expect(await talk.say('好了吗')).toEqual(['第1次', '怎么办？'])
    expect(await talk.say('好了吗')).toEqual([expect.stringContaining('没看懂'), '怎么办？'])
    round = '2'
    expect(await talk.say('好了吗')).toEqual(['第2次（上次是1）', '怎么办？'])
  })

  it('waits for the round that was asked for on the way, without the question being asked again', async () => {
    const talk = await waiting()
    round = '1'
    await talk.say('好了吗')
    expect(await talk.tap('再查')).toEqual(['再查一次。'])
    round = undefined
    expect(await talk.tap('再查')).toEqual(['在查。'])
    round = '2'
    expect(await talk.say('好了吗')).toEqual(['第2次（上次是1）', '怎么办？'])
  })

  it('takes what was saved before rounds had names for told', async () => {
    const talk = await waiting()
    round = '1'
    await talk.say('好了吗')
    const [run] = talk.saved.open
    talk.saved = { ...talk.saved, open: [{ ...run!, answers: { ...run!.answers, checked: true } }] }
    expect(await talk.say('好了吗')).toEqual([expect.stringContaining('没看懂'), '怎么办？'])
    round = '2'
    expect(await talk.say('好了吗')).toEqual(['第2次（上次是1）', '怎么办？'])
  })
})

describe('what is done on the way', () => {
  it('is offered beside the answers and leaves the question open', async () => {
    const talk = await waiting()
    round = '1'
    await talk.say('好了吗')
    expect(talk.saved.menu?.choices.map(({ label }) => label)).toEqual(['再查', '继续', '为什么'])
    expect(await talk.say('为什么')).toEqual(['因为。', '怎么办？'])
    expect(await talk.say('继续')).toEqual(['好了。'])
  })
})

describe('a flow of another release', () => {
  it('goes on under its new name', async () => {
    const talk = await waiting()
    talk.deploy(checking('检查', { formerly: ['查'] }))
    round = '1'
    expect(await talk.say('好了吗')).toEqual(['第1次', '怎么办？'])
    expect(talk.saved.open[0]?.flowId).toBe('检查')
  })
})

describe('a change the flow has not said it causes', () => {
  it('is refused', async () => {
    round = '1'
    const talk = new Conversation(checking('查', { causes: ['undo-batch'] }))
    await talk.say('查')
    await expect(talk.tap('再查')).rejects.toThrow('does not say that it causes add-org')
  })
})
