/** 申报记录 · A row of the lists as what it means: a batch that is open or not, a quota in numbers. */
import { ALL_LEVELS } from '../cells/certificate-cell.js'
import { readWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import type { Values } from '../lists/rows.js'
import { ALL_MAJORS } from './pilot-columns.js'
import type { PilotBatch } from './pilot-records.js'
import { BATCH_ENDED } from './province-batches-list.js'
import type { Quota } from './quota.js'

/** Its days decide; the platform's word only where it says that it is over. */
export function batchOf(values: Values, today: ExamDay): PilotBatch {
  const { year = '', batch = '', window = '', byMajor, status } = values
  const days = readWindow(window, today)
  const isWithin = (days?.from?.day ?? '') <= today && today <= (days?.to?.day ?? '9999')
  return { year, batch, window, byMajor: byMajor === '是', isOpen: status !== BATCH_ENDED && isWithin }
}

export function quotaOf(values: Values): Quota & { readonly status: string } {
  const { year = '', certificate = '', level = ALL_LEVELS, major = ALL_MAJORS, approved, used, status = '' } = values
  const quota = { year, certificate, level, major, approved: Number(approved ?? 0), status }
  return used === undefined ? quota : { ...quota, used: Number(used) }
}
