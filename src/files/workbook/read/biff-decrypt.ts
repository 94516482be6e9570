/** 解开默认密码 · The records of an .xls that nobody but Excel itself has encrypted, made plain in place. */
import { DEFAULT_PASSWORD, digest, littleEndian, refuseLocked } from '../package/default-password.js'

const BOF = 0x0809
const FILE_PASS = 0x002f
const SHEET = 0x0085
const NOTHING = 0x00e2
/** Never encrypted: BOF, FILEPASS, USREXCL, FILELOCK, INTERFACEHDR, RRDINFO, RRDHEAD [MS-XLS 2.2.10]. */
const ALWAYS_PLAIN = new Set([BOF, FILE_PASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138])

/** Makes the stream plain from one place to another, within a record whose content begins at `content`. */
type Unlock = (stream: Buffer, from: number, to: number, content: number) => void

/** Does nothing where nothing is encrypted; `workbook-encrypted` where it is with another password. */
export function decryptRecords(stream: Buffer): void {
  let unlock: Unlock | undefined
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const from = at + 4
    const to = from + stream.readUInt16LE(at + 2)
    if (to > stream.length) return
    if (unlock !== undefined && !ALWAYS_PLAIN.has(type)) unlock(stream, type === SHEET ? from + 4 : from, to, from)
    if (type === FILE_PASS) {
      unlock = openFilePass(stream.subarray(from, to))
      stream.writeUInt16LE(NOTHING, at)
    }
    at = to
  }
}

function openFilePass(pass: Buffer): Unlock {
  if (pass.length === 4) return openXor(pass)
  if (pass.length >= 6 && pass.readUInt16LE(0) === 0) return openXor(pass.subarray(2))
  if (pass.length < 6) return refuseLocked()
  const [major, minor] = [pass.readUInt16LE(2), pass.readUInt16LE(4)]
  if (major === 1 && minor === 1 && pass.length >= 54) return openRc4(pass.subarray(6))
  return minor === 2 && pass.length >= 54 ? openCryptoApi(pass.subarray(6)) : refuseLocked()
}

/** The key, the verifier and the array that the default password gives [MS-OFFCRYPTO 2.3.7.2]. */
const XOR_KEY = 0xb359
const XOR_VERIFIER = 0x9a0a
const XOR_ARRAY = Buffer.from('876b9ae21ee305621e699660986e9404', 'hex')

function openXor(pass: Buffer): Unlock {
  if (pass.readUInt16LE(0) !== XOR_KEY || pass.readUInt16LE(2) !== XOR_VERIFIER) refuseLocked()
  return (stream, from, to, content) => {
    for (let at = from; at < to; at++) {
      const mixed = stream[at]! ^ XOR_ARRAY[(to + at - content) & 15]!
      stream[at] = (mixed >> 5) | (mixed << 3)
    }
  }
}

/** RC4 with 40 bits, its key made by MD5 [MS-OFFCRYPTO 2.3.6]. */
function openRc4(pass: Buffer): Unlock {
  const salt = pass.subarray(0, 16)
  const start = digest('md5', DEFAULT_PASSWORD).subarray(0, 5)
  const base = digest('md5', ...Array.from({ length: 16 }, () => [start, salt]).flat()).subarray(0, 5)
  const keyOf = (block: number) => digest('md5', base, littleEndian(block))
  verify('md5', keyOf, pass.subarray(16, 32), pass.subarray(32, 48))
  return unlockByBlocks(keyOf)
}

/** RC4 with a key made by SHA-1 [MS-OFFCRYPTO 2.3.5]. */
function openCryptoApi(pass: Buffer): Unlock {
  const headerBytes = pass.readUInt32LE(4)
  const keyBytes = (pass.readUInt32LE(8 + 16) || 40) / 8
  const verifier = pass.subarray(8 + headerBytes)
  if (verifier.length < 60) refuseLocked()
  const base = digest('sha1', verifier.subarray(4, 20), DEFAULT_PASSWORD)
  const keyOf = (block: number) => {
    const key = digest('sha1', base, littleEndian(block)).subarray(0, keyBytes)
    return keyBytes === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key
  }
  verify('sha1', keyOf, verifier.subarray(20, 36), verifier.subarray(40, 60))
  return unlockByBlocks(keyOf)
}

type KeyOf = (block: number) => Buffer

function verify(algorithm: string, keyOf: KeyOf, verifier: Buffer, verifierHash: Buffer): void {
  const stream = keyStream(keyOf(0), verifier.length + verifierHash.length)
  const plain = Buffer.from(Buffer.concat([verifier, verifierHash]).map((byte, at) => byte ^ stream[at]!))
  if (!digest(algorithm, plain.subarray(0, verifier.length)).equals(plain.subarray(verifier.length))) refuseLocked()
}

const BLOCK_BYTES = 1024

/** Every kilobyte of the stream has a key of its own. */
function unlockByBlocks(keyOf: KeyOf): Unlock {
  let block = -1
  let stream: Uint8Array = new Uint8Array(0)
  return (bytes, from, to) => {
    for (let at = from; at < to; at++) {
      if (Math.floor(at / BLOCK_BYTES) !== block) {
        block = Math.floor(at / BLOCK_BYTES)
        stream = keyStream(keyOf(block), BLOCK_BYTES)
      }
      bytes[at]! ^= stream[at % BLOCK_BYTES]!
    }
  }
}

/** RC4; the crypto library no longer offers it. */
function keyStream(key: Buffer, length: number): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number) => {
    const kept = box[a]!
    box[a] = box[b]!
    box[b] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Uint8Array.from({ length }, () => {
    i = (i + 1) & 255
    j = (j + box[i]!) & 255
    swap(i, j)
    return box[(box[i]! + box[j]!) & 255]!
  })
}
