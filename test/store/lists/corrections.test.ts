import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { inventPerson } from '../../support/people.js'
import {
  candidateOf,
  countCandidates,
  importPhoto,
  importRows,
  importStatus,
  it,
  okRow,
  onlyCandidate,
  personOf,
  schoolId,
  schools,
  userId,
  useSchools,
} from '../imports/import-steps.js'
import { join, settle, take } from '../test-store.js'

useSchools()

const conflict = { name: 'TurnConflict' }
const changes = () => it.store.records(schoolId).imports.listChanges(10)
const byName = () => `第${schools}职业学校的考务`

async function correct(field: string, was: string, value: string): Promise<void> {
  const { id: recordId } = await onlyCandidate()
  await correctRecord(recordId, field, was, value)
}
async function correctRecord(recordId: string, field: string, was: string, value: string): Promise<void> {
  await take(it.store, userId, [{ kind: 'correct-record', list: 'candidates', schoolId, recordId, field, was, value }])
}

describe('a correction', () => {
  test('changes the one field, and is remembered with who made it and what stood there', async () => {
    await importRows([okRow(1)])
    const before = await onlyCandidate()
    await correct('pinyin', before.values.pinyin ?? '', 'Wang Xiaoming')
    expect((await onlyCandidate()).values).toEqual({ ...before.values, pinyin: 'Wang Xiaoming' })
    expect((await changes())[0]).toMatchObject({
      kind: 'corrected',
      list: 'candidates',
      who: before.values.name,
      byName: byName(),
      fields: ['pinyin'],
    })
  })

  test('of a phone leaves the number, and both are found by it from then on', async () => {
    await importRows([okRow(1)])
    const { idNumber } = inventPerson(1)
    const phone = inventPerson(77).phone
    await correct('phone', inventPerson(1).phone, phone)
    const [known] = await it.store.imports.findKnown('candidates', schoolId, [{ idType: '身份证', idNumber, phone }])
    expect(known?.values).toMatchObject({ idNumber, phone })
    expect((await onlyCandidate()).values.phone).toBe(phone)
    await importRows([okRow(1, { phone })])
    expect((await changes()).filter(({ kind }) => kind === 'updated')).toEqual([])
  })

  test('of an ID number finds the person by the new one, unless it is somebody else’s', async () => {
    await importRows([okRow(1), okRow(2)])
    const [one, two, other] = [1, 2, 88].map((n) => inventPerson(n).idNumber)
    await expect(correct('idNumber', one!, two!)).rejects.toMatchObject(conflict)
    const { id, values } = await onlyCandidate()
    await correct('idNumber', one!, other!)
    const known = await candidateOf(88)
    expect(known).toMatchObject({ id, values: { ...values, idNumber: other } })
    await expect(onlyCandidate()).rejects.toThrow('no candidate')
    const found = await it.store.records(schoolId).candidates.findByName(other!.slice(-4))
    expect(found.map((line) => line.id)).toContain(id)
  })

  test('that completes a person moves the status as an import would', async () => {
    await importRows([okRow(1, { phone: '' })])
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    await client.query("UPDATE candidate SET status = 'incomplete' WHERE school_id = $1", [schoolId])
    await client.end()
    await correct('phone', '', inventPerson(1).phone)
    expect((await onlyCandidate()).kept.status).toBe('unverified')
  })

  test('does not hold where the field was changed meanwhile, is locked, unknown, or the value none of its own', async () => {
    await importRows([okRow(1)])
    const known = await onlyCandidate()
    const { id, values } = known
    await expect(correct('major', '别的专业', '市场营销')).rejects.toMatchObject(conflict)
    await expect(correct('category', '院校考生', '乱写')).rejects.toMatchObject(conflict)
    await expect(correct('phone', values.phone ?? '', '138****0000')).rejects.toMatchObject(conflict)
    await expect(correct('nothing', '', '什么')).rejects.toMatchObject(conflict)
    await expect(correct('major', values.major ?? '', values.major ?? '')).rejects.toMatchObject(conflict)
    await expect(correctRecord('nobody', 'major', '', '市场营销')).rejects.toMatchObject(conflict)
    await importStatus(known, 'accurate')
    await expect(correct('name', values.name ?? '', '改名')).rejects.toMatchObject(conflict)
    await correct('major', values.major ?? '', '市场营销')
    expect(await onlyCandidate()).toMatchObject({ id, values: { ...values, major: '市场营销' } })
  })

  test('of another school’s record is not possible from here, nor in its name', async () => {
    await importRows([okRow(1)])
    const { id: recordId, values } = await onlyCandidate()
    const other = await settle(it.store, `${userId}-x`, `${userId}的近邻`)
    const what = {
      kind: 'correct-record',
      list: 'candidates',
      recordId,
      field: 'major',
      was: values.major ?? '',
    } as const
    const by = (ofSchool: string) => take(it.store, `${userId}-x`, [{ ...what, schoolId: ofSchool, value: '市场营销' }])
    await expect(by(schoolId)).rejects.toMatchObject({ name: 'NotAllowed' })
    await expect(by(other.schoolId)).rejects.toMatchObject(conflict)
    const remove = { kind: 'remove-record', list: 'candidates', recordId } as const
    const removing = take(it.store, `${userId}-x`, [{ ...remove, schoolId }])
    await expect(removing).rejects.toMatchObject({ name: 'NotAllowed' })
    expect((await onlyCandidate()).values).toEqual(values)
  })
})

describe('a record that is taken out', () => {
  test('is gone from all that is counted and stays in the history; a photo of theirs belongs to nobody again', async () => {
    await importRows([okRow(1), okRow(2)])
    const { id: recordId, values } = await onlyCandidate()
    const photos = await importPhoto(recordId, 'aa'.repeat(32))
    await take(it.store, userId, [{ kind: 'remove-record', list: 'candidates', schoolId, recordId }])
    expect(await countCandidates()).toBe(1)
    expect(await it.store.records(schoolId).candidates.find(recordId)).toBeUndefined()
    expect((await changes())[0]).toMatchObject({ kind: 'removed', who: values.name, byName: byName(), fields: [] })
    const checked = await it.store.records(schoolId).photos.listChecked(photos, ['ok'], 10)
    expect(checked.map(({ candidateName }) => candidateName)).toEqual([undefined])
    await expect(
      take(it.store, userId, [{ kind: 'remove-record', list: 'candidates', schoolId, recordId }]),
    ).rejects.toMatchObject(conflict)
  })

  test('comes in again with the next list as somebody new', async () => {
    await importRows([okRow(1)])
    const { id: recordId, values } = await onlyCandidate()
    await take(it.store, userId, [{ kind: 'remove-record', list: 'candidates', schoolId, recordId }])
    await importRows([okRow(1)])
    const again = await onlyCandidate()
    expect(again.values).toEqual(values)
    expect(again.id).not.toBe(recordId)
  })
})

describe('what was corrected or taken out by hand', () => {
  const last = async (who = userId) => it.store.records(schoolId).imports.findUndoableCorrection(await personOf(who))
  const undo = (id: string, who = userId) => take(it.store, who, [{ kind: 'undo-correction', schoolId, id }])
  const remove = (recordId: string) =>
    take(it.store, userId, [{ kind: 'remove-record', list: 'candidates', schoolId, recordId }])

  test('is put back by whoever did it, the last first, with what stood there', async () => {
    await importRows([okRow(1)])
    const before = await onlyCandidate()
    await correct('phone', before.values.phone ?? '', inventPerson(77).phone)
    await correct('major', before.values.major ?? '', '市场营销')
    const major = await last()
    expect(major).toMatchObject({ change: { kind: 'corrected', fields: ['major'] }, before: { major: '电子商务' } })
    await undo(major!.id)
    const phone = await last()
    expect(phone).toMatchObject({ change: { fields: ['phone'] }, before: { phone: before.values.phone } })
    await undo(phone!.id)
    expect(await onlyCandidate()).toEqual(before)
    expect(await last()).toBeUndefined()
    await expect(undo(phone!.id)).rejects.toMatchObject(conflict)
  })

  test('comes back whole, with its photo and under its old id', async () => {
    await importRows([okRow(1)])
    const { id } = await onlyCandidate()
    await importPhoto(id, 'aa'.repeat(32))
    const before = await onlyCandidate()
    await remove(id)
    const removed = await last()
    expect(removed).toMatchObject({ change: { kind: 'removed', who: before.values.name } })
    expect(removed).not.toHaveProperty('blockedBy')
    await undo(removed!.id)
    expect(await onlyCandidate()).toEqual(before)
  })

  test('is not put back by a colleague, nor over what came later', async () => {
    await join(it.store, `${userId}-b`, schoolId, 'coordinator', '李老师')
    await importRows([okRow(1)])
    const { id } = await onlyCandidate()
    await correct('major', '电子商务', '市场营销')
    const mine = await last()
    expect(await last(`${userId}-b`)).toBeUndefined()
    await expect(undo(mine!.id, `${userId}-b`)).rejects.toMatchObject(conflict)
    await importRows([okRow(1, { major: '会计事务' })], { who: `${userId}-b` })
    expect((await last())?.blockedBy).toEqual({ kind: 'later-import', byName: '李老师', isOthers: true })
    await expect(undo(mine!.id)).rejects.toMatchObject(conflict)
    await remove(id)
    await importRows([okRow(1)])
    expect((await last())?.blockedBy).toMatchObject({ kind: 'later-import', isOthers: false })
    await expect(undo((await last())!.id)).rejects.toMatchObject(conflict)
  })

  test('does not come back once the import that it was changed by is taken back', async () => {
    await importRows([okRow(1)])
    const second = await importRows([okRow(1, { major: '市场营销' })])
    await remove((await onlyCandidate()).id)
    await take(it.store, userId, [{ kind: 'undo-batch', batchId: second }])
    expect((await last())?.blockedBy).toMatchObject({ kind: 'undone-since', isOthers: false })
    await expect(undo((await last())!.id)).rejects.toMatchObject(conflict)
  })
})
