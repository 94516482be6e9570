import { expect, it } from 'vitest'
import type { LogFields } from '../../../src/domain/talk/log.js'
import { recount } from '../../../src/jobs/steps/recount.cron.js'

it('a kept number that differs is an alarm in the log, with numbers only', async () => {
  const alarms: LogFields[] = []
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: (fields: LogFields) => void alarms.push(fields) }
  const drift = { schoolId: 's1', plan: '六月考试', measure: 'seats', kept: 40, counted: 45 }
  await recount({ steps: { recount: async () => [drift] }, log })
  expect(alarms).toEqual([{ school: 's1', measure: 'seats', kept: 40, counted: 45 }])
})
