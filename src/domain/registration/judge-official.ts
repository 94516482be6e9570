/** 平台上是谁 · Which candidate of ours a row of the platform's export is; one we do not have is kept, to be named. */
import type { Remark } from '../lists/list.js'
import type { CheckedRow, KnownRecord, Values } from '../lists/rows.js'
import { PROBLEMS } from '../talk/all-problems.js'
import { type Problem, problemOf } from '../talk/problem.js'
import type { OfficialField } from './official-columns.js'

/** Where neither the platform nor our records say it. */
export const LEVEL_UNKNOWN = '等级不明'

interface Judged {
  readonly values: Values
  readonly remarks: readonly Remark<OfficialField>[]
}

export function judgeOfficial(row: CheckedRow<OfficialField>, found: KnownRecord | 'several' | undefined): Judged {
  const { name = '', candidateNumber, ticket, certificate } = row.values
  const isBroken = row.findings.some(({ code, field }) => field === 'idNumber' && PROBLEMS[code].level === 'error')
  if (isBroken) return { values: {}, remarks: [] }
  if (found === 'several')
    return { values: {}, remarks: [sayOf('name', problemOf('official-person-several', { name }))] }
  if (found === undefined) {
    const values = { person: candidateNumber ?? ticket ?? name, level: row.values.level ?? LEVEL_UNKNOWN }
    return { values, remarks: [sayOf('name', problemOf('official-person-unknown', { name }))] }
  }
  const recorded = found.values.name
  const differs = recorded !== undefined && name !== '' && name !== recorded
  return {
    values: {
      candidate: found.id,
      person: candidateNumber ?? found.kept.candidateNumber ?? found.id,
      level: row.values.level ?? levelRegistered(certificate, found.kept.registered) ?? LEVEL_UNKNOWN,
    },
    remarks: differs ? [sayOf('name', problemOf('official-name-differs', { name: recorded }))] : [],
  }
}

function sayOf(field: OfficialField, problem: Problem): Remark<OfficialField> {
  return { ...problem, field }
}

/** `registered`: `数字营销技术应用|中级`, a line for each; the one level of the certificate. */
function levelRegistered(certificate: string | undefined, registered: string | undefined): string | undefined {
  const levels = (registered ?? '').split('\n').flatMap((line) => {
    const [known, level] = line.split('|')
    return level !== undefined && known === certificate ? [level] : []
  })
  return levels.length === 1 ? levels[0] : undefined
}
