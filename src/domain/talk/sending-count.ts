/** 发送的数 · How sendings ended, as numbers. */
import type { ExamDay } from '../cells/exam-day.js'

/** How often a sending ended so on a day; nobody's words, nobody's name. */
export interface SendingCount {
  readonly day: ExamDay
  readonly channel: string
  readonly outcome: 'sent' | 'unknown' | 'rejected' | 'deferred'
  /** The channel's reason; empty where there is none. */
  readonly code: string
  readonly count: number
}
