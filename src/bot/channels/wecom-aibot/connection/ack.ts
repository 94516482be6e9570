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
  unknownReqId: 846605,
  streamExpired: 846608,
  mediaId: 40007,
  frequency: 45009,
  systemBusy: -1,
  mayNotPost: [93001, 93006],
} as const

/** This way to answer is closed, the conversation is not: push instead. */
export function mustPush(ack: Ack): boolean {
  if (ack.kind === 'req-id-spent') return true
  return ack.kind === 'refused' && (ack.code === CODE.unknownReqId || ack.code === CODE.streamExpired)
}

const MAX_BUSY_ATTEMPTS = 5

/** The codes not named here (40008, 40058, 86201, 93001, 93006 …) do not change by trying again. */
export function outcomeOf(ack: Ack, attempts: number, now: number, timings: WecomTimings): SendOutcome {
  const later = (ms: number, errorCode: string): SendOutcome => ({
    state: 'deferred',
    notBefore: new Date(now + ms),
    errorCode,
  })
  switch (ack.kind) {
    case 'ok':
      return { state: 'sent' }
    case 'not-sent':
      return later(timings.sendRetryMs, 'not-connected')
    case 'dropped':
      return { state: 'unknown', errorCode: 'connection-lost' }
    case 'no-ack':
      return { state: 'unknown', errorCode: 'no-ack' }
    case 'req-id-spent':
    case 'invalid':
      return { state: 'rejected', errorCode: ack.kind }
    case 'refused':
      if (ack.code === CODE.frequency) return later(timings.frequencyPauseMs, String(ack.code))
      if (ack.code === CODE.systemBusy && attempts < MAX_BUSY_ATTEMPTS) {
        return later(timings.sendRetryMs, String(ack.code))
      }
      return { state: 'rejected', errorCode: String(ack.code) }
  }
}
