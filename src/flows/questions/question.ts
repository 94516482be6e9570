/** 一个问题 · Who asks, where, in which language, and which records the answer comes from. */
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { Language } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'

export interface Question {
  readonly language: Language
  readonly now: Date
  readonly chat: 'private' | 'group'
  readonly records: SchoolRecords
  /** Of the school. */
  readonly province?: string
  /** Whoever asks. */
  readonly personId?: string
  /** The words may mean something else: answer only when the records know the name or major. */
  readonly onlyIfFound: boolean
}

/** Names and what is said of single people: a group hears `open` only, the asker the rest. */
export function inPrivate(detail: Reply, open: string, { chat }: Question): Reply[] {
  if (chat === 'private') return [detail]
  return [{ text: open }, { ...detail, audience: 'private' }]
}
