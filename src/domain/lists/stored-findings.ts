/** 存下的校验结果 · Findings and counts as this or an earlier version stored them: whatever they are, they can be said. */
import { isPlace } from '../talk/places.js'
import { isProblemCode } from '../talk/problem.js'
import { isRecord, isStoredProblem, readProblem } from '../talk/stored-problem.js'
import { READ_LISTS } from './all.js'
import { fieldsOf } from './checking/header.js'
import type { Example, ProblemCount } from './list-report.js'
import type { Finding } from './rows.js'

/** Nearly all are as we write them today, and are not written anew. */
export function readFinding(stored: unknown): Finding {
  if (isFinding(stored)) return stored
  if (!isRecord(stored)) return readProblem(stored)
  const { sheet, row, field, before, after, proposal, doubtful } = stored
  return {
    ...readProblem(stored),
    ...(isNumber(sheet) ? { sheet } : {}),
    ...(isNumber(row) ? { row } : {}),
    ...(isField(field) ? { field } : {}),
    ...(isText(before) ? { before } : {}),
    ...(isText(after) ? { after } : {}),
    ...(isText(proposal) ? { proposal } : {}),
    ...(doubtful === true ? { doubtful } : {}),
  }
}

function isFinding(stored: unknown): stored is Finding {
  if (!isStoredProblem(stored)) return false
  const { sheet, row, field, before, after, proposal }: Readonly<Record<string, unknown>> = stored
  return (
    (sheet === undefined || isNumber(sheet)) &&
    (row === undefined || isNumber(row)) &&
    (field === undefined || isField(field)) &&
    (before === undefined || isText(before)) &&
    (after === undefined || isText(after)) &&
    (proposal === undefined || isText(proposal))
  )
}

export function readProblemCount(stored: unknown): ProblemCount {
  const { code, count, examples }: Readonly<Record<string, unknown>> = isRecord(stored) ? stored : {}
  return {
    code: isText(code) && isProblemCode(code) ? code : 'problem-of-old',
    count: isNumber(count) ? count : 1,
    examples: Array.isArray(examples) ? examples.flatMap(readExample) : [],
  }
}

/** Rows once stood as a text, 二班第8行. */
function readExample(stored: unknown): readonly Example[] {
  if (isText(stored)) return [{ name: stored }]
  if (isPlace(stored)) return [stored]
  return isRecord(stored) && isText(stored.name) ? [{ name: stored.name }] : []
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isText = (value: unknown): value is string => typeof value === 'string'
const FIELDS: ReadonlySet<string> = new Set(READ_LISTS.flatMap((list) => fieldsOf(list)))
const isField = (value: unknown): value is string => isText(value) && FIELDS.has(value)
