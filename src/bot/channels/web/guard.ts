/** 门卫 · Refuses requests that another site, another host name or another machine slipped in; sets the safe headers. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Sentence } from './sentence.js'

const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not no-referrer: browsers would then send `Origin: null` with the login form.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
}

export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
}

export function guardRequests(app: FastifyInstance, hasPassword: boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (request.routeOptions.url === '/healthz') return
    if (!hasPassword) refuseStrangeHosts(request)
    refuseOtherSites(request)
  })
}

/** Without a password only this machine may ask: no foreign name that resolves to us (DNS rebinding), no proxy. */
function refuseStrangeHosts(request: FastifyRequest): void {
  const { host, forwarded } = request.headers
  if (!isLoopback(hostName(host ?? '')) || forwarded || request.headers['x-forwarded-for']) {
    throw new Sentence(403, '没有设置密码时只能在本机打开。要让别的电脑使用，请先设置 WEB_PASSWORD。')
  }
}

function refuseOtherSites(request: FastifyRequest): void {
  const isPage = request.method === 'GET' && !/^\/(api|files)\//.test(request.url)
  if (isPage) return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  // Sec-Fetch-Site is missing on plain http to another machine; then Origin must name our own host.
  const isOurs = site !== undefined ? site === 'same-origin' || (site === 'none' && request.method === 'GET') : true
  const originIsOurs = site === 'same-origin' || origin === undefined || hostOf(origin) === request.host
  if (!isOurs || !originIsOurs) throw new Sentence(403, '这个请求不是从聊天页面发出的，没有处理。请在聊天页面里操作。')
}

function hostName(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : (host.split(':')[0] ?? '')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
