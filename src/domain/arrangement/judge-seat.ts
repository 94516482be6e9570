/** 座位是谁的 · Whose seat a row is: a candidate of ours, or a guest of another school at our site, of whom nothing more is kept. */
import { looksMasked, maskIdNumber } from '../cells/masking.js'
import { foldKey } from '../cells/text-normal.js'
import type { Against, Remark } from '../lists/list.js'
import type { CheckedRow, KnownRecord, Values } from '../lists/rows.js'
import { PROBLEMS } from '../talk/all-problems.js'
import { problemOf } from '../talk/problem.js'
import type { SeatField } from './seat-columns.js'

interface Judged {
  readonly values: Values
  readonly remarks: readonly Remark<SeatField>[]
}

const NOTHING: Judged = { values: {}, remarks: [] }

export function judgeSeat(
  row: CheckedRow<SeatField>,
  found: KnownRecord | 'several' | undefined,
  against: Pick<Against, 'schoolName'>,
): Judged {
  // The host sees name, school, ticket and seat of a guest, and nothing else [PM 5.2.4.2].
  if (found === undefined && isGuest(row.values, against)) return { values: maskedNumber(row.values), remarks: [] }
  if (row.findings.some(({ code, field }) => field === 'idNumber' && PROBLEMS[code].level === 'error')) return NOTHING
  const { name, plan = '' } = row.values
  if (found === 'several') return sayOf('idNumber', problemOf('seat-person-several'))
  if (found === undefined) return sayOf('name', problemOf('seat-person-unknown'))
  const recorded = found.values.name
  if (name !== undefined && recorded !== undefined && name !== recorded) {
    const differs = problemOf('seat-name-differs', { name: recorded })
    return { values: {}, remarks: [{ ...differs, field: 'name', proposal: recorded, doubtful: true }] }
  }
  const { elsewhere, registered } = found.kept
  const remarks: Remark<SeatField>[] = []
  if (elsewhere !== undefined) remarks.push({ ...problemOf('seat-elsewhere', { room: elsewhere }), field: 'room' })
  if (registered === undefined && plan !== '') remarks.push({ ...problemOf('seat-not-registered'), field: 'name' })
  return { values: { candidate: found.id, ...certificateOf(row.values, registered) }, remarks }
}

function sayOf(field: SeatField, problem: ReturnType<typeof problemOf>): Judged {
  return { values: {}, remarks: [{ ...problem, field } as Remark<SeatField>] }
}

/** Of another school: 借考 at our site. */
function isGuest({ school = '' }: Values<SeatField>, { schoolName }: Pick<Against, 'schoolName'>): boolean {
  const [said, own] = [foldKey(school), foldKey(schoolName)]
  return said !== '' && !own.includes(said) && !said.includes(own)
}

function maskedNumber({ idNumber }: Values<SeatField>): Values {
  return idNumber === undefined || looksMasked(idNumber) ? {} : { idNumber: maskIdNumber(idNumber) }
}

/** What the row leaves out is what the person is registered for, where that is one thing: `数字营销技术应用|中级`. */
function certificateOf({ certificate, level }: Values<SeatField>, registered: string | undefined): Values {
  const [only = '', ...others] = (registered ?? '').split('\n')
  if (others.length > 0 || only === '') return {}
  const [known = '', knownLevel = ''] = only.split('|')
  return { certificate: certificate ?? known, level: level ?? knownLevel }
}
