/** 一份申报 · One certificate and level of one year: what the school applied for and how far it has come. */
import type { PilotRecord } from './pilot-records.js'
import { type PilotStatus, parsePilotStatus } from './pilot-status.js'
import type { Quota } from './quota.js'
import type { QuotaOf } from './quota-records.js'

export type ApplicationOf = Omit<QuotaOf, 'major'>

export interface Application {
  readonly status: PilotStatus
  /** Our own rows of it, a major each. */
  readonly rows: readonly PilotRecord[]
}

/** The platform's word of it counts before our own; undefined: it was never applied for. */
export function findApplication(
  { year, certificate, level }: ApplicationOf,
  own: readonly PilotRecord[],
  platform: readonly (Quota & { readonly status: string })[],
): Application | undefined {
  const rows = own.filter(
    ({ values }) => values.year === year && values.certificate === certificate && values.level === level,
  )
  const said = platform.find((one) => one.year === year && one.certificate === certificate && one.level === level)
  const status = parsePilotStatus(said?.status) ?? parsePilotStatus(rows[0]?.values.status)
  if (status !== undefined) return { status, rows }
  return rows.length === 0 ? undefined : { status: '未提交', rows }
}
