import { describe, expect, test } from 'vitest'
import { inventPerson } from '../../support/people.js'
import {
  candidateOf,
  importPhoto,
  importRows,
  it,
  okRow,
  schoolId,
  useSchools,
  valuesOf,
} from '../imports/import-steps.js'

useSchools()

const records = () => it.store.records(schoolId).candidates

describe('what is read of candidates', () => {
  test('by class: how many, and who is asked after, in the order of the classes; last those without one', async () => {
    await importRows([
      okRow(1, { className: '数媒10班' }),
      okRow(2, { className: '数媒2班' }),
      okRow(3, { className: '数媒2班' }),
      okRow(4),
      okRow(5, { className: '电商1班' }),
    ])
    await importPhoto((await candidateOf(3)).id, 'aa'.repeat(32))
    await importPhoto((await candidateOf(5)).id, 'bb'.repeat(32))
    const classes = await records().listByClass({ statuses: ['no-photo'] })
    const said = classes.map(({ className, total, people }) => [className, total, people.map(({ name }) => name)])
    const nameOf = (n: number) => inventPerson(n).name
    expect(said).toEqual([
      ['电商1班', 1, []],
      ['数媒2班', 2, [nameOf(2)]],
      ['数媒10班', 1, [nameOf(1)]],
      ['', 1, [nameOf(4)]],
    ])
    const counts = (await records().countByClass()).map(({ className, statuses }) => {
      return [className, statuses['no-photo'], statuses.unverified]
    })
    expect(counts).toEqual([
      ['电商1班', 0, 1],
      ['数媒2班', 1, 1],
      ['数媒10班', 1, 0],
      ['', 1, 0],
    ])
    expect(await records().countByClass({ category: 'social' })).toEqual([])
    expect(await records().count({ className: '数媒2班' })).toBe(2)
    expect(await records().count({ className: '' })).toBe(1)
  })

  test('one person, with all that is on record', async () => {
    await importRows([okRow(1, { className: '数媒1班', remark: '休学' })])
    const { id } = await candidateOf(1)
    await importPhoto(id, 'aa'.repeat(32))
    expect(await records().find(id)).toEqual({
      id,
      name: inventPerson(1).name,
      maskedId: expect.stringMatching(/^\d{6}\*{8}\d{3}[\dX]$/),
      category: 'own',
      status: 'unverified',
      major: '电子商务',
      photoSha256: 'aa'.repeat(32),
      values: { ...valuesOf(1), category: '院校考生', className: '数媒1班', remark: '休学' },
    })
    expect(await records().find('nobody')).toBeUndefined()
  })

  test('by a whole ID number, by its last four characters, by name and by pinyin', async () => {
    await importRows([okRow(1), okRow(2), okRow(3)])
    const { idNumber, name, pinyin } = inventPerson(2)
    const { id } = await candidateOf(2)
    for (const said of [idNumber, idNumber.toLowerCase(), idNumber.slice(-4), name, pinyin.toUpperCase()]) {
      expect((await records().findByName(said)).map((line) => line.id)).toContain(id)
    }
    expect(await records().findByName(idNumber.slice(0, 10))).toEqual([])
  })
})
