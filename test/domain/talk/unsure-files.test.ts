import { describe, expect, it } from 'vitest'
import type { OutboxState } from '../../../src/domain/ports/talk-store.js'
import type { OfferedFile, Reply } from '../../../src/domain/talk/message.js'
import { filesToSendAgain, sayUnsure } from '../../../src/domain/talk/unsure-files.js'

const file = (name: string, sha256 = name): OfferedFile => ({ sha256, sizeBytes: 1, name })
const replied = (
  state: OutboxState,
  ...names: readonly string[]
): { readonly reply: Reply; readonly state: OutboxState } => ({
  reply: { text: '给您', files: names.map((name) => file(name)) },
  state,
})
const again = (...replies: readonly ReturnType<typeof replied>[]) => filesToSendAgain(replies).map(({ name }) => name)

describe('what is said of a message whose end is not known', () => {
  it('counts its files, the picture with them but not twice', () => {
    const picture = file('总览.jpg')
    expect(sayUnsure({ text: '', files: [file('a.zip')], picture })?.text).toContain('2 个文件')
    expect(sayUnsure({ text: '', files: [file('a.zip'), picture], picture })?.text).toContain('2 个文件')
  })

  it('is said in the language of the reply', () => {
    const said = sayUnsure({ text: 'Here.', files: [file('a.zip')], language: 'en' })
    expect(said?.text).toContain('write “send files again”')
  })

  it('is nothing where it held none', () => {
    expect(sayUnsure({ text: '好的' })).toBeUndefined()
  })
})

describe('the files to send again', () => {
  it('are those of replies that may not have arrived, also when others have arrived since', () => {
    expect(
      again(replied('unknown', 'a'), replied('sent', 'b'), replied('rejected', 'c', 'd'), replied('sent')),
    ).toEqual(['a', 'c', 'd'])
  })

  it('are not those a later reply has brought', () => {
    expect(again(replied('unknown', 'a', 'b'), replied('sent', 'a'))).toEqual(['b'])
  })

  it('are each sent once, however often they were on their way', () => {
    expect(again(replied('unknown', 'a', 'b'), replied('unknown', 'b'))).toEqual(['a', 'b'])
  })

  it('are the last ones where all have arrived, and none where there were none', () => {
    expect(again(replied('sent', 'a'), replied('unknown', 'b'), replied('sent', 'b', 'c'), replied('sent'))).toEqual([
      'b',
      'c',
    ])
    expect(again(replied('sent'))).toEqual([])
  })
})
