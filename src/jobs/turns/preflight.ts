/** 上报前检查 · Goes over the records of a plan as if they came in today, and over what must hold of them together. */

import { CELL_PROBLEMS } from '../../domain/cells/cell-problems.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import { LISTS } from '../../domain/lists/all.js'
import { recheckRecord, recheckTogether } from '../../domain/lists/checking/recheck-record.js'
import type { Against, List } from '../../domain/lists/list.js'
import type { CheckedRow, Finding, KnownRecord } from '../../domain/lists/rows.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { findProgramme } from '../../domain/programmes/all.js'
import { platformTemplateOf } from '../../domain/programmes/platform-template.js'
import { STEPS } from '../../domain/steps/all.js'
import { type CaseEvidence, registeredHeads } from '../../domain/steps/case-counts.js'
import { standOf } from '../../domain/steps/case-status.js'
import { runChecks } from '../../domain/steps/preflight.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import type { Said } from '../../domain/talk/language.js'
import type { Problem } from '../../domain/talk/problem.js'
import type { Facts } from '../../domain/talk/turn.js'
import { againstNow } from '../../flows/lists/said-row.js'
import {
  BUNDLE,
  countStops,
  type RecordsRefused,
  sayVerdict,
  type Verdict,
} from '../../flows/preflight/preflight-words.js'
import { readEvidenceOf } from '../../flows/questions/case-evidence.js'
import { PLAN_GONE, type WritingPorts, type Written } from './written.js'

/** Rows of one list with what is wrong with them. */
interface Refused {
  readonly list: List
  readonly rows: readonly CheckedRow[]
}

interface Judged {
  readonly verdict: Verdict
  readonly refused: readonly Refused[]
}

export async function writePreflight(
  { plan }: Extract<FileWanted, { kind: 'preflight' }>,
  facts: Facts,
  ports: WritingPorts,
): Promise<Written> {
  const judged = await judgePlan(plan, facts, ports)
  if (judged === undefined) return { said: PLAN_GONE }
  const { verdict, refused } = judged
  const files = await Promise.all(
    refused.map(({ list, rows }) =>
      ports.listFiles.writeRows(list.id, 'failing', only(`要改的-${list.name.zh}.xlsx`, rows)),
    ),
  )
  const choices = countStops(verdict) === 0 ? { choices: [BUNDLE] } : {}
  return { said: sayVerdict(verdict), files: files.flat(), ...choices }
}

async function* only(fileName: string, rows: readonly CheckedRow[]) {
  yield { fileName, rows }
}

/** Undefined: the plan is over, or not on record any more. */
export async function judgePlan(
  name: string,
  facts: Facts,
  ports: Pick<WritingPorts, 'imports'>,
): Promise<Judged | undefined> {
  const { records, school, now, asker } = facts
  if (records === undefined || school === undefined) return undefined
  const evidence = await readEvidenceOf(name, { records, now, ...(asker.personId && { personId: asker.personId }) })
  const plan = evidence?.of?.plan
  if (evidence === undefined || plan === undefined) return undefined
  const refused = (await Promise.all(FOR_PLATFORM.map((list) => recheck(list, plan, facts, ports)))).flat()
  const today = examDayOf(now)
  const findings = await runChecks(STEPS, { plan, today, province: school.province, evidence, records })
  const open = STEPS.map((step) => standOf(step, evidence)).filter(({ state }) => state === 'doing' || state === 'late')
  const verdict = { plan, refused: refused.flatMap(groupFaults), findings, open, looked: sayLooked(evidence) }
  return { verdict, refused }
}

const FOR_PLATFORM = LISTS.filter(({ templates }) =>
  Object.values(templates).some(({ platform }) => platform !== undefined),
)
/** The platform has compared them and takes them no more; others may still share something with them. */
const ACCURATE = 'accurate'

async function recheck(
  list: List,
  plan: ExamPlan,
  facts: Facts,
  { imports }: Pick<WritingPorts, 'imports'>,
): Promise<readonly Refused[]> {
  const { school, pinyin } = facts
  if (school === undefined) return []
  const { name, leftOut } = platformTemplateOf(list.id, findProgramme(plan.programme ?? ''))
  const required = (list.templates[name]?.required ?? []).filter((field) => !leftOut.includes(field))
  const against: Against = await againstNow(list, facts)
  const rows: CheckedRow[] = []
  const accurate = new Set<number>()
  for await (const part of imports.listRecords(list.id, school.id)) {
    const own = part.filter(({ values }) => list.columns.plan === undefined || values.plan === plan.name)
    const handed = own.map((record) => ({
      ...record,
      values: list.handOut?.(record.values, against) ?? record.values,
    }))
    const referred = list.refers
      ? await imports.findReferred(
          list.id,
          school.id,
          own.map(({ values }) => values),
        )
      : []
    for (const [at, record] of handed.entries()) {
      const isAccurate = record.kept.status === ACCURATE
      if (isAccurate) accurate.add(rows.length)
      const wanted = { dictionary: pinyin, required }
      const findings = isAccurate ? [] : recheckRecord(list, record, referred[at], against, wanted)
      rows.push(rowOf(record, rows.length, findings))
    }
  }
  const refused = recheckTogether(list, rows, against).filter(
    ({ row, findings }) => findings.length > 0 && !accurate.has(row),
  )
  return refused.length === 0 ? [] : [{ list, rows: refused }]
}

function rowOf({ values }: KnownRecord, row: number, findings: readonly Finding[]): CheckedRow {
  return { sheet: 0, row, verdict: 'error', values, findings }
}

/** One line for each reason and column, the commonest first. */
function groupFaults({ list, rows }: Refused): readonly RecordsRefused[] {
  const groups = new Map<string, { readonly finding: Finding; readonly names: string[] }>()
  for (const { values, findings } of rows) {
    for (const finding of findings) {
      const key = `${finding.code} ${finding.field ?? ''}`
      const group = groups.get(key) ?? { finding, names: [] }
      group.names.push(values[list.calledBy] ?? '')
      groups.set(key, group)
    }
  }
  return [...groups.values()]
    .toSorted((one, other) => other.names.length - one.names.length)
    .map(({ finding, names }) => {
      // Other reasons name what they are about themselves.
      const isOfCell = Object.hasOwn(CELL_PROBLEMS, finding.code) && finding.field !== undefined
      const column = isOfCell ? list.columns[finding.field ?? '']?.name : undefined
      const problem = { code: finding.code, params: finding.params } as Problem
      return {
        list: list.name,
        problem,
        count: names.length,
        names: [...new Set(names)],
        ...(column && { column, ...(finding.field && { field: finding.field }) }),
      }
    })
}

function sayLooked(evidence: CaseEvidence): Said {
  const { statuses, rooms, seats } = evidence
  const people = Object.values(statuses).reduce((sum, count) => sum + count, 0)
  const heads = registeredHeads(evidence)
  return {
    zh: `考生 ${people} 人、报考 ${heads} 人、考场 ${rooms} 个（${seats} 个考位），以及照片、专业、名额、站点、费用`,
    en: `${people} candidates, ${heads} registered, ${rooms} rooms with ${seats} seats; photos, majors, quota, sites and fees`,
  }
}
