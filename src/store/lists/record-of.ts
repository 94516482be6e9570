/** 一行记录 · A row of a list's table as the values of its fields; fields are called in the schema as in the list. */
import type { Values } from '../../domain/lists/rows.js'
import type { StoredList } from './table.js'

type Line = { readonly id: string } & Readonly<Record<string, unknown>>

export function recordOf({ columns }: StoredList, line: Line): { readonly id: string; readonly values: Values } {
  const values: Record<string, string> = {}
  for (const { field } of columns) {
    const value = line[field]
    if (typeof value === 'string' || typeof value === 'number') values[field] = String(value)
  }
  return { id: line.id, values }
}
