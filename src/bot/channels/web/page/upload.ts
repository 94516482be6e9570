/** 上传 · Sends files in one message and says how far it is. XMLHttpRequest, because fetch cannot tell. */
import { type Answer, OFFLINE, readFailure } from './api.js'

export interface RunningUpload {
  readonly finished: Promise<Answer<unknown>>
  cancel(): void
}

export function uploadFiles(
  files: readonly File[],
  eventId: string,
  onProgress: (sentBytes: number, totalBytes: number) => void,
): RunningUpload {
  const form = new FormData()
  form.append('eventId', eventId)
  for (const file of files) form.append('file', file, file.name)
  const request = new XMLHttpRequest()
  const finished = new Promise<Answer<unknown>>((resolve) => {
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total)
    request.onload = () => resolve(readAnswer(request))
    request.onerror = () => resolve({ ok: false, status: 0, error: OFFLINE })
    request.onabort = () => resolve({ ok: false, status: -1, error: '已取消发送。' })
  })
  request.open('POST', '/api/files')
  request.send(form)
  return { finished, cancel: () => request.abort() }
}

function readAnswer(request: XMLHttpRequest): Answer<unknown> {
  const body = parseJson(request.responseText)
  if (request.status >= 200 && request.status < 300) return { ok: true, value: body }
  return { ok: false, status: request.status, error: readFailure(body) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
