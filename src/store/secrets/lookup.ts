/** 查找用的散列 · Keyed hashes by which ID numbers, phones and codes are found without being readable. */
import { hash, hkdfSync, randomBytes } from 'node:crypto'
import { normalForm } from '../../domain/cells/linear-text.js'
import type { PrismaClient } from '../generated/client.js'
import type { Sealer } from './seal.js'

type LookupUse = 'id' | 'phone' | 'code' | 'person' | 'printed'

/**
 * The hash key is random, made once per database and kept there sealed with the data key. So rotating the data key
 * re-encrypts it like any other content, and every stored hash stays right.
 */
export class Lookup {
  readonly #keys: Readonly<Record<LookupUse, HmacKey>>

  constructor(secret: Uint8Array) {
    const derive = (use: LookupUse) =>
      hmacKey(new Uint8Array(hkdfSync('sha256', secret, 'exam-coordinator-assistant', `lookup:${use}`, 32)))
    this.#keys = {
      ...{ id: derive('id'), phone: derive('phone'), code: derive('code'), person: derive('person') },
      printed: derive('printed'),
    }
  }

  /** All hashes are base64: most travel inside json. */
  secretHash(use: 'id' | 'phone', secret: string): string {
    return this.#hash(use, use === 'id' ? plainId(secret) : secret.trim())
  }

  /** Upper and lower case, blanks and hyphens make no difference. */
  codeHash(code: string): string {
    return this.#hash(
      'code',
      normalForm(code)
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, ''),
    )
  }

  /** `id`: what a row is known by, '' where that is not whole; `name`: what it is called by. */
  rowKey(row: { readonly id: string; readonly name: string }): string {
    const id = plainId(row.id)
    return this.#hash('person', id === '' ? `name:${row.name.trim()}` : `id:${id}`)
  }

  /** What stands on a printed paper, to tell whether it would come out the same. */
  printHash(content: string): string {
    return this.#hash('printed', content)
  }

  #hash(use: LookupUse, text: string): string {
    return hmacSha256(this.#keys[use], text)
  }
}

/** Numbers that differ only so have the same hash. */
export function plainId(idNumber: string): string {
  return idNumber.trim().toUpperCase()
}

/** Two blocks, each begun with the padded key; behind it is room for what is hashed. */
interface HmacKey {
  readonly inner: Buffer
  readonly outer: Buffer
}

const BLOCK_BYTES = 64
const DIGEST_BYTES = 32
const SHORT_TEXT_BYTES = 192

function hmacKey(key: Uint8Array): HmacKey {
  const padded = (pad: number, room: number) => {
    const block = Buffer.alloc(BLOCK_BYTES + room)
    for (let at = 0; at < BLOCK_BYTES; at++) block[at] = (key[at] ?? 0) ^ pad
    return block
  }
  return { inner: padded(0x36, SHORT_TEXT_BYTES), outer: padded(0x5c, DIGEST_BYTES) }
}

/**
 * HMAC [RFC 2104] over one-shot hashes that hand on text instead of buffers: half the time of an object for each hash,
 * and an import hashes every row several times.
 */
function hmacSha256({ inner, outer }: HmacKey, text: string): string {
  outer.write(hash('sha256', innerBlock(inner, text), 'hex'), BLOCK_BYTES, 'hex')
  return hash('sha256', outer, 'base64')
}

function innerBlock(inner: Buffer, text: string): Buffer {
  const isShort = text.length * 3 <= SHORT_TEXT_BYTES
  if (isShort) return inner.subarray(0, BLOCK_BYTES + inner.write(text, BLOCK_BYTES))
  return Buffer.concat([inner.subarray(0, BLOCK_BYTES), Buffer.from(text, 'utf8')])
}

const SECRET_NAME = 'lookup'

/** Throws `DataKeyError` when the data key is not the one this database was begun with. */
export async function loadOrMakeLookupSecret(prisma: PrismaClient, sealer: Sealer): Promise<Uint8Array> {
  const fresh = sealer.seal(randomBytes(32).toString('hex'), 'secret')
  await prisma.$executeRaw`INSERT INTO store_secret (name, value_sealed) VALUES (${SECRET_NAME}, ${fresh}) ON CONFLICT DO NOTHING`
  const stored = await prisma.storeSecret.findUniqueOrThrow({ where: { name: SECRET_NAME } })
  return new Uint8Array(Buffer.from(sealer.open(stored.valueSealed, 'secret'), 'hex'))
}
