/** 数据密钥 · The 32-byte keys that ID numbers, phones and messages are encrypted with; the first one writes. */
import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DataKeyError } from '../database/store-error.js'

/** `[newest, …older]`: the newest encrypts, all decrypt. While a rotation runs there are two. */
export type DataKeys = readonly [Uint8Array, ...Uint8Array[]]

const KEY_BYTES = 32
const FILE_NAME = 'data-key'

/** `DATA_KEY`: one key or `new,old`, each 32 bytes in base64 or hex. Throws `DataKeyError` without showing the value. */
export function parseDataKeys(text: string): DataKeys {
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(parseKey)
  const [newest, ...older] = keys
  if (newest === undefined) throw new DataKeyError('DATA_KEY 是空的')
  return [newest, ...older]
}

function parseKey(text: string): Uint8Array {
  const isHex = /^[0-9a-f]{64}$/i.test(text)
  const key = Buffer.from(text, isHex ? 'hex' : 'base64')
  if (key.length !== KEY_BYTES)
    throw new DataKeyError('DATA_KEY 要是 32 字节，写成 base64 或十六进制；多个用英文逗号隔开，新的在前')
  return new Uint8Array(key)
}

/** The keys under DATA_DIR, made at the first start. The file's only reader is its owner. */
export async function loadOrMakeDataKey(dir: string): Promise<DataKeys> {
  const file = path.join(dir, FILE_NAME)
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  try {
    // Linked when it is whole: of several processes that start at once, one makes the key and all read it.
    await writeFile(fresh, `${newKeyText()}\n`, { flag: 'wx', mode: 0o600, flush: true })
    await link(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(fresh, { force: true })
  }
  return parseDataKeys(await readFile(file, 'utf8'))
}

/** Puts a fresh key in front of the file's keys, before a rotation; the old one stays for reading. */
export async function addDataKey(dir: string): Promise<DataKeys> {
  const file = path.join(dir, FILE_NAME)
  await replaceFile(file, `${newKeyText()}\n${await readFile(file, 'utf8')}`)
  return parseDataKeys(await readFile(file, 'utf8'))
}

/** After a rotation nothing needs the older keys. */
export async function dropOldDataKeys(dir: string): Promise<DataKeys> {
  const file = path.join(dir, FILE_NAME)
  const [newest = ''] = (await readFile(file, 'utf8')).trim().split(/[\s,]+/)
  await replaceFile(file, `${newest}\n`)
  return parseDataKeys(newest)
}

function newKeyText(): string {
  return randomBytes(KEY_BYTES).toString('base64')
}

async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
}
