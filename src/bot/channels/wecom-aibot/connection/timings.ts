/** 时限 · Every wait of the WeCom channel in one place; tests give shorter ones. */
import type { HearingLimits } from './group-hearing.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND

export const WECOM_TIMINGS = {
  heartbeatMs: 30 * SECOND,
  /** Connecting and signing in together; what takes longer is given up for a new client. */
  authMs: 15 * SECOND,
  /** How long a client that is let go may take to close its socket. */
  closeMs: 2 * SECOND,
  ackMs: 5 * SECOND,
  /** A process killed with the lease keeps the next one waiting for as long: nobody is answered meanwhile. */
  leaseMs: 12 * SECOND,
  leaseRenewMs: 4 * SECOND,
  leaseRetryMs: SECOND,
  /** After a kick by somebody who does not share our lease; doubles at each kick. */
  kickPauseMs: 5 * MINUTE,
  kickPauseMaxMs: 60 * MINUTE,
  credentialsPauseMs: 5 * MINUTE,
  /** Before a new client; doubles while none signs in. */
  restartMs: SECOND,
  restartMaxMs: 30 * SECOND,
  /** Not authenticated for so long: somebody should look at it. */
  cannotReachMs: 2 * MINUTE,
  /** When groups count as fallen silent after a sign-in (group-hearing.ts). */
  groupHearing: { livelyMs: 60 * MINUTE, silentMs: 15 * MINUTE, privateMessages: 10 } as HearingLimits,
  /** WeCom closes a stream 6 minutes after its first frame; we finish it before. */
  streamMs: 5 * MINUTE,
  streamGraceMs: 45 * SECOND,
  /** Welcomes and card updates are taken for 5 s. */
  welcomeMs: 4_500,
  cardMs: 4_500,
  /** When to try again to send after a moment without a connection. */
  sendRetryMs: 3 * SECOND,
  frequencyPauseMs: MINUTE,
  /** After 45033 (too much at the same time) between the first and the second of these. */
  concurrencyPauseMs: [2 * SECOND, 5 * SECOND] as readonly [number, number],
  /** Before each further attempt at a chunk of an upload that WeCom had no room for. */
  chunkPausesMs: [SECOND, 5 * SECOND, 20 * SECOND] as readonly number[],
  /** Between two snapshots of a bubble: so much longer with each. */
  snapshotGapMs: 1_500,
  snapshotGapMaxMs: 10 * SECOND,
  /** Waits between attempts to store an inbound message; WeCom does not repeat it. */
  storeRetriesMs: [200, SECOND, 3 * SECOND, 9 * SECOND] as readonly number[],
}

export type WecomTimings = typeof WECOM_TIMINGS

/** Resolves after `ms`, or at once when the signal is given. */
export function rest(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
  })
}
