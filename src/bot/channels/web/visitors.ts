/** 访客身份 · Who is at the page: a random secret in a cookie; with a password, the proof that it was given. */
import { createHash, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AccountRef, ConversationRef } from '../../../domain/talk/message.js'

export interface Visitor {
  readonly from: AccountRef
  readonly conversation: ConversationRef
}

export interface Visitors {
  /** Undefined without a cookie, or where the password has not been given. */
  find(request: FastifyRequest): Visitor | undefined
  /** Keeps the identity of a returning visitor, else gives one. Undefined where the password has not been given. */
  admit(request: FastifyRequest, reply: FastifyReply): Visitor | undefined
  passwordIsRight(attempt: string): boolean
  /** After the password: the same identity as before, now let in. */
  logIn(request: FastifyRequest, reply: FastifyReply): void
}

const COOKIE = 'exam_chat'
const TOKEN = /^[A-Za-z0-9_-]{43}$/
const IDENTITY_SECONDS = 400 * 24 * 3600
const LOGIN_SECONDS = 30 * 24 * 3600

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
  const find = (request: FastifyRequest): Visitor | undefined => {
    const fields = readCookie(request)
    return fields && isLoggedIn(fields) ? visitorOf(fields[0] ?? '') : undefined
  }
  return {
    find,
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
