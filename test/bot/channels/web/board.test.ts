import { afterEach, describe, expect, it } from 'vitest'
import { followBoard } from '../../../../src/bot/channels/web/board-stream.js'
import type { BoardReader, FoundBoard } from '../../../../src/domain/ports/board.js'
import { openWebChat, visit, type WebChat } from '../../../support/web-chat.js'

const FROM = { channel: 'web', bot: 'local', userId: 'u1' }
const VISITOR = { from: FROM, conversation: { channel: 'web', bot: 'local', chatId: 'u1', chat: 'private' } } as const
const MINUTE_MS = 60_000

/** A school whose board is whatever is written on it. */
class Wall implements BoardReader {
  reads = 0
  stamp = 'one'
  now = new Date('2026-11-27T02:30:20Z')
  isAway = false
  owner: FoundBoard['owner'] = { schoolId: 's1' }
  words: string | undefined = '还差 3 人的照片'

  async stampOf(): Promise<string> {
    return this.stamp
  }

  async read(): Promise<FoundBoard | undefined> {
    this.reads += 1
    if (this.isAway) throw new Error('the database is away')
    if (this.words === undefined) return undefined
    const board = { language: 'zh', school: '一校', asOf: this.now, besides: this.words, groups: [] } as const
    return { owner: this.owner, board }
  }

  async readMore(): Promise<[]> {
    return []
  }
}

function follow(): { wall: Wall; look: ReturnType<typeof followBoard> } {
  const wall = new Wall()
  return { wall, look: followBoard(wall, VISITOR, () => wall.now) }
}

/** One that has been shown. */
async function followShown(): Promise<{ wall: Wall; look: ReturnType<typeof followBoard> }> {
  const { wall, look } = follow()
  expect(await look(true)).toMatchObject({ board: { besides: wall.words, asOf: '2026-11-27T02:30:00.000Z' } })
  expect(await look(false)).toBeUndefined()
  wall.reads = 0
  return { wall, look }
}

describe('the board of a page', () => {
  it('is read again only once something has changed, and sent only where it looks otherwise', async () => {
    const { wall, look } = await followShown()
    expect(await look(false)).toBeUndefined()
    expect(wall.reads).toBe(0)
    wall.stamp = 'two'
    expect(await look(false)).toBeUndefined()
    expect(wall.reads).toBe(1)
    wall.stamp = 'three'
    wall.words = '都有照片了'
    expect(await look(false)).toMatchObject({ board: { besides: '都有照片了' } })
  })

  it('of all schools of an organisation is looked at less often, and at once after an answer', async () => {
    const { wall, look } = follow()
    wall.owner = { orgId: 'o1' }
    await look(true)
    wall.words = '都有照片了'
    wall.stamp = 'two'
    expect(await look(false)).toBeUndefined()
    expect(await look(true)).toMatchObject({ board: { besides: '都有照片了' } })
    wall.words = '又差 1 人'
    wall.stamp = 'three'
    wall.now = new Date(wall.now.getTime() + 10_000)
    expect(await look(false)).toMatchObject({ board: { besides: '又差 1 人' } })
  })

  it('is read after every answer: the language or the school may be another', async () => {
    const { wall, look } = await followShown()
    wall.words = '3 photos missing'
    expect(await look(true)).toMatchObject({ board: { besides: '3 photos missing' } })
  })

  it('says every minute as of when it is', async () => {
    const { wall, look } = await followShown()
    wall.now = new Date(wall.now.getTime() + MINUTE_MS)
    expect(await look(false)).toMatchObject({ board: { asOf: '2026-11-27T02:31:00.000Z' } })
  })

  it('goes when its person is of the school no more', async () => {
    const { wall, look } = await followShown()
    wall.words = undefined
    wall.stamp = 'two'
    expect(await look(false)).toEqual({ board: null })
    expect(await look(false)).toBeUndefined()
  })

  it('is made up for after a look that failed', async () => {
    const { wall, look } = await followShown()
    wall.isAway = true
    wall.words = '都有照片了'
    await expect(look(true)).rejects.toThrow('away')
    wall.isAway = false
    expect(await look(false)).toMatchObject({ board: { besides: '都有照片了' } })
  })
})

describe('a page', () => {
  let chat: WebChat | undefined
  afterEach(() => chat?.channel.stop())

  const SCHOOL = { schoolId: 's1', schoolName: '昌平职业技术学校' }
  it.each([
    ['a coordinator', [{ role: 'coordinator', ...SCHOOL }], true],
    ['an administrator of a school', [{ role: 'school-admin', ...SCHOOL }], true],
    ['the staff of an organisation', [{ role: 'org-staff', orgId: 'o1' }], true],
    ['somebody who is not bound', [], false],
  ] as const)('knows whether there is a board for %s', async (_, memberships, hasBoard) => {
    chat = await openWebChat({ board: new Wall() })
    chat.talk.memberships = memberships
    const visitor = await visit(chat)
    expect((await visitor.post('/api/session', {})).json()).toMatchObject({ hasBoard })
  })
})
