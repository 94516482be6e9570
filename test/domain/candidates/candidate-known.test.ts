import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/domain/imports/edits.js'
import { getList } from '../../../src/domain/lists/all.js'
import { compareRow, lookUpLost } from '../../../src/domain/lists/checking/compare.js'
import { ListEdits } from '../../../src/domain/lists/checking/sheet-edits.js'
import type { Against, PersonFound } from '../../../src/domain/lists/list.js'
import type { CheckedRow, KnownRecord, Values } from '../../../src/domain/lists/rows.js'
import { type Cells, check, checkRow, context, HEADERS, rowOf, sheetOf, workbookOf } from '../../support/class-list.js'
import { inventIdNumber, inventPerson } from '../../support/people.js'

const me = inventPerson(1)
const clean = checkRow({})
const candidateList = getList('candidates')
const KNOWN: Values = { ...clean.values, category: '院校考生' }
const OTHER_MAJOR = { 'approved-majors': [{ name: '会计事务', code: '730301', version: '2021' }] }

function known(values: Values = {}, status = 'unverified'): KnownRecord {
  return { id: 'c1', values: { ...KNOWN, ...values }, kept: { status } }
}

/** As the records say, with what the person has said of the list. */
function compare(
  row: CheckedRow,
  record: KnownRecord | undefined,
  { edits = [], ...against }: Partial<Against> & { readonly edits?: readonly Edit[] } = {},
) {
  return compareRow(candidateList, row, record, { ...context, ...against }, new ListEdits(edits))
}

/** A row of a list with these in it, said to be of this category as a whole; checked, then compared. */
function checkAndCompare(cells: Cells, category: 'own' | 'social' | undefined, record: KnownRecord | undefined) {
  const against = { records: OTHER_MAJOR, scope: category === undefined ? {} : { category } }
  return compare(checkRow(cells, against), record, against)
}

const saying = (category: string): CheckedRow => ({ ...clean, values: { ...clean.values, category } })
const codesOf = ({ findings }: CheckedRow) => findings.map(({ code }) => code)

describe('a row against the records', () => {
  it('creates a person nobody knows, and nothing from a refused row', () => {
    expect(compare(clean, undefined)).toMatchObject({ plan: 'create', verdict: 'ok' })
    expect(compare(checkRow({ 手机号码: '' }), undefined)).toMatchObject({ plan: 'none', verdict: 'error' })
  })

  it('leaves alone what is the same', () => {
    expect(compare(clean, known())).toMatchObject({ plan: 'same', recordId: 'c1', findings: [] })
  })

  it('a second import of the same person updates and says so', () => {
    const staged = compare(checkRow({ 手机号码: inventPerson(2).phone, 入学年份: '2021' }), known())
    expect(staged).toMatchObject({ plan: 'update', verdict: 'ok', recordId: 'c1' })
    expect(staged.findings).toMatchObject([{ code: 'record-updated', params: { columns: ['手机号码', '入学年份'] } }])
  })

  it('a column the file does not have changes nothing', () => {
    const { majorCode: _code, ...values } = clean.values
    expect(compare({ ...clean, values }, known()).plan).toBe('same')
  })

  it('warns of a new name, and refuses it once the information is accurate', () => {
    expect(compare(clean, known({ name: '王小明' }))).toMatchObject({
      plan: 'update',
      findings: [{ code: 'name-changed', field: 'name' }, { code: 'record-updated' }],
    })
    expect(compare(clean, known({ name: '王小明' }, 'accurate'))).toMatchObject({
      plan: 'none',
      verdict: 'error',
      findings: [{ code: 'field-locked', field: 'name', proposal: '王小明' }],
    })
  })

  it('of a locked name the records’ own is put back where the person wants that', () => {
    const take: Edit = { kind: 'take', code: 'field-locked', field: 'name' }
    expect(compare(clean, known({ name: '王小明' }, 'accurate'), { edits: [take] })).toMatchObject({
      plan: 'same',
      verdict: 'ok',
      values: { name: '王小明' },
      findings: [{ code: 'proposal-taken', field: 'name', before: me.name, after: '王小明' }],
    })
  })

  it('other fields may change after that', () => {
    const row = checkRow({ 手机号码: inventPerson(2).phone })
    expect(compare(row, known({}, 'accurate'))).toMatchObject({ plan: 'update', verdict: 'ok' })
  })

  it('what a row leaves out and the record holds is missing nowhere', () => {
    const pinyin = checkRow({ 姓名拼音: '', 手机号码: '' })
    expect(codesOf(pinyin)).toEqual(['pinyin-missing', 'cell-missing'])
    expect(compare(pinyin, known())).toMatchObject({ verdict: 'ok', plan: 'same', findings: [] })
    const { phone: _, ...values } = KNOWN
    expect(codesOf(compare(pinyin, { id: 'c1', values, kept: {} }))).toEqual(['cell-missing'])
    const short = [
      ['姓名', '身份证号', '班级'],
      [me.name, me.idNumber, '一班'],
    ]
    const [row] = check(workbookOf(sheetOf(short))).rows
    expect(compare(row!, known())).toMatchObject({
      verdict: 'ok',
      plan: 'update',
      findings: [{ code: 'record-updated', params: { columns: ['班级'] } }],
    })
    expect(compare(row!, { id: 'c1', values, kept: {} }).findings).toMatchObject([
      { code: 'row-lacks-columns', params: { columns: ['手机号码'] } },
    ])
  })

  it('a refused row says nothing of what it would have updated', () => {
    expect(codesOf(compare(checkRow({ 入学年份: '2021', 手机号码: '1' }), known({ name: '王小明' })))).toEqual([
      'phone-shape',
    ])
  })
})

describe('the category of somebody known', () => {
  it('refuses a row that says the other, and proposes the records’ word, in either direction', () => {
    expect(compare(saying('社会考生'), known())).toMatchObject({
      plan: 'none',
      verdict: 'error',
      findings: [
        {
          code: 'person-in-other-category',
          field: 'category',
          params: { category: '院校考生', wanted: '社会考生' },
          proposal: '院校考生',
        },
      ],
    })
    expect(compare(saying('院校考生'), known({ category: '社会考生' })).findings).toMatchObject([
      { params: { category: '社会考生', wanted: '院校考生' }, proposal: '社会考生' },
    ])
  })

  it('lets such a row through as an update once the person has allowed it', () => {
    const allow: Edit = { kind: 'allow', code: 'person-in-other-category' }
    expect(compare(saying('社会考生'), known(), { edits: [allow] })).toMatchObject({
      plan: 'update',
      verdict: 'ok',
      scope: 'social',
      findings: [{ code: 'record-updated', params: { columns: ['考生类型'] } }],
    })
  })

  it('or takes the records’ word instead', () => {
    const take: Edit = { kind: 'take', code: 'person-in-other-category', field: 'category' }
    expect(compare(saying('社会考生'), known(), { edits: [take] })).toMatchObject({
      plan: 'same',
      verdict: 'ok',
      scope: 'own',
      values: { category: '院校考生' },
    })
  })

  it('is the records’ where the row does not say it, whatever its list is said to be', () => {
    for (const category of ['own', 'social']) {
      const staged = compare(clean, known({ category: '社会考生' }), { scope: { category } })
      expect(staged).toMatchObject({ plan: 'same', verdict: 'ok', scope: 'social', findings: [] })
    }
    expect(compare(clean, undefined, { scope: { category: 'social' } }).scope).toBe('social')
    expect(compare(clean, undefined, { scope: {} })).not.toHaveProperty('scope')
  })

  it('goes by what the row says before all else, and nothing follows from a word that is neither', () => {
    expect(compare(saying('院校考生'), known(), { scope: { category: 'social' } })).toMatchObject({
      plan: 'same',
      findings: [],
      scope: 'own',
    })
    const [neither] = check(
      workbookOf(
        sheetOf([
          [...HEADERS, '考生类型'],
          [...rowOf(1), '旁听生'],
        ]),
      ),
    ).rows
    const staged = compare(neither!, known(), { scope: { category: 'social' } })
    expect(codesOf(staged)).toEqual(['category-unknown'])
    expect(staged).not.toHaveProperty('scope')
  })

  it('brings its rules: an own candidate’s major and school are judged, a social one’s are not', () => {
    const elsewhere = { 所属院校: '海滨职业技术学校' }
    const wrong = ['major-not-approved', 'school-differs']
    const own = known({ school: '海滨职业技术学校' })
    const social = known({ school: '海滨职业技术学校', category: '社会考生' })
    for (const said of ['own', 'social', undefined] as const) {
      expect([said, codesOf(checkAndCompare(elsewhere, said, own))]).toEqual([said, wrong])
      expect([said, codesOf(checkAndCompare(elsewhere, said, social))]).toEqual([said, []])
      expect(checkAndCompare(elsewhere, said, social)).toMatchObject({ plan: 'same', verdict: 'ok' })
    }
  })

  it('decides whose school it is: a social candidate of whom none is on record is given none', () => {
    const { school: _, ...values } = clean.values
    const left: CheckedRow = { ...clean, values }
    const { school: __, ...onRecord } = KNOWN
    const social: KnownRecord = { id: 'c1', values: { ...onRecord, category: '社会考生' }, kept: {} }
    const asOwn = { scope: { category: 'own' } }
    expect(compare(left, social, asOwn)).toMatchObject({ plan: 'same', scope: 'social' })
    expect(compare(left, social, asOwn).values).not.toHaveProperty('school')
    const { schoolName } = context
    expect(compare(left, undefined, asOwn).values.school).toBe(schoolName)
    expect(compare(left, { ...social, values: onRecord }, asOwn).values.school).toBe(schoolName)
    expect(compare(left, known(), { scope: { category: 'social' } }).values.school).toBe(schoolName)
  })

  it('excuses no other fault of the row', () => {
    const social = known({ category: '社会考生' })
    const staged = checkAndCompare({ 所属院校: '海滨职业技术学校', 手机号码: '1' }, 'own', social)
    expect(staged).toMatchObject({ verdict: 'error', plan: 'none', findings: [{ code: 'phone-shape' }] })
  })

  it('is not judged by while nobody says it', () => {
    expect(codesOf(checkAndCompare({ 所属院校: '海滨职业技术学校' }, undefined, undefined))).toEqual([])
    expect(codesOf(checkAndCompare({ 所属院校: '海滨职业技术学校' }, 'own', undefined))).toEqual([
      'major-not-approved',
      'school-differs',
    ])
  })

  it('a proposal made for somebody known is taken up like any other, and the rest is judged again', () => {
    const against = {
      scope: {},
      records: { 'approved-majors': [{ name: '电子商务', code: '730702', version: '2021' }] },
    }
    const row = checkRow({ 专业版本: '2015' }, against)
    const take: Edit = { kind: 'take', code: 'major-differs-from-approved', field: 'majorCode' }
    expect(compare(row, known(), { ...against, edits: [take] })).toMatchObject({
      verdict: 'error',
      values: { majorCode: '730702' },
      findings: [
        { code: 'proposal-taken', field: 'majorCode' },
        { code: 'major-differs-from-approved', field: 'majorVersion', proposal: '2021' },
      ],
    })
  })
})

describe('a lost number', () => {
  const photo: PersonFound = { name: me.name, idNumber: me.idNumber, from: 'photo' }
  const row = (text: string) => checkRow({ 证件号码: text })
  const proposeLostId = (one: CheckedRow, people: readonly PersonFound[]) => candidateList.lookUp?.propose(one, people)
  const rounded = Number(`${me.idNumber.slice(0, 6)}e-5`)

  it.each([
    ['cut off by Excel', `${me.idNumber.slice(0, 15)}000`],
    ['in scientific notation', `${String(rounded)}E+17`],
    ['empty', ''],
    ['masked', `${me.idNumber.slice(0, 4)}****${me.idNumber.slice(-4)}`],
    ['a digit short', me.idNumber.slice(0, 8) + me.idNumber.slice(9)],
  ])('%s is proposed from the one photo of that name', (_, text) => {
    expect(proposeLostId(row(text), [photo])).toMatchObject({
      code: 'id-lost-proposed',
      field: 'idNumber',
      row: 2,
      proposal: me.idNumber,
      params: { sources: ['photo'] },
    })
  })

  it('is not proposed when two people of the name fit, or none', () => {
    const namesake: PersonFound = { name: me.name, idNumber: inventIdNumber(3), from: 'candidate' }
    expect(proposeLostId(row(''), [photo, namesake])).toBeUndefined()
    expect(proposeLostId(row(''), [])).toBeUndefined()
    expect(proposeLostId(row(''), [{ ...photo, name: '别人' }])).toBeUndefined()
  })

  it('what is left of the number decides between namesakes', () => {
    const namesake: PersonFound = { name: me.name, idNumber: inventIdNumber(3), from: 'candidate' }
    expect(proposeLostId(row(`${me.idNumber.slice(0, 15)}000`), [photo, namesake])?.proposal).toBe(me.idNumber)
  })

  it('a picture named only by the number is enough where 15 digits are left, and nowhere else', () => {
    const nameless: PersonFound = { idNumber: me.idNumber, from: 'photo' }
    const damaged = row(`${me.idNumber.slice(0, 15)}000`)
    expect(proposeLostId(damaged, [nameless])).toMatchObject({
      proposal: me.idNumber,
      params: { evidence: 'digits-left' },
    })
    expect(proposeLostId(row(''), [nameless])).toBeUndefined()
    expect(proposeLostId(damaged, [{ ...nameless, idNumber: inventIdNumber(7) }])).toBeUndefined()
  })

  it('a wrong check digit or the other gender is no evidence', () => {
    const spoilt = `${me.idNumber.slice(0, 17)}${me.idNumber[17] === '1' ? '2' : '1'}`
    expect(proposeLostId(row(''), [{ ...photo, idNumber: spoilt }])).toBeUndefined()
    expect(proposeLostId(row(''), [{ ...photo, idNumber: inventIdNumber(2) }])).toBeUndefined()
  })

  it('names both sources when they agree, and leaves a whole number alone', () => {
    expect(proposeLostId(row(''), [photo, { ...photo, from: 'candidate' }])?.params).toMatchObject({
      sources: ['photo', 'candidate'],
    })
    expect(proposeLostId(clean, [photo])).toBeUndefined()
  })

  describe('that the person takes from there', () => {
    const take: Edit = { kind: 'take', code: 'id-lost-proposed', field: 'idNumber' }
    const lookUp = (one: CheckedRow, edits: readonly Edit[], people: readonly PersonFound[] = [photo]) =>
      lookUpLost(candidateList, one, people, new ListEdits(edits))

    it('makes the row a right one; without a word it stays a proposal', () => {
      const lost = row(`${me.idNumber.slice(0, 15)}000`)
      expect(lookUp(lost, [])).toMatchObject({ verdict: 'error', findings: [{ code: 'id-lost-proposed' }] })
      expect(lookUp(lost, [take])).toMatchObject({
        verdict: 'ok',
        values: { idNumber: me.idNumber },
        findings: [{ code: 'proposal-taken', field: 'idNumber', after: me.idNumber }],
      })
    })

    it('of one row is put in only while it is still the same', () => {
      const one: Edit = {
        kind: 'take-one',
        code: 'id-lost-proposed',
        field: 'idNumber',
        sheet: 0,
        row: 2,
        proposal: me.idNumber,
      }
      const other = { ...photo, idNumber: inventIdNumber(3) }
      expect(lookUp(row(''), [one]).verdict).toBe('ok')
      expect(lookUp(row(''), [one], [other])).toMatchObject({
        verdict: 'error',
        findings: [{ code: 'id-lost-proposed', proposal: inventIdNumber(3) }],
      })
    })

    it('is a resident’s where the list has no column for the type', () => {
      const headers = HEADERS.filter((header) => header !== '证件类型')
      const lost = rowOf(1, { 证件号码: '' }).filter((_, at) => HEADERS[at] !== '证件类型')
      const [damaged] = check(workbookOf(sheetOf([headers, lost]))).rows
      expect(damaged?.values.idType).toBeUndefined()
      expect(lookUp(damaged!, [take]).values).toMatchObject({ idNumber: me.idNumber, idType: '身份证' })
    })
  })
})
