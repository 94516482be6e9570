import { expect, it } from 'vitest'
import type { ClaimedBatch } from '../../../src/domain/ports/import-store.js'
import type { Language } from '../../../src/domain/talk/language.js'
import { progressReporter } from '../../../src/jobs/imports/progress.js'
import { inventPerson } from '../../support/people.js'
import { NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'

const CHAT = { channel: 'web', bot: 'local', chat: 'private', chatId: 'u1' } as const

function batchOf(names: readonly string[]): ClaimedBatch {
  return {
    id: 'b1',
    kind: 'photos',
    status: 'received',
    school: { id: 's1', name: '示范学校', province: '山东省' },
    scope: {},
    edits: [],
    files: names.map((name) => ({ sha256: name, name })),
    conversation: CHAT,
    attempts: 1,
    round: 1,
  }
}

async function told(names: readonly string[], language?: Language): Promise<string> {
  return new Promise((resolve) => {
    const talk = {
      findConversation: async () => ({ saved: { open: [], ...(language && { language }) }, revision: 0 }),
      writeProgress: async (_: unknown, __: unknown, text: string) => resolve(text),
    } as unknown as Parameters<typeof progressReporter>[1]['talk']
    const tell = progressReporter(batchOf(names), {
      talk,
      dispatch: NO_DISPATCH,
      now: () => new Date(),
      log: keepLog(),
    })
    tell({ phase: 'photos', done: 3, total: 40 })
  })
}

it('names one file of many, and no whole ID number', async () => {
  const { idNumber } = inventPerson(1)
  const text = await told([`${idNumber}.jpg`, ...Array.from({ length: 39 }, (_, index) => `照片${index}.jpg`)])
  expect(text).toContain('等 40 个文件… 3 / 40')
  expect(text).not.toContain(idNumber)
  expect(text.length).toBeLessThan(60)
})

it('speaks the language of the conversation', async () => {
  expect(await told(['class.zip'], 'en')).toBe('Checking the photos “class.zip”… 3 / 40')
  expect(await told(['class.zip'], 'zh')).toBe('正在检查照片《class.zip》… 3 / 40')
  // Kept before conversations had a language.
  expect(await told(['class.zip'])).toBe('正在检查照片《class.zip》… 3 / 40')
})
