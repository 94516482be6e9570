import { describe, expect, test } from 'vitest'
import { inventPerson } from '../support/people.js'
import { importRows, it, okRow, onlyCandidate, schoolId, userId, useSchools } from './imports/import-steps.js'
import { account, settle, take } from './test-store.js'

useSchools()

describe('a school sees its own rows only', () => {
  test('counts, lists, batches, undo and evidence of another school are empty', async () => {
    const batchId = await importRows([okRow(1)])
    const { id } = await onlyCandidate()
    const other = await settle(it.store, `${userId}-x`, `${userId}的对门`)
    const records = it.store.records(other.schoolId)
    expect(await records.countCandidates()).toBe(0)
    expect(Object.values(await records.countByStatus())).toEqual([0, 0, 0, 0, 0, 0])
    expect(await records.listCandidates({}, 10)).toEqual([])
    expect(await records.findCandidatesByName(inventPerson(1).name)).toEqual([])
    expect(await records.findBatch(batchId)).toBeUndefined()
    expect(await records.listBatches(10)).toEqual([])
    expect(await records.findUndoable()).toBeUndefined()
    expect(await records.evidence()).toEqual([])
    expect(await it.store.imports.findPeople(other.schoolId, { names: [inventPerson(1).name], idStarts: [] })).toEqual(
      [],
    )
    expect(
      await it.store.imports.findKnown(other.schoolId, [{ idType: '身份证', idNumber: inventPerson(1).idNumber }]),
    ).toEqual([undefined])
    for (const change of [
      { kind: 'undo-batch', batchId },
      { kind: 'apply-batch', batchId, mode: 'valid-rows' },
      { kind: 'recheck-batch', batchId },
      { kind: 'confirm-candidate', candidateId: id },
      { kind: 'set-approved-majors', schoolId, majors: [] },
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
    const byName = await records.findCandidatesByName(inventPerson(1).name)
    expect(byName.map((one) => one.name)).toEqual([inventPerson(1).name, `${inventPerson(1).name}小`])
    expect(byName[0]?.maskedId).toBe(
      `${inventPerson(1).idNumber.slice(0, 6)}********${inventPerson(1).idNumber.slice(-4)}`,
    )
    expect(await records.countCandidates({ entryYear: '2022', statuses: ['no-photo'], category: 'own' })).toBe(1)
    expect(await records.countCandidates({ category: 'social' })).toBe(0)
    expect(await records.listCandidates({ namePart: '小' }, 10)).toHaveLength(1)
  })
})
