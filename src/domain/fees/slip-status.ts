/** 缴费单的状态和方式 · How far the payment of a slip is, and for which registrations it is [PM 5.2.7]. */
import type { OtherWords } from '../cells/small-cells.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import type { Said } from '../talk/language.js'

/** By how it was registered: a slip is for that only. */
export const SLIP_WAYS = {
  按证书: ['证书', '按证书缴费'],
  按科目: ['科目', '按科目缴费'],
} as const satisfies OtherWords
export type SlipWay = keyof typeof SLIP_WAYS
export const ALL_WAYS = Object.keys(SLIP_WAYS) as readonly SlipWay[]

export function isSlipWay(text: string): text is SlipWay {
  return Object.hasOwn(SLIP_WAYS, text)
}

/** What is counted: a head, or each subject of a head. */
export function unitOf(way: SlipWay): Said {
  return way === '按证书' ? { zh: '人', en: 'head' } : { zh: '科次', en: 'subject' }
}

/** How what is registered for the subject is paid. */
export function wayOf(subject: string): SlipWay {
  return subject === ALL_SUBJECTS ? '按证书' : '按科目'
}

/** In their order; the platform's 已缴费 comes once the organisation has confirmed. */
export const SLIP_STATUSES = ['未缴费', '已缴费', '已确认'] as const
export type SlipStatus = (typeof SLIP_STATUSES)[number]

/** How far it is, from 0; what is no status is not begun. */
export function rankOf(status: string | undefined): number {
  return Math.max(
    0,
    SLIP_STATUSES.findIndex((one) => one === status),
  )
}
