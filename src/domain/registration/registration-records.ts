/** 报考记录 · What may be read of one school's registrations. */
import type { CandidateCategory } from '../candidates/candidate-category.js'

export interface RegistrationLine {
  readonly id: string
  readonly candidateId: string
  readonly name: string
  readonly category: CandidateCategory
  readonly certificate: string
  readonly level: string
  readonly subject: string
  readonly site: string
}

/** A registration as the platform has it. */
export interface OfficialLine {
  /** Absent of somebody we do not have. */
  readonly candidateId?: string
  /** Tells people apart. */
  readonly person: string
  readonly name: string
  readonly certificate: string
  readonly level: string
  readonly subject: string
  readonly status?: string
  readonly paid?: string
}

interface Unregistered {
  readonly total: number
  readonly names: readonly string[]
}

export interface RegistrationRecords {
  /** At one plan, by name. */
  list(plan: string): Promise<readonly RegistrationLine[]>
  /** At one plan, as the platform exported it last; by name. */
  official(plan: string): Promise<readonly OfficialLine[]>
  /** In which room whoever is registered by this record has a seat already. */
  findSeat(recordId: string): Promise<string | undefined>
  /** 信息准确 and not registered at the plan: how many, and the first of them by name. */
  verifiedWithout(plan: string, limit: number): Promise<Unregistered>
}
