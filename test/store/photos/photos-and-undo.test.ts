import { describe, expect, test } from 'vitest'
import { inventPerson } from '../../support/people.js'
import {
  countCandidates,
  findUndoable,
  importPhoto,
  importRows,
  importStatus,
  it,
  okRow,
  onlyCandidate,
  schoolId,
  schools,
  start,
  userId,
  useSchools,
} from '../imports/import-steps.js'
import { take } from '../test-store.js'

useSchools()

describe('photos, statuses, confirmation', () => {
  test('a photo moves 无照片 to 信息待认证, a status export to what it says, a confirmation to 信息准确', async () => {
    await importRows([okRow(1)])
    const known = await onlyCandidate()
    const { id } = known
    await importPhoto(id, 'aa'.repeat(32))
    expect((await onlyCandidate()).kept).toEqual({ status: 'unverified', photo: 'aa'.repeat(32) })
    await importStatus(known, 'needs-confirmation')
    expect((await onlyCandidate()).kept).toMatchObject({ status: 'needs-confirmation', candidateNumber: 'K0001' })
    await take(it.store, userId, [{ kind: 'confirm-candidate', candidateId: id }])
    expect((await onlyCandidate()).kept.status).toBe('accurate')
    await expect(take(it.store, userId, [{ kind: 'confirm-candidate', candidateId: id }])).rejects.toMatchObject({
      name: 'TurnConflict',
    })
  })

  test('a photo does not replace the one of an accurate candidate', async () => {
    await importRows([okRow(1)])
    const known = await onlyCandidate()
    await importPhoto(known.id, 'aa'.repeat(32))
    await importStatus(known, 'accurate')
    await importPhoto(known.id, 'bb'.repeat(32))
    expect((await onlyCandidate()).kept.photo).toBe('aa'.repeat(32))
  })

  test('people are found by name among candidates and among photo file names', async () => {
    await importRows([okRow(1)])
    await importPhoto((await onlyCandidate()).id, 'aa'.repeat(32))
    const found = await it.store.imports.findPeople(schoolId, {
      names: ['王小明', inventPerson(1).name, '没有的人'],
      idStarts: [],
    })
    expect(found).toEqual([
      { name: inventPerson(1).name, idNumber: inventPerson(1).idNumber, from: 'candidate' },
      { name: '王小明', idNumber: inventPerson(9).idNumber, from: 'photo' },
    ])
  })

  test('a picture of nobody is found by the first digits of the number in its name, one that has an owner is not', async () => {
    await importRows([okRow(1)])
    await importPhoto((await onlyCandidate()).id, 'aa'.repeat(32))
    const stray = inventPerson(5).idNumber
    const batchId = await start('photos')
    const photo = { path: `${stray}.jpg`, sha256: 'bb'.repeat(32), findings: [], idInPath: stray } as const
    await it.store.imports.stagePhotos(batchId, [{ ...photo, verdict: 'unmatched' }])
    const find = (...idStarts: string[]) => it.store.imports.findPeople(schoolId, { names: [], idStarts })
    expect(await find(stray.slice(0, 15))).toEqual([{ idNumber: stray, from: 'photo' }])
    expect(await find(inventPerson(9).idNumber.slice(0, 15))).toEqual([])
  })
})

describe('undo', () => {
  const undo = (batchId: string) => take(it.store, userId, [{ kind: 'undo-batch', batchId }])

  test('the last import is put back exactly: new people go, changed people are as before', async () => {
    await importRows([okRow(1)])
    const before = await onlyCandidate()
    const second = await importRows([okRow(1, { major: '市场营销', phone: inventPerson(50).phone }), okRow(2)])
    expect((await findUndoable())?.batch.id).toBe(second)
    await undo(second)
    expect(await onlyCandidate()).toEqual(before)
    expect(await countCandidates()).toBe(1)
    expect(await it.store.records(schoolId).imports.findBatch(second)).toMatchObject({ status: 'undone' })
    await expect(undo(second)).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('an import with photos, statuses or confirmations on top is not undone until they are', async () => {
    const first = await importRows([okRow(1)])
    const known = await onlyCandidate()
    const { id } = known
    const photos = await importPhoto(id, 'aa'.repeat(32))
    await expect(undo(first)).rejects.toMatchObject({ name: 'TurnConflict' })
    await importStatus(known, 'needs-confirmation')
    await take(it.store, userId, [{ kind: 'confirm-candidate', candidateId: id }])
    const found = await findUndoable()
    expect(found?.blockedBy).toEqual({ kind: 'confirmation', byName: `第${schools}职业学校的考务`, isOthers: false })
    await expect(undo(photos)).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('photos and then the import below them can be undone one after the other', async () => {
    const first = await importRows([okRow(1)])
    const photos = await importPhoto((await onlyCandidate()).id, 'aa'.repeat(32))
    await undo(photos)
    expect((await onlyCandidate()).kept).toEqual({ status: 'no-photo' })
    await undo(first)
    expect(await countCandidates()).toBe(0)
    expect(await it.store.records(schoolId).imports.evidence()).toEqual([])
  })
})
