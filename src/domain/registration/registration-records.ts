/** 报考记录 · What may be read of one school's registrations. */
export interface RegistrationLine {
  readonly id: string
  readonly candidateId: string
  readonly name: string
  readonly certificate: string
  readonly level: string
  readonly subject: string
  readonly site: string
}

export interface RegistrationRecords {
  /** At one plan, by name. */
  list(plan: string): Promise<readonly RegistrationLine[]>
}
