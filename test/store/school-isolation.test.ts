import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inventPerson } from '../support/people.js'
import {
  importPhoto,
  importRows,
  it,
  okRow,
  onlyCandidate,
  personOf,
  rowOf,
  schoolId,
  userId,
  useSchools,
} from './imports/import-steps.js'
import { account, settle, take } from './test-store.js'

useSchools()

const ROOM = { plan: '第一批', site: '示范站点', name: '107室', seats: '45', certificate: '数字营销技术应用' }

describe('a school sees its own rows only', () => {
  test('counts, lists, batches, undo and evidence of another school are empty', async () => {
    const batchId = await importRows([okRow(1)])
    const { id } = await onlyCandidate()
    const photos = await importPhoto(id, 'aa'.repeat(32))
    await importRows([rowOf(2, ROOM)], { list: 'rooms', scope: {} })
    const majors = { kind: 'write-rows', batchId: randomUUID(), list: 'approved-majors', schoolId } as const
    await take(it.store, userId, [{ ...majors, rows: [{ name: '电子商务', code: '730701', version: '2021' }] }])
    const other = await settle(it.store, `${userId}-x`, `${userId}的对门`)
    const records = it.store.records(other.schoolId)
    expect(await records.candidates.count()).toBe(0)
    expect(Object.values(await records.candidates.countByStatus())).toEqual([0, 0, 0, 0, 0, 0])
    expect(await records.candidates.list({}, 10)).toEqual([])
    expect(await records.candidates.findByName(inventPerson(1).name)).toEqual([])
    expect(await records.imports.findBatch(batchId)).toBeUndefined()
    expect(await records.imports.listBatches(10)).toEqual([])
    expect(await records.imports.findUndoable(await personOf(userId))).toBeUndefined()
    expect(await records.imports.evidence()).toEqual([])
    expect(await records.imports.findRows(batchId, {}, 10)).toEqual({ rows: [], total: 0 })
    expect(await records.imports.listChanges(10)).toEqual([])
    expect(await records.candidates.findByName(inventPerson(1).idNumber)).toEqual([])
    expect(await records.candidates.findByName(inventPerson(1).idNumber.slice(-4))).toEqual([])
    expect(await records.candidates.find(id)).toBeUndefined()
    expect(await records.candidates.listByClass({})).toEqual([])
    expect(await records.photos.listChecked(photos, ['ok'], 10)).toEqual([])
    expect(await records.photos.countPutIn(photos)).toBe(0)
    expect(await records.lists.find('candidates', id)).toBeUndefined()
    expect(await records.lists.findNamed('candidates', inventPerson(1).name, 10)).toEqual([])
    expect(await records.lists.findNamed('rooms', '107', 10)).toEqual([])
    expect(await records.lists.list('rooms', 10)).toEqual([])
    expect(await records.lists.findByRow('rooms', ROOM)).toBeUndefined()
    expect([await records.majors.count(), await records.rooms.count(), await records.rooms.list(10)]).toEqual([
      0,
      { rooms: 0, seats: 0 },
      [],
    ])
    expect(await it.store.imports.findPeople(other.schoolId, { names: [inventPerson(1).name], idStarts: [] })).toEqual(
      [],
    )
    expect(
      await it.store.imports.findKnown('candidates', other.schoolId, [
        { idType: '身份证', idNumber: inventPerson(1).idNumber },
      ]),
    ).toEqual([undefined])
    for (const change of [
      { kind: 'undo-batch', batchId },
      { kind: 'apply-batch', batchId, mode: 'valid-rows' },
      { kind: 'recheck-batch', batchId },
      { kind: 'confirm-candidate', candidateId: id },
    ] as const) {
      await expect(take(it.store, `${userId}-x`, [change])).rejects.toMatchObject({ name: 'NotAllowed' })
    }
    await expect(take(it.store, `${userId}-nobody`, [{ kind: 'undo-batch', batchId }])).rejects.toMatchObject({
      name: 'NotAllowed',
    })
    expect(await it.store.talk.findAsker(account(`${userId}-nobody`))).toMatchObject({ memberships: [] })
  })

  test('lists are filtered, exact names come first, and IDs are masked', async () => {
    await importRows([okRow(1), okRow(2, { name: `${inventPerson(1).name}小` }), okRow(3, { entryYear: '2022' })])
    const records = it.store.records(schoolId)
    const byName = await records.candidates.findByName(inventPerson(1).name)
    expect(byName.map((one) => one.name)).toEqual([inventPerson(1).name, `${inventPerson(1).name}小`])
    expect(byName[0]?.maskedId).toBe(
      `${inventPerson(1).idNumber.slice(0, 6)}********${inventPerson(1).idNumber.slice(-4)}`,
    )
    expect(await records.candidates.count({ entryYear: '2022', statuses: ['no-photo'], category: 'own' })).toBe(1)
    expect(await records.candidates.count({ category: 'social' })).toBe(0)
    expect(await records.candidates.list({ namePart: '小' }, 10)).toHaveLength(1)
  })
})
