/** 考哪些科目 · What a level is examined in at a plan: as recorded, else as its programme's book says; never guessed. */
import type { Values } from '../lists/rows.js'
import { programmeOf } from '../programmes/all.js'
import type { Source } from '../programmes/sources.js'
import { ALL_PLANS } from './subjects-list.js'

export interface ExamSubject {
  readonly name: string
  readonly number?: string
  readonly mode?: string
  /** 所有考生, 院校考生 or 社会考生. */
  readonly audience?: string
}

export interface Subjects {
  readonly subjects: readonly ExamSubject[]
  /** Absent: they are on record. */
  readonly from?: Source
}

/** `records`: of the list of subjects; undefined: nobody has said it. */
export function subjectsOf(
  plan: string,
  certificate: string,
  level: string,
  records: readonly Values[],
): Subjects | undefined {
  const ofLevel = records.filter((one) => one.certificate === certificate && one.level === level)
  const own = ofLevel.filter((one) => one.plan === plan)
  const recorded = own.length > 0 ? own : ofLevel.filter((one) => one.plan === ALL_PLANS)
  if (recorded.length > 0) return { subjects: recorded.map(subjectFrom) }
  const rule = programmeOf([certificate])?.subjects
  return rule && { subjects: rule.is.subjects, from: rule.from }
}

function subjectFrom({ name = '', number, mode, audience }: Values): ExamSubject {
  return { name, ...(number && { number }), ...(mode && { mode }), ...(audience && { audience }) }
}
