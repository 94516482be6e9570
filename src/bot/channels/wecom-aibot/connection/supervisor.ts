/** 连接监护 · Keeps the bot connected for ever while it has the lease: a new client after every end, never a kick war. */
import { type Ack, CODE } from './ack.js'
import type { BotLease } from './bot-lease.js'
import { Connection, type ConnectionEnd, type ConnectionOptions } from './connection.js'
import type { BodyOf, Command } from './requests.js'
import { rest } from './timings.js'

export type AlertKind = 'kicked' | 'credentials' | 'cannot-reach' | 'groups-silent'

export interface AlertDetail {
  /** kicked: whether one of our own processes holds the lease now. */
  readonly byOwn?: boolean
  readonly retryInMs?: number
  readonly errorCode?: string
}

export type OnAlert = (kind: AlertKind, detail: AlertDetail) => void

export class Supervisor {
  #connection: Connection | undefined
  #running: Promise<void> | undefined
  readonly #stopping = new AbortController()
  #kicks = 0
  #kickedAtMs = 0
  #restarts = 0
  #lastReadyAtMs = performance.now()
  #toldCannotReach = false
  #toldCredentials = false

  constructor(
    private readonly options: ConnectionOptions,
    private readonly lease: BotLease,
    private readonly onAlert: OnAlert,
  ) {}

  /** Authenticated and allowed: only then anything is sent. */
  get isReady(): boolean {
    return this.lease.isHeld && this.#connection?.authenticated === true
  }

  start(): void {
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async request<C extends Command>(cmd: C, reqId: string, body: BodyOf<C>): Promise<Ack> {
    if (!this.isReady || !this.#connection) return { kind: 'not-sent' }
    return this.#connection.request(cmd, reqId, body)
  }

  /** A fresh client in place of the one that is there. */
  renew(): void {
    this.#connection?.renew()
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    const { leaseRetryMs } = this.options.timings
    let waitingToldOnce = false
    while (!signal.aborted) {
      if (await this.lease.take()) {
        waitingToldOnce = false
        await this.#connectOnce().catch(() => rest(this.options.timings.restartMaxMs, signal))
      } else {
        if (!waitingToldOnce) this.options.log.info({}, 'wecom connection is held by another process, waiting')
        waitingToldOnce = true
        this.#lastReadyAtMs = performance.now()
        await rest(leaseRetryMs, signal)
      }
    }
    await this.lease.release()
  }

  /** From one client to its end; then whatever pause that end asks for. */
  async #connectOnce(): Promise<void> {
    const connection = new Connection(this.options)
    this.#connection = connection
    const end = await this.#keep(connection)
    this.#connection = undefined
    await connection.close()
    if (end) await this.#pauseAfter(end)
  }

  /** Undefined when stopping or when the lease is lost. */
  async #keep(connection: Connection): Promise<ConnectionEnd | undefined> {
    const { signal } = this.#stopping
    const { leaseRenewMs } = this.options.timings
    const over = new AbortController()
    const stopped = (): void => over.abort()
    signal.addEventListener('abort', stopped, { once: true })
    const ended: ConnectionEnd[] = []
    void connection.ended.then((end) => {
      ended.push(end)
      over.abort()
    })
    try {
      while (!signal.aborted) {
        await rest(Math.min(leaseRenewMs, this.lease.msLeft()), over.signal)
        this.#noteHealth(connection)
        const [end] = ended
        if (end) return end
        if (!signal.aborted && !(await this.lease.take())) {
          this.options.log.warn({}, 'wecom lease lost, disconnecting')
          return undefined
        }
      }
      return undefined
    } finally {
      signal.removeEventListener('abort', stopped)
    }
  }

  #noteHealth(connection: Connection): void {
    if (connection.wasAuthenticated) {
      this.#lastReadyAtMs = performance.now()
      this.#restarts = 0
      this.#toldCannotReach = false
      this.#toldCredentials = false
      if (performance.now() - this.#kickedAtMs > 2 * this.options.timings.kickPauseMaxMs) this.#kicks = 0
      return
    }
    const silentMs = performance.now() - this.#lastReadyAtMs
    if (silentMs < this.options.timings.cannotReachMs || this.#toldCannotReach) return
    this.#toldCannotReach = true
    this.alert('cannot-reach')
  }

  async #pauseAfter(end: ConnectionEnd): Promise<void> {
    const { timings } = this.options
    if (end === 'kicked') return this.#pauseAfterKick()
    if (end === 'credentials') {
      if (!this.#toldCredentials) this.alert('credentials', { errorCode: String(CODE.credentials) })
      this.#toldCredentials = true
      await this.lease.release()
      return rest(timings.credentialsPauseMs, this.#stopping.signal)
    }
    const pauseMs = Math.min(timings.restartMs * 2 ** this.#restarts, timings.restartMaxMs)
    this.#restarts += 1
    this.options.log.warn({ end, pauseMs }, 'wecom connection ended, starting a new client')
    return this.#pauseHolding(pauseMs)
  }

  /**
   * Kicked by our own next owner: wait for the lease. Kicked by a stranger while the lease is ours:
   * stay away, longer each time, or the two would kick each other for ever.
   */
  async #pauseAfterKick(): Promise<void> {
    const { kickPauseMs, kickPauseMaxMs } = this.options.timings
    if (!(await this.lease.take())) return this.alert('kicked', { byOwn: true })
    const pauseMs = Math.min(kickPauseMs * 2 ** this.#kicks, kickPauseMaxMs)
    this.#kicks += 1
    this.#kickedAtMs = performance.now()
    this.alert('kicked', { byOwn: false, retryInMs: pauseMs })
    await this.#pauseHolding(pauseMs)
  }

  /** Keeps the lease meanwhile, so that no other process of ours connects into the same trouble. */
  async #pauseHolding(pauseMs: number): Promise<void> {
    const until = performance.now() + pauseMs
    while (!this.#stopping.signal.aborted) {
      const leftMs = until - performance.now()
      if (leftMs <= 0) return
      await rest(Math.min(leftMs, this.options.timings.leaseRenewMs), this.#stopping.signal)
      if (!(await this.lease.take())) return
    }
  }

  /** Somebody should look at it. */
  alert(kind: AlertKind, detail: AlertDetail = {}): void {
    this.options.log.error({ alert: kind, ...detail }, 'wecom connection needs a look')
    try {
      this.onAlert(kind, detail)
    } catch {
      this.options.log.error({ alert: kind }, 'wecom alert could not be passed on')
    }
  }
}
