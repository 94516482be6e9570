/** 导入失败数据 · List 33: whatever list's columns it has, it is never that list. */
import { describe, expect, it } from 'vitest'
import { getList, LISTS, REFUSED_LISTS } from '../../../src/domain/lists/all.js'
import { matchRefused } from '../../../src/domain/lists/checking/match-refused.js'
import { refusedRow } from '../../../src/domain/lists/checking/refused-row.js'
import type { List } from '../../../src/domain/lists/list.js'
import type { CheckedRow, KnownRecord, Values } from '../../../src/domain/lists/rows.js'
import { sheetOf, tryCheck, workbookOf } from '../../support/class-list.js'
import { goodRow } from '../../support/list-samples.js'

const REASONS = [
  ...['失败原因', '导入失败原因', '错误原因', '错误信息', '失败信息', '错误提示', '错误描述', '错误说明', '失败说明'],
  ...['导入结果', '未导入原因', '原因', '*失败原因', '失败原因（平台）'],
]

function sheetFor(list: List, template: string, reasons: readonly string[], header = '失败原因') {
  const columns = list.templates[template]?.columns ?? []
  const rows = reasons.map((reason, n) => {
    const values = goodRow(list, n)
    return [...columns.map(({ field }) => values[field] ?? ''), reason]
  })
  return workbookOf(sheetOf([[...columns.map((one) => one.header), header], ...rows]))
}

const listOf = (workbook: ReturnType<typeof sheetFor>, wanted?: string) => {
  const checked = tryCheck(workbook, wanted === undefined ? {} : { wanted })
  return checked.ok ? checked.value : undefined
}

describe.each(REFUSED_LISTS.map((list) => [list.name.zh, list] as const))('%s', (_, refused) => {
  const list = getList(refused.refusedOf ?? '')
  const templates = Object.keys(list.templates)

  it('is told by its column of reasons, in every template and whatever was expected', () => {
    for (const template of templates) {
      const workbook = sheetFor(list, template, ['考生类型错误', '格式错误'])
      for (const wanted of [undefined, ...LISTS.map(({ id }) => id)]) {
        expect([template, wanted, listOf(workbook, wanted)?.list]).toEqual([template, wanted, refused.id])
      }
    }
  })

  it('is told by every word for that column', () => {
    for (const header of REASONS) expect(listOf(sheetFor(list, 'ours', ['有误'], header))?.list).toBe(refused.id)
  })

  it('is the list itself once the reasons are deleted', () => {
    expect(listOf(sheetFor(list, 'ours', ['', '']))?.list).toBe(list.id)
  })

  it('has an error in each row, so nothing of it is ever imported', () => {
    const check = listOf(sheetFor(list, 'ours', ['手机号码格式错误', '没见过的话', '']))
    expect(check?.rows.map(({ verdict, findings }) => [verdict, ...findings.map(({ code }) => code)])).toEqual([
      ['error', 'refused-phone'],
      ['error', 'refused-otherwise'],
      ['error', 'refused-without-reason'],
    ])
    for (const row of check?.rows ?? []) expect(refusedRow(row, undefined, true).plan).toBe('none')
  })

  it('finds the record of each row, by its whole key', () => {
    const check = listOf(sheetFor(list, 'ours', ['有误', '有误', '有误']))
    const records = [0, 1].map((n): KnownRecord => ({ id: String(n), values: goodRow(list, n), kept: {} }))
    const found = refused.match?.(check?.rows ?? [], records) ?? []
    expect(found.map((one) => (typeof one === 'object' ? one.id : one))).toEqual(['0', '1', undefined])
  })
})

describe('a row of failed data', () => {
  const list = getList('registrations')
  const row = (values: Values): CheckedRow => ({ sheet: 0, row: 2, verdict: 'error', values, findings: [] })
  const record = (id: string, changed: Values = {}): KnownRecord => {
    return { id, values: { ...goodRow(list, 1), subject: '全部科目', ...changed }, kept: {} }
  }
  const { name = '', idNumber = '', certificate = '', level = '' } = goodRow(list, 1)
  const masked = `${idNumber.slice(0, 3)}****${idNumber.slice(-4)}`

  it('is found by name and what the stars leave of the number, without the plan the platform was told before', () => {
    expect(matchRefused(list, [row({ name, idNumber: masked, certificate, level })], [record('a')])).toMatchObject([
      { id: 'a' },
    ])
  })

  it('is nobody’s where the number shows another person, and several people’s where it fits both', () => {
    const other = row({ name, idNumber: `999****${idNumber.slice(-4)}`, certificate, level })
    const both = row({ name, idNumber: masked, certificate, level })
    const records = [record('a'), record('b', { plan: '另一场' })]
    expect(matchRefused(list, [other, both], records)).toEqual([undefined, 'several'])
  })

  it('counts as let pass where it is on record or stood right in the list checked last, and else is said to be unknown', () => {
    const codesOf = (found: KnownRecord | 'several' | undefined, handedOut: boolean) => {
      const { findings, recordId, plan } = refusedRow(row({ name }), found, handedOut)
      return [findings.at(-1)?.code, recordId, plan]
    }
    expect(codesOf(record('a'), false)).toEqual(['refused-let-pass', 'a', 'none'])
    expect(codesOf('several', false)).toEqual(['refused-let-pass', undefined, 'none'])
    expect(codesOf(undefined, true)).toEqual(['refused-let-pass', undefined, 'none'])
    expect(codesOf(undefined, false)).toEqual(['refused-not-on-record', undefined, 'none'])
  })
})
