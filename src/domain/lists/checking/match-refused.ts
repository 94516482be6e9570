/** 退回的行是谁 · Which record a row is that the platform gave back: by what of the key it says, stars and left-out columns included. */
import { looksMasked, matchesMask } from '../../cells/masking.js'
import { foldKey } from '../../cells/text-normal.js'
import type { List } from '../list.js'
import type { CheckedRow, KnownRecord, Values } from '../rows.js'

/** Parallel to `rows`. The platform leaves out what it was told before the import, such as the plan. */
export function matchRefused<F extends string>(
  list: List<F>,
  rows: readonly CheckedRow[],
  records: readonly KnownRecord[],
): readonly (KnownRecord | 'several' | undefined)[] {
  const byName = new Map<string, KnownRecord[]>()
  for (const record of records) {
    const name = foldKey(record.values[list.calledBy] ?? '')
    const namesakes = byName.get(name)
    if (namesakes === undefined) byName.set(name, [record])
    else namesakes.push(record)
  }
  return rows.map(({ values }) => {
    const name = values[list.calledBy]
    if (name === undefined) return undefined
    const fitting = (byName.get(foldKey(name)) ?? []).filter((record) => isSame(list, values, record.values))
    return fitting.length > 1 ? 'several' : fitting[0]
  })
}

function isSame<F extends string>({ key, columns }: List<F>, row: Values, record: Values): boolean {
  return key.every((field) => {
    const [said, known] = [row[field], record[field]]
    if (said === undefined || known === undefined) return true
    if (columns[field].is?.includes('secret') && looksMasked(said)) return matchesMask(said, known)
    return foldKey(said) === foldKey(known)
  })
}
