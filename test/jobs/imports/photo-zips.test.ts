import { describe, expect, it } from 'vitest'
import type { CandidateCategory } from '../../../src/domain/candidates/candidate-category.js'
import type { PhotoToPack } from '../../../src/domain/photos/photo.js'
import type { PhotoOwner } from '../../../src/domain/photos/photo-owner.js'
import type { PhotoReport } from '../../../src/domain/photos/photo-report.js'
import type { ClaimedBatch } from '../../../src/domain/ports/import-store.js'
import { checkPhotoBatch } from '../../../src/jobs/imports/check-photos.js'
import type { JobPorts } from '../../../src/jobs/job-ports.js'
import { inventPerson } from '../../support/people.js'
import { GOOD_PHOTO } from '../../support/photo-facts.js'
import { keepLog } from '../../support/quiet-log.js'

const IDS = [1, 2, 3].map((n) => inventPerson(n).idNumber)

const ownerOf = (idNumber: string, category: CandidateCategory): PhotoOwner => ({
  id: idNumber,
  name: '张三',
  idType: '身份证',
  idNumber,
  category,
  status: 'no-photo',
})

/** The limit the zips were packed to, what into which, and the report, of a photo import in this channel, and the progress told. */
async function checkedIn(channel: string, categories: readonly CandidateCategory[] = ['own']) {
  let limit = 0
  let reported: PhotoReport | undefined
  const told: string[] = []
  const packed: Record<string, readonly string[]> = {}
  const zips = [1, 2].map((n) => ({ sha256: `${n}`, sizeBytes: 1, name: `照片-${n}.zip` }))
  const ports = {
    imports: {
      clearStaged: async () => undefined,
      listPhotoOwners: async function* () {
        yield categories.map((category, at) => ownerOf(IDS[at] ?? '', category))
      },
      stagePhotos: async () => undefined,
      finishCheck: async (_: string, { report }: { report: PhotoReport }) => {
        reported = report
      },
    },
    photoFiles: {
      inspect: async (_: unknown, onPhotos: (photos: unknown[]) => Promise<void>) => {
        const likenesses = ['0', 'f', '5'].map((digit) => digit.repeat(32))
        await onPhotos(
          categories.map((_, at) => ({
            path: `${IDS[at]}.jpg`,
            sha256: `photo-${at}`,
            facts: { ...GOOD_PHOTO, likeness: likenesses[at] },
          })),
        )
        return { ok: true, value: { entryProblems: [] } }
      },
      pack: async (photos: readonly PhotoToPack[], name: string, maxBytes: number) => {
        limit = maxBytes
        packed[name] = photos.map(({ packName }) => packName)
        return zips
      },
      contactSheet: async () => ({ sha256: 's', sizeBytes: 1, name: '照片总览.jpg' }),
    },
    talk: {
      findConversation: async () => ({ saved: { open: [] }, revision: 0 }),
      writeProgress: async (_: unknown, __: unknown, text: string) => void told.push(text),
    },
    dispatch: { sendReplies: async () => undefined },
    capabilities: { small: { maxFileBytes: 2_000 }, large: { maxFileBytes: 9_000_000 } },
    now: () => new Date('2026-03-02T02:00:00Z'),
    log: keepLog(),
  } as unknown as JobPorts
  const batch = {
    id: 'b',
    kind: 'photos',
    school: { id: 's', name: '春江职业技术学校', province: '浙江省' },
    scope: { category: 'own' },
    files: [{ sha256: 'f', name: '一班.zip' }],
    conversation: { channel, bot: 'b', chat: 'private', chatId: 'u' },
  } as unknown as ClaimedBatch
  await checkPhotoBatch(batch, ports)
  return { limit, packed, told, report: reported }
}

describe('the zips for the platform', () => {
  it('are packed to what the channel of the conversation takes, and all of them are in the report', async () => {
    const { limit, report } = await checkedIn('small')
    expect(limit).toBe(2_000)
    expect(report?.fixedZips?.map(({ name }) => name)).toEqual(['照片-1.zip', '照片-2.zip'])
    expect((await checkedIn('large')).limit).toBe(9_000_000)
  })

  it.each(['own', 'social'] as const)('have their plain name where all photos are of one kind: %s', async (kind) => {
    const { packed, report } = await checkedIn('large', [kind, kind])
    expect(packed).toEqual({ '考生照片-可上传平台.zip': [`${IDS[0]}.jpg`, `${IDS[1]}.jpg`] })
    expect(report?.fixedZips?.some((zip) => 'category' in zip)).toBe(false)
  })

  it('are one set for each kind where there are both, 院校考生 first, and the report says whose each is', async () => {
    const { packed, report } = await checkedIn('large', ['social', 'own', 'social'])
    expect(packed).toEqual({
      '考生照片-可上传平台-院校考生.zip': [`${IDS[1]}.jpg`],
      '考生照片-可上传平台-社会考生.zip': [`${IDS[0]}.jpg`, `${IDS[2]}.jpg`],
    })
    expect(report?.fixedZips?.map(({ category }) => category)).toEqual(['own', 'own', 'social', 'social'])
  })
})

it('the progress of photos speaks of photos, not of a workbook', async () => {
  const { told } = await checkedIn('web')
  await expect.poll(() => told).toEqual(['正在整理照片《一班.zip》…'])
})
