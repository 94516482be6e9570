/** 上传链接 · A one-time link lets one browser in as the account it was made for; looking at it does not use it up. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { limitRate } from '../../../domain/fairness/rate-limit.js'
import type { WebDesk } from './desk.js'

const params = z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) })
const ATTEMPTS_PER_ADDRESS = 60
const WINDOW_MS = 15 * 60_000
const NOT_GOOD = '这个链接已经用过或者过期了。请在群里再要一次，或者直接私聊我发文件。'

/** Addresses below that of the page, no two alike. */
export function uploadLinksAt(publicUrl: string): () => { readonly token: string; readonly url: string } {
  return () => {
    const token = randomBytes(32).toString('hex')
    return { token, url: `${publicUrl.replace(/\/$/, '')}/u/${token}` }
  }
}

/** Chat apps look at every link they show: only the button on the page uses it. */
export async function serveLinks(app: FastifyInstance, desk: WebDesk, dir: string): Promise<void> {
  const [form, over] = await Promise.all(
    ['link.html', 'link-over.html'].map((name) => readFile(path.join(dir, name), 'utf8')),
  )
  const perAddress = limitRate(ATTEMPTS_PER_ADDRESS, WINDOW_MS, () => desk.now().getTime())
  const show = (reply: FastifyReply, status: number, page: string): FastifyReply =>
    reply.code(status).type('text/html; charset=utf-8').send(page)
  const refuse = (reply: FastifyReply, status: number, why: string): FastifyReply =>
    show(reply, status, (over ?? '').replace('<!-- notice -->', why))

  app.get('/u/:token', (request, reply) =>
    params.safeParse(request.params).success ? show(reply, 200, form ?? '') : refuse(reply, 404, NOT_GOOD),
  )
  app.post('/u/:token', async (request, reply) => {
    if (perAddress.take(request.ip) !== 'within') return refuse(reply, 429, '试的次数太多了，请过 15 分钟再试。')
    const read = params.safeParse(request.params)
    const account = read.success ? await desk.talk.useUploadLink(read.data.token) : undefined
    if (account === undefined) return refuse(reply, 410, NOT_GOOD)
    desk.visitors.letIn(request, reply, account)
    return reply.redirect('/', 303)
  })
}
