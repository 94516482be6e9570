/** 计划到各校 · What organisations have published goes to their schools, one after the other; what a crash left comes again. */
import { channelOfKey } from '../../domain/talk/conversation-key.js'
import { sayPlanNews } from '../../flows/plans/publication-words.js'
import type { JobPorts } from '../job-ports.js'

export const SPREAD_SCHEDULE = '*/5 * * * * *'

export async function spreadPlans({ plans, dispatch }: Pick<JobPorts, 'plans' | 'dispatch'>): Promise<void> {
  for (;;) {
    const told = await plans.spreadNext(sayPlanNews)
    if (told === undefined) return
    await Promise.all(told.map((key) => dispatch.sendReplies(key, channelOfKey(key))))
  }
}
