/** 说出来的一行 · A row said in the chat is checked with the list's own checks, against what is on record now. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import {
  checkCorrection,
  checkSaidRow,
  type RecordCheck,
  type SaidRow,
} from '../../domain/lists/checking/check-record.js'
import type { Against, List } from '../../domain/lists/list.js'
import type { KnownRecord, Values } from '../../domain/lists/rows.js'
import type { Problem } from '../../domain/talk/problem.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'
import { COUNTED } from './counted-records.js'

/** More of a list that rows are checked against than any school has. */
const MOST = 5_000

export async function againstNow({ against = [] }: List, facts: Facts): Promise<Against> {
  const { school, records } = getSchool(facts)
  const loaded = await Promise.all(
    against.map(async (id) => {
      const counted = COUNTED[id]?.(records)
      return [id, (await counted) ?? (await records.lists.list(id, MOST)).map(({ values }) => values)] as const
    }),
  )
  return { today: examDayOf(facts.now), schoolName: school.name, scope: {}, records: Object.fromEntries(loaded) }
}

/** With the record that has the same key, where there is one. */
export async function checkSaid(list: List, values: Values, facts: Facts): Promise<SaidRow & { known?: KnownRecord }> {
  const [against, known] = await Promise.all([
    againstNow(list, facts),
    getSchool(facts).records.lists.findByRow(list.id, values),
  ])
  return { ...checkSaidRow(list, values, known, against, facts.pinyin), ...(known && { known }) }
}

/** Of one cell by itself. */
export async function problemOfCell(
  list: List,
  field: string,
  value: string,
  facts: Facts,
): Promise<Problem | undefined> {
  const against = await againstNow(list, facts)
  const { problem } = checkSaidRow({ ...list, key: [field] }, { [field]: value }, undefined, against, facts.pinyin)
  return problem
}

export async function checkChange(
  list: List,
  record: KnownRecord,
  { field, value }: { readonly field: string; readonly value: string },
  facts: Facts,
): Promise<RecordCheck> {
  return checkCorrection(list, record, field, value, await againstNow(list, facts), facts.pinyin)
}
