import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWebChannel, UnsafeWebAddress } from '../../../../src/bot/channels/web/web-channel.js'
import { MemoryBlobs } from '../../../support/memory-blobs.js'
import { MemoryTalk } from '../../../support/memory-talk.js'
import { ROOMY } from '../../../support/roomy.js'
import { cookieOf, openWebChat, PAGE_DIR, visit, type WebChat } from '../../../support/web-chat.js'

let chat: WebChat
let now = new Date('2025-05-10T00:00:00Z')
const PASSWORD = '一个够长的密码123'

describe('where the page may be opened', () => {
  const open = (host: string, password?: string) =>
    openWebChannel({
      host,
      port: 0,
      pageDir: PAGE_DIR,
      talk: new MemoryTalk(),
      blobs: new MemoryBlobs(),
      fileRoom: ROOMY,
      sniff: async () => 'other',
      ...(password === undefined ? {} : { password }),
    })

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.cn', '127.0.0.1.example.cn'])(
    'refuses %s without a password',
    async (host) => {
      await expect(open(host)).rejects.toThrow(UnsafeWebAddress)
    },
  )

  it('refuses a short password', async () => {
    await expect(open('0.0.0.0', '1234567')).rejects.toThrow(/at least 8/)
  })

  it.each([
    ['0.0.0.0', PASSWORD],
    ['127.0.0.1', undefined],
    ['::1', undefined],
    ['localhost', undefined],
  ])('accepts %s with password %s', async (host, password) => {
    const channel = await open(host, password)
    await channel.stop()
  })
})

describe('without a password', () => {
  beforeEach(async () => {
    chat = await openWebChat()
  })
  afterEach(() => chat.channel.stop())
  const page = (headers: Record<string, string>) => chat.channel.app.inject({ url: '/', headers })

  it('opens for every name of this machine', async () => {
    for (const host of ['localhost:8080', '127.0.0.1', '[::1]:8080']) {
      expect([host, (await page({ host })).statusCode]).toEqual([host, 200])
    }
  })

  it('refuses a foreign host name that resolves to this machine', async () => {
    const answer = await page({ host: 'evil.example:8080' })
    expect([answer.statusCode, answer.json().error]).toEqual([403, expect.stringContaining('只能在本机打开')])
  })

  it('refuses what comes through a proxy', async () => {
    expect((await page({ host: 'localhost', 'x-forwarded-for': '203.0.113.7' })).statusCode).toBe(403)
  })

  it('tells a health check of any name that it is well', async () => {
    const answer = await chat.channel.app.inject({ url: '/healthz', headers: { host: 'probe.internal' } })
    expect(answer.json()).toEqual({ ok: true })
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://localhost:9999' },
  ])('refuses a post of another site (%j)', async (headers) => {
    const visitor = await visit(chat)
    const answer = await visitor.post('/api/messages', { eventId: 'abcdefgh', text: '进度' }, headers)
    expect([answer.statusCode, answer.json().error]).toEqual([403, expect.stringContaining('不是从聊天页面发出的')])
    expect(chat.talk.received).toHaveLength(1)
  })

  it.each([{ origin: 'http://127.0.0.1' }, { 'sec-fetch-site': 'same-origin' }])(
    'takes a post of its own page (%j)',
    async (headers) => {
      const visitor = await visit(chat)
      const answer = await visitor.post('/api/messages', { eventId: 'abcdefgh', text: '进度' }, headers)
      expect(answer.statusCode).toBe(202)
    },
  )

  it('gives the page with a policy that allows no inline script, and nothing outside the page folder', async () => {
    const answer = await page({ host: 'localhost' })
    expect(answer.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    )
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    expect(answer.body).not.toMatch(/<script(?! type="module" src)|style="| on\w+="/)
    for (const url of ['/../package.json', '/%2e%2e/desk.js', '/.hidden', '/page.ts', '/nothing.js']) {
      const outside = await chat.channel.app.inject({ url, headers: { host: 'localhost' } })
      expect([url, outside.statusCode]).toEqual([url, 404])
    }
  })

  it('has no log-in', async () => {
    const answer = await chat.channel.app.inject({ url: '/login', headers: { host: 'localhost' } })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/'])
  })
})

describe('with a password', () => {
  beforeEach(async () => {
    now = new Date('2025-05-10T00:00:00Z')
    chat = await openWebChat({ password: PASSWORD, now: () => now })
  })
  afterEach(() => chat.channel.stop())

  const host = 'chat.example.cn'
  const logIn = (password: string, headers: Record<string, string> = {}) =>
    chat.channel.app.inject({
      method: 'POST',
      url: '/login',
      headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams({ password }).toString(),
    })
  const openSession = (cookie: string) =>
    chat.channel.app.inject({ method: 'POST', url: '/api/session', headers: { host, cookie } })

  it('lets nobody in without it', async () => {
    expect((await openSession('')).statusCode).toBe(401)
    const wrong = await logIn('一个不对的密码456')
    expect([wrong.statusCode, cookieOf(wrong)]).toEqual([401, ''])
    expect(wrong.body).toContain('密码不对')
  })

  it('lets in whoever gives it, under any host name', async () => {
    const entered = await logIn(PASSWORD)
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/'])
    expect((await openSession(cookieOf(entered))).statusCode).toBe(200)
  })

  it('refuses an identity whose proof is forged, cut off or out of date', async () => {
    const [token = '', until = '', mac = ''] = cookieOf(await logIn(PASSWORD)).split('.')
    for (const forged of [token, `${token}.9999999999.${mac}`, `${token}.${until}.`, `${token}.${until}.${mac}x`]) {
      expect([forged.length, (await openSession(forged)).statusCode]).toEqual([forged.length, 401])
    }
    now = new Date('2025-07-10T00:00:00Z')
    expect((await openSession(`${token}.${until}.${mac}`)).statusCode).toBe(401)
  })

  it('keeps the same person over a second log-in', async () => {
    const first = cookieOf(await logIn(PASSWORD))
    const second = cookieOf(await logIn(PASSWORD, { cookie: first }))
    expect(second.split('.')[0]).toBe(first.split('.')[0])
    expect(cookieOf(await logIn(PASSWORD)).split('.')[0]).not.toBe(first.split('.')[0])
  })

  it('accepts no login of another password', async () => {
    const cookie = cookieOf(await logIn(PASSWORD))
    const other = await openWebChat({ password: 'another password', now: () => now })
    const answer = await other.channel.app.inject({ method: 'POST', url: '/api/session', headers: { host, cookie } })
    expect(answer.statusCode).toBe(401)
    await other.channel.stop()
  })

  it('stops guessing after eight attempts from one address, for a quarter of an hour', async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) expect((await logIn('guess')).statusCode).toBe(401)
    expect((await logIn(PASSWORD)).statusCode).toBe(429)
    expect((await logIn(PASSWORD, { 'x-forwarded-for': '203.0.113.7' })).statusCode).toBe(303)
    now = new Date(now.getTime() + 15 * 60_000)
    expect((await logIn(PASSWORD)).statusCode).toBe(303)
  })

  it('marks the cookie as secure behind an https proxy', async () => {
    const entered = await logIn(PASSWORD, { 'x-forwarded-proto': 'https' })
    expect(entered.headers['set-cookie']).toMatch(/; Secure/)
  })
})
