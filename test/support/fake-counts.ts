/** 假数字 · The named counts of the records in memory, as the triggers of the database keep them. */
import { INVIGILATOR_STATUS_CODES, TRAINING_CODES } from '../../src/domain/invigilators/invigilator-status.js'
import type { Values } from '../../src/domain/lists/rows.js'
import { type NamedCounts, readNamedCounts } from '../../src/domain/steps/named-counts.js'

/** The field in which a seat in memory keeps what was printed of it. */
export function printedOn(paper: string): string {
  return `printed.${paper}`
}

export function namedCountsOf(all: (list: string) => readonly { readonly values: Values }[]): NamedCounts {
  const sums = new Map<string, number>()
  const add = (measure: string, amount: number) => sums.set(measure, (sums.get(measure) ?? 0) + amount)
  for (const { values } of all('pilot-applications')) add(`applied|${values.year}|${values.status ?? '未提交'}`, 1)
  for (const { values } of all('pilot-quotas')) {
    const { year, certificate, level, major, status, approved = '0', used = '0' } = values
    const quota = `quota|${year}|${certificate}|${level}|${major}`
    add(`pilot|${year}|${status}`, 1)
    add(`${quota}|approved`, status === '审核通过' ? Number(approved) : 0)
    add(`${quota}|used`, Number(used))
  }
  for (const { values } of all('sites')) {
    const isOpen = values.host === '本校' && ['未提交', '审核退回'].includes(values.review ?? '')
    add(`site|${values.host}|${values.review}|${values.status ?? ''}`, 1)
    add(`unsigned|${values.certificate}`, isOpen && values.signed === undefined ? 1 : 0)
  }
  for (const { values } of all('seats')) {
    const kind = values.candidate === undefined ? 'guest-seat' : 'seated'
    add(`${kind}|${values.plan}|${values.level ?? ''}|${values.subject}`, 1)
  }
  for (const { values } of all('seats')) {
    for (const paper of ['tickets', 'sign-in', 'door-labels', 'desk-labels']) {
      add(`unprinted|${values.plan}|${paper}`, values[printedOn(paper)] === undefined ? 1 : 0)
    }
  }
  for (const { values } of all('platform-registrations')) {
    add(`official|${values.plan}|${values.level}|${values.subject}`, 1)
  }
  for (const { values } of all('invigilators')) {
    const { name, phone, certificate, level, status = '待认证', training = '' } = values
    const codes = [INVIGILATOR_STATUS_CODES[status] ?? '', TRAINING_CODES[training] ?? '']
    add(['invigilator', `${name}.${phone}`, certificate, level, ...codes].join('|'), 1)
  }
  for (const { values } of all('teaching')) add(`teaches|${values.teacher}|${values.major}|${values.className}`, 1)
  const rooms = new Map<string, readonly [measure: string, count: number, plan: string]>()
  for (const { values } of all('rooms')) {
    const { plan = '', certificate, level = '', seats } = values
    const measure = `room-size|${certificate}|${level}|${seats}`
    rooms.set(`${plan} ${measure}`, [measure, (rooms.get(`${plan} ${measure}`)?.[1] ?? 0) + 1, plan])
  }
  return readNamedCounts([...sums, ...rooms.values()])
}
