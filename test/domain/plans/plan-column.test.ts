import { describe, expect, it } from 'vitest'
import { roomsList } from '../../../src/domain/rooms/rooms-list.js'
import { check, sheetOf, workbookOf } from '../../support/class-list.js'

const COLUMNS = roomsList.templates.ours.columns
const ROOM = Object.fromEntries(COLUMNS.map(({ field }) => [field, roomsList.columns[field]?.example ?? '']))
const JUNE = { name: '2026年6月网店运营推广考试', number: '1002026061801', exam: '2026-06-18' }
const MAY = { name: '2026年5月网店运营推广考试', exam: '2026-05-22' }
const TODAY = '2026-04-10'

/** One room; `plan` undefined: the sheet has no such column. */
function roomOf(plan: string | undefined, plans: readonly object[], scope: Readonly<Record<string, string>> = {}) {
  const columns = COLUMNS.filter(({ field }) => field !== 'plan' || plan !== undefined)
  const cells = columns.map(({ field }) => (field === 'plan' ? plan : field === 'name' ? '107室' : ROOM[field]) ?? '')
  const sheet = sheetOf([columns.map(({ header }) => header), cells])
  const records = { 'exam-plans': plans.map((one) => ({ certificates: '网店运营推广', levels: '中级', ...one })) }
  const checked = check(workbookOf(sheet), { today: TODAY, records, scope })
  return { ...checked.rows[0]!, ofFile: checked.fileFindings }
}
const codes = ({ findings }: ReturnType<typeof roomOf>) => findings.map(({ code }) => code)

describe('the plan of a row', () => {
  it.each([
    ['its name', JUNE.name],
    ['its number', '1002026061801'],
    ['its name with blanks', ' 2026年6月 网店运营推广考试'],
    ['full width digits', '２０２６年６月网店运营推广考试'],
  ])('is known by %s', (_, said) => {
    expect(roomOf(said, [JUNE, MAY])).toMatchObject({ verdict: 'ok', values: { plan: JUNE.name } })
  })

  it('that is not on record is a warning with the nearest one proposed', () => {
    const row = roomOf('6月网店运营推广考试', [JUNE, MAY])
    expect(row.verdict).toBe('ok')
    expect(row.findings).toMatchObject([{ code: 'plan-unknown', field: 'plan', proposal: JUNE.name }])
    expect(roomOf('春季英语四级', [JUNE, MAY]).findings).toMatchObject([{ code: 'plan-unknown' }])
    expect(roomOf('春季英语四级', [JUNE, MAY]).findings[0]).not.toHaveProperty('proposal')
  })

  it('is whatever the row says while the school has entered no plan', () => {
    expect(roomOf('6月那场', [])).toMatchObject({ findings: [], values: { plan: '6月那场' } })
  })

  it.each([
    ['an empty cell', ''],
    ['no column', undefined],
  ])('with %s is the only one that is not over', (_, said) => {
    const over = { ...MAY, name: '2026年3月网店运营推广考试', exam: '2026-03-20' }
    expect(roomOf(said, [JUNE, over])).toMatchObject({ verdict: 'ok', findings: [], values: { plan: JUNE.name } })
  })

  it('with none said is the one said of the whole list, else missing', () => {
    expect(roomOf('', [JUNE, MAY], { plan: MAY.name }).values.plan).toBe(MAY.name)
    expect(codes(roomOf('', [JUNE, MAY]))).toEqual(['cell-missing'])
    expect(codes(roomOf(undefined, [JUNE, MAY]))).toEqual(['row-lacks-columns'])
    expect(codes(roomOf('', []))).toEqual(['cell-missing'])
  })
})
