/** 编排明细 · One candidate in one subject, as the arrangement seats them. */

export interface SeatedCandidate {
  /** Of the record; what is printed is noted by it. */
  readonly id?: string
  readonly name: string
  readonly gender?: string
  /** Whole, or masked as the platform exports it. */
  readonly idNumber?: string
  readonly candidateNumber?: string
  readonly ticketNumber?: string
  readonly school?: string
  readonly site?: string
  readonly siteAddress?: string
  /** SHA-256 of the kept photo. */
  readonly photo?: string
  readonly certificate?: string
  readonly subject?: string
  readonly mode?: string
  /** `2021-09-18 08:00-09:00`, as the platform writes it. */
  readonly time?: string
  readonly room?: string
  readonly seat?: string
}
