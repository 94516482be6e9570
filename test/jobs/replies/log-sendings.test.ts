import { expect, it } from 'vitest'
import { examDayOf } from '../../../src/domain/cells/exam-day.js'
import type { TalkStore } from '../../../src/domain/ports/talk-store.js'
import type { LogFields } from '../../../src/domain/talk/log.js'
import type { SendingCount } from '../../../src/domain/talk/sending-count.js'
import { logSendings } from '../../../src/jobs/replies/log-sendings.cron.js'

it('the log tells how the sendings of the day before ended, in numbers', async () => {
  const now = new Date('2026-03-02T16:10:00Z')
  const counts = ['2026-03-02T02:00:00Z', '2026-03-02T16:05:00Z'].map(
    (at): SendingCount => ({
      day: examDayOf(new Date(at)),
      channel: 'wecom-aibot',
      outcome: 'rejected',
      code: '93006',
      count: 2,
    }),
  )
  const lines: LogFields[] = []
  const quiet = () => undefined
  const log = { info: (fields: LogFields) => void lines.push(fields), warn: quiet, error: quiet }
  const talk = { countSendings: async () => counts } as unknown as TalkStore
  await logSendings({ talk, now: () => now, log })
  expect(lines).toEqual([{ day: '2026-03-02', channel: 'wecom-aibot', outcome: 'rejected', code: '93006', count: 2 }])
})
