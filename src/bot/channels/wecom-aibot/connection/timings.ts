/** 时限 · Every wait of the WeCom channel in one place; tests give shorter ones. */

const SECOND = 1_000
const MINUTE = 60 * SECOND

export const WECOM_TIMINGS = {
  /** First wait of the SDK before it connects again; it doubles up to 30 s. */
  reconnectMs: SECOND,
  heartbeatMs: 30 * SECOND,
  /** An open socket that is not authenticated by then is given up. */
  authMs: 10 * SECOND,
  /** Not authenticated for so long, whatever the SDK believes: a new client. */
  watchdogMs: 90 * SECOND,
  /** How long a client that is let go may take to close its socket. */
  closeMs: 2 * SECOND,
  ackMs: 5 * SECOND,
  leaseMs: 30 * SECOND,
  leaseRenewMs: 10 * SECOND,
  leaseRetryMs: 5 * SECOND,
  /** After a kick by somebody who does not share our lease; doubles at each kick. */
  kickPauseMs: 5 * MINUTE,
  kickPauseMaxMs: 60 * MINUTE,
  credentialsPauseMs: 5 * MINUTE,
  restartMs: SECOND,
  restartMaxMs: MINUTE,
  /** Not authenticated for so long: somebody should look at it. */
  cannotReachMs: 2 * MINUTE,
  /** WeCom closes a stream 6 minutes after its first frame; we finish it before. */
  streamMs: 5 * MINUTE,
  streamGraceMs: 45 * SECOND,
  /** Welcomes and card updates are taken for 5 s. */
  welcomeMs: 4_500,
  cardMs: 4_500,
  /** When to try again to send after a moment without a connection. */
  sendRetryMs: 3 * SECOND,
  frequencyPauseMs: MINUTE,
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
