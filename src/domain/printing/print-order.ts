/** 打印单 · What is to be printed for one room of one plan, and what came of it. */

import type { Said } from '../talk/language.js'
import type { OfferedFile } from '../talk/message.js'
import type { Leaf } from './leaf.js'

export const PRINT_KINDS = {
  tickets: { zh: '准考证', en: 'admission tickets' },
  'sign-in': { zh: '签到表', en: 'sign-in sheets' },
  'door-labels': { zh: '门贴', en: 'door labels' },
  'desk-labels': { zh: '桌贴', en: 'desk labels' },
  'room-record': { zh: '考场情况记录表', en: 'room records' },
  sealing: { zh: '考场封场确认单', en: 'room sealing form' },
  undertaking: { zh: '考务人员承诺书', en: 'staff undertaking' },
  inspection: { zh: '巡考情况记录表', en: 'inspection record' },
  badges: { zh: '工作牌', en: 'badges' },
  banner: { zh: '横幅', en: 'banner' },
  seals: { zh: '封条', en: 'seals' },
  belongings: { zh: '物品存放处', en: 'sign for belongings' },
  timetable: { zh: '考核内容及时间表', en: 'timetable of the exam' },
  'site-application': { zh: '考核站点申请表', en: 'site application' },
  'emergency-card': { zh: '应急联系卡', en: 'emergency contacts' },
  'fee-cover': { zh: '缴费申请单', en: 'payment slip' },
} as const satisfies Readonly<Record<string, Said>>
export type PrintKind = keyof typeof PRINT_KINDS

/** Of which exam, and when it was printed: stands on every page. */
export interface PrintedOf {
  readonly plan: string
  readonly printedAt: Date
}

export interface PrintOrder extends PrintedOf {
  readonly kind: PrintKind
  /** Absent: for the whole site, or the room is not known yet. */
  readonly room?: string
  readonly leaves: readonly Leaf[]
}

/** A text with characters that our font does not have; □ stands in their place. */
export interface Unprintable {
  readonly text: string
  readonly characters: readonly string[]
}

export interface Printed {
  /** One of each order, or several numbered ones where it would be too large for the chat. */
  readonly files: readonly OfferedFile[]
  readonly unprintable: readonly Unprintable[]
  /** Tickets whose photo could not be read, by its SHA-256; they have an empty frame. */
  readonly photosUnread: readonly string[]
}
