/** 加密夹具 · Locks workbooks the ways Excel does, with any password; written from the standard, not from our reader. */
import { createCipheriv, createHash } from 'node:crypto'
import * as XLSX from '@e965/xlsx'

const sha = (algorithm: string, ...parts: readonly Buffer[]): Buffer =>
  createHash(algorithm).update(Buffer.concat(parts)).digest()
const number = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer)
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const PLAIN = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaabacadaeaf', 'hex')

function encrypt(cipher: string, key: Buffer, iv: Buffer | null, plain: Buffer): Buffer {
  const padded = Buffer.concat([plain, Buffer.alloc(-plain.length & 15)])
  const locked = createCipheriv(cipher, key, iv).setAutoPadding(false)
  return Buffer.concat([locked.update(padded), locked.final()])
}

export function oleOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = XLSX.CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(container, `/${name}`, content)
  return XLSX.CFB.write(container, { type: 'buffer' }) as Buffer
}

function lockedPackage(description: Buffer, plain: Buffer, locked: Buffer): Buffer {
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(plain.length))
  return oleOf({ EncryptionInfo: description, EncryptedPackage: Buffer.concat([length, locked]) })
}

/** As Excel 2010 and later do it. */
export function lockAgile(plain: Buffer, password: string, rounds = 1000): Buffer {
  let spun = sha('sha512', SALT, utf16(password))
  for (let round = 0; round < rounds; round++) spun = sha('sha512', number(round), spun)
  const lock = (purpose: string, content: Buffer) =>
    encrypt('aes-256-cbc', sha('sha512', spun, Buffer.from(purpose, 'hex')).subarray(0, 32), SALT, content)
  const key = sha('sha256', Buffer.from('any key'))
  const segments: Buffer[] = []
  for (let at = 0; at < plain.length; at += 4096) {
    const iv = sha('sha512', SALT, number(segments.length)).subarray(0, 16)
    segments.push(encrypt('aes-256-cbc', key, iv, plain.subarray(at, at + 4096)))
  }
  const ways = `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${SALT.toString('base64')}"`
  const xml = `<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${ways}/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${rounds}" ${ways} encryptedVerifierHashInput="${lock('fea7d2763b4b9e79', PLAIN).toString('base64')}" encryptedVerifierHashValue="${lock('d7aa0f6d3061344e', sha('sha512', PLAIN)).toString('base64')}" encryptedKeyValue="${lock('146e0be7abacd0d6', key).toString('base64')}"/></keyEncryptor></keyEncryptors></encryption>`
  return lockedPackage(
    Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from(xml)]),
    plain,
    Buffer.concat(segments),
  )
}

/** As Excel 2007 does it. */
export function lockStandard(plain: Buffer, password: string): Buffer {
  let spun = sha('sha1', SALT, utf16(password))
  for (let round = 0; round < 50_000; round++) spun = sha('sha1', number(round), spun)
  const last = sha('sha1', spun, number(0))
  const block = Buffer.alloc(64, 0x36)
  for (const [at, byte] of last.entries()) block[at]! ^= byte
  const key = sha('sha1', block).subarray(0, 16)
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(number), utf16('AES\0')])
  const verifier = [
    number(16),
    SALT,
    encrypt('aes-128-ecb', key, null, PLAIN),
    number(20),
    encrypt('aes-128-ecb', key, null, sha('sha1', PLAIN)),
  ]
  const description = Buffer.concat([
    Buffer.from('0300020024000000', 'hex'),
    number(header.length),
    header,
    ...verifier,
  ])
  return lockedPackage(description, plain, encrypt('aes-128-ecb', key, null, plain))
}

/** Records of an .xls whose content is never locked. */
const PLAIN_RECORDS = new Set([0x0809, 0x002f])
const SHEET = 0x0085

/** An .xls whose records are locked behind a FILEPASS of this content. */
function lockRecords(file: Buffer, pass: Buffer, lock: (stream: Buffer, at: number, from: number, to: number) => void) {
  const stream = Buffer.from(XLSX.CFB.find(XLSX.CFB.read(file, { type: 'buffer' }), '/Workbook')!.content as Uint8Array)
  const first = 4 + stream.readUInt16LE(2)
  const filePass = Buffer.concat([Buffer.from(Uint16Array.of(0x2f, pass.length).buffer), pass])
  const whole = Buffer.concat([stream.subarray(0, first), filePass, stream.subarray(first)])
  for (let at = 0; at + 4 <= whole.length; at += 4 + whole.readUInt16LE(at + 2)) {
    const type = whole.readUInt16LE(at)
    const [from, to] = [at + 4, at + 4 + whole.readUInt16LE(at + 2)]
    // Where a sheet begins has moved by the new record, and stays readable.
    if (type === SHEET) whole.writeUInt32LE(whole.readUInt32LE(from) + filePass.length, from)
    if (!PLAIN_RECORDS.has(type)) lock(whole, from, type === SHEET ? from + 4 : from, to)
  }
  return oleOf({ Workbook: whole })
}

/** RC4 under a key of SHA-1, as Excel 2002 does it. */
export function lockXlsCryptoApi(file: Buffer, password: string): Buffer {
  const base = sha('sha1', SALT, utf16(password))
  const keyOf = (block: number) => sha('sha1', base, number(block)).subarray(0, 16)
  const verifier = rc4(keyOf(0), Buffer.concat([PLAIN, sha('sha1', PLAIN)]), 0)
  const header = Buffer.concat([...[4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(number), utf16('RC4\0')])
  const pass = [
    Buffer.from('010002000200', 'hex'),
    number(4),
    number(header.length),
    header,
    number(16),
    SALT,
    verifier.subarray(0, 16),
    number(20),
    verifier.subarray(16),
  ]
  return lockRecords(file, Buffer.concat(pass), (stream, _content, from, to) => {
    for (let at = from; at < to; at++) stream[at] = rc4(keyOf(at >> 10), stream.subarray(at, at + 1), at & 1023)[0]!
  })
}

/** Far too slow for anything but a test: begins anew for every byte. */
function rc4(key: Buffer, content: Buffer, skipped: number): Buffer {
  const s = Array.from({ length: 256 }, (_, at) => at)
  let j = 0
  for (let i = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) % 256
    ;[s[i], s[j]] = [s[j]!, s[i]!]
  }
  const out: number[] = []
  let i = 0
  j = 0
  for (let at = -skipped; at < content.length; at++) {
    i = (i + 1) % 256
    j = (j + s[i]!) % 256
    ;[s[i], s[j]] = [s[j]!, s[i]!]
    if (at >= 0) out.push(content[at]! ^ s[(s[i]! + s[j]!) % 256]!)
  }
  return Buffer.from(out)
}

/** The obfuscation of Excel 95, with the default password; key, verifier and array are those of the standard for it. */
export function lockXlsXor(file: Buffer, key = 0xb359): Buffer {
  const array = Buffer.from('876b9ae21ee305621e699660986e9404', 'hex')
  const pass = Buffer.from(Uint16Array.of(0, key, 0x9a0a).buffer)
  return lockRecords(file, pass, (stream, content, from, to) => {
    for (let at = from; at < to; at++) {
      const turned = ((stream[at]! << 5) | (stream[at]! >> 3)) & 255
      stream[at] = turned ^ array[(to + at - content) % 16]!
    }
  })
}
