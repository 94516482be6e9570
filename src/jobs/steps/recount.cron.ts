/** 夜里重数 · The kept numbers of all cases against the records; a difference is an alarm. */
import type { JobPorts } from '../job-ports.js'

/** At night, Beijing time. */
export const RECOUNT_SCHEDULE = '40 3 * * *'

export async function recount({ steps, log }: Pick<JobPorts, 'steps' | 'log'>): Promise<void> {
  for (const { schoolId, measure, kept, counted } of await steps.recount()) {
    log.error({ school: schoolId, measure, kept, counted }, 'a kept number differs from the records and was put right')
  }
}
