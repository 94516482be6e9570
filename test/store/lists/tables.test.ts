import { describe, expect, test } from 'vitest'
import { LISTS } from '../../../src/domain/lists/all.js'
import { STORED_LISTS, storedList } from '../../../src/store/lists/all.js'

describe('the tables of lists', () => {
  test.each(LISTS.map((list) => [list.id, list] as const))(
    '%s holds all its fields, under the same key',
    (id, list) => {
      const stored = storedList(id)
      const columnOf = new Map<string, string>([
        ...stored.columns.map(({ field, column }) => [field, column] as const),
        ...stored.secrets.map(({ field, hash }) => [field, hash] as const),
        // Known by it, and kept once: with the candidate.
        ...(stored.refers === undefined ? [] : [[stored.refers.by.field, 'candidate_id'] as const]),
        // The platform's number of a person stands beside whatever else tells him, where it has none.
        ...stored.columns.flatMap(({ field, column }) =>
          field === 'person' ? [['candidateNumber', column] as const] : [],
        ),
      ])
      expect(Object.keys(list.columns).filter((field) => !columnOf.has(field))).toEqual([])
      expect(list.key.map((field) => columnOf.get(field)).toSorted()).toEqual(stored.key.toSorted())
      expect(stored.calledBy).toBe(list.calledBy)
      expect(stored.whole !== undefined).toBe(list.whole === true)
    },
  )

  test('each belongs to one list', () => {
    expect(STORED_LISTS.map(({ list }) => list).toSorted()).toEqual(LISTS.map(({ id }) => id).toSorted())
  })

  test('no record seals more than one secret beside its key: a row that lacks one of two would lose the other', () => {
    const open = STORED_LISTS.map(({ secrets, key }) => secrets.filter(({ hash }) => !key.includes(hash)).length)
    expect(Math.max(...open)).toBe(1)
  })
})
