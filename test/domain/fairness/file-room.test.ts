import { describe, expect, test } from 'vitest'
import { openFileRoom } from '../../../src/domain/fairness/file-room.js'
import type { Usage } from '../../../src/domain/fairness/quotas.js'
import type { Membership } from '../../../src/domain/people/people.js'

const MB = 1024 * 1024
const quotas = { accountMbADay: 10, schoolMb: 100, totalMb: 1000 }
const coordinator: Membership = { role: 'coordinator', schoolId: 'school' }
const from = { channel: 'web', bot: 'local', userId: 'li' }

function openRoom(usage: Partial<Usage>, memberships: readonly Membership[], free: number) {
  return openFileRoom({
    talk: {
      findAsker: async ({ userId }) => ({ accountKey: userId, memberships }),
      usageOf: async () => ({ accountToday: 0, school: 0, total: 0, ...usage }),
    },
    blobs: { freeBytes: async () => free * MB },
    quotas,
  })
}

function ask(usage: Partial<Usage>, memberships: readonly Membership[] = [coordinator], free = 5000, isGroup = false) {
  const room = openRoom(usage, memberships, free)
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

describe('files of one school that are under way together', () => {
  const messageOf = (userId: string) => ({
    from: { ...from, userId },
    conversation: { ...from, chatId: userId, chat: 'private' as const },
  })

  test('do not go beyond its quota: who would not fit waits for the others, and takes what they have left', async () => {
    const used = { school: 92 * MB }
    const room = openRoom(used, [coordinator], 5000)
    const first = await room(messageOf('li'), 5 * MB)
    const came: string[] = []
    const second = room(messageOf('wang'), 5 * MB).then((found) => {
      came.push('second')
      return found
    })
    // Only asking holds nothing, waits for nothing.
    expect(await room(messageOf('zhao'))).toMatchObject({ ok: true, value: { bytes: 8 * MB } })
    expect(came).toEqual([])
    used.school += 5 * MB
    if (first.ok) first.value.release?.()
    expect(await second).toMatchObject({ ok: true, value: { bytes: 3 * MB, beyond: { code: 'quota-school' } } })
  })

  test('take nothing from a colleague who has room, nor for longer than they are under way', async () => {
    const used = { accountToday: 0 }
    const room = openRoom(used, [coordinator], 5000)
    const first = await room(messageOf('li'), 10 * MB)
    expect(first).toMatchObject({ ok: true, value: { bytes: 10 * MB } })
    // A colleague has an account of their own, and the school has room for both.
    expect(await room(messageOf('wang'), 10 * MB)).toMatchObject({ ok: true, value: { bytes: 10 * MB } })
    if (first.ok) first.value.release?.()
    expect(await room(messageOf('li'), 10 * MB)).toMatchObject({ ok: true, value: { bytes: 10 * MB } })
  })
})
