import { describe, expect, it } from 'vitest'
import { checkAgainstKnown, proposeLostId } from '../../../src/domain/candidates/candidate-known.js'
import type { KnownCandidate, PersonFound } from '../../../src/domain/candidates/known-candidate.js'
import { checkRow } from '../../support/class-list.js'
import { inventIdNumber, inventPerson } from '../../support/people.js'

const me = inventPerson(1)
const clean = checkRow({})

function known(changed: Partial<KnownCandidate> = {}): KnownCandidate {
  const { idNumber: _id, idType: _type, ...values } = clean.values
  return {
    id: 'c1',
    name: me.name,
    idNumber: me.idNumber,
    idType: '身份证',
    category: 'own',
    status: 'unverified',
    values,
    ...changed,
  }
}

describe('a row against the records', () => {
  it('creates a person nobody knows, and nothing from a refused row', () => {
    expect(checkAgainstKnown(clean, undefined, 'own')).toMatchObject({ plan: 'create', verdict: 'ok' })
    expect(checkAgainstKnown(checkRow({ 手机号码: '' }), undefined, 'own')).toMatchObject({
      plan: 'none',
      verdict: 'error',
    })
  })

  it('leaves alone what is the same', () => {
    expect(checkAgainstKnown(clean, known(), 'own')).toMatchObject({ plan: 'same', candidateId: 'c1', findings: [] })
  })

  it('a second import of the same person updates and says so', () => {
    const row = checkRow({ 手机号码: inventPerson(2).phone, 入学年份: '2021' })
    const staged = checkAgainstKnown(row, known(), 'own')
    expect(staged).toMatchObject({ plan: 'update', verdict: 'ok', candidateId: 'c1' })
    expect(staged.findings).toMatchObject([{ code: 'person-updated', params: { columns: ['手机号码', '入学年份'] } }])
  })

  it('a column the file does not have changes nothing', () => {
    const { majorCode: _code, ...values } = clean.values
    expect(checkAgainstKnown({ ...clean, values }, known(), 'own').plan).toBe('same')
  })

  it('a status the platform has changed is a change, even where nothing else differs', () => {
    const told = (platformStatus: string) => ({ ...clean, values: { ...clean.values, platformStatus } })
    expect(checkAgainstKnown(told('信息准确'), known(), 'own')).toMatchObject({
      plan: 'update',
      findings: [{ code: 'person-updated', params: { columns: ['状态'] } }],
    })
    expect(checkAgainstKnown(told('信息待认证'), known(), 'own').plan).toBe('same')
    expect(checkAgainstKnown(told('在读'), known(), 'own').plan).toBe('same')
  })

  it('warns of a new name, and refuses it once the information is accurate', () => {
    expect(checkAgainstKnown(clean, known({ name: '王小明' }), 'own')).toMatchObject({
      plan: 'update',
      findings: [{ code: 'name-changed', field: 'name' }, { code: 'person-updated' }],
    })
    const locked = checkAgainstKnown(clean, known({ name: '王小明', status: 'accurate' }), 'own')
    expect(locked).toMatchObject({
      plan: 'none',
      verdict: 'error',
      findings: [{ code: 'field-locked', field: 'name', proposal: '王小明' }],
    })
  })

  it('other fields may change after that', () => {
    const row = checkRow({ 手机号码: inventPerson(2).phone })
    expect(checkAgainstKnown(row, known({ status: 'accurate' }), 'own')).toMatchObject({
      plan: 'update',
      verdict: 'ok',
    })
  })

  it('refuses a person of the other category, in either direction', () => {
    expect(checkAgainstKnown(clean, known({ category: 'social' }), 'own')).toMatchObject({
      plan: 'none',
      verdict: 'error',
      findings: [{ code: 'person-in-other-category', params: { category: '社会考生', wanted: '院校考生' } }],
    })
    expect(checkAgainstKnown(clean, known(), 'social').findings[0]?.params).toMatchObject({ wanted: '社会考生' })
  })

  it('goes by what the row says of its category, before what its list is', () => {
    const saying = (category: string) => ({ ...clean, values: { ...clean.values, category } })
    expect(checkAgainstKnown(saying('社会考生'), known(), 'own')).toMatchObject({
      plan: 'none',
      findings: [{ code: 'person-in-other-category', field: 'category', params: { wanted: '社会考生' } }],
    })
    expect(checkAgainstKnown(saying('院校考生'), known(), 'social')).toMatchObject({ plan: 'same', findings: [] })
    expect(checkAgainstKnown({ ...saying('旁听生'), verdict: 'error' }, known(), 'social').findings).toEqual([])
  })
})

describe('a lost number', () => {
  const photo: PersonFound = { name: me.name, idNumber: me.idNumber, from: 'photo' }
  const row = (text: string) => checkRow({ 证件号码: text })
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
})
