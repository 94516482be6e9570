import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CandidateCategory, categoryOf } from '../../../src/domain/candidates/candidate-category.js'
import { CANDIDATE_TEMPLATES } from '../../../src/domain/candidates/candidate-templates.js'
import type { CheckContext } from '../../../src/domain/lists/checking/check-list.js'
import { type Cells, check, HEADERS, rowOf, type SheetExtras, sheetOf, workbookOf } from '../../support/class-list.js'

/** Faultless people, each with this in a further column. */
function listOf(
  cells: readonly string[],
  { header = '考生类型', people = {}, ...extras }: SheetExtras & { header?: string; people?: Cells } = {},
) {
  return workbookOf(sheetOf([[...HEADERS, header], ...cells.map((cell, n) => [...rowOf(n + 1, people), cell])], extras))
}

const checkOne = (cell: string, more: Partial<CheckContext> = {}, people: Cells = {}) =>
  check(listOf([cell], { people }), more).rows[0]!
const said = (cells: readonly string[], header?: string) =>
  check(listOf(cells, header === undefined ? {} : { header })).rows.map(({ values }) => values.category)
const otherMajor = { records: { 'approved-majors': [{ name: '会计事务', code: '730301', version: '2021' }] } }

const OWN = '院校考生 院校 院校学生 本校 本校学生 校内 在校生 在校学生'.split(' ')
const SOCIAL = '社会考生 社会 社会人员 社会学员 外校 校外考生 社考'.split(' ')

describe('what a cell says', () => {
  it.each([...OWN.map((word) => [word, '院校考生']), ...SOCIAL.map((word) => [word, '社会考生'])])(
    '%s is %s',
    (word, name) => {
      const { values, verdict, findings } = checkOne(word, {
        scope: { category: name === '院校考生' ? 'social' : 'own' },
      })
      expect({ category: values.category, verdict }).toEqual({ category: name, verdict: 'ok' })
      expect(findings.map(({ field, after }) => [field, after])).toEqual(word === name ? [] : [['category', name]])
    },
  )

  it('blanks, full width, quotes and a note in brackets change nothing', () => {
    const blank = fc.constantFrom('', ' ', '\n', '　', '\u00a0', '\u200b')
    const word = fc.constantFrom(...OWN, ...SOCIAL)
    const note = fc.constantFrom('', '（统招）', '(2022级)', '［注］', '【外】')
    const written = fc.tuple(word, blank, blank, blank, note).map(([text, before, between, after, more]) => ({
      text,
      cell: `${before}“${text.slice(0, 1)}${between}${text.slice(1)}${after}”${more}`,
    }))
    fc.assert(
      fc.property(written, ({ text, cell }) => {
        expect(checkOne(cell).values.category).toBe(checkOne(text).values.category)
      }),
      { numRuns: 60 },
    )
  })

  it.each(['旁听生', '院校考生/社会考生', '否', '1', 'constructor', '非院校考生'])(
    '%s is neither: refused, and no rule of either is applied',
    (text) => {
      const people = { 所属院校: '海滨职业技术学校' }
      const { values, verdict, findings } = checkOne(text, otherMajor, people)
      expect(verdict).toBe('error')
      expect(findings).toMatchObject([{ code: 'category-unknown', field: 'category', sheet: 0, row: 2 }])
      expect(categoryOf(values.category, 'own')).toBeUndefined()
    },
  )

  it.each(['', ' ', '无', '/'])('“%s” says nothing: the list’s counts', (text) => {
    const { values, findings } = checkOne(text)
    expect([values.category, findings]).toEqual([undefined, []])
    expect(categoryOf(values.category, 'social')).toBe('social')
  })

  it('a broken cell is refused once', () => {
    expect(checkOne('=A1').findings.map(({ code }) => code)).toEqual(['cell-formula'])
    expect(categoryOf(checkOne('=A1').values.category, 'own')).toBeUndefined()
  })
})

describe('the rules of a category', () => {
  it('hold for a row that says it, whatever its list is', () => {
    const people = { 所属院校: '海滨职业技术学校' }
    for (const category of ['own', 'social'] as const) {
      const rows = check(listOf(['院校', '社会'], { people }), { ...otherMajor, scope: { category } }).rows
      expect(
        rows.map((row) => row.findings.filter(({ after }) => after === undefined).map(({ code }) => code)),
      ).toEqual([['major-not-approved', 'school-differs'], []])
    }
  })

  it('re-checked as the other category only rows that do not say it change', () => {
    const cells = fc.array(fc.constantFrom('', ' ', '院校考生', '社会', '社会考生', '本校', '旁听'), {
      minLength: 1,
      maxLength: 12,
    })
    const as = (category: CandidateCategory, list: readonly string[]) =>
      check(listOf(list), { ...otherMajor, scope: { category } }).rows
    fc.assert(
      fc.property(cells, (list) => {
        const [own, social] = [as('own', list), as('social', list)]
        for (const [at, cell] of list.entries()) {
          if (cell.trim() !== '') expect(own[at]).toEqual(social[at])
          else expect([own[at]?.verdict, social[at]?.verdict]).toEqual(['error', 'ok'])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a person who stands twice, once in each category, is refused', () => {
    const sheet = sheetOf([
      [...HEADERS, '考生类型'],
      [...rowOf(1), '院校考生'],
      [...rowOf(1), '社会考生'],
    ])
    const { rows } = check(workbookOf(sheet))
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['person-twice'], ['person-twice']])
  })
})

describe('the column', () => {
  it.each([
    ['考生类型', ['院校考生', '社会考生']],
    ['* 考生 类型\n（院校考生/社会考生）', ['院校', '社会']],
    ['学生类型', ['院校考生', '社会考生']],
    ['考生类别', ['院校', '', '院校']],
    ['考生身份', ['本校', '社会人员', '本校']],
    ['类别', ['院校', '社会', '院校']],
    ['类别', ['院校考生', '社会', '旁听生']],
  ])('%s is read where it says %j', (header, cells) => {
    expect(check(listOf(cells, { header })).layouts[0]?.columns.category).toBe(HEADERS.length)
  })

  it.each([
    ['类别', ['统招', '单招']],
    ['类别', ['在校生', '休学', '在校生']],
    ['类别', ['本校', '外校']],
    ['类别', ['', '']],
    ['考生类别', ['农村应届', '城市往届']],
    ['身份', ['学生', '教师', '社会人员']],
    ['学生类别', ['普通全日制', '社会', '普通全日制']],
    ['户口类别', ['院校', '社会']],
    ['去向', ['社会考生', '院校考生']],
  ])('%s is left alone, and said to be, where it says %j', (header, cells) => {
    const { layouts, rows, fileFindings } = check(listOf(cells, { header }))
    expect(layouts[0]?.columns.category).toBeUndefined()
    expect(rows.map(({ verdict, values }) => [verdict, values.category])).toEqual(cells.map(() => ['ok', undefined]))
    expect(fileFindings).toMatchObject([{ code: 'columns-ignored', params: { columns: [header] } }])
  })

  it('with its own word is read even where no cell is right: each is a fault', () => {
    expect(said(['应届', '往届'])).toEqual(['应届', '往届'])
    expect(check(listOf(['应届', '往届'])).rows.map(({ verdict }) => verdict)).toEqual(['error', 'error'])
  })

  it('is the one that speaks of categories where several bear such words', () => {
    const sheet = sheetOf([
      ['考生类别', '类别', ...HEADERS],
      ['农村应届', '社会', ...rowOf(1)],
      ['城市应届', '院校', ...rowOf(2)],
    ])
    const { layouts, rows } = check(workbookOf(sheet))
    expect(layouts[0]?.columns.category).toBe(1)
    expect(rows.map(({ values }) => values.category)).toEqual(['社会考生', '院校考生'])
  })

  it('merged over several people is said of each', () => {
    const merges = [{ firstRow: 2, lastRow: 3, firstColumn: HEADERS.length, lastColumn: HEADERS.length }]
    const { rows } = check(listOf(['社会考生', '', ''], { merges }))
    expect(rows.map(({ values }) => values.category)).toEqual(['社会考生', '社会考生', undefined])
  })

  it('does not take 类别 below 证件 for itself', () => {
    const headers = HEADERS.map((header) => (header === '证件类型' ? '类别' : header === '证件号码' ? '' : header))
    const top = HEADERS.map((header) => (header === '证件类型' ? '证件' : header === '证件号码' ? '证件号码' : ''))
    const merges = [{ firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 3 }]
    const { layouts } = check(workbookOf(sheetOf([top, headers, rowOf(1)], { merges })))
    expect(layouts[0]?.columns).toMatchObject({ idType: 3 })
    expect(layouts[0]?.columns.category).toBeUndefined()
  })

  it('added to the platform’s template leaves it the platform’s template', () => {
    const headers = [...CANDIDATE_TEMPLATES['platform-2022'].columns.map(({ header }) => header), '考生类型']
    const { school: _, ...values } = check(workbookOf(sheetOf([[...HEADERS], rowOf(1)]))).rows[0]!.values
    const cells = CANDIDATE_TEMPLATES['platform-2022'].columns.map(({ field }) =>
      field === 'school' ? '' : (values[field as keyof typeof values] ?? ''),
    )
    const result = check(workbookOf(sheetOf([headers, [...cells, '社会考生']])))
    expect(result).toMatchObject({
      template: 'platform-2022',
      rows: [{ verdict: 'ok', values: { category: '社会考生' } }],
    })
    // Nobody says the school of a social candidate in their place.
    expect([result.rows[0]?.values.school, result.rows[0]?.findings]).toEqual([undefined, []])
  })
})
