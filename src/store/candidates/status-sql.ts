/** 状态的 SQL · The domain's statuses and transitions handed to SQL as data, so that the two cannot disagree. */
import { CANDIDATE_STATUSES } from '../../domain/candidates/candidate.js'
import { requiredFields } from '../../domain/candidates/candidate-columns.js'
import { type CandidateEvent, initialStatus, isLocked, TRANSITIONS } from '../../domain/candidates/candidate-status.js'
import { Prisma } from '../generated/client.js'
import { PLAIN_FIELDS } from './candidate-row.js'

/** `{from: to}` of one event, as json text. */
export function statusMoves(event: CandidateEvent): string {
  return JSON.stringify(TRANSITIONS[event])
}

/** `{platform status: {from: to}}`, as json text. */
export const PLATFORM_MOVES = JSON.stringify(
  Object.fromEntries(CANDIDATE_STATUSES.map((status) => [status, TRANSITIONS[`platform-said:${status}`]])),
)

/** A new candidate has no photo yet: `{complete: status}`, as json text. */
export const INITIAL_STATUSES = JSON.stringify({
  true: initialStatus({ hasPhoto: false, complete: true }),
  false: initialStatus({ hasPhoto: false, complete: false }),
})

export function isLockedSql(column: 'c.status'): Prisma.Sql {
  return Prisma.sql`(${Prisma.raw(column)} = ANY(${CANDIDATE_STATUSES.filter(isLocked)}))`
}

/** Whether nothing required of everybody is missing, over the columns of `alias`. */
export function isCompleteSql(alias: 'n'): Prisma.Sql {
  const required = new Set<string>(requiredFields('ours'))
  const columns = PLAIN_FIELDS.filter(({ field }) => required.has(field)).map(({ column }) => column)
  const present = columns.map((column) => `coalesce(${alias}.${column}, '') <> ''`)
  return Prisma.raw(`(${[...present, `${alias}.phone_sealed IS NOT NULL`].join(' AND ')})`)
}
