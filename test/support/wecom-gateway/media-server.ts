/** 测试附件服务 · Encrypted files over HTTP, slow, broken, too large or oddly named as asked. */
import { createCipheriv, randomBytes } from 'node:crypto'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MediaAt } from './callbacks.js'

export interface ServedFile {
  readonly bytes?: Uint8Array
  /** Instead of bytes: this many zeros, made as they are read. */
  readonly sizeBytes?: number
  /** The header as bytes of UTF-8, exactly. */
  readonly disposition?: string
  /** Answers 503 so many times first. */
  readonly busyTimes?: number
  readonly status?: number
  /** Answers 302 with this address; empty: its own. */
  readonly redirect?: string
  /** Sends the first bytes and then nothing, for ever. */
  readonly stalls?: boolean
  /** One byte of the last block is changed. */
  readonly damaged?: boolean
  /** Without Content-Length. */
  readonly chunked?: boolean
  /** Cuts the connection in the middle, so many times. */
  readonly cutTimes?: number
}

const PAD = 32

export class MediaServer {
  requests = 0
  /** Bytes handed to the network for the last large file. */
  written = 0
  readonly #files = new Map<string, ServedFile & { readonly key: Buffer; asked: number }>()
  readonly #sockets = new Set<Socket>()

  /** Written by hand: Node's own HTTP server changes a Content-Disposition that is not ASCII. */
  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
      socket.on('error', () => socket.destroy())
      socket.once('data', (head) => {
        const path = /^GET (\S+) /.exec(head.toString('latin1'))?.[1] ?? ''
        this.#serve(path, socket).catch(() => socket.destroy())
      })
    })
  }

  static async open(): Promise<MediaServer> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new MediaServer(server)
  }

  serve(file: ServedFile): MediaAt {
    const path = `/${randomBytes(6).toString('hex')}`
    const key = randomBytes(32)
    this.#files.set(path, { ...file, key, asked: 0 })
    const { port } = this.server.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}${path}`, aeskey: key.toString('base64') }
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  async #serve(path: string, socket: Socket): Promise<void> {
    this.requests += 1
    const file = this.#files.get(path)
    if (!file) return void begin(socket, 404).end()
    file.asked += 1
    if (file.asked <= (file.busyTimes ?? 0)) return void begin(socket, 503).end('busy')
    if (file.redirect !== undefined) {
      socket.write(`HTTP/1.1 302 Found\r\nconnection: close\r\nlocation: ${file.redirect}\r\ncontent-length: 0\r\n\r\n`)
      return void socket.end()
    }
    if (file.status !== undefined) return void begin(socket, file.status).end()
    if (file.sizeBytes !== undefined) return this.#serveLarge(file, file.sizeBytes, socket)
    const cipher = encrypt(Buffer.from(file.bytes ?? []), file.key)
    if (file.damaged) cipher[cipher.length - 1] = (cipher.at(-1) ?? 0) ^ 0xff
    begin(socket, 200, file.disposition, cipher.length)
    if (file.asked <= (file.cutTimes ?? 0)) socket.write(cipher.subarray(0, cipher.length >> 1), () => socket.destroy())
    else if (file.stalls) socket.write(cipher.subarray(0, cipher.length >> 1))
    else socket.end(cipher)
  }

  async #serveLarge(file: ServedFile & { readonly key: Buffer }, sizeBytes: number, socket: Socket): Promise<void> {
    this.written = 0
    const pad = PAD - (sizeBytes % PAD)
    begin(socket, 200, file.disposition, file.chunked ? undefined : sizeBytes + pad)
    const cipher = createCipheriv('aes-256-cbc', file.key, file.key.subarray(0, 16)).setAutoPadding(false)
    const count = (bytes: number): void => {
      this.written += bytes
    }
    async function* pieces(): AsyncGenerator<Buffer> {
      const piece = Buffer.alloc(256 * 1024)
      for (let left = sizeBytes; left > 0; left -= piece.length) {
        const part = cipher.update(piece.subarray(0, Math.min(left, piece.length)))
        count(part.length)
        yield part
      }
      yield Buffer.concat([cipher.update(Buffer.alloc(pad, pad)), cipher.final()])
    }
    await pipeline(Readable.from(pieces(), { objectMode: false, highWaterMark: 256 * 1024 }), socket)
  }
}

/** Without a length the end of the connection is the end of the body. */
function begin(socket: Socket, status: number, disposition?: string, length?: number): Socket {
  socket.write(`HTTP/1.1 ${status} Whatever\r\nconnection: close\r\n`)
  if (disposition !== undefined) socket.write(`content-disposition: ${disposition}\r\n`, 'utf8')
  if (length !== undefined) socket.write(`content-length: ${length}\r\n`)
  socket.write('\r\n')
  return socket
}

function encrypt(bytes: Buffer, key: Buffer): Buffer {
  const pad = PAD - (bytes.length % PAD)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(bytes), cipher.update(Buffer.alloc(pad, pad)), cipher.final()])
}
