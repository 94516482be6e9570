/** 数出来的记录 · What rows are checked against that is no list of its own: it follows from the records of others. */
import { EXAMINED } from '../../domain/invigilators/judge-watch.js'
import type { Values } from '../../domain/lists/rows.js'
import { QUOTA_LEFT } from '../../domain/pilot/quota-records.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'

type Counted = (records: Pick<SchoolRecords, 'quota' | 'steps'>) => Promise<readonly Values[]>

export const COUNTED: Readonly<Partial<Record<string, Counted>>> = {
  [QUOTA_LEFT]: async ({ quota }) =>
    (await quota.list()).map(({ year, certificate, level, major, left }) => {
      return { year, certificate, level, major, left: String(left) }
    }),
  [EXAMINED]: async ({ steps }) => ((await steps.counts()).examined ?? []).map((one): Values => ({ ...one })),
}
