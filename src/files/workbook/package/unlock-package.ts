/** 解开 .xlsx · The package in an encrypted .xlsx, where the default password opens it. */
import { createDecipheriv, hash as hashAtOnce } from 'node:crypto'
import { DEFAULT_PASSWORD, digest, littleEndian, refuseLocked } from './default-password.js'
import { type OleFile, openOleBytes } from './ole.js'
import { orDamaged } from './unreadable.js'
import { XmlScanner } from './xml-scanner.js'

/** Excel takes 100,000 rounds; each costs a microsecond. */
const MOST_ROUNDS = 1_000_000

/** The package inside; `workbook-encrypted` where somebody did set a password. */
export function unlockPackage(bytes: Buffer): Promise<Buffer> {
  return orDamaged(() => {
    const ole = openOleBytes(bytes)
    const decrypt = openLock(readStream(ole, 'EncryptionInfo'))
    const locked = readStream(ole, 'EncryptedPackage')
    return decrypt(locked.subarray(8)).subarray(0, Number(locked.readBigUInt64LE(0)))
  })
}

type Decrypt = (locked: Buffer) => Buffer

/** A way of locking that we do not know is one all the same. */
function openLock(description: Buffer): Decrypt {
  try {
    const [major, minor] = [description.readUInt16LE(0), description.readUInt16LE(2)]
    if (major === 4 && minor === 4) return openAgile(description)
    return minor === 2 ? openStandard(description) : refuseLocked()
  } catch {
    return refuseLocked()
  }
}

function readStream(ole: OleFile, name: string): Buffer {
  return ole.find(name)?.read() ?? refuseLocked()
}

/** AES in ECB mode under a key of SHA-1 [MS-OFFCRYPTO 2.3.4.7]. */
function openStandard(description: Buffer): Decrypt {
  const headerBytes = description.readUInt32LE(8)
  const keyBytes = description.readUInt32LE(12 + 16) / 8
  const verifier = description.subarray(12 + headerBytes)
  const salt = verifier.subarray(4, 20)
  const key = standardKey(salt, keyBytes)
  const plain = decipher(`aes-${keyBytes * 8}-ecb`, key, null, verifier.subarray(20, 36))
  const expected = decipher(`aes-${keyBytes * 8}-ecb`, key, null, verifier.subarray(40, 72))
  if (!digest('sha1', plain).equals(expected.subarray(0, 20))) refuseLocked()
  return (locked) => decipher(`aes-${keyBytes * 8}-ecb`, key, null, wholeBlocks(locked))
}

const STANDARD_ROUNDS = 50_000

function standardKey(salt: Buffer, keyBytes: number): Buffer {
  const last = digest('sha1', spin('sha1', salt, STANDARD_ROUNDS), Buffer.alloc(4))
  const half = (filling: number) => {
    const block = Buffer.alloc(64, filling)
    for (const [at, byte] of last.entries()) block[at]! ^= byte
    return digest('sha1', block)
  }
  return Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBytes)
}

interface AgileCipher {
  readonly hash: string
  readonly cipher: string
  readonly keyBytes: number
  readonly blockBytes: number
  readonly salt: Buffer
}

const SEGMENT_BYTES = 4096
const FOR_VERIFIER = Buffer.from('fea7d2763b4b9e79', 'hex')
const FOR_VERIFIER_HASH = Buffer.from('d7aa0f6d3061344e', 'hex')
const FOR_KEY = Buffer.from('146e0be7abacd0d6', 'hex')

/** AES in CBC mode by segments, its key locked with one made from the password [MS-OFFCRYPTO 2.3.4.11]. */
function openAgile(description: Buffer): Decrypt {
  const xml = description.toString('utf8', 8)
  const inner = readCipher(tagOf(xml, 'keyData'))
  const keyTag = tagOf(xml, 'encryptedKey')
  const password = readCipher(keyTag)
  const bytesOf = (name: string) => Buffer.from(keyTag.attribute(name) ?? '', 'base64')
  const rounds = Number(keyTag.attribute('spinCount'))
  if (!(rounds <= MOST_ROUNDS)) refuseLocked()
  const spun = spin(password.hash, password.salt, rounds)
  const open = (purpose: Buffer, locked: Buffer) =>
    decipher(
      password.cipher,
      toLength(digest(password.hash, spun, purpose), password.keyBytes),
      toLength(password.salt, password.blockBytes),
      locked,
    )
  const verifier = open(FOR_VERIFIER, bytesOf('encryptedVerifierHashInput'))
  const expected = open(FOR_VERIFIER_HASH, bytesOf('encryptedVerifierHashValue'))
  const actual = digest(password.hash, verifier)
  if (!actual.equals(expected.subarray(0, actual.length))) refuseLocked()
  const key = toLength(open(FOR_KEY, bytesOf('encryptedKeyValue')), inner.keyBytes)
  return (locked) => openSegments(wholeBlocks(locked), inner, key)
}

function openSegments(locked: Buffer, { cipher, hash: algorithm, salt, blockBytes }: AgileCipher, key: Buffer): Buffer {
  const segments: Buffer[] = []
  for (let at = 0; at < locked.length; at += SEGMENT_BYTES) {
    const iv = toLength(digest(algorithm, salt, littleEndian(segments.length)), blockBytes)
    segments.push(decipher(cipher, key, iv, locked.subarray(at, at + SEGMENT_BYTES)))
  }
  return Buffer.concat(segments)
}

function tagOf(xml: string, name: string): XmlScanner {
  const scanner = new XmlScanner(xml)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if ((token === 'open' || token === 'empty') && scanner.name === name) return scanner
  }
  return refuseLocked()
}

function readCipher(tag: XmlScanner): AgileCipher {
  const keyBits = Number(tag.attribute('keyBits'))
  if (tag.attribute('cipherAlgorithm') !== 'AES' || tag.attribute('cipherChaining') !== 'ChainingModeCBC')
    refuseLocked()
  return {
    hash: (tag.attribute('hashAlgorithm') ?? '').toLowerCase().replace('-', ''),
    cipher: `aes-${keyBits}-cbc`,
    keyBytes: keyBits / 8,
    blockBytes: Number(tag.attribute('blockSize')),
    salt: Buffer.from(tag.attribute('saltValue') ?? '', 'base64'),
  }
}

/** The slow part, on purpose. */
function spin(algorithm: string, salt: Buffer, rounds: number): Buffer {
  let spun = digest(algorithm, salt, DEFAULT_PASSWORD)
  const next = Buffer.alloc(4 + spun.length)
  for (let round = 0; round < rounds; round++) {
    next.writeUInt32LE(round)
    spun.copy(next, 4)
    spun = hashAtOnce(algorithm, next, 'buffer')
  }
  return spun
}

function decipher(cipher: string, key: Buffer, iv: Buffer | null, locked: Buffer): Buffer {
  const open = createDecipheriv(cipher, key, iv).setAutoPadding(false)
  return Buffer.concat([open.update(locked), open.final()])
}

function wholeBlocks(locked: Buffer): Buffer {
  return locked.subarray(0, locked.length & ~15)
}

/** Cut, or filled up with the byte the standard names. */
function toLength(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)])
}
