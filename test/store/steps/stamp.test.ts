import { describe, expect, test } from 'vitest'
import {
  apply,
  candidateOf,
  check,
  findUndoable,
  importPhoto,
  importRows,
  it,
  okRow,
  schoolId,
  start,
  userId,
  useSchools,
} from '../imports/import-steps.js'
import { settle, take } from '../test-store.js'

useSchools()

const stamp = () => it.store.steps.stampOf({ schoolId })

describe('the stamp of a school', () => {
  test('moves with every import on its way, its undoing and every photo, and stays where nothing happens', async () => {
    const seen = [await stamp()]
    const note = async () => seen.push(await stamp())
    const batchId = await start()
    await note()
    await check(batchId, [okRow(1), okRow(2)])
    await note()
    await apply(batchId)
    await note()
    await importPhoto((await candidateOf(1)).id, 'a'.repeat(64))
    await note()
    const undoable = await findUndoable()
    await take(it.store, userId, [{ kind: 'undo-batch', batchId: undoable?.batch.id ?? '' }])
    await note()
    expect(new Set(seen).size).toBe(6)
    expect(await stamp()).toBe(seen.at(-1))
  })

  test('does not move with another school', async () => {
    const before = await stamp()
    const other = await settle(it.store, 'somebody else', '另一所职业学校')
    expect(await it.store.steps.stampOf(other)).toBe(before)
    await importRows([okRow(3)])
    expect(await it.store.steps.stampOf(other)).toBe(before)
    expect(await stamp()).not.toBe(before)
  })
})
