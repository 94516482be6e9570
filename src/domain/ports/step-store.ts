/** 办理数字的存储 · The counts of all cases, as they are looked after at night. */
export interface StepStore {
  /** Counts everything anew and puts right what differs, which is told. */
  recount(): Promise<readonly CountDrift[]>
}

/** A kept number that was not what the records say: a fault of ours. */
export interface CountDrift {
  readonly schoolId: string
  /** Its name; '' for what is counted of the whole school. */
  readonly plan: string
  readonly measure: string
  readonly kept: number
  readonly counted: number
}
