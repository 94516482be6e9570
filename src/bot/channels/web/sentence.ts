/** 说给页面的话 · Errors a visitor can read: a status and one Chinese sentence that says what to do. */
import type { FastifyInstance } from 'fastify'
import type { Failure } from './page/wire.js'

/** What happened, without personal data. */
export type WebLog = (event: string, fields: Readonly<Record<string, string | number>>) => void

export class Sentence extends Error {
  readonly retry = 'never'
  constructor(
    readonly statusCode: number,
    readonly sentence: string,
  ) {
    super(sentence)
    this.name = 'Sentence'
  }
}

const BY_STATUS: Readonly<Record<number, string>> = {
  404: '没有找到这个页面。请回到聊天页面。',
  413: '内容太大了，请分成几次发送。',
  415: '这种内容这里收不了。请在聊天页面里发送。',
}

export function answerErrors(app: FastifyInstance, log: WebLog): void {
  app.setNotFoundHandler((_request, reply) => {
    reply.code(404).send(failure(404))
  })
  app.setErrorHandler((error: unknown, request, reply) => {
    if (error instanceof Sentence) return reply.code(error.statusCode).send({ error: error.sentence } satisfies Failure)
    const status = statusOf(error)
    if (status >= 500) log('web-request-failed', { route: request.routeOptions.url ?? '', error: nameOf(error) })
    return reply.code(status).send(failure(status))
  })
}

function failure(status: number): Failure {
  const fallback = status >= 500 ? '系统出了点问题，请过一会儿再试。' : '这条内容没有收好，请刷新页面再试一次。'
  return { error: BY_STATUS[status] ?? fallback }
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

/** Never the message: it may quote what a person wrote. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}
