/** 加密存放 · AES-256-GCM under the data key. Layout: key id (4 bytes), nonce (12), tag (16), ciphertext. */
import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto'
import { DataKeyError } from '../database/store-error.js'
import type { DataKeys } from './data-key.js'

export type Sealed = Uint8Array<ArrayBuffer>

/** What is sealed is bound to its use, so that ciphertexts cannot change places. */
export type SealUse =
  | 'record.secrets'
  | 'person.id'
  | 'person.phone'
  | 'row.content'
  | 'photo.content'
  | 'file.name'
  | 'inbound.content'
  | 'outbox.reply'
  | 'conversation.state'
  | 'batch.report'
  | 'batch.failure'
  | 'batch.edits'
  | 'secret'

const KEY_ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES

interface SealingKey {
  readonly id: Uint8Array
  readonly key: KeyObject
}

export class Sealer {
  readonly #writing: SealingKey
  readonly #byId: ReadonlyMap<string, SealingKey>
  readonly #nonces = new Uint8Array(NONCE_BYTES * 512)
  #nextNonce = this.#nonces.length

  constructor(dataKeys: DataKeys) {
    const [writing, ...older] = dataKeys.map(sealingKey)
    this.#writing = writing as SealingKey
    this.#byId = new Map([this.#writing, ...older].map((key) => [hex(key.id), key]))
  }

  /** Of the key that writes; what begins otherwise waits for a rotation. */
  get keyId(): Sealed {
    return new Uint8Array(this.#writing.id)
  }

  seal(text: string, use: SealUse): Sealed {
    return this.#seal((cipher) => cipher.update(text, 'utf8'), use)
  }

  sealBytes(plain: Uint8Array, use: SealUse): Sealed {
    return this.#seal((cipher) => cipher.update(plain), use)
  }

  #seal(encrypt: (cipher: CipherGCM) => Buffer, use: SealUse): Sealed {
    const nonce = this.#freshNonce()
    const cipher = createCipheriv('aes-256-gcm', this.#writing.key, nonce)
    cipher.setAAD(boundTo(use))
    const encrypted = encrypt(cipher)
    cipher.final()
    const sealed = Buffer.allocUnsafe(HEAD_BYTES + encrypted.length)
    sealed.set(this.#writing.id, 0)
    sealed.set(nonce, KEY_ID_BYTES)
    sealed.set(cipher.getAuthTag(), KEY_ID_BYTES + NONCE_BYTES)
    sealed.set(encrypted, HEAD_BYTES)
    return sealed
  }

  /** Throws `DataKeyError` when no key fits or the bytes were changed. */
  open(sealed: Uint8Array, use: SealUse): string {
    return this.openBytes(sealed, use).toString('utf8')
  }

  openBytes(sealed: Uint8Array, use: SealUse): Buffer {
    const key = this.#byId.get(hex(sealed.subarray(0, KEY_ID_BYTES)))
    if (key === undefined) throw new DataKeyError('这条内容是用另一个 DATA_KEY 加密的；请把原来的密钥也写进 DATA_KEY')
    const nonce = sealed.subarray(KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', key.key, nonce)
    decipher.setAAD(boundTo(use))
    decipher.setAuthTag(sealed.subarray(KEY_ID_BYTES + NONCE_BYTES, HEAD_BYTES))
    const plain = decipher.update(sealed.subarray(HEAD_BYTES))
    try {
      decipher.final()
      return plain
    } catch (cause) {
      throw new DataKeyError('加密的内容与密钥不符，或被改动过', { cause })
    }
  }

  /** Random bytes are drawn many nonces at a time: one draw for each costs more than the encryption. */
  #freshNonce(): Uint8Array {
    if (this.#nextNonce === this.#nonces.length) {
      randomFillSync(this.#nonces)
      this.#nextNonce = 0
    }
    this.#nextNonce += NONCE_BYTES
    return this.#nonces.subarray(this.#nextNonce - NONCE_BYTES, this.#nextNonce)
  }

  sealJson(value: unknown, use: SealUse): Sealed {
    return this.seal(JSON.stringify(value), use)
  }

  /** Only ever what `sealJson` wrote; what must survive deploys is parsed again by its reader. */
  openJson<T>(sealed: Uint8Array, use: SealUse): T {
    return JSON.parse(this.open(sealed, use)) as T
  }
}

function sealingKey(dataKey: Uint8Array): SealingKey {
  const key = new Uint8Array(hkdfSync('sha256', dataKey, 'exam-coordinator-assistant', 'seal', 32))
  const id = new Uint8Array(createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES))
  return { key: createSecretKey(key), id }
}

const bindings = new Map<SealUse, Buffer>()

/** Made once for each use: an import seals two values a row. */
function boundTo(use: SealUse): Buffer {
  const known = bindings.get(use)
  if (known !== undefined) return known
  const made = Buffer.from(use)
  bindings.set(use, made)
  return made
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

/** For bytes that travel inside json. */
export function base64(bytes: Sealed): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
