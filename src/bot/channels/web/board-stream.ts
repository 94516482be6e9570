/** 进度板推送 · The board of one visitor, read again only where something has changed. */
import type { BoardOwner, BoardReader, FoundBoard } from '../../../domain/ports/board.js'
import type { BoardNews } from './page/wire.js'
import type { Visitor } from './visitors.js'

/** As of when it is, who may see it, and what no stamp tells. */
const READ_ANYWAY_MS = 60_000
/** The stamp of all schools of an organisation goes over all their counts. */
const SCHOOLS_LOOKED_AT_MS = 10_000

/**
 * Each call looks; undefined where the page has it already. `isStale`: something was answered in this conversation.
 * After a failure the next call reads whatever the stamp says.
 */
export function followBoard(reader: BoardReader, { from, conversation }: Visitor, now: () => Date) {
  let owner: BoardOwner | undefined
  let stamp: string | undefined
  let given: string | undefined
  let [readAt, lookedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return async (isStale: boolean): Promise<BoardNews | undefined> => {
    const at = now().getTime()
    if (!isStale && owner !== undefined && 'orgId' in owner && at - lookedAt < SCHOOLS_LOOKED_AT_MS) return undefined
    lookedAt = at
    // Before the board: what changes in between is found by the next look.
    const fresh = owner === undefined ? undefined : await reader.stampOf(owner)
    if (!isStale && fresh === stamp && at - readAt < READ_ANYWAY_MS) return undefined
    readAt = Number.NEGATIVE_INFINITY
    const found = await reader.read(from, conversation)
    readAt = at
    stamp = isSame(found?.owner, owner) ? fresh : undefined
    owner = found?.owner
    const news = showFound(found)
    const print = JSON.stringify(news)
    if (print === given) return undefined
    given = print
    return news
  }
}

function isSame(one: BoardOwner | undefined, other: BoardOwner | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function showFound(found: FoundBoard | undefined): BoardNews {
  if (found === undefined) return { board: null }
  if ('board' in found) return { board: { ...found.board, asOf: minuteOf(found.board.asOf) } }
  return { schools: { ...found.schools, asOf: minuteOf(found.schools.asOf) } }
}

/** To the minute, so that an unchanged board is sent at most once a minute. */
function minuteOf(asOf: Date): string {
  return new Date(Math.floor(asOf.getTime() / 60_000) * 60_000).toISOString()
}
