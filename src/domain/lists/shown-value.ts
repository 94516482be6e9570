/** 值的显示 · A value as it may be shown in a chat: secret ones with their middle hidden. */
import { maskIdNumber, maskIdNumbersIn, maskPhone } from '../cells/masking.js'
import type { List } from './list.js'

/** A whole phone is eleven digits; a damaged number is hidden like one of a document. */
const PHONE_LENGTH = 11

export function shownValue(list: List, field: string, value: string): string {
  if (list.columns[field]?.is?.includes('secret') !== true) return maskIdNumbersIn(value)
  return value.length === PHONE_LENGTH ? maskPhone(value) : maskIdNumber(value)
}
