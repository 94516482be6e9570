import { describe, expect, it } from 'vitest'
import { sameInBoth } from '../../../src/domain/talk/language.js'
import type { Flow } from '../../../src/flows/engine/flow.js'
import { Conversation, halfway, laterRoom, room, smallFlow } from './room-house.js'

const NAMES = ['博导前程']

describe('a form', () => {
  it('asks its steps in order and does its work once', async () => {
    const talk = await halfway()
    expect(await talk.say('45')).toEqual(['确认吗？'])
    expect(await talk.say('好的')).toEqual(['考场设置好了。'])
    expect(talk.world.people.orgs.map(({ name }) => name)).toEqual([...NAMES, 'may 107室 45'])
    expect(talk.saved.open).toEqual([])
  })

  it('says what is wrong with an answer and asks again', async () => {
    const talk = await halfway()
    expect(await talk.say('300')).toEqual(['没有这个编号，请在 1 到 100 里选。', '多少考位？'])
    expect(await talk.say('很多')).toEqual([expect.stringContaining('没看懂'), '多少考位？'])
  })

  it('keeps later answers when an earlier one is changed', async () => {
    const talk = await halfway()
    await talk.say('45')
    expect(await talk.say('改第1项')).toEqual(['哪个计划？'])
    expect(await talk.say('六月')).toEqual(['确认吗？'])
    await talk.say('确认')
    expect(talk.world.people.orgs.at(-1)?.name).toBe('june 107室 45')
  })

  it('goes back one step at a time, as far as the first', async () => {
    const talk = await halfway()
    expect(await talk.say('上一步')).toEqual(['考场名称？'])
    expect(await talk.say('back')).toEqual(['Which plan?'])
    expect(await talk.say('上一步')).toEqual([expect.stringContaining('第一步'), '哪个计划？'])
  })

  it('changes nothing when the last question is declined', async () => {
    const talk = await halfway()
    await talk.say('45')
    expect(await talk.tap('再想想')).toEqual(['已取消“设置考场”，没有改动任何内容。'])
    expect(talk.world.people.orgs.map(({ name }) => name)).toEqual(NAMES)
  })

  it('gives the help of the step that is open', async () => {
    const talk = await halfway()
    expect(await talk.say('帮助')).toEqual(['备用考场不用设置。', '（help）', '多少考位？'])
  })
})

describe('a question in the middle', () => {
  it('is answered, and the step is asked again', async () => {
    const talk = await halfway()
    expect(await talk.say('一共多少人')).toEqual(['一共 40 人。', '多少考位？'])
  })

  it('is not taken for the free text a step asks for', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    await talk.say('1')
    expect(await talk.say('一共多少人')).toEqual(['一共 40 人。', '考场名称？'])
  })

  it('is taken for an answer when it is no question we know and fits', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    await talk.say('1')
    expect(await talk.say('什么楼107')).toEqual(['多少考位？'])
  })

  it('a text that does not fit is first tried as a question, then its fault is said', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    await talk.say('1')
    expect(await talk.say('教学楼一层东头第一间107室')).toEqual(['太长了，请控制在 10 个字以内。', '考场名称？'])
  })
})

describe('a very long message', () => {
  it('is read as far as words go, and the person is told', async () => {
    const talk = await halfway()
    const told = '这条消息很长，我只读了前 4000 个字，读到“…45”为止。后面的请另发一条，或者做成文件发来。'
    expect(await talk.say(`45${' '.repeat(4_000)}考位`)).toEqual([told, '确认吗？'])
    const [said] = await talk.say(`${'甲'.repeat(3_988)}\n最后读到的一句话，还有后面`)
    expect(said).toContain('读到“…最后读到的一句话，还有”为止')
  })
})

describe('a deploy', () => {
  it('that adds a step and tightens another asks only those two', async () => {
    const talk = await halfway()
    await talk.say('80')
    talk.deploy(laterRoom)
    expect(await talk.say('进度')).toEqual([expect.stringContaining('107室'), '（progress）', '考场地址？'])
    expect(await talk.say('实训楼')).toEqual(['多少考位？'])
    expect(await talk.say('40')).toEqual(['确认吗？'])
    expect(await talk.say('是')).toEqual(['107室在实训楼。'])
  })

  it('that takes a choice away asks for it again and keeps the rest', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    await talk.say('六月')
    await talk.say('107室')
    talk.deploy(laterRoom)
    expect(await talk.say('进度')).toContain('哪个计划？')
    expect(await talk.say('五月')).toEqual(['考场地址？'])
  })

  it('that removes the flow lets it go', async () => {
    const talk = await halfway()
    talk.deploy(smallFlow('甲'))
    expect(await talk.say('45')).toEqual([expect.stringContaining('没看懂')])
    expect(talk.saved.open).toEqual([])
  })
})

describe('several things at once', () => {
  it('the new one is done first, then the old one goes on', async () => {
    const talk = new Conversation(room, smallFlow('甲'))
    await talk.say('设置考场')
    expect(await talk.say('甲')).toEqual(['甲？'])
    expect(await talk.say('好天气')).toEqual(['甲：好天气', '继续“设置考场”：', '哪个计划？'])
  })

  it('are three at most', async () => {
    const begun = ['甲', '乙', '丙'].map((id): Flow => ({ ...room, id, title: sameInBoth(id), opensWith: [id] }))
    const talk = new Conversation(...begun, smallFlow('丁'))
    for (const { id } of begun) {
      await talk.say(id)
      await talk.say('五月')
    }
    const [refused, list, again] = await talk.say('丁')
    expect(refused).toContain('最多办 3 件')
    expect(list).toBe('1. 甲\n2. 乙\n3. 丙')
    expect(again).toBe('考场名称？')
    expect(talk.saved.open).toHaveLength(3)
  })

  it('one into which nothing has been put gives way to a fourth', async () => {
    const talk = new Conversation(...['甲', '乙', '丙', '丁'].map(smallFlow))
    for (const id of ['甲', '乙', '丙']) await talk.say(id)
    expect(await talk.say('丁')).toEqual(['丁？'])
    expect(talk.saved.open.map(({ flowId }) => flowId)).toEqual(['乙', '丙', '丁'])
  })

  it('a button of the one beneath waits for its turn', async () => {
    const talk = new Conversation(room, smallFlow('甲'))
    await talk.say('设置考场')
    const june = talk.saved.menu?.choices[1]?.id ?? ''
    await talk.say('甲')
    expect(await talk.give({ kind: 'choice', choiceId: june })).toEqual([expect.stringContaining('先办完“甲”'), '甲？'])
    expect(talk.saved.open[0]?.answers).toEqual({})
  })

  it('the same opening again only asks again', async () => {
    const talk = await halfway()
    expect(await talk.say('设置考场')).toEqual(['多少考位？'])
    expect(talk.saved.open).toHaveLength(1)
  })
})

describe('repeats', () => {
  it('the same message on the same records gives the same turn', async () => {
    const talk = await halfway()
    await talk.say('45')
    const input = { kind: 'text', text: '确认' } as const
    expect(await talk.take(input)).toEqual(await talk.take(input))
  })

  it('a second tap on an answered step changes nothing and says so', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    const may = talk.saved.menu?.choices[0]?.id ?? ''
    await talk.give({ kind: 'choice', choiceId: may })
    const before = talk.saved.open
    expect(await talk.give({ kind: 'choice', choiceId: may })).toEqual([
      '“考试计划”已经选过了：五月。要改请发“改第1项”。',
      '考场名称？',
    ])
    expect(talk.saved.open).toEqual(before)
  })

  it('a forged choice is refused', async () => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    const runId = talk.saved.open[0]?.runId ?? ''
    expect(await talk.give({ kind: 'choice', choiceId: `${runId}:plan:july` })).toContain('哪个计划？')
    expect(await talk.give({ kind: 'choice', choiceId: `${runId}:confirmed:yes` })).toContain('哪个计划？')
    expect(talk.saved.open[0]?.answers).toEqual({})
  })
})

describe('rights', () => {
  it('a role taken away closes what it had open', async () => {
    const talk = await halfway()
    talk.world.people.memberships = []
    talk.world.people.isSystemAdmin = true
    await talk.say('45')
    expect(talk.saved.open).toEqual([])
  })

  it('a form stays closed in a group', async () => {
    const talk = new Conversation(room)
    talk.world.chat = 'group'
    expect(await talk.say('设置考场')).toEqual([expect.stringContaining('请私聊我办理')])
    expect(talk.saved.open).toEqual([])
  })
})

describe('numbers', () => {
  it.each(['1', '１', '①', '一', '第一个', '选1', '1.', '1、'])('%s is the first choice', async (said) => {
    const talk = new Conversation(room)
    await talk.say('设置考场')
    expect(await talk.say(said)).toEqual(['考场名称？'])
    expect(talk.saved.open[0]?.answers.plan).toBe('may')
  })

  it('are answers where a number is asked for', async () => {
    const talk = await halfway()
    await talk.say('1')
    expect(talk.saved.open[0]?.answers.seats).toBe(1)
  })
})
