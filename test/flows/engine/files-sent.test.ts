import { describe, expect, it } from 'vitest'
import { sameInBoth } from '../../../src/domain/talk/language.js'
import type { ReceivedFile } from '../../../src/domain/talk/turn.js'
import { type FileAnswer, files, listNames } from '../../../src/flows/engine/file-answers.js'
import { defineFlow, type Flow } from '../../../src/flows/engine/flow.js'
import { yes } from '../../../src/flows/engine/yes-or-no.js'
import { Conversation } from './room-house.js'

const list = takerOf('list', {
  kinds: ['workbook'],
  oneEach: true,
  after: ['list'],
  replaces: ([sent], [earlier]) => sent?.name.charAt(0) === earlier?.name.charAt(0),
  sayWaiting: (sent, together) => sameInBoth(`等：${listNames(sent).zh}${together ? '' : '？'}`),
})
const photos = takerOf('photos', {
  kinds: ['archive', 'picture'],
  after: ['list'],
  sayWaiting: (sent) => sameInBoth(`照片等：${listNames(sent).zh}`),
})

/** Takes files, says which, asks whether they are right. */
function takerOf(id: string, opensOn: NonNullable<Flow['opensOn']>): Flow {
  return defineFlow<{ files: readonly FileAnswer[]; sure: true }>()({
    id,
    title: sameInBoth(id),
    who: ['coordinator'],
    causes: [],
    opensWith: [id],
    opensOn,
    steps: {
      files: {
        label: sameInBoth('文件'),
        ask: sameInBoth('请发文件。'),
        accept: files(opensOn.kinds),
        accepted: (sent) => ({ say: sameInBoth(`收：${listNames(sent).zh}`) }),
      },
      sure: {
        label: sameInBoth('对吗'),
        ask: ({ answers }) => sameInBoth(`${listNames(answers.files ?? []).zh}对吗？`),
        accept: yes({ yes: sameInBoth('对'), no: sameInBoth('不对') }),
      },
    },
    done: () => ({ say: sameInBoth('好。') }),
  })
}

function file(name: string): ReceivedFile {
  const kind = name.endsWith('.xlsx') ? 'workbook' : name.endsWith('.zip') ? 'archive' : 'picture'
  return { fileId: name, sha256: name, name, sizeBytes: 1, kind }
}

function send(talk: Conversation, ...names: readonly string[]): Promise<readonly string[]> {
  return talk.give({ kind: 'files', files: names.map(file) })
}

describe('several files', () => {
  it('are taken one list after another, photos last and together', async () => {
    const talk = new Conversation(list, photos)
    expect(await send(talk, '丙.jpg', '甲.xlsx', '乙.xlsx', '丁.zip')).toEqual([
      '收：《甲.xlsx》',
      '等：《乙.xlsx》',
      '照片等：《丙.jpg》《丁.zip》',
      '《甲.xlsx》对吗？',
    ])
    expect(await talk.say('对')).toEqual(['好。', '收：《乙.xlsx》', '继续“list”：', '《乙.xlsx》对吗？'])
    expect(await talk.say('对')).toEqual([
      '好。',
      '收：《丙.jpg》《丁.zip》',
      '继续“photos”：',
      '《丙.jpg》《丁.zip》对吗？',
    ])
    expect(await talk.say('对')).toEqual(['好。'])
    expect(talk.saved.open).toEqual([])
  })

  it('are as many as come: those that wait do not count among the things open', async () => {
    const talk = new Conversation(list, photos)
    await send(talk, ...[...'甲乙丙丁戊己'].map((name) => `${name}.xlsx`))
    expect(talk.saved.open).toHaveLength(6)
    for (const next of '乙丙丁戊己') expect(await talk.say('对')).toContain(`《${next}.xlsx》对吗？`)
  })

  it('join those that wait already, before what comes after them', async () => {
    const talk = new Conversation(list, photos)
    await send(talk, '甲.xlsx', '丙.jpg')
    expect(await send(talk, '乙.xlsx')).toEqual(['等：《乙.xlsx》？', '《甲.xlsx》对吗？'])
    expect(await send(talk, '丁.jpg')).toEqual(['照片等：《丁.jpg》', '《甲.xlsx》对吗？'])
    await talk.say('对')
    expect(await talk.say('对')).toContain('《丙.jpg》《丁.jpg》对吗？')
  })

  it('that are a newer version take the place of the older, open or waiting', async () => {
    const talk = new Conversation(list, photos)
    await send(talk, '甲.xlsx', '乙.xlsx')
    expect(await send(talk, '甲改.xlsx')).toEqual(['收：《甲改.xlsx》', '《甲改.xlsx》对吗？'])
    await send(talk, '乙改.xlsx')
    expect(await talk.say('对')).toContain('《乙改.xlsx》对吗？')
    expect(talk.saved.open).toHaveLength(1)
  })

  it('that are in hand already are not taken twice', async () => {
    const talk = new Conversation(list, photos)
    await send(talk, '甲.xlsx', '丙.jpg')
    expect(await send(talk, '甲.xlsx', '丙.jpg')).toEqual([
      '《甲.xlsx》《丙.jpg》已经在办了，不用再发。',
      '《甲.xlsx》对吗？',
    ])
    expect(talk.saved.open).toHaveLength(2)
  })

  it('twice in one message count once', async () => {
    const talk = new Conversation(list, photos)
    expect(await send(talk, '甲.xlsx', '甲.xlsx')).toEqual(['收：《甲.xlsx》', '《甲.xlsx》对吗？'])
    expect(talk.saved.open).toHaveLength(1)
  })

  it('that wait are begun when what they wait for is given up', async () => {
    const talk = new Conversation(list, photos)
    await send(talk, '甲.xlsx', '丁.zip')
    expect(await talk.say('取消')).toContain('收：《丁.zip》')
  })
})
