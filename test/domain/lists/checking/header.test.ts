import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CandidateField, candidateList } from '../../../../src/domain/candidates/candidate-list.js'
import { LISTS } from '../../../../src/domain/lists/all.js'
import { fieldOfHeader, fieldsOf, findLayout } from '../../../../src/domain/lists/checking/header.js'
import type { Column } from '../../../../src/domain/lists/list.js'
import { sheetOf } from '../../../support/class-list.js'
import { inventPerson } from '../../../support/people.js'

const CANDIDATE_FIELDS = fieldsOf(candidateList)
const wordsOf = ({ name, synonyms = [] }: Column): readonly string[] => [name, ...synonyms]

/** A header text as people write it: star, blanks, line breaks, a note in brackets. */
const written = (field: CandidateField) =>
  fc
    .tuple(
      fc.constantFrom(...wordsOf(candidateList.columns[field])),
      fc.constantFrom('', '*', '＊ '),
      fc.constantFrom('', '（必填）', '\n(18位)', ':', ' '),
      fc.constantFrom('', ' ', '\n', '\u3000'),
    )
    .map(([name, star, note, blank]) => `${star}${name.slice(0, 1)}${blank}${name.slice(1)}${note}`)

const noise = fc.constantFrom('序号', '宿舍', '特长', '家长电话', '住址', '')

describe('finding the header', () => {
  it('finds every column wherever it stands, under any title rows', () => {
    const others = CANDIDATE_FIELDS.filter((field) => field !== 'name' && field !== 'idNumber')
    const fields = fc.subarray(others).map((some) => ['name', 'idNumber', ...some] as CandidateField[])
    const layout = fields.chain((some) =>
      fc.record({
        columns: fc.shuffledSubarray([...some, ...some.map(() => 'noise' as const)], { minLength: some.length * 2 }),
        titles: fc.integer({ min: 0, max: 5 }),
        texts: fc.record(Object.fromEntries(some.map((field) => [field, written(field)]))),
        noise,
      }),
    )
    fc.assert(
      fc.property(layout, ({ columns, titles, texts, noise: word }) => {
        const header = columns.map((column) => (column === 'noise' ? word : (texts[column] ?? '')))
        const data = columns.map((column) =>
          column === 'name' ? inventPerson(1).name : column === 'idNumber' ? inventPerson(1).idNumber : 'x',
        )
        const above = Array.from({ length: titles }, (_, at) =>
          at % 2 === 0 ? ['2024年考生名单'] : ['姓名、证件号码等不能为空'],
        )
        const found = findLayout(sheetOf([...above, header, data]), candidateList)
        expect(found?.headerRow).toBe(titles + 1)
        for (const [at, column] of columns.entries()) if (column !== 'noise') expect(found?.columns[column]).toBe(at)
      }),
    )
  })

  it('reads the header of an English list', () => {
    const header = [
      'No.',
      'Full Name',
      'Sex',
      'ID Type',
      'ID Number',
      'Mobile',
      'Entry Year',
      'Education Level',
      'Major',
      'Major Code',
      'School',
    ]
    expect(header.map((text) => fieldOfHeader(candidateList, text))).toEqual([
      undefined,
      'name',
      'gender',
      'idType',
      'idNumber',
      'phone',
      'entryYear',
      'educationLevel',
      'major',
      'majorCode',
      'school',
    ])
  })

  it('finds none in rows of people', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 30 }), (numbers) => {
        const rows = numbers.map((n) => Object.values(inventPerson(n)))
        for (const list of LISTS) expect(findLayout(sheetOf(rows), list)).toBeUndefined()
      }),
    )
  })

  it('survives any cells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }), { maxLength: 8 }),
        (rows) => {
          for (const list of LISTS) {
            const found = findLayout(sheetOf(rows), list)
            expect(found === undefined || found.headerRow >= 1).toBe(true)
          }
        },
      ),
    )
  })

  it.each(LISTS.map((list) => [list.id, list] as const))('no word of %s belongs to two fields', (_, list) => {
    for (const field of fieldsOf(list))
      for (const name of wordsOf(list.columns[field]!)) expect([name, fieldOfHeader(list, name)]).toEqual([name, field])
  })

  it('a parent’s phone is nobody’s phone', () => {
    expect(fieldOfHeader(candidateList, '家长电话')).toBeUndefined()
  })
})

describe('the last column of a list', () => {
  const { name, idNumber } = inventPerson(1)
  const rows = [['某校名单'], ['姓名', '证件号码', '备注'], [name, idNumber, '']]
  const mergedTo = (row: number, lastColumn: number) => ({
    ...sheetOf(rows),
    merges: [{ firstRow: row, lastRow: row, firstColumn: 2, lastColumn }],
  })

  it('is the last that is merged into it: below that nothing would be seen', () => {
    expect(findLayout(mergedTo(2, 4), candidateList)?.lastColumn).toBe(4)
    expect(findLayout(mergedTo(3, 4), candidateList)?.lastColumn).toBe(4)
  })

  it('does not follow a title above it, nor a row merged to the end of the sheet', () => {
    expect(findLayout(mergedTo(1, 9), candidateList)?.lastColumn).toBe(2)
    expect(findLayout(mergedTo(3, 16_383), candidateList)?.lastColumn).toBe(2)
  })
})
