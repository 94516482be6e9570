/** 排考记录 · What may be read of who sits where at a plan. */
import type { PaperLine } from './paper-lines.js'
import type { RoomPaper } from './room-papers.js'
import type { SeatedCandidate } from './seated-candidate.js'

/** One person in one subject, without anything of the person but the name. */
export interface SeatLine {
  /** Absent: a guest of another school. */
  readonly candidateId?: string
  readonly name: string
  readonly room: string
  /** Its number in the room. */
  readonly seat: string
  /** 全部科目 where the seats name none. */
  readonly subject: string
  readonly time?: string
  readonly level?: string
}

/** One room in one subject at one time, as the organisation arranged it. */
export interface ArrangedSession {
  readonly room: string
  readonly subject: string
  /** As the platform writes it. */
  readonly time: string
  readonly heads: number
  readonly certificate?: string
  readonly inspectors?: string
  /** Who the platform set to watch, as it writes them: 张三(1001)、李四(1002). */
  readonly invigilators?: string
}

/** What has been printed of a paper of a plan. */
export interface PrintedBefore {
  /** Just as it stands now. */
  has(line: PaperLine): boolean
}

export interface ArrangementRecords {
  /** All seats of the plan as they are printed; numbers are masked, guests have none. */
  seated(plan: string): Promise<readonly SeatedCandidate[]>
  printed(plan: string, paper: RoomPaper): Promise<PrintedBefore>
  seats(plan: string): Promise<readonly SeatLine[]>
  sessions(plan: string): Promise<readonly ArrangedSession[]>
  /** In which somebody sits. */
  rooms(plan: string): Promise<readonly string[]>
}
