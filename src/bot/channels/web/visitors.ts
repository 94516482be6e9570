/** 访客身份 · Who is at the page: a random secret in a cookie; with a password, the proof that it was given. */
import { createHash, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { privateConversation } from '../../../domain/talk/conversation-key.js'
import type { AccountRef, ConversationRef } from '../../../domain/talk/message.js'

export interface Visitor {
  readonly from: AccountRef
  readonly conversation: ConversationRef
  /** Came by a link of their chat app: the page is another window on the private chat there. */
  readonly isGuest?: true
}

export interface Visitors {
  /** Undefined without a cookie, or where the password has not been given. */
  find(request: FastifyRequest): Visitor | undefined
  /** Keeps the identity of a returning visitor, else gives one. Undefined where the password has not been given. */
  admit(request: FastifyRequest, reply: FastifyReply): Visitor | undefined
  passwordIsRight(attempt: string): boolean
  /** By a link that was made for this account: for a while the page is theirs, without the password. */
  letIn(request: FastifyRequest, reply: FastifyReply, account: AccountRef): void
  /** After the password: the same identity as before, now let in. */
  logIn(request: FastifyRequest, reply: FastifyReply): void
}

const COOKIE = 'exam_chat'
const TOKEN = /^[A-Za-z0-9_-]{43}$/
const IDENTITY_SECONDS = 400 * 24 * 3600
const LOGIN_SECONDS = 30 * 24 * 3600
const GUEST_COOKIE = 'exam_chat_guest'
const GUEST_SECONDS = 2 * 3600

export function recognizeVisitors(password: string | undefined, now: () => Date): Visitors {
  // From the password alone, so that every web process accepts the cookie and a new password ends all logins.
  const key = password === undefined ? undefined : scryptSync(password, 'exam-coordinator-assistant web login', 32)
  const nowSeconds = (): number => Math.floor(now().getTime() / 1000)
  const sign = (token: string, until: string): Buffer =>
    createHmac('sha256', key ?? '')
      .update(`${token}.${until}`)
      .digest()

  const isLoggedIn = ([token = '', until = '', mac = '']: readonly string[]): boolean => {
    if (!key) return true
    return Number(until) > nowSeconds() && sameBytes(Buffer.from(mac, 'base64url'), sign(token, until))
  }
  const guests = recognizeGuests(key ?? randomBytes(32), nowSeconds)
  const find = (request: FastifyRequest): Visitor | undefined => {
    const guest = guests.find(request)
    if (guest) return guest
    const fields = readCookie(request)
    return fields && isLoggedIn(fields) ? visitorOf(fields[0] ?? '') : undefined
  }
  return {
    find,
    letIn: guests.letIn,
    admit(request, reply) {
      const known = find(request)
      if (known || key) return known
      const token = newToken()
      setCookie(request, reply, token)
      return visitorOf(token)
    },
    passwordIsRight: (attempt) => password !== undefined && sameBytes(digest(attempt), digest(password)),
    logIn(request, reply) {
      const token = readCookie(request)?.[0] ?? newToken()
      const until = String(nowSeconds() + LOGIN_SECONDS)
      setCookie(request, reply, `${token}.${until}.${sign(token, until).toString('base64url')}`)
    },
  }
}

/** The account and until when, sealed against changes: every web process with the same password takes it. */
function recognizeGuests(key: Buffer, nowSeconds: () => number): Pick<Visitors, 'find' | 'letIn'> {
  const sign = (fields: string): Buffer => createHmac('sha256', key).update(`guest ${fields}`).digest()
  return {
    find(request) {
      const [fields = '', mac = ''] = request.cookies[GUEST_COOKIE]?.split('.') ?? []
      if (fields === '' || !sameBytes(Buffer.from(mac, 'base64url'), sign(fields))) return undefined
      const { until, ...from } = guestShape.parse(JSON.parse(Buffer.from(fields, 'base64url').toString()))
      return until > nowSeconds() ? { from, conversation: privateConversation(from), isGuest: true } : undefined
    },
    letIn(request, reply, account) {
      const until = nowSeconds() + GUEST_SECONDS
      const fields = Buffer.from(JSON.stringify({ ...account, until })).toString('base64url')
      const secure = request.protocol === 'https'
      const value = `${fields}.${sign(fields).toString('base64url')}`
      const options = { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: GUEST_SECONDS } as const
      reply.setCookie(GUEST_COOKIE, value, options)
    },
  }
}

const guestShape = z.object({ channel: z.string(), bot: z.string(), userId: z.string(), until: z.number() })

function readCookie(request: FastifyRequest): string[] | undefined {
  const fields = request.cookies[COOKIE]?.split('.')
  return fields && TOKEN.test(fields[0] ?? '') ? fields : undefined
}

function setCookie(request: FastifyRequest, reply: FastifyReply, value: string): void {
  const secure = request.protocol === 'https'
  reply.setCookie(COOKIE, value, { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: IDENTITY_SECONDS })
}

/** The user id is stored and logged; the token in the cookie cannot be found from it. */
function visitorOf(token: string): Visitor {
  const userId = digest(`web user ${token}`).toString('hex').slice(0, 32)
  const account = { channel: 'web', bot: 'local' } as const
  return { from: { ...account, userId }, conversation: { ...account, chatId: userId, chat: 'private' } }
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
