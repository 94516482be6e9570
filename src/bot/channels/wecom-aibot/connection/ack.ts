/** 回执 · What became of one request, and what that means for the message. */
import type { SendOutcome } from '../../../../domain/ports/channel.js'
import type { WecomTimings } from './timings.js'

export type Ack =
  | { readonly kind: 'ok'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: number }
  /** Surely never written to a socket. */
  | { readonly kind: 'not-sent' }
  /** The connection went while the acknowledgement was awaited. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'no-ack' }
  /** An earlier answer on this req_id was never acknowledged: a late one would be taken for ours. */
  | { readonly kind: 'req-id-spent' }
  /** Our own fault: the body breaks the protocol's rules. */
  | { readonly kind: 'invalid' }

export const CODE = {
  credentials: 853000,
  notSubscribed: 846609,
  unknownReqId: 846605,
  streamExpired: 846608,
  cannotShowStream: 600039,
  frameInFlight: 6000,
  msgType: 40008,
  mediaId: 40007,
  missingField: 40058,
  tooLarge: 45002,
  noChatId: 86201,
  mayNotPost: 93001,
  neverWritten: 93006,
  frequency: 45009,
  concurrency: 45033,
  systemBusy: -1,
} as const

/**
 * What a refusal asks for. `other-way`: this way to answer is closed, the conversation is not · `plain`: the same
 * words, but not as a stream · `shorter`: in smaller parts · `wait`: the very same again, later · `never`: nothing helps.
 */
export type Remedy = 'other-way' | 'plain' | 'shorter' | 'wait' | 'never'

const REMEDIES: Readonly<Record<number, Remedy>> = {
  [CODE.unknownReqId]: 'other-way',
  [CODE.streamExpired]: 'other-way',
  [CODE.msgType]: 'other-way',
  [CODE.cannotShowStream]: 'plain',
  [CODE.tooLarge]: 'shorter',
  [CODE.notSubscribed]: 'wait',
  [CODE.frameInFlight]: 'wait',
  [CODE.frequency]: 'wait',
  [CODE.concurrency]: 'wait',
  [CODE.systemBusy]: 'wait',
  [CODE.noChatId]: 'never',
  [CODE.mayNotPost]: 'never',
  [CODE.neverWritten]: 'never',
  [CODE.missingField]: 'never',
}

/** A code nobody has told us of closes this way only: the answer is tried another way before it is given up. */
export function remedyOf(ack: Ack): Remedy | undefined {
  if (ack.kind === 'req-id-spent') return 'other-way'
  return ack.kind === 'refused' ? (REMEDIES[ack.code] ?? 'other-way') : undefined
}

/** WeCom refuses the conversation itself, so nothing else will get through to it either. */
export function isConversationRefused(errorCode: string): boolean {
  return [CODE.noChatId, CODE.mayNotPost, CODE.neverWritten].some((code) => String(code) === errorCode)
}

/** Minutes altogether; who is refused that often for being busy is not busy. */
const MAX_ATTEMPTS = 8

export function outcomeOf(ack: Ack, attempts: number, nowMs: number, timings: WecomTimings): SendOutcome {
  switch (ack.kind) {
    case 'ok':
      return { state: 'sent' }
    case 'not-sent':
      return later(nowMs + timings.sendRetryMs, 'not-connected')
    case 'dropped':
      return { state: 'unknown', errorCode: 'connection-lost' }
    case 'no-ack':
      return { state: 'unknown', errorCode: 'no-ack' }
    case 'req-id-spent':
    case 'invalid':
      return { state: 'rejected', errorCode: ack.kind }
    case 'refused': {
      const errorCode = String(ack.code)
      const waitMs = remedyOf(ack) === 'wait' ? waitAfter(ack.code, attempts, timings) : undefined
      return waitMs === undefined ? { state: 'rejected', errorCode } : later(nowMs + waitMs, errorCode)
    }
  }
}

/** Undefined when it has been tried often enough. */
function waitAfter(code: number, attempts: number, timings: WecomTimings): number | undefined {
  const [leastMs, mostMs] = timings.concurrencyPauseMs
  // Neither says anything about this message, so there is no last attempt.
  if (code === CODE.frequency) return timings.frequencyPauseMs
  if (code === CODE.notSubscribed) return timings.sendRetryMs
  if (attempts >= MAX_ATTEMPTS) return undefined
  if (code === CODE.concurrency) return leastMs + Math.random() * (mostMs - leastMs)
  return Math.min(timings.sendRetryMs * 2 ** Math.max(0, attempts - 1), timings.frequencyPauseMs)
}

function later(atMs: number, errorCode: string): SendOutcome {
  return { state: 'deferred', notBefore: new Date(atMs), errorCode }
}
