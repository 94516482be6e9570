import { describe, expect, it } from 'vitest'
import { Conversation, halfway, room } from './room-house.js'

async function inEnglish(): Promise<Conversation> {
  const talk = new Conversation(room)
  expect(await talk.say('add room')).toEqual(['Which plan?'])
  return talk
}

describe('a conversation', () => {
  it('is English from the first English sentence to the next Chinese one', async () => {
    const talk = await inEnglish()
    expect(talk.saved.menu?.choices.map(({ label }) => label)).toEqual(['May', 'June'])
    expect(await talk.tap('June')).toEqual(['What is the room called?'])
    expect(await talk.say('Room 107')).toEqual(['How many seats?'])
    expect(await talk.say('45')).toEqual(['Is that right?'])
    expect(await talk.say('ok')).toEqual(['The room is set up.'])
    expect(talk.world.people.orgs.at(-1)?.name).toBe('june Room 107 45')
    expect(await talk.say('一共多少人')).toEqual(['一共 40 人。'])
  })

  it('is Chinese where nothing has been said, or was saved before conversations had a language', async () => {
    const talk = new Conversation(room)
    expect(await talk.give({ kind: 'entered' })).toEqual(['您好。'])
    talk.saved = { open: [] }
    expect(await talk.say('ok')).toEqual([expect.stringContaining('没看懂')])
  })

  it('stays Chinese with ok, numbers, files and buttons', async () => {
    const talk = await halfway()
    expect(await talk.say('45')).toEqual(['确认吗？'])
    expect(await talk.say('zip')).toEqual([expect.stringContaining('没看懂'), '确认吗？'])
    expect(await talk.say('yes')).toEqual(['考场设置好了。'])
    const file = { fileId: 'f', sha256: 'f', name: 'list.xlsx', sizeBytes: 1, kind: 'workbook' } as const
    expect(await talk.give({ kind: 'files', files: [file] })).toEqual([expect.stringContaining('《list.xlsx》')])
  })

  it('keeps its language while a name is asked for and one is given, in whatever letters', async () => {
    const chinese = new Conversation(room)
    await chinese.say('设置考场')
    await chinese.say('1')
    expect(await chinese.say('main hall')).toEqual(['多少考位？'])
    const english = await inEnglish()
    await english.say('1')
    expect(await english.say('实训楼')).toEqual(['How many seats?'])
  })

  it('goes over to the language of a question asked meanwhile', async () => {
    const chinese = new Conversation(room)
    await chinese.say('设置考场')
    await chinese.say('1')
    expect(await chinese.say('how many people')).toEqual(['40 in all.', 'What is the room called?'])
    expect(await chinese.say('一共多少人')).toEqual(['一共 40 人。', '考场名称？'])
  })

  it('keeps its language with the words of a choice as with its button', async () => {
    const talk = await inEnglish()
    const label = { id: talk.saved.menu?.choices[0]?.id ?? '', label: '五月' }
    talk.saved = { ...talk.saved, menu: { choices: [label], above: [], expiresAt: '2099-01-01T00:00:00Z' } }
    expect(await talk.say('五月')).toEqual(['What is the room called?'])
  })

  it('takes our own words for the language they are in, names beside them or not', async () => {
    const talk = new Conversation(room)
    expect(await talk.say('add room 实训楼')).toEqual(['Which plan?'])
    expect(await talk.say('取消')).toEqual(['已取消“设置考场”，没有改动任何内容。'])
    expect(await talk.say('help')).toEqual(['（help）'])
    expect(talk.saved.language).toBe('en')
    expect(await talk.say('?')).toEqual(['（help）'])
    expect(talk.saved.language).toBe('en')
  })

  it('understands the words of both languages, whichever is spoken', async () => {
    const talk = await inEnglish()
    expect(await talk.say('五月')).toEqual(['考场名称？'])
    await talk.say('107室')
    await talk.say('45')
    expect(await talk.say('how many people')).toEqual(['40 in all.', 'Is that right?'])
    expect(await talk.say('确认')).toEqual(['考场设置好了。'])
  })
})
