/** 占用中 · Work that one process has claimed: the claim is renewed while it goes on, that of a dead process lapses. */

/** Whoever dies is followed by another after this long at most. */
export const CLAIM_MS = 15_000
const RENEW_MS = 5_000

export async function keepClaimed<T>(renew: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const renewal = setInterval(() => void renew().catch(() => undefined), RENEW_MS)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
  }
}
