/** 发送情况入日志 · How yesterday's sendings ended, as numbers, for whoever watches the log. */
import { addDays, examDayOf } from '../../domain/cells/exam-day.js'
import type { JobPorts } from '../job-ports.js'

/** When the day is over, Beijing time. */
export const SENDINGS_SCHEDULE = '10 0 * * *'

export async function logSendings({ talk, now, log }: Pick<JobPorts, 'talk' | 'now' | 'log'>): Promise<void> {
  const yesterday = addDays(examDayOf(now()), -1)
  for (const { day, channel, outcome, code, count } of await talk.countSendings(yesterday)) {
    if (day === yesterday) log.info({ day, channel, outcome, code, count }, 'sendings of a day')
  }
}
