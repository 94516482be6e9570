/** 待写入的一行 · The values of one row in the order of the columns of `incoming`, its secrets sealed together. */
import { looksMasked } from '../../domain/cells/masking.js'
import type { Values } from '../../domain/lists/rows.js'
import { base64 } from '../secrets/seal.js'
import type { SealingKeys } from '../secrets/sealing-keys.js'
import type { StoredColumn, StoredList } from './table.js'

/** The record it points at, its secrets sealed, their hashes in base64, its plain columns. */
export type IncomingRow = readonly [
  recordId: string | null,
  sealed: string | null,
  hashes: readonly (string | null)[],
  plain: readonly (string | null)[],
]

/** A row whose key is not whole brings no secrets: they would be written without the rest of them. */
export function incomingRow(
  stored: StoredList,
  values: Values,
  recordId: string | undefined,
  keys: SealingKeys,
): IncomingRow {
  const plain = stored.columns.map((column) => columnValue(column, values[column.field]))
  if (stored.secrets.length === 0) return [recordId ?? null, null, [], plain]
  const found = secretsOf(stored, values)
  const secrets = isKeyWhole(stored, values, found) ? found : NO_SECRETS
  const sealed = secrets === NO_SECRETS ? null : sealSecrets(secrets, keys)
  return [recordId ?? null, sealed, hashesOf(stored, secrets, keys), plain]
}

const NO_SECRETS: Values = {}

/** Json of the secret fields, as a record keeps them. */
export function sealSecrets(secrets: Values, { sealer }: Pick<SealingKeys, 'sealer'>): string {
  return base64(sealer.sealJson(secrets, 'record.secrets'))
}

export function hashesOf(
  { secrets }: StoredList,
  values: Values,
  { lookup }: Pick<SealingKeys, 'lookup'>,
): (string | null)[] {
  return secrets.map(({ field, use }) => {
    const value = values[field]
    return value === undefined ? null : lookup.secretHash(use, value)
  })
}

/** As it stands in the column; null: the row does not say it, or what it says is none of the column's words or numbers. */
export function columnValue({ words, type }: StoredColumn, value: string | undefined): string | null {
  if (value === undefined || value === '') return null
  if (words !== undefined) return words.codeOf(value) ?? null
  return type !== 'int' || /^\d{1,9}$/.test(value) ? value : null
}

/** A number with stars in it is none. */
export function secretsOf({ secrets }: StoredList, values: Values): Values {
  const known: Record<string, string> = {}
  for (const { field } of secrets) {
    const value = values[field]
    if (value !== undefined && value !== '' && !looksMasked(value)) known[field] = value
  }
  return known
}

export function hasWholeKey(stored: StoredList, values: Values): boolean {
  return isKeyWhole(stored, values, secretsOf(stored, values))
}

/** `found`: its secrets. */
export function isKeyWhole({ key, columns, secrets }: StoredList, values: Values, found: Values): boolean {
  for (const { hash, field } of secrets) if (found[field] === undefined && key.includes(hash)) return false
  for (const one of columns) if (key.includes(one.column) && columnValue(one, values[one.field]) === null) return false
  return true
}
