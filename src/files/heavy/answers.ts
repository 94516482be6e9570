/** 应答任务 · Whoever gave a task answers what it sends, in turn, and notices when it has fallen silent. */

/** What a task sends while it runs; the answer goes back to it, so that a slow receiver slows the task. */
type AnswerMessage = (message: unknown) => unknown

export interface RunOptions {
  readonly onMessage?: AnswerMessage
  /** A task that began and then sends nothing for so long is ended, with its thread or process. */
  readonly silenceMs?: number
  /** However much it sends: a task that began is ended after so long. */
  readonly limitMs?: number
}

/** Sent by whatever takes the task up, as the first message. */
export const STARTED = 0

export interface TaskMessage {
  /** Counted up by each task. */
  readonly id: number
  readonly message?: unknown
}

export interface TaskReply {
  readonly id: number
  readonly answer?: unknown
  readonly refused?: true
}

export class Answers {
  /** The first time the receiver threw. */
  refusal: { readonly error: unknown } | undefined
  readonly #options: RunOptions
  readonly #reply: (reply: TaskReply) => void
  readonly #over = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #limit: NodeJS.Timeout | undefined

  constructor(options: RunOptions, reply: (reply: TaskReply) => void) {
    this.#options = options
    this.#reply = reply
  }

  /** Aborted when the task has been silent or has gone on for too long. */
  get over(): AbortSignal {
    return this.#over.signal
  }

  /** Time that the receiver takes is no silence. */
  async take({ id, message }: TaskMessage): Promise<void> {
    clearTimeout(this.#timer)
    if (id === STARTED) this.#limit = this.#endAfter(this.#options.limitMs)
    try {
      if (id !== STARTED) this.#reply({ id, answer: await this.#options.onMessage?.(message) })
    } catch (error) {
      this.refusal ??= { error }
      this.#reply({ id, refused: true })
    }
    clearTimeout(this.#timer)
    this.#timer = this.#endAfter(this.#options.silenceMs)
  }

  end(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#limit)
  }

  #endAfter(ms: number | undefined): NodeJS.Timeout | undefined {
    return ms === undefined ? undefined : setTimeout(() => this.#over.abort(), ms)
  }
}
