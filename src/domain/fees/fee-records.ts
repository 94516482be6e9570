/** 费用记录 · What may be read of one school's fees: rates that were loaded, slips, and who is to be paid for. */
import type { Level } from '../cells/levels.js'
import type { OfferedFile } from '../talk/message.js'
import type { SlipStatus } from './payment-slips-list.js'

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
  readonly way: string
  readonly heads: number
  readonly yuan: number
  readonly status: SlipStatus
  readonly receipt?: OfferedFile
}

/** Heads registered for a level of a certificate at a plan. */
export interface RegisteredHeads {
  readonly certificate: string
  readonly level: Level
  readonly heads: number
}

export interface FeeRecords {
  rates(): Promise<readonly FeeRate[]>
  /** The newest last. */
  slips(): Promise<readonly PaymentSlip[]>
  /** By the names a plan is called by in the records. */
  registered(plans: readonly string[]): Promise<readonly RegisteredHeads[]>
}
