/** 企业微信测试网关 · The bot side of WeCom's long connection on a local port, with its faults switchable. */
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { ConversationRules } from './conversation-rules.js'
import { type Fault, FaultPlan } from './faults.js'
import { MessageDesk, type Shown } from './message-desk.js'
import { CODES, type Frame, LIMITS, type Limits, readFrame } from './protocol.js'
import { type Answer, Uploads } from './uploads.js'

export interface GatewayOptions {
  readonly bots?: Readonly<Record<string, string>>
  readonly limits?: Partial<Limits>
  readonly nowMs?: () => number
  readonly port?: number
}

interface Connection {
  readonly socket: WebSocket
  botId: string | undefined
}

export class WecomGateway {
  /** Every request in the order it came, pings left out. */
  readonly requests: Frame[] = []
  readonly uploads: Uploads
  readonly rules: ConversationRules
  /** How often a connection was taken over by another. */
  kicks = 0
  /** How many sockets were ever opened, and how many are open. */
  opened = 0
  subscribes = 0
  pings = 0
  /** Sockets are taken but `aibot_subscribe` is never answered. */
  isMute = false
  ignoresPings = false
  /** Sockets are ended in the middle of the sign-in, so many times. */
  closesAtSignIn = 0
  /** What is said in groups reaches nobody. */
  groupsAreSilent = false
  readonly #desk: MessageDesk
  readonly #faults = new FaultPlan()
  readonly #late: (() => void)[] = []
  readonly #connections = new Set<Connection>()
  readonly #changed = new Set<() => void>()
  readonly #server: WebSocketServer
  readonly #bots: Map<string, string>

  private constructor(server: WebSocketServer, options: GatewayOptions) {
    this.#server = server
    this.#bots = new Map(Object.entries(options.bots ?? { 'bot-under-test': 'secret-under-test' }))
    const limits = { ...LIMITS, ...options.limits }
    const nowMs = options.nowMs ?? (() => Date.now())
    this.rules = new ConversationRules(limits, nowMs)
    this.uploads = new Uploads(limits, nowMs)
    this.#desk = new MessageDesk(limits, this.rules, this.uploads)
    server.on('connection', (socket) => this.#accept(socket))
  }

  static async open(options: GatewayOptions = {}): Promise<WecomGateway> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: options.port ?? 0 })
    await new Promise((resolve, reject) => {
      server.once('listening', resolve)
      server.once('error', reject)
    })
    return new WecomGateway(server, options)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`
  }

  get openSockets(): number {
    return this.#connections.size
  }

  get subscribed(): number {
    return [...this.#connections].filter((connection) => connection.botId !== undefined).length
  }

  /** The next `times` requests of this command (`*`: any) meet the fault. */
  fail(cmd: string, fault: Fault, times = 1): void {
    this.#faults.add(cmd, fault, times)
  }

  /** The next request of any kind is refused with this code and not carried out. */
  refuseNext(code: number, times = 1): void {
    this.fail('*', { kind: 'refuse', code }, times)
  }

  shown(chatId: string): readonly Shown[] {
    return this.#desk.shown(chatId)
  }

  sent(cmd: string): readonly Frame[] {
    return this.requests.filter((request) => request.cmd === cmd)
  }

  /** A person's message or event; the same frame `times` times. Gives the req_id. */
  say(body: Record<string, unknown>, times = 1): string {
    const parsed = z
      .object({
        msgtype: z.string().optional(),
        chatid: z.string().optional(),
        from: z.object({ userid: z.string() }),
        event: z.object({ eventtype: z.string() }).optional(),
      })
      .parse(body)
    const reqId = randomUUID()
    const type = parsed.event?.eventtype
    const kind =
      type === undefined
        ? 'message'
        : type === 'enter_chat'
          ? 'enter'
          : type === 'template_card_event'
            ? 'tap'
            : 'other'
    this.rules.called(reqId, parsed.chatid ?? parsed.from.userid, kind)
    const cmd = type === undefined ? 'aibot_msg_callback' : 'aibot_event_callback'
    if (this.groupsAreSilent && parsed.chatid !== undefined) return reqId
    for (let time = 0; time < times; time += 1) this.broadcast({ cmd, headers: { req_id: reqId }, body })
    return reqId
  }

  broadcast(frame: unknown): void {
    for (const { socket, botId } of this.#connections) if (botId !== undefined) socket.send(JSON.stringify(frame))
  }

  dropAll(): void {
    for (const { socket } of this.#connections) socket.terminate()
  }

  /** Ends the sockets that never authenticated, as the real server does some day. */
  dropStrangers(): void {
    for (const { socket, botId } of this.#connections) if (botId === undefined) socket.terminate()
  }

  /** Resolves once it is so; looked at after everything that happens here. */
  async until(what: (gateway: WecomGateway) => boolean): Promise<void> {
    while (!what(this)) {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          clearTimeout(timer)
          this.#changed.delete(look)
          resolve()
        }
        // The other side's own state changes without a word to the gateway.
        const timer = setTimeout(look, 20)
        this.#changed.add(look)
      })
    }
  }

  async close(): Promise<void> {
    this.dropAll()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #accept(socket: WebSocket): void {
    const connection: Connection = { socket, botId: undefined }
    this.#connections.add(connection)
    this.opened += 1
    socket.on('error', () => undefined)
    socket.on('close', () => {
      this.#connections.delete(connection)
      this.#tell()
    })
    socket.on('message', (data) => {
      this.#take(connection, readFrame(String(data)))
      this.#tell()
    })
    this.#tell()
  }

  #take(connection: Connection, frame: Frame): void {
    if (frame.cmd === 'aibot_subscribe') this.#subscribe(connection, frame)
    else if (frame.cmd === 'ping') this.#pong(connection, frame)
    else this.#request(connection, frame)
  }

  #pong(connection: Connection, frame: Frame): void {
    this.pings += 1
    if (!this.ignoresPings) this.#ack(connection, frame, { code: CODES.ok })
  }

  #request(connection: Connection, frame: Frame): void {
    this.requests.push(frame)
    const fault = this.#faults.next(frame.cmd ?? '')
    const isTaken = fault?.kind !== 'drop-before' && fault?.kind !== 'refuse' && connection.botId !== undefined
    const refusal = fault?.kind === 'refuse' ? fault.code : CODES.notSubscribed
    const answer = isTaken ? this.#desk.act(frame) : { code: refusal }
    if (fault?.kind === 'drop' || fault?.kind === 'drop-before') connection.socket.terminate()
    else {
      const ack = (): void => this.#ack(connection, frame, answer)
      if (fault?.kind === 'late-ack' || fault?.kind === 'double-ack') this.#late.push(ack)
      if (fault?.kind !== 'late-ack' && fault?.kind !== 'no-ack') ack()
    }
  }

  /** Sends the acknowledgements that are late or come a second time. */
  sendLateAcks(): void {
    for (const send of this.#late.splice(0)) send()
  }

  #subscribe(connection: Connection, frame: Frame): void {
    this.subscribes += 1
    if (this.isMute) return
    if (this.closesAtSignIn > 0) {
      this.closesAtSignIn -= 1
      return void connection.socket.close()
    }
    const { bot_id: botId, secret } = frame.body
    if (typeof botId !== 'string' || this.#bots.get(botId) !== secret) {
      this.#ack(connection, frame, { code: CODES.badCredentials })
      return
    }
    for (const other of this.#connections) if (other.botId === botId) this.#kick(other)
    connection.botId = botId
    this.#ack(connection, frame, { code: CODES.ok })
  }

  #kick(other: Connection): void {
    this.kicks += 1
    other.botId = undefined
    this.#send(other, {
      cmd: 'aibot_event_callback',
      headers: { req_id: randomUUID() },
      body: { msgid: randomUUID(), msgtype: 'event', event: { eventtype: 'disconnected_event' } },
    })
    other.socket.close()
  }

  /** A missing field is refused without the req_id. */
  #ack(connection: Connection, frame: Frame, answer: Answer): void {
    this.#send(connection, {
      headers: answer.code === CODES.missingField ? {} : frame.headers,
      errcode: answer.code,
      errmsg: answer.code === CODES.ok ? 'ok' : 'refused',
      ...(answer.body ? { body: answer.body } : {}),
    })
  }

  #send(connection: Connection, frame: unknown): void {
    if (connection.socket.readyState === connection.socket.OPEN) connection.socket.send(JSON.stringify(frame))
  }

  #tell(): void {
    for (const look of [...this.#changed]) look()
  }
}
