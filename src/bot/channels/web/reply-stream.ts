/** 回复推送 · New replies and the board to open pages as server-sent events: at once when woken, every second or two anyway. */
import type { ServerResponse } from 'node:http'
import type { BoardReader } from '../../../domain/ports/board.js'
import type { TalkStore } from '../../../domain/ports/talk-store.js'
import type { ConversationRef } from '../../../domain/talk/message.js'
import { followBoard } from './board-stream.js'
import type { BoardNews, ShownReply, ShownSaid } from './page/wire.js'
import { showReply } from './shown-reply.js'
import type { Visitor } from './visitors.js'

export interface ReplyStreams {
  open(visitor: Visitor, afterSequence: number, response: ServerResponse): void
  /** Something new is in the store for this chat. */
  wake(chatId: string): void
  /** Shows what was written on one page on the person's other pages. */
  tell(chatId: string, said: ShownSaid): void
  closeAll(): void
}

interface OpenStream {
  readonly chatId: string
  look(): void
  write(event: string, content: unknown, id?: number): void
  close(): void
}

const HEARTBEAT_MS = 15_000
/**
 * How far behind the newest number to look again: a transaction that began earlier may commit later,
 * and a snapshot not sent yet is changed in its place.
 */
const OVERLAP = 200
const PART = 500
/** A browser opens six connections to one server; resting pages leave some for everything else. */
const MAX_STREAMS_PER_CHAT = 4
const MAX_UNSENT_BYTES = 4 * 1024 * 1024

export interface StreamSource {
  readonly talk: Pick<TalkStore, 'listReplies'>
  readonly board?: BoardReader
  readonly pollMs: number
  readonly boardPollMs: number
  readonly now: () => Date
}

export function streamReplies(source: StreamSource, onError: (error: unknown) => void): ReplyStreams {
  const streams = new Set<OpenStream>()
  const ofChat = (chatId: string): OpenStream[] => [...streams].filter((stream) => stream.chatId === chatId)

  return {
    open(visitor, afterSequence, response) {
      const { conversation } = visitor
      const older = ofChat(conversation.chatId)
      for (const stream of older.slice(0, Math.max(0, older.length + 1 - MAX_STREAMS_PER_CHAT))) {
        stream.write('rest', {})
        stream.close()
      }
      const stream = writeEvents(conversation.chatId, response, source, {
        replies: followReplies(source.talk, conversation, afterSequence),
        ...(source.board && { board: followBoard(source.board, visitor, source.now) }),
        onError,
      })
      streams.add(stream)
      response.on('close', () => {
        streams.delete(stream)
        stream.close()
      })
      stream.look()
    },
    wake(chatId) {
      for (const stream of ofChat(chatId)) stream.look()
    },
    tell(chatId, said) {
      for (const stream of ofChat(chatId)) stream.write('said', said)
    },
    closeAll() {
      for (const stream of [...streams]) stream.close()
    },
  }
}

interface Followed {
  readonly replies: () => Promise<readonly ShownReply[]>
  readonly board?: (isStale: boolean) => Promise<BoardNews | undefined>
  readonly onError: (error: unknown) => void
}

function writeEvents(
  chatId: string,
  response: ServerResponse,
  { pollMs, boardPollMs }: StreamSource,
  { replies, board, onError }: Followed,
): OpenStream {
  const write: OpenStream['write'] = (event, content, id) => {
    // A look may end after the page has gone.
    if (response.writableEnded || response.destroyed) return
    const idLine = id === undefined ? '' : `id: ${id}\n`
    if (response.writableLength > MAX_UNSENT_BYTES) response.destroy()
    else response.write(`${idLine}event: ${event}\ndata: ${JSON.stringify(content)}\n\n`)
  }
  let isStale = true
  const lookAtBoard = onceMoreAfterwards(async () => {
    const wasStale = isStale
    isStale = false
    const news = await board?.(wasStale)
    if (news !== undefined) write('board', news)
  }, onError)
  const look = onceMoreAfterwards(async () => {
    for (const shown of await replies()) {
      write('reply', shown, shown.sequence)
      // A turn may have changed anything: the language and the school too.
      isStale ||= !shown.isProgress
    }
    if (isStale) lookAtBoard()
  }, onError)
  const timers = [setInterval(look, pollMs), setInterval(() => response.write(': \n\n'), HEARTBEAT_MS)]
  if (board !== undefined) timers.push(setInterval(lookAtBoard, boardPollMs))
  response.write('retry: 2000\n\n')
  return {
    chatId,
    look,
    write,
    close() {
      for (const timer of timers) clearInterval(timer)
      response.end()
    },
  }
}

/** Each call gives what is new or changed since the call before; the first one some the page may already have. */
function followReplies(talk: Pick<TalkStore, 'listReplies'>, conversation: ConversationRef, afterSequence: number) {
  const given = new Map<number, string>()
  let last = afterSequence
  return async () => {
    const from = Math.max(0, last - OVERLAP)
    const messages = await talk.listReplies(conversation, from, PART)
    const news = messages.map(showReply).filter((shown) => {
      const print = JSON.stringify(shown)
      const isNew = given.get(shown.sequence) !== print
      given.set(shown.sequence, print)
      return isNew
    })
    last = Math.max(last, ...messages.map(({ sequence }) => sequence))
    for (const sequence of given.keys()) if (sequence <= last - OVERLAP) given.delete(sequence)
    return news
  }
}

/** A wake during a look makes one more afterwards. */
function onceMoreAfterwards(look: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let isLooking = false
  let again = false
  const run = async (): Promise<void> => {
    isLooking = true
    do {
      again = false
      await look().catch(onError)
    } while (again)
    isLooking = false
  }
  return () => {
    if (isLooking) again = true
    else void run()
  }
}
