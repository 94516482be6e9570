import { expect, it } from 'vitest'
import type { ClaimedBatch } from '../../src/domain/ports/import-store.js'
import { progressReporter } from '../../src/jobs/progress.js'
import { inventPerson } from '../support/people.js'
import { keepLog } from '../support/quiet-log.js'

const CHAT = { channel: 'web', bot: 'local', chat: 'private', chatId: 'u1' } as const

function batchOf(names: readonly string[]): ClaimedBatch {
  return {
    id: 'b1',
    kind: 'photos',
    status: 'received',
    school: { id: 's1', name: '示范学校', province: '山东省' },
    category: 'own',
    categoryKnown: true,
    files: names.map((name) => ({ sha256: name, name })),
    conversation: CHAT,
    attempts: 1,
  }
}

async function told(names: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const talk = {
      writeProgress: async (_: unknown, __: unknown, text: string) => resolve(text),
    } as unknown as Parameters<typeof progressReporter>[1]['talk']
    const dispatch = { takeTurns: async () => {}, sendReplies: async () => {}, runImport: async () => {} }
    const tell = progressReporter(batchOf(names), { talk, dispatch, now: () => new Date(), log: keepLog() })
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
