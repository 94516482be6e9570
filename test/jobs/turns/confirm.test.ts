import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import type { JobPorts } from '../../../src/jobs/job-ports.js'
import { takeTurns } from '../../../src/jobs/turns/take-turns.job.js'
import {
  importRows,
  importStatus,
  it,
  okRow,
  onlyCandidate,
  userId,
  useSchools,
  valuesOf,
} from '../../store/imports/import-steps.js'
import { message, privateChat } from '../../store/test-store.js'
import { AT_ONCE, NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'
import { ROOMY } from '../../support/roomy.js'

useSchools()

/** The last word of the assistant to it. */
async function ask(text: string): Promise<string> {
  const chat = privateChat(userId)
  await it.store.talk.receive(message(userId, text))
  const own = { adminAccounts: new Set(), now: () => it.clock.now, newId: randomUUID, log: keepLog() }
  await takeTurns(conversationKey(chat), {
    ...it.store,
    ...own,
    dispatch: NO_DISPATCH,
    onBehalfOf: AT_ONCE,
    fileRoom: ROOMY,
  } as unknown as JobPorts)
  return (await it.store.talk.listReplies(chat, 0, 100)).at(-1)?.reply.text ?? ''
}

test.each([
  ['with the blank of its pinyin', ({ pinyin }: Names) => `confirm ${pinyin}`],
  ['with a stray blank between Chinese characters', ({ name }: Names) => `confirm ${[...name].join(' ')}`],
])('a candidate is confirmed by the name, %s', async (_, say) => {
  await importRows([okRow(1)])
  await importStatus(await onlyCandidate(), 'needs-confirmation')
  const { name = '', pinyin = '' } = valuesOf(1)
  expect(pinyin).toContain(' ')
  expect(await ask(say({ name, pinyin }))).toContain(`${name} (`)
})

interface Names {
  readonly name: string
  readonly pinyin: string
}
