/** 排考记录 · What may be read of who sits where at a plan. */
import type { SeatedCandidate } from './seated-candidate.js'

export interface ArrangementRecords {
  /** All seats of the plan; numbers are masked, guests have none. */
  seated(plan: string): Promise<readonly SeatedCandidate[]>
  /** In which somebody sits. */
  rooms(plan: string): Promise<readonly string[]>
}
