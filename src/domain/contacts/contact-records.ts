/** 联系人记录 · Whom one school calls and whom it pays: as it says itself, and as the organisations of its plans say. */

export interface Contact {
  readonly kind: string
  readonly name: string
  readonly phone: string
  /** Provinces joined by 、, or 全国. */
  readonly region: string
  /** Certificate or organisation, or 不限. */
  readonly of: string
  /** YYYY-MM-DD; absent: nobody says. */
  readonly confirmed?: string
  readonly remark?: string
  /** The organisation that says so; absent: the school itself. */
  readonly saidBy?: string
}

export interface Payee {
  readonly of: string
  readonly name: string
  readonly bank: string
  readonly account: string
  readonly confirmed?: string
  readonly remark?: string
  readonly saidBy?: string
}

/** In clear: for the coordinator in private only. */
export interface ContactRecords {
  contacts(): Promise<readonly Contact[]>
  payees(): Promise<readonly Payee[]>
}
