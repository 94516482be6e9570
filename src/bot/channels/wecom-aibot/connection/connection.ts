/** 一次连接 · One SDK client from its start to its real end. A restart is always a new one. */
import { WSClient } from '@wecom/aibot-node-sdk'
import { z } from 'zod'
import { isDisconnectedEvent } from '../frames.js'
import { type Ack, CODE } from './ack.js'
import { KeyedChain } from './keyed-chain.js'
import { type ChannelLog, quietLogger } from './quiet-logger.js'
import { type BodyOf, type Command, findFault } from './requests.js'
import { rest, type WecomTimings } from './timings.js'

export interface ConnectionOptions {
  readonly botId: string
  readonly secret: string
  readonly wsUrl?: string
  readonly log: ChannelLog
  readonly timings: WecomTimings
  readonly onSignedIn?: () => void
  readonly onMessage: (frame: unknown) => Promise<void>
  readonly onEvent: (frame: unknown) => Promise<void>
}

/**
 * kicked: another connection of the bot took over · no-auth: not signed in in time · lost: the socket went ·
 * unsubscribed: WeCom says that this socket is nobody's (846609) · renewed: we asked for a new one
 */
export type ConnectionEnd = 'kicked' | 'credentials' | 'no-auth' | 'lost' | 'unsubscribed' | 'renewed'

/** The SDK takes acknowledgements for these by their prefix, so an answer to such a req_id never gets its own. */
const SDK_PREFIXES = ['aibot_subscribe', 'ping']

const refusal = z.object({ errcode: z.number() })
const acknowledged = z.object({ body: z.unknown().optional() })

export class Connection {
  readonly ended: Promise<ConnectionEnd>
  readonly #options: ConnectionOptions
  readonly #client: WSClient
  readonly #oneByOne = new KeyedChain()
  /** req_ids with an answer that was never acknowledged; only this socket can still bring the late one. */
  readonly #spent = new Set<string>()
  #end: (reason: ConnectionEnd) => void = () => undefined
  #authenticated = false
  #signedIn = false
  #socketOpen = false
  #lost = false
  readonly #signInTimer: NodeJS.Timeout

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
    const { botId, secret, wsUrl, timings } = options
    this.#client = new WSClient({
      botId,
      secret,
      ...(wsUrl ? { wsUrl } : {}),
      heartbeatInterval: timings.heartbeatMs,
      // A socket that went is followed by a new client of the supervisor's, never by one of the SDK's own.
      maxReconnectAttempts: 0,
      maxAuthFailureAttempts: 0,
      wsOptions: { handshakeTimeout: timings.authMs },
      logger: quietLogger(options.log),
    })
    this.#listen()
    this.#signInTimer = setTimeout(() => this.#end('no-auth'), timings.authMs)
    this.#client.connect()
  }

  get authenticated(): boolean {
    return this.#authenticated
  }

  /** Whether it ever was. */
  get wasAuthenticated(): boolean {
    return this.#signedIn
  }

  /** Asks for a new client in place of this one. */
  renew(): void {
    this.#end('renewed')
  }

  /** One request at a time on a req_id. */
  request<C extends Command>(cmd: C, reqId: string, body: BodyOf<C>): Promise<Ack> {
    const fault = findFault(cmd, body)
    if (fault !== undefined) {
      this.#options.log.error({ cmd, fault }, 'wecom request is not as the protocol wants it')
      return Promise.resolve({ kind: 'invalid' })
    }
    return this.#oneByOne.run(reqId, () => this.#send(cmd, reqId, body))
  }

  /** Resolves when the socket is gone. Safe to call twice. */
  async close(): Promise<void> {
    clearTimeout(this.#signInTimer)
    const closed = this.#socketOpen
      ? new Promise<void>((resolve) => this.#client.once('disconnected', () => resolve()))
      : Promise.resolve()
    this.#lose()
    this.#client.disconnect()
    await Promise.race([closed, rest(this.#options.timings.closeMs)])
  }

  #listen(): void {
    this.#client.on('connected', () => {
      this.#socketOpen = true
    })
    this.#client.on('authenticated', () => {
      clearTimeout(this.#signInTimer)
      this.#authenticated = true
      this.#signedIn = true
      this.#options.onSignedIn?.()
    })
    this.#client.on('disconnected', () => {
      this.#socketOpen = false
      this.#lose()
      this.#end('lost')
    })
    this.#client.on('error', (error) => {
      const code = /^Authentication failed: .*\(code: (-?\d+)\)$/s.exec(error.message)?.[1]
      if (code !== undefined) this.#end(Number(code) === CODE.credentials ? 'credentials' : 'no-auth')
    })
    this.#client.on('message', (frame) => this.#guard(this.#options.onMessage, frame))
    this.#client.on('event', (frame) => {
      if (isDisconnectedEvent(frame)) this.#end('kicked')
      else this.#guard(this.#options.onEvent, frame)
    })
  }

  /** A handler that throws or rejects would take the process down. */
  #guard(handle: (frame: unknown) => Promise<void>, frame: unknown): void {
    Promise.resolve()
      .then(() => handle(frame))
      .catch((error: unknown) => {
        this.#options.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'wecom callback failed')
      })
  }

  async #send<C extends Command>(cmd: C, reqId: string, body: BodyOf<C>): Promise<Ack> {
    if (!this.#authenticated) return { kind: 'not-sent' }
    if (this.#spent.has(reqId) || SDK_PREFIXES.some((prefix) => reqId.startsWith(prefix))) {
      return { kind: 'req-id-spent' }
    }
    const sent = this.#client.reply({ headers: { req_id: reqId } }, body, cmd).then(
      (frame): Ack => ({ kind: 'ok', body: acknowledged.safeParse(frame).data?.body }),
      (error: unknown): Ack => this.#readFailure(error),
    )
    const timeout = new AbortController()
    const late = rest(this.#options.timings.ackMs, timeout.signal).then((): Ack => ({ kind: 'no-ack' }))
    const ack = await Promise.race([sent, late])
    timeout.abort()
    if (ack.kind === 'no-ack') this.#spent.add(reqId)
    return ack
  }

  #readFailure(error: unknown): Ack {
    const refused = refusal.safeParse(error)
    if (refused.success) {
      if (refused.data.errcode === CODE.notSubscribed) this.#end('unsubscribed')
      return { kind: 'refused', code: refused.data.errcode }
    }
    if (this.#lost) return { kind: 'dropped' }
    const text = error instanceof Error ? error.message : ''
    return { kind: text.includes('not connected') ? 'not-sent' : 'no-ack' }
  }

  #lose(): void {
    this.#authenticated = false
    this.#lost = true
    this.#spent.clear()
  }
}
