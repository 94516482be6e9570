/** 准考证 · One ticket a candidate, with a line for each subject, in the order of the first seat. */
import { looksMasked, maskIdNumber } from '../cells/masking.js'
import { groupBy } from '../lists/group-by.js'
import type { Fact } from '../printing/form.js'
import type { AdmissionTicket } from '../printing/leaf.js'
import type { SeatedCandidate } from './seated-candidate.js'
import { inSeatingOrder, keyOf } from './seating-order.js'

export interface TicketWords {
  readonly plan: string
  readonly notices: readonly string[]
}

/** Of every book; what the programme's own adds is put after them. */
export const COMMON_NOTICES: readonly string[] = [
  '请带本准考证和有效身份证件，缺一不可。',
  '请按准考证上的时间、考场和座位号参加考试，入场时在签到表上签字。',
  '手机等与考试无关的物品放到物品存放处，不带到座位上。',
  '考试中遇到机器或其他问题请举手，由监考员处理。',
]

export function admissionTickets(seated: readonly SeatedCandidate[], words: TicketWords): readonly AdmissionTicket[] {
  const people = groupBy(inSeatingOrder(seated), personOf)
  return [...people.values()].map((rows) => ({
    kind: 'ticket',
    plan: words.plan,
    room: rows[0]?.room ?? '',
    ...photoOf(rows),
    facts: factsOf(rows),
    subjects: rows.map((row) => ({
      certificate: row.certificate ?? '',
      subject: row.subject ?? '',
      mode: row.mode ?? '',
      time: row.time ?? '',
      room: row.room ?? '',
      seat: row.seat ?? '',
    })),
    notices: words.notices,
  }))
}

/** Namesakes without any number are kept apart by their school at least. */
export function personOf({ ticketNumber, candidateNumber, idNumber, name, school }: SeatedCandidate): string {
  const number = candidateNumber ?? ticketNumber ?? idNumber
  return number === undefined ? keyOf(name, school) : keyOf('#', number)
}

function photoOf(rows: readonly SeatedCandidate[]): { readonly photo?: string } {
  const photo = known(rows, 'photo')
  return photo === '' ? {} : { photo }
}

/** As the platform's own ticket has them [PM 699–727]. */
function factsOf(rows: readonly SeatedCandidate[]): readonly Fact[] {
  return [
    { label: '姓名', value: known(rows, 'name') },
    { label: '性别', value: known(rows, 'gender') },
    { label: '身份证号', value: masked(known(rows, 'idNumber')), isWide: true },
    { label: '考生编号', value: known(rows, 'candidateNumber'), isWide: true },
    { label: '准考证号', value: known(rows, 'ticketNumber'), isWide: true },
    { label: '所属院校', value: known(rows, 'school'), isWide: true },
    { label: '考核站点', value: known(rows, 'site'), isWide: true },
    { label: '考点地址', value: known(rows, 'siteAddress'), isWide: true },
  ]
}

/** One subject's row may say what another leaves out. */
function known(rows: readonly SeatedCandidate[], field: keyof SeatedCandidate): string {
  return rows.find((row) => (row[field] ?? '') !== '')?.[field] ?? ''
}

function masked(idNumber: string): string {
  return looksMasked(idNumber) ? idNumber : maskIdNumber(idNumber)
}
