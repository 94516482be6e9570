/** 登录 · The one shared password, where the page can be reached from other machines. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { limitRate } from '../../../domain/fairness/rate-limit.js'
import type { Visitors } from './visitors.js'

const ATTEMPTS_PER_ADDRESS = 8
const ATTEMPTS_TOGETHER = 200
const WINDOW_MS = 15 * 60_000
const NOTICE_PLACE = '<!-- notice -->'

const loginForm = z.object({ password: z.string().min(1).max(200) })

export async function serveLogin(
  app: FastifyInstance,
  visitors: Visitors,
  page: { readonly dir: string; readonly hasPassword: boolean; readonly now: () => Date },
): Promise<void> {
  const html = await readFile(path.join(page.dir, 'login.html'), 'utf8')
  const perAddress = limitRate(ATTEMPTS_PER_ADDRESS, WINDOW_MS, () => page.now().getTime())
  const together = limitRate(ATTEMPTS_TOGETHER, WINDOW_MS, () => page.now().getTime())
  const show = (reply: FastifyReply, status: number, notice = ''): FastifyReply =>
    reply.code(status).type('text/html; charset=utf-8').send(html.replace(NOTICE_PLACE, notice))

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.get('/login', (_request, reply) => (page.hasPassword ? show(reply, 200) : reply.redirect('/', 303)))
  app.post('/login', async (request, reply) => {
    if (!page.hasPassword) return reply.redirect('/', 303)
    if (perAddress.take(request.ip) !== 'within' || together.take('all') !== 'within') {
      return show(reply, 429, '试的次数太多了，请过 15 分钟再试。')
    }
    const form = loginForm.safeParse(request.body)
    if (!form.success || !visitors.passwordIsRight(form.data.password)) {
      return show(reply, 401, '密码不对，请再输一次。忘了密码请问安装这个助手的管理员。')
    }
    perAddress.forget(request.ip)
    visitors.logIn(request, reply)
    return reply.redirect('/', 303)
  })
}
