import { describe, expect, it } from 'vitest'
import type { PhotoReport } from '../../src/domain/import-batch.js'
import type { ClaimedBatch, KnownCandidate } from '../../src/domain/ports/import-store.js'
import { checkPhotoBatch } from '../../src/jobs/check-photos.js'
import type { JobPorts } from '../../src/jobs/job-ports.js'
import { GOOD_PHOTO } from '../support/photo-facts.js'
import { keepLog } from '../support/quiet-log.js'

const ID = '11010519491231002X'
const candidate = {
  id: 'z',
  name: '张三',
  idType: '身份证',
  idNumber: ID,
  category: 'own',
  status: 'no-photo',
} as const

/** The limit the zips were packed to, and the report, of a photo import in this channel. */
async function checkedIn(channel: string) {
  let limit = 0
  let reported: PhotoReport | undefined
  const zips = [1, 2].map((n) => ({ sha256: `${n}`, sizeBytes: 1, name: `照片-${n}.zip` }))
  const ports = {
    imports: {
      clearStaged: async () => undefined,
      listKnown: async function* () {
        yield [candidate as unknown as KnownCandidate]
      },
      stagePhotos: async () => undefined,
      finishCheck: async (_: string, { report }: { report: PhotoReport }) => {
        reported = report
      },
    },
    photoFiles: {
      inspect: async (_: unknown, onPhotos: (photos: unknown[]) => Promise<void>) => {
        await onPhotos([{ path: `${ID}.jpg`, sha256: 'a', facts: GOOD_PHOTO }])
        return { ok: true, value: { entryProblems: [] } }
      },
      pack: async (_: unknown, __: string, maxBytes: number) => {
        limit = maxBytes
        return zips
      },
      contactSheet: async () => ({ sha256: 's', sizeBytes: 1, name: '照片总览.jpg' }),
    },
    talk: { writeProgress: async () => undefined },
    dispatch: { sendReplies: async () => undefined },
    capabilities: { small: { maxFileBytes: 2_000 }, large: { maxFileBytes: 9_000_000 } },
    now: () => new Date('2026-03-02T02:00:00Z'),
    log: keepLog(),
  } as unknown as JobPorts
  const batch = {
    id: 'b',
    kind: 'photos',
    school: { id: 's', name: '春江职业技术学校', province: '浙江省' },
    category: 'own',
    categoryKnown: true,
    files: [{ sha256: 'f', name: '一班.zip' }],
    conversation: { channel, bot: 'b', chat: 'private', chatId: 'u' },
  } as unknown as ClaimedBatch
  await checkPhotoBatch(batch, ports)
  return { limit, report: reported }
}

describe('the zips for the platform', () => {
  it('are packed to what the channel of the conversation takes, and all of them are in the report', async () => {
    const { limit, report } = await checkedIn('small')
    expect(limit).toBe(2_000)
    expect(report?.fixedZips?.map(({ name }) => name)).toEqual(['照片-1.zip', '照片-2.zip'])
    expect((await checkedIn('large')).limit).toBe(9_000_000)
  })
})
