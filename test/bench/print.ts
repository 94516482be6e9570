/** One line a figure, so that two runs can be laid side by side. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Begins with an empty nursery, so that nobody pays for the garbage of the way measured before. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  globalThis.gc?.()
  const startedAt = performance.now()
  const value = await work()
  return { ms: performance.now() - startedAt, value }
}
