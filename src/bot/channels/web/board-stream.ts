/** 进度板推送 · The board of one visitor, read again only where something has changed. */
import type { Board, BoardReader } from '../../../domain/ports/board.js'
import type { BoardNews, ShownBoard } from './page/wire.js'
import type { Visitor } from './visitors.js'

/** As of when it is, who may see it, and what no stamp tells. */
const READ_ANYWAY_MS = 60_000

/**
 * Each call looks; undefined where the page has it already. `isStale`: something was answered in this conversation.
 * After a failure the next call reads whatever the stamp says.
 */
export function followBoard(reader: BoardReader, { from, conversation }: Visitor, now: () => Date) {
  let schoolId: string | undefined
  let stamp: string | undefined
  let given: string | undefined
  let readAt = Number.NEGATIVE_INFINITY
  return async (isStale: boolean): Promise<BoardNews | undefined> => {
    // Before the board: what changes in between is found by the next look.
    const fresh = schoolId === undefined ? undefined : await reader.stampOf(schoolId)
    const at = now()
    if (!isStale && fresh === stamp && at.getTime() - readAt < READ_ANYWAY_MS) return undefined
    readAt = Number.NEGATIVE_INFINITY
    const found = await reader.read(from, conversation)
    readAt = at.getTime()
    stamp = found?.schoolId === schoolId ? fresh : undefined
    schoolId = found?.schoolId
    const news: BoardNews = { board: found === undefined ? null : showBoard(found.board) }
    const print = JSON.stringify(news)
    if (print === given) return undefined
    given = print
    return news
  }
}

/** To the minute, so that an unchanged board is sent at most once a minute. */
function showBoard(board: Board): ShownBoard {
  const minute = new Date(Math.floor(board.asOf.getTime() / 60_000) * 60_000)
  return { ...board, asOf: minute.toISOString() }
}
