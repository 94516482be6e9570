/** 连接 · Follows new replies; comes back by itself after any break. */
import type { BoardNews, ShownReply, ShownSaid } from './wire.js'

export interface Connection {
  readonly onReply: (reply: ShownReply) => void
  readonly onSaid: (said: ShownSaid) => void
  readonly onBoard: (news: BoardNews) => void
  readonly onState: (state: 'online' | 'connecting') => void
  /** The server refused the stream; resolves when it is worth trying again. */
  readonly onRefused: () => Promise<void>
}

const AGAIN_MS = 3000

export function followReplies(afterSequence: number, connection: Connection): void {
  let last = afterSequence
  const connect = (): void => {
    const source = new EventSource(`/api/stream?after=${last}`)
    source.onopen = () => connection.onState('online')
    source.onerror = () => {
      connection.onState('connecting')
      // Open errors are mended by the browser itself; a refusal closes the source for good.
      if (source.readyState !== EventSource.CLOSED) return
      source.close()
      setTimeout(() => void connection.onRefused().then(connect), AGAIN_MS)
    }
    source.addEventListener('reply', (event) => {
      const reply = JSON.parse(event.data) as ShownReply
      last = Math.max(last, reply.sequence)
      connection.onReply(reply)
    })
    // Too many pages of one person are open: this one rests until it is looked at.
    source.addEventListener('rest', () => {
      source.close()
      window.addEventListener('focus', connect, { once: true })
    })
    source.addEventListener('board', (event) => connection.onBoard(JSON.parse(event.data) as BoardNews))
    source.addEventListener('said', (event) => connection.onSaid(JSON.parse(event.data) as ShownSaid))
  }
  connect()
}
