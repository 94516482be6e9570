/** 回复凭据 · What is needed to answer one callback, as a string the core keeps with the message. */
import { z } from 'zod'

const shape = z.object({
  /** The callback's req_id. */
  r: z.string().min(1),
  /** m message · e enter_chat · c card tap */
  k: z.enum(['m', 'e', 'c']),
  /** When it came, in ms. */
  t: z.number().int(),
  /** The conversation: an answer that goes elsewhere (group → private) is pushed. */
  c: z.string(),
})

export interface ReplyHandle {
  readonly reqId: string
  readonly kind: 'message' | 'enter' | 'card'
  readonly receivedAtMs: number
  readonly chatId: string
}

const KINDS = { m: 'message', e: 'enter', c: 'card' } as const

export function parseReplyHandle(text: string | undefined): ReplyHandle | undefined {
  if (text === undefined) return undefined
  try {
    const { r, k, t, c } = shape.parse(JSON.parse(text))
    return { reqId: r, kind: KINDS[k], receivedAtMs: t, chatId: c }
  } catch {
    return undefined
  }
}

export function writeReplyHandle(handle: ReplyHandle): string {
  const k = ({ message: 'm', enter: 'e', card: 'c' } as const)[handle.kind]
  return JSON.stringify({ r: handle.reqId, k, t: handle.receivedAtMs, c: handle.chatId })
}
