/** 打印件 · What can be printed: a form, an admission ticket, cards to be cut out, a poster. */
import type { Fact, Form, Table } from './form.js'

/** One line a subject. */
interface TicketSubject {
  readonly certificate: string
  readonly subject: string
  readonly mode: string
  readonly time: string
  readonly room: string
  readonly seat: string
}

/** 准考证 */
export interface AdmissionTicket {
  readonly kind: 'ticket'
  readonly plan: string
  /** Where the first subject is sat. */
  readonly room: string
  /** SHA-256 of the kept photo. */
  readonly photo?: string
  readonly facts: readonly Fact[]
  readonly subjects: readonly TicketSubject[]
  /** 考试须知 */
  readonly notices: readonly string[]
}

export interface Card {
  /** Above the headline, smaller. */
  readonly title: string
  readonly headline: string
  readonly facts: readonly Fact[]
}

/** `desk`: 桌贴 · `badge`: 工作牌, with a frame for the photo · `strip`: 封条 */
export interface Cards {
  readonly kind: 'cards'
  readonly design: 'desk' | 'badge' | 'strip'
  readonly cards: readonly Card[]
  readonly isSample?: true
}

interface PosterLine {
  readonly text: string
  /** `huge`: as large as the width allows. */
  readonly size: 'huge' | 'large' | 'plain'
}

/** Read from a distance: 门贴, 横幅, 物品存放处. */
export interface Poster {
  readonly kind: 'poster'
  readonly lines: readonly PosterLine[]
  readonly table?: Table
  readonly isSample?: true
}

export type Leaf = Form | AdmissionTicket | Cards | Poster
