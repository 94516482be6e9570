/** 费用记录 · What may be read of one school's fees: rates that were loaded, slips, and who is to be paid for. */
import type { Level } from '../cells/levels.js'
import type { OfferedFile } from '../talk/message.js'
import type { ByLevel } from './read-rates.js'
import type { SlipStatus, SlipWay } from './slip-status.js'

export interface FeeRate {
  readonly province: string
  readonly certificate: string
  readonly level: Level
  readonly yuan: number
  /** 核定; else 暂行. */
  readonly isApproved: boolean
  readonly basis?: string
}

export interface PaymentSlip {
  readonly id: string
  readonly number?: string
  readonly plan: string
  readonly certificate: string
  readonly way: SlipWay
  /** Tells slips of one plan, certificate and way apart: 1, 2; or the number a sheet gave. */
  readonly part: string
  /** Of a slip by subject the subjects they sit. */
  readonly heads: number
  /** Absent: nobody has said how many of each level. */
  readonly levels?: ByLevel
  /** Yuan for each of them; absent: only the sum is known. */
  readonly price?: ByLevel
  readonly yuan: number
  readonly status: SlipStatus
  readonly receipt?: OfferedFile
}

/** Those registered in one way for a level of a certificate at a plan. */
export interface RegisteredHeads {
  readonly certificate: string
  readonly level: Level
  readonly way: SlipWay
  /** By subject a head counts once for each of their subjects. */
  readonly heads: number
}

export interface FeeRecords {
  rates(): Promise<readonly FeeRate[]>
  /** The newest last. */
  slips(): Promise<readonly PaymentSlip[]>
  /** By the names a plan is called by in the records. */
  registered(plans: readonly string[]): Promise<readonly RegisteredHeads[]>
}
