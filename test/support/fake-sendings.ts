/** 假的发送情况 · How the sendings of a bot ended in a transcript. */

import { type ExamDay, examDayOf } from '../../src/domain/cells/exam-day.js'
import type { LetPassCount } from '../../src/domain/imports/refusals/let-pass-count.js'
import type { SendingCount } from '../../src/domain/talk/sending-count.js'

/** Of a bot that was refused now and then, yesterday and today. */
export function sendingsUntil(now: Date): readonly SendingCount[] {
  const [today, yesterday] = [now, new Date(now.getTime() - 24 * 3_600_000)].map(examDayOf) as [ExamDay, ExamDay]
  const wecom = { channel: 'wecom-aibot' }
  return [
    { ...wecom, day: yesterday, outcome: 'sent', code: '', count: 120 },
    { ...wecom, day: yesterday, outcome: 'deferred', code: '45009', count: 4 },
    { ...wecom, day: yesterday, outcome: 'rejected', code: '93006', count: 1 },
    { ...wecom, day: today, outcome: 'sent', code: '', count: 30 },
    { ...wecom, day: today, outcome: 'unknown', code: 'no-ack', count: 1 },
    { ...wecom, day: today, outcome: 'rejected', code: '40058', count: 2 },
    { channel: 'web', day: today, outcome: 'sent', code: '', count: 8 },
  ]
}

/** What the checks of some schools have let pass. */
export const LET_PASS: readonly LetPassCount[] = [
  { list: 'candidates', reason: 'refused-phone', rows: 3, schools: 2 },
  { list: 'registrations', reason: 'refused-not-accurate', rows: 1, schools: 1 },
]
