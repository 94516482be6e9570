/** 网页聊天 · The chat page and its server: loopback only unless a password is set. */
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import fastifyCookie from '@fastify/cookie'
import fastifyMultipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { fairGate } from '../../../domain/fairness/fair-gate.js'
import { limitRate } from '../../../domain/fairness/rate-limit.js'
import type { Channel } from '../../../domain/ports/channel.js'
import type { OutboxMessage } from '../../../domain/ports/talk-store.js'
import type { AccountRef, ChannelCapabilities, InboundMessage } from '../../../domain/talk/message.js'
import { problemOf, sentenceOf } from '../../../domain/talk/problem.js'
import type { WebDesk } from './desk.js'
import { guardRequests, isLoopback } from './guard.js'
import { serveLinks } from './link-routes.js'
import { serveLogin } from './login.js'
import { serveMessages } from './message-routes.js'
import { serveReplies } from './reply-routes.js'
import { type ReplyStreams, streamReplies } from './reply-stream.js'
import { answerErrors, Sentence, type WebLog } from './sentence.js'
import { serveUploads } from './upload-route.js'
import { recognizeVisitors } from './visitors.js'

export interface WebChannelOptions extends Pick<WebDesk, 'blobs' | 'board' | 'fileRoom' | 'sniff' | 'talk'> {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** At least 8 characters; without one the page opens on this machine only. */
  readonly password?: string
  readonly botName?: string
  /** Whether somebody has written so much that no more is taken now; whoever receives the messages counts them. */
  readonly isTooFast?: (from: AccountRef) => boolean
  /** All files of one message together. */
  readonly maxUploadBytes?: number
  readonly pollMs?: number
  readonly boardPollMs?: number
  /** Where the built page lies. */
  readonly pageDir?: string
  readonly now?: () => Date
  readonly log?: WebLog
}

export interface WebChannel extends Channel {
  readonly app: FastifyInstance
  /** Such as `http://127.0.0.1:8080`, once started. */
  address(): string
}

/** The configuration would open the chat to anybody on the network. */
export class UnsafeWebAddress extends Error {
  readonly retry = 'never'
  override readonly name = 'UnsafeWebAddress'
}

const DEFAULT_MAX_UPLOAD_BYTES = 2_200_000_000
const MAX_FILES = 2000
const MIN_PASSWORD_LENGTH = 8
/** Of all visitors behind one address: a school may have one for all of them. */
const POSTS_PER_ADDRESS = 1200
/** At a time, of all together and of one school. */
const UPLOADS = { atOnce: 64, ofOne: 8, mostWaiting: 24 }
export const WEB_CAPABILITIES: ChannelCapabilities = {
  buttons: true,
  maxButtons: 40,
  markdown: true,
  replacesProgress: true,
  maxTextBytes: 1024 * 1024,
  maxFileBytes: Number.MAX_SAFE_INTEGER,
  sendsFiles: true,
}

export async function openWebChannel(options: WebChannelOptions): Promise<WebChannel> {
  refuseUnsafe(options)
  const log = options.log ?? (() => {})
  const onLookFailed = (error: unknown): void =>
    log('web-look-failed', { error: error instanceof Error ? error.name : '' })
  const { talk, board, pollMs = 1000, boardPollMs = 2000, now = () => new Date() } = options
  const streams = streamReplies({ talk, pollMs, boardPollMs, now, ...(board && { board }) }, onLookFailed)
  const receiver: Receiver = {}
  const app = await buildApp(options, openDesk(options, streams, receiver), streams, log)
  return {
    name: 'web',
    app,
    address: () => addressOf(app, options.host),
    async start(receive) {
      receiver.receive = receive
      await app.listen({ host: options.host, port: options.port })
    },
    /** The page reads replies from the store; sending is telling it to look. */
    async send(message: OutboxMessage) {
      streams.wake(message.conversation.chatId)
      return { state: 'sent' }
    },
    async stop() {
      streams.closeAll()
      await app.close()
    },
  }
}

interface Receiver {
  receive?: (message: InboundMessage) => Promise<void>
}

function openDesk(options: WebChannelOptions, streams: ReplyStreams, receiver: Receiver): WebDesk {
  const now = options.now ?? (() => new Date())
  const visitors = recognizeVisitors(options.password, now)
  const ofAddress = limitRate(POSTS_PER_ADDRESS, 60_000, () => now().getTime())
  return {
    talk: options.talk,
    ...(options.board && { board: options.board }),
    blobs: options.blobs,
    sniff: options.sniff,
    fileRoom: options.fileRoom,
    uploads: fairGate(UPLOADS),
    visitors,
    botName: options.botName ?? '考务助手',
    maxUploadBytes: options.maxUploadBytes ?? DEFAULT_MAX_UPLOAD_BYTES,
    maxFiles: MAX_FILES,
    now,
    getVisitor(request) {
      const visitor = visitors.find(request)
      if (!visitor) throw new Sentence(401, '请刷新页面；如果要求登录，请先输入密码。')
      return visitor
    },
    checkPace({ from }, { ip }) {
      const isTooFast = options.isTooFast?.(from) === true || ofAddress.take(ip) !== 'within'
      if (isTooFast) throw new Sentence(429, sentenceOf(problemOf('too-many-messages'), 'zh'))
    },
    async receive(message) {
      if (!receiver.receive) throw new Sentence(503, '系统还在启动，请过几秒再试。')
      await receiver.receive(message)
    },
    tellOtherPages: ({ conversation }, said) => streams.tell(conversation.chatId, said),
  }
}

async function buildApp(options: WebChannelOptions, desk: WebDesk, streams: ReplyStreams, log: WebLog) {
  const dir = options.pageDir ?? fileURLToPath(new URL('./page/', import.meta.url))
  const hasPassword = options.password !== undefined
  const app = fastify({ logger: false, trustProxy: 'loopback', forceCloseConnections: true, bodyLimit: 64 * 1024 })
  answerErrors(app, log)
  await app.register(fastifyCookie)
  await app.register(fastifyMultipart)
  guardRequests(app, hasPassword)
  await app.register(fastifyStatic, { root: dir, cacheControl: false, index: 'index.html', allowedPath: isPageFile })
  // Below its floor no file is taken any more: whoever watches the service is to know before anybody notices.
  app.get('/healthz', async (_request, reply) =>
    (await options.blobs.freeBytes()) > 0 ? { ok: true } : reply.code(503).send({ ok: false, why: 'disk-nearly-full' }),
  )
  await serveLogin(app, desk.visitors, { dir, hasPassword, now: desk.now })
  await serveLinks(app, desk, dir)
  serveMessages(app, desk)
  serveUploads(app, desk)
  serveReplies(app, desk, streams)
  return app
}

/** login.html and those of links are templates, served by routes of their own. */
function isPageFile(pathName: string): boolean {
  return (
    pathName === '/' ||
    (/^\/[a-z-]+\.(html|css|js|svg)$/.test(pathName) && !/^\/(?:login|link|link-over)\.html$/.test(pathName))
  )
}

function refuseUnsafe({ host, password }: WebChannelOptions): void {
  if (password !== undefined && password.length < MIN_PASSWORD_LENGTH) {
    throw new UnsafeWebAddress(`WEB_PASSWORD must have at least ${MIN_PASSWORD_LENGTH} characters`)
  }
  if (password === undefined && !isLoopback(host)) {
    throw new UnsafeWebAddress('HOST is not a loopback address: set WEB_PASSWORD, or leave HOST at 127.0.0.1')
  }
}

function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
