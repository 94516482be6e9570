/** 与服务通话 · Requests to our own server; every failure is a sentence for the person. */
import type { Failure, History, Session, ShownSchool } from './wire.js'

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly error: string }

export const OFFLINE = '网络不通，没有发出去。请检查网络后重发。'

export function openSession(): Promise<Answer<Session>> {
  return ask<Session>('/api/session', { method: 'POST' })
}

export function loadHistory(): Promise<Answer<History>> {
  return ask<History>('/api/replies?after=0', {})
}

export function loadSchools(plan: string, after: number): Promise<Answer<readonly ShownSchool[]>> {
  return ask(`/api/schools?${new URLSearchParams({ plan, after: String(after) })}`, {})
}

export function postMessage(message: Readonly<Record<string, string | boolean>>): Promise<Answer<unknown>> {
  const headers = { 'content-type': 'application/json' }
  return ask('/api/messages', { method: 'POST', headers, body: JSON.stringify(message) })
}

async function ask<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin' })
    const body: unknown = await response.json().catch(() => undefined)
    // The server is ours and of the same build: its json is taken at its word.
    if (response.ok) return { ok: true, value: body as T }
    return { ok: false, status: response.status, error: readFailure(body) }
  } catch {
    return { ok: false, status: 0, error: OFFLINE }
  }
}

export function readFailure(body: unknown): string {
  const isFailure = typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string'
  return isFailure ? (body as Failure).error : '没有发成功，请过一会儿重发。'
}
