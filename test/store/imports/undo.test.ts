import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { CANDIDATES } from '../../../src/store/candidates/candidate-table.js'
import { connect } from '../../../src/store/database/connection.js'
import { findUndoBlock } from '../../../src/store/lists/undo-block.js'
import { inventPerson } from '../../support/people.js'
import { join, take } from '../test-store.js'
import {
  candidateOf,
  countCandidates,
  findUndoable,
  importPhoto,
  importRows,
  it,
  okRow,
  onlyCandidate,
  personOf,
  schoolId,
  schools,
  userId,
  useSchools,
} from './import-steps.js'

useSchools()

const undo = (batchId: string, who = userId) => take(it.store, who, [{ kind: 'undo-batch', batchId }])
async function colleague(): Promise<string> {
  await join(it.store, `${userId}-b`, schoolId, 'coordinator', '李老师')
  return `${userId}-b`
}

describe('whose import is taken back', () => {
  test('is the person’s own last, of all kinds or of one, whatever colleagues have imported since', async () => {
    const other = await colleague()
    const mine = await importRows([okRow(1)])
    const photos = await importPhoto((await onlyCandidate()).id, 'aa'.repeat(32))
    const theirs = await importRows([okRow(2)], { who: other })
    expect((await findUndoable())?.batch.id).toBe(photos)
    expect((await findUndoable(userId, 'candidates'))?.batch.id).toBe(mine)
    expect((await findUndoable(other))?.batch.id).toBe(theirs)
    expect((await findUndoable(other))?.blockedBy).toBeUndefined()
    expect(await findUndoable(other, 'photos')).toBeUndefined()
  })

  test('does not go over somebody else’s later one, who is named', async () => {
    const other = await colleague()
    const mine = await importRows([okRow(1)])
    await importRows([okRow(1, { major: '市场营销' })], { who: other })
    expect((await findUndoable())?.blockedBy).toEqual({ kind: 'later-import', byName: '李老师', isOthers: true })
    await expect(undo(mine)).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('says for each thing that came later what it is, and that it is one’s own', async () => {
    await importRows([okRow(1)])
    const { id, values } = await onlyCandidate()
    const byName = `第${schools}职业学校的考务`
    await importPhoto(id, 'aa'.repeat(32))
    const blocked = async () => (await findUndoable(userId, 'candidates'))?.blockedBy
    expect(await blocked()).toEqual({ kind: 'photos', byName, isOthers: false })
    const what = { kind: 'correct-record', list: 'candidates', schoolId, recordId: id } as const
    await take(it.store, userId, [{ ...what, field: 'major', was: values.major ?? '', value: '市场营销' }])
    const change = { list: 'candidates', who: values.name, fields: ['major'] }
    expect(await blocked()).toMatchObject({ kind: 'correction', change, byName, isOthers: false })
  })

  test('is held up by rows of another list that need its records, not by records it only changed', async () => {
    const first = await importRows([okRow(1)])
    const second = await importRows([okRow(1, { major: '市场营销' })])
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    await client.query('CREATE TABLE IF NOT EXISTS resting (candidate_id text)')
    await client.query('INSERT INTO resting VALUES ($1)', [(await onlyCandidate()).id])
    await client.end()
    const stored = { ...CANDIDATES, restsOn: [{ table: 'resting', column: 'candidate_id' }] }
    const prisma = connect(it.databaseUrl)
    const block = async (id: string) => findUndoBlock(prisma, stored, { id, schoolId }, await personOf(userId))
    expect(await block(second)).toBeUndefined()
    await undo(second)
    expect(await block(first)).toEqual({ kind: 'other-list', isOthers: true })
    await prisma.$disconnect()
  })
})

describe('a person taken out by hand', () => {
  test('does not hold up the undo of the import that brought or changed them, and does not come back with it', async () => {
    const first = await importRows([okRow(1), okRow(2)])
    const second = await importRows([okRow(1, { phone: inventPerson(50).phone }), okRow(2, { major: '市场营销' })])
    const { id } = await candidateOf(1)
    await take(it.store, userId, [{ kind: 'remove-record', list: 'candidates', schoolId, recordId: id }])
    await undo(second)
    expect((await candidateOf(2)).values.major).toBe('电子商务')
    expect(await countCandidates()).toBe(1)
    await undo(first)
    expect(await countCandidates()).toBe(0)
  })
})
