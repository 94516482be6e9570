import { expect, test } from 'vitest'
import { openFileRoom } from '../../../src/domain/fairness/file-room.js'
import type { Usage } from '../../../src/domain/fairness/quotas.js'
import type { Membership } from '../../../src/domain/people/people.js'

const MB = 1024 * 1024
const quotas = { accountMbADay: 10, schoolMb: 100, totalMb: 1000 }
const coordinator: Membership = { role: 'coordinator', schoolId: 'school' }
const from = { channel: 'web', bot: 'local', userId: 'li' }

function ask(usage: Partial<Usage>, memberships: readonly Membership[] = [coordinator], free = 5000, isGroup = false) {
  const room = openFileRoom({
    talk: {
      findAsker: async () => ({ accountKey: 'a', memberships }),
      usageOf: async () => ({ accountToday: 0, school: 0, total: 0, ...usage }),
    },
    blobs: { freeBytes: async () => free * MB },
    quotas,
  })
  const chat = isGroup ? 'group' : 'private'
  return room({ from, conversation: { ...from, chatId: 'li', chat } })
}

test('nothing of strangers is kept, nor of staff without a school, nor from groups', async () => {
  const org: Membership = { role: 'org-staff', orgId: 'org' }
  expect(await ask({}, [])).toMatchObject({ ok: false, problem: { code: 'no-school' } })
  expect(await ask({}, [org])).toMatchObject({ ok: false, problem: { code: 'no-school' } })
  expect(await ask({}, [coordinator], 5000, true)).toMatchObject({ ok: false, problem: { code: 'files-private-only' } })
})

test.each([
  ['quota-account', { accountToday: 9 * MB }, 5000, MB],
  ['quota-school', { school: 95 * MB }, 5000, 5 * MB],
  ['storage-full', { total: 998 * MB }, 5000, 2 * MB],
  ['storage-full', {}, 3, 3 * MB],
] as const)('the tightest limit counts: %s after %o with %d MB free', async (code, usage, free, bytes) => {
  expect(await ask(usage, [coordinator], free)).toMatchObject({
    ok: true,
    value: { bytes, beyond: { code }, whose: 'school' },
  })
})

test('where nothing is left the person hears which limit it is', async () => {
  expect(await ask({ accountToday: 11 * MB })).toMatchObject({ ok: false, problem: { code: 'quota-account' } })
  expect(await ask({}, [coordinator], -1)).toMatchObject({ ok: false, problem: { code: 'storage-full' } })
})
