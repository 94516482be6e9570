import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ImportMode } from '../../../src/domain/imports/batch.js'
import type { StagedPhoto } from '../../../src/domain/photos/photo.js'
import type { PhotoReport } from '../../../src/domain/photos/photo-report.js'
import type { Change } from '../../../src/domain/talk/changes.js'
import { inventPerson } from '../../support/people.js'
import {
  candidateOf,
  importPhoto,
  importRows,
  it,
  OWNER,
  okRow,
  onlyCandidate,
  schoolId,
  start,
  userId,
  useSchools,
} from '../imports/import-steps.js'
import { join, settle, take } from '../test-store.js'

useSchools()

const numberOf = (n: number) => `照片/${inventPerson(n).idNumber}.jpg`
const sha = (letter: string) => letter.repeat(64)
const kept = () => it.store.records(schoolId).photos.kept()
const idOf = async (n: number) => (await candidateOf(n)).id

/** Of nobody, where nothing else is said. */
const stray = (path: string, sha256: string): StagedPhoto => ({ path, sha256, verdict: 'unmatched', findings: [] })

async function check(batchId: string, photos: readonly StagedPhoto[], mode: ImportMode): Promise<void> {
  await it.store.imports.claim(batchId, OWNER, 10_000)
  await it.store.imports.stagePhotos(batchId, photos)
  const counts = { pictures: photos.length, accepted: 0, refused: 0, unmatched: photos.length, stillWithoutPhoto: 0 }
  const report: PhotoReport = { kind: 'photos', ...counts, proposals: [], problems: [] }
  await it.store.imports.finishCheck(batchId, { kind: 'photos', report })
  await it.store.imports.releaseClaim(batchId, OWNER)
  await take(it.store, userId, [{ kind: 'apply-batch', batchId, mode }])
  if (mode === 'valid-rows') await it.store.imports.apply(batchId)
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
}

async function send(photos: readonly StagedPhoto[], mode: ImportMode = 'check-only'): Promise<string> {
  const batchId = await start('photos')
  await check(batchId, photos, mode)
  return batchId
}

async function takeUp(who = userId): Promise<string> {
  const batchId = randomUUID()
  const { startedBatches } = await take(it.store, who, [{ kind: 'check-kept-photos', batchId, schoolId }])
  expect(startedBatches).toEqual([{ batchId, schoolId }])
  return batchId
}

describe('photos that came before their list', () => {
  test('find their owners by number, or by a name that one candidate bears, once the list is in', async () => {
    await send([
      stray(numberOf(1), sha('a')),
      stray(`${inventPerson(2).name}.jpg`, sha('b')),
      stray('同名.jpg', sha('c')),
      stray(numberOf(99), sha('d')),
      stray('IMG_0012.jpg', sha('e')),
    ])
    expect(await kept()).toMatchObject({ owners: [], strays: 4 })
    await importRows([okRow(1), okRow(2), okRow(3, { name: '同名' }), okRow(4, { name: '同名' })])
    const { owners, strays } = await kept()
    expect(owners.toSorted()).toEqual([await idOf(1), await idOf(2)].toSorted())
    expect(strays).toBe(2)
  })

  test('are found where case, blanks and dots of the name differ', async () => {
    await send([stray('zhangsan.jpg', sha('a')), stray('库尔班•热合曼.jpg', sha('b'))])
    await importRows([okRow(1, { name: 'Zhang San' }), okRow(2, { name: '库尔班·热合曼' })])
    expect((await kept()).owners).toHaveLength(2)
  })

  test('are of no use to whoever has a photo by now, nor after the platform has one', async () => {
    await send([stray(numberOf(1), sha('a')), stray(numberOf(2), sha('b'))])
    await importRows([okRow(1)])
    await importRows([okRow(2, { platformStatus: '信息待认证' })], { list: 'platform-candidates' })
    await importPhoto(await idOf(1), sha('f'))
    expect(await kept()).toEqual({ owners: [], strays: 0, fileNames: [] })
  })

  test('count once for one person: what was sent last', async () => {
    await send([stray(numberOf(1), sha('a')), stray(numberOf(2), sha('b'))])
    const later = await send([stray(numberOf(1), sha('c')), stray('别人.jpg', sha('d'))])
    await importRows([okRow(1)])
    expect((await kept()).owners).toEqual([await idOf(1)])
    const photos = await it.store.imports.listKeptPhotos(await takeUp())
    expect(photos.map(({ sha256, uploadId }) => [sha256, uploadId])).toEqual([
      [sha('c'), later],
      [sha('d'), later],
    ])
  })

  test('come back from an upload that was only checked or imported in part, not from one cancelled or undone', async () => {
    await send([stray(numberOf(1), sha('a'))], 'given-up')
    const undone = await send([stray(numberOf(2), sha('b'))], 'valid-rows')
    await take(it.store, userId, [{ kind: 'undo-batch', batchId: undone }])
    expect(await kept()).toEqual({ owners: [], strays: 0, fileNames: [] })
    await send([stray(numberOf(3), sha('c'))], 'valid-rows')
    await send([stray(numberOf(4), sha('d'))], 'check-only')
    expect(await kept()).toMatchObject({ strays: 2 })
  })

  test('are not offered again once one has been refused as somebody’s', async () => {
    await send([stray(numberOf(1), sha('a')), stray(numberOf(2), sha('b'))])
    await importRows([okRow(1), okRow(2)])
    const refused: StagedPhoto = { ...stray(numberOf(1), sha('a')), verdict: 'error', candidateId: await idOf(1) }
    await check(await takeUp(), [refused], 'check-only')
    expect((await kept()).owners).toEqual([await idOf(2)])
  })

  test('are another school’s business no more than anything else', async () => {
    await send([stray(numberOf(1), sha('a'))])
    await importRows([okRow(1)])
    const other = await settle(it.store, `${userId}-x`, `${userId}的隔壁`)
    expect(await it.store.records(other.schoolId).photos.kept()).toEqual({ owners: [], strays: 0, fileNames: [] })
    const change: Change = { kind: 'check-kept-photos', batchId: randomUUID(), schoolId }
    await expect(take(it.store, `${userId}-x`, [change])).rejects.toMatchObject({ name: 'NotAllowed' })
  })
})

describe('a batch over kept photos', () => {
  test('goes over the files of those uploads that hold somebody’s, also for a colleague who did not send them', async () => {
    const first = await send([stray(numberOf(1), sha('a'))])
    await send([stray('别人.jpg', sha('b'))])
    const third = await send([stray(numberOf(2), sha('c'))])
    await importRows([okRow(1), okRow(2)])
    await join(it.store, `${userId}-b`, schoolId, 'coordinator', '同事')
    const batchId = await takeUp(`${userId}-b`)
    const batch = await it.store.imports.claim(batchId, OWNER, 10_000)
    expect(batch).toMatchObject({ kind: 'photos', ofKeptPhotos: true })
    expect(batch?.files.map(({ name }) => name)).toEqual([`名单-${third}.xlsx`, `名单-${first}.xlsx`])
    expect(await it.store.records(schoolId).imports.findBatch(batchId)).toMatchObject({ ofKeptPhotos: true })
  })

  test('puts in only what is missing at that moment, and says how many; a second one finds nothing left', async () => {
    await send([stray(numberOf(1), sha('a')), stray(numberOf(2), sha('b'))])
    await importRows([okRow(1), okRow(2)])
    const batchIds = [await takeUp(), await takeUp()]
    const [one, two] = [await idOf(1), await idOf(2)]
    await importPhoto(two, sha('f'))
    const found: StagedPhoto[] = [
      { ...stray(numberOf(1), sha('a')), verdict: 'ok', candidateId: one },
      { ...stray(numberOf(2), sha('b')), verdict: 'ok', candidateId: two },
    ]
    const records = it.store.records(schoolId)
    for (const [at, putIn] of [1, 0].entries()) {
      await check(batchIds[at]!, found, 'valid-rows')
      expect(await records.photos.countPutIn(batchIds[at]!)).toBe(putIn)
    }
    const [first, second] = await it.store.imports.findKnown(
      'candidates',
      schoolId,
      [1, 2].map((n) => ({ idType: '身份证', idNumber: inventPerson(n).idNumber })),
    )
    expect([first?.kept.photo, second?.kept.photo]).toEqual([sha('a'), sha('f')])
    expect(await kept()).toEqual({ owners: [], strays: 0, fileNames: [] })
    const nothing: Change = { kind: 'check-kept-photos', batchId: randomUUID(), schoolId }
    await expect(take(it.store, userId, [nothing])).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('that left a photo without an owner leaves it to be taken up again, with the upload it came in', async () => {
    const upload = await send([stray(numberOf(1), sha('a')), stray(numberOf(2), sha('b'))])
    await importRows([okRow(3)])
    await check(await takeUp(), [{ ...stray(numberOf(1), sha('a')), verdict: 'proposed' }], 'check-only')
    await importRows([okRow(1), okRow(2)])
    expect(await kept()).toMatchObject({ strays: 0, fileNames: [`名单-${upload}.xlsx`] })
    await takeUp()
  })

  test('can be undone, and the photos are there to be taken up again', async () => {
    await send([stray(numberOf(1), sha('a'))])
    await importRows([okRow(1)])
    const id = await idOf(1)
    const batchId = await takeUp()
    await check(batchId, [{ ...stray(numberOf(1), sha('a')), verdict: 'ok', candidateId: id }], 'valid-rows')
    expect((await kept()).owners).toEqual([])
    await take(it.store, userId, [{ kind: 'undo-batch', batchId }])
    expect((await onlyCandidate()).kept.status).toBe('no-photo')
    expect((await kept()).owners).toEqual([id])
  })
})

describe('what became of a candidate’s photo', () => {
  test('is the last check’s word: refused with its reasons, or fine and what was done with it', async () => {
    await importRows([okRow(1)])
    const id = await idOf(1)
    const verdict = () => it.store.records(schoolId).photos.findVerdict(id)
    expect(await verdict()).toBeUndefined()
    const fault = { code: 'photo-background', params: { photo: '王.jpg', colour: { colour: 'blue' } } } as const
    const renamed = { code: 'photo-renamed', params: { photo: '王.jpg', name: 'x.jpg' } } as const
    const refused: StagedPhoto = {
      ...stray('王.jpg', sha('a')),
      verdict: 'error',
      candidateId: id,
      findings: [renamed, fault],
    }
    const batchId = await send([refused])
    const at = it.clock.now
    expect(await verdict()).toMatchObject({
      status: 'only-checked',
      faults: [fault],
      fileNames: [`名单-${batchId}.xlsx`],
      at: new Date(at.getTime() - 1_000),
    })
    await importPhoto(id, sha('b'))
    expect(await verdict()).toMatchObject({ status: 'applied', faults: [] })
    const other = await settle(it.store, `${userId}-x`, `${userId}的邻校`)
    expect(await it.store.records(other.schoolId).photos.findVerdict(id)).toBeUndefined()
  })
})
