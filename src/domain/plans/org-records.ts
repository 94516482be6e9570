/** 机构记录 · What may be read for the staff of one evaluation organisation: its plans, and how far the schools they name are. */
import type { Values } from '../lists/rows.js'
import type { School } from '../people/people.js'
import type { CaseCounts } from '../steps/case-counts.js'
import type { ExamPlan } from './plan.js'

export interface PublishedPlan {
  readonly id: string
  readonly plan: ExamPlan
  /** As list 13 keeps them. */
  readonly values: Values
  readonly schools: number
}

/** A school of a published plan, in numbers. */
export interface ParticipatingSchool extends School {
  /** The plan as the school has it; the levels are those it takes part in. */
  readonly plan: ExamPlan
  /** Absent: it has not said. */
  readonly answer?: 'joined' | 'declined'
  readonly counts: CaseCounts
}

/** Asked at most once a turn for the same thing. There is no way to ask for another organisation's. */
export interface OrgRecords {
  /** By the day of the exam. */
  plans(): Promise<readonly PublishedPlan[]>
  /** By exact name, wherever they are; of the same name in several provinces all. */
  findSchools(names: readonly string[]): Promise<readonly School[]>
  /** 试点院校: with an approved number for a certificate of the organisation, or named by a plan of it before. */
  pilotSchools(): Promise<readonly School[]>
  /** All schools of a plan at once; none of a plan that is not the organisation's. */
  participants(publishedId: string): Promise<readonly ParticipatingSchool[]>
}
