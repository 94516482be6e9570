import { describe, expect, it } from 'vitest'
import type { Facts, ReceivedFile, SavedConversation, TurnInput } from '../../src/domain/talk/turn.js'
import { advance } from '../../src/flows/assistant.js'
import { FakeWorld } from '../support/fake-facts.js'
import { membershipOf } from '../support/fake-people.js'
import { WORKBOOKS } from './workbooks.js'

/** One reader after another tells what it was asked. */
function telling<T extends object>(reader: T, asked: string[], room = ''): T {
  return new Proxy(reader, {
    get(_, name) {
      const member: unknown = Reflect.get(reader, name)
      if (typeof member === 'object' && member !== null) return telling(member, asked, String(name))
      if (typeof member !== 'function') return member
      return (...given: readonly unknown[]) => {
        asked.push(`${room}.${String(name)}(${JSON.stringify(given)})`)
        return Reflect.apply(member, reader, given)
      }
    },
  })
}

class Talk {
  readonly world = new FakeWorld()
  asked: string[] = []
  private saved: SavedConversation = { open: [] }

  async give(input: TurnInput): Promise<readonly string[]> {
    this.asked = []
    const plain = this.world.facts(undefined)
    const facts: Facts = { ...plain, ...(plain.records && { records: telling(plain.records, this.asked) }) }
    const turn = await advance(input, this.saved, facts)
    this.saved = turn.conversation
    this.world.apply(turn.changes)
    return turn.replies.map(({ text }) => text)
  }
}

/** A list is checked and waits for an answer. */
async function withOpenImport(): Promise<Talk> {
  const talk = new Talk()
  const { people, imports } = talk.world
  people.memberships = [membershipOf('coordinator', people.schools[0])]
  imports.fileNames.set('f1', '名单.xlsx')
  const file: ReceivedFile = { fileId: 'f1', sha256: 'f1', name: '名单.xlsx', sizeBytes: 1, kind: 'workbook' }
  await talk.give({ kind: 'files', files: [file], text: '院校考生' })
  const batchId = (await imports.finishCheck(WORKBOOKS.没有拼音)) ?? ''
  await talk.give({ kind: 'event', event: { kind: 'batch-checked', batchId } })
  return talk
}

describe('while an import is open each record is read at most once', () => {
  it.each([
    ['a question', '照片还差几个', '没有导入考生'],
    ['where the work stands', '进度', '录入考生信息'],
    ['what is not understood', '今天天气不错', '没看懂'],
    ['a proposal taken up', '补上拼音', '重新检查'],
    ['a correction', '第15行拼音改成 Chen Zhao', '重新检查'],
    ['the answer', '只检查', '没有写入'],
  ])('%s', async (_, text, said) => {
    const talk = await withOpenImport()
    const replies = await talk.give({ kind: 'text', text })
    expect(replies.join('\n')).toContain(said)
    expect(talk.asked.length).toBeGreaterThan(0)
    expect(talk.asked).toEqual([...new Set(talk.asked)])
  })
})
