/** The web channel on stores in memory, and a visitor who talks to it over http. */
import type { LightMyRequestResponse } from 'fastify'
import { openWebChannel, type WebChannel, type WebChannelOptions } from '../../src/bot/channels/web/web-channel.js'
import type { ConversationRef, InboundMessage } from '../../src/domain/talk/message.js'
import { MemoryBlobs } from './memory-blobs.js'
import { MemoryTalk } from './memory-talk.js'
import { ROOMY } from './roomy.js'

export const PAGE_DIR = new URL('../../dist/bot/channels/web/page/', import.meta.url).pathname

export interface WebChat {
  readonly channel: WebChannel
  readonly talk: MemoryTalk
  readonly blobs: MemoryBlobs
  readonly log: string[]
}

/** Listening on a free port; stop it with `chat.channel.stop()`. */
export async function openWebChat(options: Partial<WebChannelOptions> = {}): Promise<WebChat> {
  const talk = new MemoryTalk()
  const blobs = new MemoryBlobs()
  const log: string[] = []
  const channel = await openWebChannel({
    host: '127.0.0.1',
    port: 0,
    pageDir: PAGE_DIR,
    talk,
    blobs,
    fileRoom: ROOMY,
    sniff: async ({ name }) => (name.endsWith('.zip') ? 'archive' : 'workbook'),
    pollMs: 50,
    log: (event, fields) => log.push(`${event} ${JSON.stringify(fields)}`),
    ...options,
  })
  await channel.start(async (message: InboundMessage) => void talk.receive(message))
  return { channel, talk, blobs, log }
}

export interface Visit {
  readonly cookie: string
  readonly conversation: ConversationRef
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  post(url: string, body: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>
}

export function cookieOf(response: LightMyRequestResponse): string {
  const [cookie] = response.cookies
  return cookie ? `${cookie.name}=${cookie.value}` : ''
}

export async function visit({ channel, talk }: WebChat): Promise<Visit> {
  const host = '127.0.0.1'
  const opened = await channel.app.inject({ method: 'POST', url: '/api/session', headers: { host } })
  const cookie = cookieOf(opened)
  const get: Visit['get'] = (url, headers = {}) =>
    channel.app.inject({ method: 'GET', url, headers: { host, cookie, ...headers } })
  const post: Visit['post'] = (url, body, headers = {}) =>
    channel.app.inject({ method: 'POST', url, payload: body, headers: { host, cookie, ...headers } })
  // Who the cookie belongs to is known only to the server; the first message tells.
  await post('/api/messages', { eventId: 'first-message', text: '你好' })
  const conversation = talk.received.at(-1)?.conversation
  if (!conversation) throw new Error(`no conversation: ${opened.statusCode} ${opened.body}`)
  return { cookie, conversation, get, post }
}
