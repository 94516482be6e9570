import { describe, expect, it } from 'vitest'
import { Conversation, halfway, room } from './room-house.js'

const NAMES = ['博导前程']

describe('an answer to a later step', () => {
  const TOO_EARLY = '“考位数”排在“考试计划”后面，轮到时我会问您。'

  it('is told its turn, and the present question comes again with its choices', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    expect(await talk.say('45人')).toEqual([TOO_EARLY, '哪个计划？'])
    expect(talk.saved.menu?.choices.map(({ label }) => label)).toEqual(['五月', '六月'])
    expect(talk.saved.open[0]?.answers).toEqual({})
  })

  it('is told so also as a button, when the step before it is asked anew', async () => {
    const talk = await halfway()
    await talk.say('45')
    const confirm = talk.saved.menu?.choices[0]?.id ?? ''
    await talk.say('改第1项')
    expect(await talk.give({ kind: 'choice', choiceId: confirm })).toEqual([
      '“确认”排在“考试计划”后面，轮到时我会问您。',
      '哪个计划？',
    ])
    await talk.say('上一步')
    expect(await talk.say('45人')).toEqual([expect.stringContaining('没看懂'), '哪个计划？'])
    expect(talk.world.people.orgs.map(({ name }) => name)).toEqual(NAMES)
  })

  it('is told again when it was taken back', async () => {
    const talk = await halfway()
    await talk.say('45')
    await talk.say('改第3项')
    await talk.say('改第1项')
    expect(await talk.say('45人')).toEqual([TOO_EARLY, '哪个计划？'])
  })

  it('is no answer where the step asked takes any text, or the later one has its answer', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    await talk.say('五月')
    expect(await talk.say('45人')).toEqual(['多少考位？'])
    await talk.say('45')
    await talk.say('改第1项')
    expect(await talk.say('40人')).toEqual([expect.stringContaining('没看懂'), '哪个计划？'])
  })

  it('is not seen in a bare yes or no', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    expect(await talk.say('好的')).toEqual([expect.stringContaining('没看懂'), '哪个计划？'])
  })
})
