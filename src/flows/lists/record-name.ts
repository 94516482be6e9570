/** 记录叫什么 · How one record is named where it is shown or chosen. */
import type { List } from '../../domain/lists/list.js'
import type { KnownRecord } from '../../domain/lists/rows.js'
import { shownValue } from '../../domain/lists/shown-value.js'

/** 张三 110101********001X; a room by its name and site; among several by what tells them apart. */
export function nameRecord(list: List, { values }: KnownRecord, among: readonly KnownRecord[] = []): string {
  const tells = (field: string) => new Set(among.map((one) => one.values[field])).size !== 1
  const key = among.length > 1 ? list.key.filter(tells) : list.key
  const parts = [list.calledBy, ...key].filter((field, at, all) => all.indexOf(field) === at)
  const shown = parts.flatMap((field) => (values[field] === undefined ? [] : [shownValue(list, field, values[field])]))
  return shown.slice(0, 3).join(' ')
}
