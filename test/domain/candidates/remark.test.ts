import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'
import { check, HEADERS, rowOf, sheetOf, workbookOf } from '../../support/class-list.js'

/** A faultless row with this beside it. */
function beside(header: string, text: string, kind = 's') {
  const kinds = { 2: 's'.repeat(HEADERS.length) + kind }
  const rows = [
    [...HEADERS, header],
    [...rowOf(1), text],
  ]
  return check(workbookOf(sheetOf(rows, { kinds }))).rows[0]!
}

describe('a remark', () => {
  it.each(['休学', '2024年3月休学一年', '参军入伍', '已转出', '退学', '转学', '保留学籍（服兵役）'])(
    '“%s” is pointed out: somebody away or gone, and it stops nobody',
    (text) => {
      const { verdict, findings } = beside('备注', text)
      expect(verdict).toBe('ok')
      expect(findings.map(({ code, field }) => [code, field])).toEqual([['remark-away', 'remark']])
      expect(PROBLEMS['remark-away'].level).toBe('warning')
    },
  )

  it.each(['外校转入', '休学后复学', '插班生', '转学生'])('“%s” is pointed out: somebody new or back', (text) => {
    expect(beside('备注', text)).toMatchObject({ verdict: 'ok', findings: [{ code: 'remark-new', field: 'remark' }] })
  })

  it('names the word it goes by', () => {
    expect(beside('学籍状态', '因病休学').findings[0]?.params).toEqual({ text: '休学' })
  })

  it.each(['', '班长', '在读', '住校；家长电话已核对', '特困生 减免'])('“%s” is nobody’s business', (text) => {
    expect(beside('备注', text)).toMatchObject({ verdict: 'ok', findings: [] })
  })
})

describe('what stands beside a list for the platform', () => {
  it.each([
    ['备注', 'remark'],
    ['班级', 'className'],
  ])('%s is known and kept', (header, field) => {
    const rows = [
      [...HEADERS, header],
      [...rowOf(1), ' 电商2301班 '],
    ]
    const { rows: checked, fileFindings } = check(workbookOf(sheetOf(rows)))
    expect(fileFindings).toEqual([])
    expect(checked[0]).toMatchObject({ verdict: 'ok', values: { [field]: '电商2301班' }, findings: [] })
  })

  it.each([
    ['an error value', '#N/A', 'e'],
    ['a formula', '=A1', 's'],
    ['a dash and words', '-请假', 's'],
  ])('%s in it refuses nobody and is not taken', (_, text, kind) => {
    for (const header of ['备注', '班级']) {
      const { verdict, findings, values } = beside(header, text, kind)
      expect([verdict, findings, values.remark, values.className]).toEqual(['ok', [], undefined, undefined])
    }
  })

  it('is read as far as a cell may go', () => {
    const { verdict, values, findings } = beside('备注', `休学${'长'.repeat(300)}`)
    expect([verdict, values.remark?.length, findings[0]?.code]).toEqual(['ok', 100, 'remark-away'])
  })

  it('a class may be merged over its people, a remark is of one', () => {
    const column = HEADERS.length
    const merges = [column, column + 1].map((at) => ({ firstRow: 2, lastRow: 3, firstColumn: at, lastColumn: at }))
    const rows = [
      [...HEADERS, '班级', '备注'],
      [...rowOf(1), '一班', '休学'],
      [...rowOf(2), '', ''],
    ]
    const checked = check(workbookOf(sheetOf(rows, { merges }))).rows
    expect(checked.map(({ values }) => [values.className, values.remark])).toEqual([
      ['一班', '休学'],
      ['一班', undefined],
    ])
  })
})
