/** 后写 · Keeps parts to be written until all have been read, or too many wait: whoever waits for the reading goes first. */

/** `part` counts from 0 in the order the parts were added. */
type WritePart = (part: number) => Promise<void>

export interface WriteBehind {
  /** Beyond `ahead` parts the oldest is written first. Throws what that threw. */
  add(write: WritePart): Promise<void>
  /** Writes all that wait, or throws the first failure; then nothing is being written any more. */
  done(): Promise<void>
}

/** Two are written at a time: one is sealed here while another is on its way into the database. */
const AT_ONCE = 2

export function writeBehind(ahead: number): WriteBehind {
  const waiting: (() => Promise<void>)[] = []
  let parts = 0
  const writeNext = async (): Promise<void> => {
    try {
      await waiting.shift()?.()
    } catch (error) {
      waiting.length = 0
      throw error
    }
  }
  const writeUntil = async (left: number): Promise<void> => {
    const lanes = Array.from({ length: AT_ONCE }, async () => {
      while (waiting.length > left) await writeNext()
    })
    await Promise.allSettled(lanes)
    await Promise.all(lanes)
  }
  return {
    add(write) {
      const part = parts++
      waiting.push(() => write(part))
      return writeUntil(ahead)
    },
    done: () => writeUntil(0),
  }
}
