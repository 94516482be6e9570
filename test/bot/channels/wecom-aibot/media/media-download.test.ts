/** 下载附件 · Files of callbacks, from a server that behaves as badly as the real one can. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../../../src/bot/channels/wecom-aibot/media/media-address.js'
import { fetchMedia, type MediaLimits } from '../../../../../src/bot/channels/wecom-aibot/media/media-download.js'
import { readFileName } from '../../../../../src/bot/channels/wecom-aibot/media/media-name.js'
import type { BlobStore } from '../../../../../src/domain/ports/blob-store.js'
import { good } from '../../../../../src/domain/talk/checked.js'
import { MediaServer, type ServedFile } from '../../../../support/wecom-gateway/media-server.js'
import { MemoryBlobs } from '../../../../support/wecom-gateway/memory-stores.js'

const workbook = Buffer.from('PK\u0003\u0004 and a little more')
const FAST = { retriesMs: [1, 1, 1] }
let server: MediaServer
let blobs: MemoryBlobs

beforeEach(async () => {
  server = await MediaServer.open()
  blobs = new MemoryBlobs()
})
afterEach(() => server.close())

const trusted = new Set(['127.0.0.1'])

function fetchServed(file: ServedFile, limits: Partial<MediaLimits> = FAST, store: BlobStore = blobs) {
  const { url, aeskey } = server.serve(file)
  const source = { kind: 'remote', url, key: aeskey, expiresAt: '2099-01-01T00:00:00Z' } as const
  return fetchMedia(source, store, { limits, trusted })
}

describe('a file', () => {
  it.each([0, 1, 15, 16, 31, 32, 33, 65_535, 65_536])('of %d bytes arrives as it was sent', async (size) => {
    const bytes = Buffer.alloc(size, 7)
    const fetched = await fetchServed({ bytes, disposition: 'attachment; filename="考生.xlsx"' })
    expect(fetched).toMatchObject({ ok: true, value: { name: '考生.xlsx', blob: { sizeBytes: size } } })
    expect([...blobs.blobs.values()][0]?.equals(bytes)).toBe(true)
  })

  it('arrives after 503s', async () => {
    expect(await fetchServed({ bytes: workbook, busyTimes: 3 })).toMatchObject({ ok: true })
    expect(server.requests).toBe(4)
  })

  it('arrives after a connection cut in the middle', async () => {
    const fetched = await fetchServed({ bytes: Buffer.alloc(50_000), cutTimes: 2 })
    expect(fetched).toMatchObject({ ok: true, value: { blob: { sizeBytes: 50_000 } } })
  })

  it('without a name is named by what it is', async () => {
    expect(await fetchServed({ bytes: Buffer.from('ffd8ffe000', 'hex') })).toMatchObject({
      value: { name: '图片.jpg' },
    })
    expect(await fetchServed({ bytes: workbook })).toMatchObject({ value: { name: '文件' } })
  })

  it('is never whole in memory: the server is only as far ahead as the network holds', async () => {
    const sizeBytes = 64 * 1024 * 1024
    let taken = 0
    let ahead = 0
    const counting: BlobStore = Object.assign(new MemoryBlobs(), {
      async put(source: AsyncIterable<Uint8Array>) {
        for await (const piece of source) {
          taken += piece.length
          await new Promise((resolve) => setImmediate(resolve))
          ahead = Math.max(ahead, server.written - taken)
        }
        return good({ sha256: 'none', sizeBytes: taken })
      },
    })
    expect(await fetchServed({ sizeBytes }, FAST, counting)).toMatchObject({ ok: true })
    expect(taken).toBe(sizeBytes)
    expect(ahead).toBeLessThan(24 * 1024 * 1024)
  })
})

describe('a file that lies elsewhere', () => {
  it('is fetched from where it is redirected to, at a trusted host', async () => {
    const { url, aeskey } = server.serve({ bytes: workbook })
    const from = server.serve({ redirect: url })
    const source = { kind: 'remote', url: from.url, key: aeskey, expiresAt: '2099-01-01T00:00:00Z' } as const
    expect(await fetchMedia(source, blobs, { limits: FAST, trusted })).toMatchObject({ ok: true })
    const port = new Set([new URL(url).host])
    expect(await fetchMedia(source, blobs, { limits: FAST, trusted: port })).toMatchObject({ ok: true })
  })
})

describe('an address', () => {
  it.each([
    ['8.8.8.8', true],
    ['120.232.1.1', true],
    ['2408:8756::1', true],
    ['0.0.0.0', false],
    ['100.64.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['198.19.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['::ffff:8.8.8.8', false],
    ['files.example', false],
  ])('%s is public: %j', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})

describe('a file that cannot be had', () => {
  it.each([
    ['is not there', { status: 404 }, 1],
    ['is forbidden', { status: 403 }, 1],
    ['is never ready', { busyTimes: 99 }, 4],
    ['has bad padding', { bytes: workbook, damaged: true }, 1],
    ['is cut every time', { bytes: Buffer.alloc(50_000), cutTimes: 99 }, 4],
  ])('because it %s is a problem the person can act on', async (_, file, requests) => {
    expect(await fetchServed(file)).toEqual({ ok: false, problem: { code: 'file-download-failed', params: {} } })
    expect(server.requests).toBe(requests)
    expect(blobs.blobs.size).toBe(0)
  })

  it('because the key is not one is the same problem', async () => {
    const { url } = server.serve({ bytes: workbook })
    const source = { kind: 'remote', url, key: 'dG9vIHNob3J0', expiresAt: '2099-01-01T00:00:00Z' } as const
    expect(await fetchMedia(source, blobs, { limits: FAST, trusted })).toMatchObject({
      problem: { code: 'file-download-failed' },
    })
  })

  it.each([
    ['no web address', 'file:///etc/hosts'],
    ['no address', 'files/1'],
    ['not https', 'http://files.example/1'],
    ['with a password', 'https://user:secret@files.example/1'],
    ['of this machine', 'https://127.0.0.1/1'],
    ['of this machine by its name', 'https://localhost/1'],
    ['of this machine in another notation', 'https://0x7f.1/1'],
    ['of this machine in IPv6', 'https://[::1]/1'],
    ['of this machine as IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/1'],
    ['of a private network', 'https://10.1.2.3/1'],
    ['of a cloud’s own service', 'https://169.254.169.254/latest/meta-data'],
  ])('because its address is %s is not even asked for', async (_, url) => {
    const refused: string[] = []
    const source = { kind: 'remote', url, key: '', expiresAt: '2099-01-01T00:00:00Z' } as const
    const fetched = await fetchMedia(source, blobs, { limits: FAST, onRefused: (reason) => refused.push(reason) })
    expect(fetched).toMatchObject({ problem: { code: 'file-download-failed' } })
    expect(refused).toHaveLength(1)
  })

  it.each([
    ['to a private network', 'https://192.168.1.1/1'],
    ['to plain http', 'http://files.example/1'],
    ['to no address', 'http://['],
  ])('because it is redirected %s is left', async (_, redirect) => {
    expect(await fetchServed({ redirect })).toMatchObject({ problem: { code: 'file-download-failed' } })
    expect(server.requests).toBe(1)
  })

  it('because it is redirected for ever is left after three', async () => {
    expect(await fetchServed({ redirect: '' })).toMatchObject({ problem: { code: 'file-download-failed' } })
    expect(server.requests).toBe(4)
  })

  it.each([
    ['stops coming', { idleMs: 60 }],
    ['takes too long altogether', { totalMs: 60 }],
  ])('because it %s has timed out', async (_, limits) => {
    const fetched = await fetchServed({ bytes: Buffer.alloc(50_000), stalls: true }, { ...FAST, ...limits })
    expect(fetched).toEqual({ ok: false, problem: { code: 'file-download-timeout', params: {} } })
  })

  it.each([
    ['announced', false],
    ['not announced', true],
  ])('because it is too large (%s) is named with the limit', async (_, chunked) => {
    const file = { sizeBytes: 5 * 1024 * 1024, chunked, disposition: 'attachment; filename="照片.zip"' }
    const fetched = await fetchServed(file, { ...FAST, maxBytes: 3 * 1024 * 1024 })
    expect(fetched).toEqual({
      ok: false,
      problem: { code: 'file-too-large', params: { name: '照片.zip', limitMb: 3 } },
    })
    expect(server.requests).toBe(1)
  })
})

describe('a file name', () => {
  const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
  it.each([
    ['attachment; filename="list.xlsx"', 'list.xlsx'],
    ['attachment; filename=list.xlsx', 'list.xlsx'],
    ['attachment; filename=my class list.xlsx; size=5', 'my class list.xlsx'],
    ['attachment; filename="my class list.xlsx"', 'my class list.xlsx'],
    [latin('attachment; filename="2024级 名单.xlsx"'), '2024级 名单.xlsx'],
    [latin('attachment; filename=名单（终稿）.xlsx'), '名单（终稿）.xlsx'],
    ['attachment; filename="%E5%90%8D%E5%8D%95%20A.xlsx"', '名单 A.xlsx'],
    ['attachment; filename="100%.xlsx"', '100%.xlsx'],
    [latin('attachment; filename="50%25 完成.xlsx"'), '50%25 完成.xlsx'],
    ["attachment; filename*=UTF-8''%E5%90%8D%E5%8D%95%201%25.xlsx", '名单 1%.xlsx'],
    ['attachment; filename="x.xlsx"; filename*=utf-8\'\'%E5%90%8D.xlsx', '名.xlsx'],
    ["attachment; filename*=GBK''%C3%FB%B5%A5.xlsx", '名单.xlsx'],
    ['attachment; filename="=?UTF-8?B?5ZCN5Y2VLnhsc3g=?="', '名单.xlsx'],
    ['attachment; filename="=?utf-8?Q?=E5=90=8D_1.xlsx?="', '名 1.xlsx'],
    [`attachment; filename="${Buffer.from('c3fbb5a5', 'hex').toString('latin1')}.xls"`, '名单.xls'],
    ['attachment; filename="a\\"b.xlsx"', 'a"b.xlsx'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\files\\\\a.xlsx"', 'a.xlsx'],
    ['attachment', undefined],
    ['attachment; filename=""', undefined],
    ['attachment; filename=".."', undefined],
    [null, undefined],
  ])('in %j is %j', (header, name) => {
    expect(readFileName(header)).toBe(name)
  })

  it('survives the way through HTTP', async () => {
    const fetched = await fetchServed({ bytes: workbook, disposition: 'attachment; filename="24级 100% 名单.xlsx"' })
    expect(fetched).toMatchObject({ value: { name: '24级 100% 名单.xlsx' } })
  })
})
