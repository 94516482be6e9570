import { request } from 'node:http'
import { setImmediate as nextTick } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileRoom } from '../../../../src/domain/fairness/file-room.js'
import { bad, good } from '../../../../src/domain/talk/checked.js'
import { problemOf } from '../../../../src/domain/talk/problem.js'
import { MemoryBlobs } from '../../../support/memory-blobs.js'
import { openWebChat, type Visit, visit, type WebChat } from '../../../support/web-chat.js'

const LIMIT = 1024 * 1024
let chat: WebChat
let visitor: Visit

beforeEach(async () => {
  chat = await openWebChat({ maxUploadBytes: LIMIT })
  visitor = await visit(chat)
})
afterEach(() => chat.channel.stop())

function formOf(files: Record<string, string>, fields: Record<string, string> = { eventId: 'upload-1' }): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name)
  return form
}

const upload = (body: FormData): Promise<Response> =>
  fetch(`${chat.channel.address()}/api/files`, { method: 'POST', body, headers: { cookie: visitor.cookie } })

describe('uploads on the web page', () => {
  it('brings several files in as one message, with their Chinese names, sizes and kinds', async () => {
    const answer = await upload(formOf({ '2024级 名单（终）.xlsx': 'rows', '照片.zip': 'pictures' }))
    expect([answer.status, await answer.json()]).toMatchObject([
      202,
      {
        files: [
          { name: '2024级 名单（终）.xlsx', sizeBytes: 4 },
          { name: '照片.zip', sizeBytes: 8 },
        ],
      },
    ])
    const content = chat.talk.received.at(-1)?.content
    if (content?.kind !== 'files') throw new Error('no files')
    const files = content.attachments.map((one) => one.kind === 'stored' && chat.talk.files.get(one.fileId))
    expect(files).toMatchObject([
      { name: '2024级 名单（终）.xlsx', sizeBytes: 4, kind: 'workbook' },
      { name: '照片.zip', sizeBytes: 8, kind: 'archive' },
    ])
    expect(files.map((file) => file && chat.blobs.bytes.get(file.sha256)?.toString())).toEqual(['rows', 'pictures'])
  })

  it('takes a whole class of single pictures at once', async () => {
    const names = Array.from({ length: 1500 }, (_, at) => `${at}.jpg`)
    const answer = await upload(formOf(Object.fromEntries(names.map((name) => [name, name]))))
    expect(answer.status).toBe(202)
    const content = chat.talk.received.at(-1)?.content
    expect(content?.kind === 'files' && content.attachments.length).toBe(1500)
  })

  it('keeps the sentence that came with the files', async () => {
    await upload(formOf({ '名单.xlsx': 'rows' }, { eventId: 'upload-1', text: '社会考生' }))
    expect(chat.talk.received.at(-1)?.content).toMatchObject({ kind: 'files', text: '社会考生' })
  })

  it('takes a repeated upload once', async () => {
    await upload(formOf({ '名单.xlsx': 'rows' }))
    expect((await upload(formOf({ '名单.xlsx': 'rows' }))).status).toBe(202)
    expect(chat.talk.received.filter(({ content }) => content.kind === 'files')).toHaveLength(1)
  })

  it('takes a path in a file name for nothing but its last part', async () => {
    await upload(formOf({ '../../etc/名单.xlsx': 'rows' }))
    expect([...chat.talk.files.values()][0]?.name).toBe('名单.xlsx')
  })

  it('names the file and the limit when one is too large', async () => {
    const answer = await upload(formOf({ 'a.zip': 'x'.repeat(LIMIT * 1.2) }))
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/《a\.zip》超过了 1 MB/) })
  })

  it('says that it is all of them together, where none is too large by itself', async () => {
    const answer = await upload(formOf({ 'a.zip': 'x'.repeat(LIMIT * 0.6), 'b.zip': 'x'.repeat(LIMIT * 0.6) }))
    expect(answer.status).toBe(413)
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/加起来超过了 1 MB.*《b\.zip》/) })
    expect(chat.talk.received.some(({ content }) => content.kind === 'files')).toBe(false)
  })

  it('refuses at once what announces itself as too large', async () => {
    const answer = await chat.channel.app.inject({
      method: 'POST',
      url: '/api/files',
      headers: {
        host: '127.0.0.1',
        cookie: visitor.cookie,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(LIMIT * 3),
      },
      payload: '--x--',
    })
    expect([answer.statusCode, answer.json().error]).toEqual([413, expect.stringContaining('1 MB')])
  })

  it.each([
    [formOf({}), '没有收到文件'],
    [formOf({ '名单.xlsx': 'rows' }, {}), '请刷新页面再发一次'],
    [formOf({ '名单.xlsx': 'rows' }, { eventId: '!' }), '请刷新页面再发一次'],
  ])('answers an upload that lacks something with a sentence (%#)', async (form, sentence) => {
    const answer = await upload(form)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ error: expect.stringContaining(sentence) })
  })

  it('answers a body that is no form with a sentence', async () => {
    const answer = await visitor.post('/api/files', { file: 'x' })
    expect([answer.statusCode, answer.json().error]).toEqual([415, '请在聊天页面里选择文件发送。'])
  })

  it('refuses a stranger before reading a byte', async () => {
    const answer = await fetch(`${chat.channel.address()}/api/files`, {
      method: 'POST',
      body: formOf({ 'a.zip': 'x' }),
    })
    expect(answer.status).toBe(401)
    expect(chat.blobs.bytes.size).toBe(0)
  })
})

describe('an upload that breaks off', () => {
  it('leaves no message, and tells the blob store that the bytes ended too early', async () => {
    const ended: Promise<string>[] = []
    class WatchedBlobs extends MemoryBlobs {
      override put(source: AsyncIterable<Uint8Array>, maxBytes: number) {
        const kept = super.put(source, maxBytes)
        const outcome = kept.then(
          () => 'kept',
          () => 'failed',
        )
        ended.push(outcome)
        return kept
      }
    }
    await chat.channel.stop()
    chat = await openWebChat({ blobs: new WatchedBlobs() })
    visitor = await visit(chat)
    const form = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.zip"\r\n\r\nhalf of it'
    const headers = {
      cookie: visitor.cookie,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 9999,
    }
    const sending = request(`${chat.channel.address()}/api/files`, { method: 'POST', headers })
    sending.on('error', () => {})
    sending.write(form)
    while (ended.length === 0) await nextTick()
    sending.destroy()
    expect(await ended[0]).toBe('failed')
    expect(chat.talk.received.some(({ content }) => content.kind === 'files')).toBe(false)
  })
})

describe('uploads of somebody whose files may not be kept', () => {
  type Found = Awaited<ReturnType<FileRoom>>
  const refusing =
    (room: Found, before: Found = room) =>
    async () => {
      await chat.channel.stop()
      const found = [before]
      chat = await openWebChat({ maxUploadBytes: LIMIT, fileRoom: async () => found.shift() ?? room })
      visitor = await visit(chat)
      const answer = await upload(formOf({ '名单.xlsx': 'x'.repeat(200_000) }))
      return [answer.status, await answer.text(), chat.blobs.bytes.size]
    }

  it('are refused with a sentence, and not a byte is kept', async () => {
    const refused = await refusing(bad('no-school'))()
    expect(refused).toEqual([403, expect.stringContaining('绑定'), 0])
  })

  it('are refused where the quota is nearly used up, and the sentence says which', async () => {
    const beyond = problemOf('quota-account', { limitMb: 10 })
    const refused = await refusing(good({ bytes: 100_000, beyond, whose: 'school' }))()
    expect(refused).toEqual([413, expect.stringContaining('一天里'), 0])
  })

  it('are refused where others have used up the quota while they waited for their turn', async () => {
    const beyond = problemOf('quota-account', { limitMb: 10 })
    const [left, before] = [100_000, 10_000_000].map((bytes) => good({ bytes, beyond, whose: 'school' }))
    expect(await refusing(left!, before)()).toEqual([413, expect.stringContaining('一天里'), 0])
  })
})

describe('the state of the service', () => {
  const health = () => fetch(`${chat.channel.address()}/healthz`)

  it('is good while the disk has room, and says so when it has not', async () => {
    expect((await health()).status).toBe(200)
    chat.blobs.free = -1
    const ill = await health()
    expect([ill.status, await ill.json()]).toEqual([503, { ok: false, why: 'disk-nearly-full' }])
  })
})
