/** 证书项目 · What is particular to the certificates of one evaluation organisation: its rules, each with its source. */

import type { ExamDay } from '../cells/exam-day.js'
import type { Level } from '../cells/levels.js'
import type { Said } from '../talk/language.js'
import type { Source } from './sources.js'
import type { WorkStep } from './work-steps.js'

/** What a book says, and where. */
export interface Rule<T> {
  readonly is: T
  readonly from: Source
  /** The programme's own book is silent: this is what the platform or the others do. */
  readonly borrowed?: true
}

/** Of which the book prints its menus: 考试管理 (v1.8, 2021) or 考务管理 (2022). */
export type PlatformVersion = '2021' | '2022'

interface Certificate {
  /** Without 职业技能等级证书 and without a level. */
  readonly name: string
  /** The platform's, by level; absent where no source prints them. */
  readonly numbers?: Readonly<Record<Level, string>>
}

/** Which generation of the platform's import templates the book shows. */
interface TemplateRule {
  readonly candidates: PlatformVersion
  /** The 2022 template of candidates without 专业版本. */
  readonly hasMajorVersion?: false
  readonly registration: PlatformVersion
  /** Absent: rooms are entered one by one. */
  readonly rooms?: PlatformVersion
}

/** `{school}`, `{certificate}` and `{level}` are put in. */
export interface SiteNameRule {
  readonly pattern: string
  readonly writtenBy: 'school' | 'platform'
}

/** One thing a site has to have. */
export interface StandardItem {
  readonly item: string
  readonly advised: string
  readonly least: string
}

export interface InvigilatorRule {
  /** A room has at least so many, which is enough up to so many heads. */
  readonly least: number
  readonly enoughUpTo: number
  /** Beyond that one for so many heads: for each such group begun, or for each that is full. */
  readonly headsEach: number
  readonly counts: 'begun' | 'full'
}

interface InvigilatorBar {
  /** 不能 or 建议. */
  readonly isStrict: boolean
  readonly said: Said
}

/** The subjects of a level: one registration record a head for each. */
interface SubjectRule {
  readonly subjects: readonly { readonly name: string; readonly mode?: string }[]
  /** Percent of the score, where its parts are weighed against each other. */
  readonly weights?: Readonly<Record<string, number>>
  /** Of 100. */
  readonly passMark?: number
}

interface FeeRule {
  /** Yuan per head and sitting, taken until the province has a standard and settled then. */
  readonly interim?: Readonly<Record<Level, number>>
  /** Whose candidates may sit first and pay once the province has a standard. */
  readonly payLater: 'all' | readonly string[]
}

/** The parts a sitting is made of, in the order of their ends. */
export const PHASES = ['registration', 'training', 'machines', 'printing', 'exam', 'publicity', 'certificates'] as const
export type Phase = (typeof PHASES)[number]

/** Both ends belong to it; an end that is open is not known or has none. */
export interface Days<Day> {
  readonly from?: Day
  readonly to?: Day
}

/** A weekday of the week so many weeks after that of the exam; Monday 1. */
export interface WeekDay {
  readonly week: number
  readonly weekday: number
}

export type Sitting = Readonly<Record<Phase, Days<ExamDay>>>

export type Timeline =
  | { readonly kind: 'sittings'; readonly sittings: readonly { readonly name: Said; readonly days: Sitting }[] }
  | {
      readonly kind: 'rule'
      readonly days: Readonly<Record<Exclude<Phase, 'exam'>, Days<WeekDay>>>
      /** Not readable in the source, filled in from another programme. */
      readonly guessed: readonly Phase[]
    }

export interface Material {
  readonly name: Said
  /** How many, and how. */
  readonly how: Said
  readonly isHandedIn: boolean
}

/** Public numbers only; people and payees are data that an organisation loads. */
interface Hotline {
  readonly name: Said
  readonly number: string
}

export interface Programme {
  readonly id: string
  readonly name: Said
  readonly org: string
  /** Words it is known by beside its certificates; lower case. */
  readonly calledBy: readonly string[]
  readonly certificates: readonly Certificate[]
  readonly platform: Rule<PlatformVersion>
  readonly templates: Rule<TemplateRule>
  readonly siteName: Rule<SiteNameRule>
  /** Absent: what holds for all. */
  readonly siteStandard?: Rule<readonly StandardItem[]>
  /** The signed and sealed form goes with the application, or it is returned. */
  readonly wantsSignedSiteForm?: Rule<true>
  readonly roomType: Rule<{ readonly type?: string }>
  readonly invigilators: Rule<InvigilatorRule>
  readonly invigilatorBar: Rule<InvigilatorBar>
  /** Who watches and works at each exam goes to the organisation on a form of its own; what happens without it. */
  readonly staffQuestionnaire?: Rule<Said>
  readonly subjects?: Rule<SubjectRule>
  /** Absent, as whatever its book is silent about. */
  readonly fees?: Rule<FeeRule>
  readonly feeDue?: Rule<{ readonly workingDaysBefore: number }>
  readonly remittanceNote?: Rule<Said>
  /** Absent: the dates of its plans are all there is. */
  readonly timeline?: Rule<Timeline>
  /** 考试须知 beside what every book says; printed on the ticket. */
  readonly ticketNotices?: Rule<readonly string[]>
  readonly materials?: Rule<readonly Material[]>
  /** What is sent afterwards, in words. */
  readonly handIn?: Rule<Said>
  readonly hotlines: readonly Rule<Hotline>[]
  /** What its book says of a step beyond what holds for all. */
  readonly guides: Readonly<Partial<Record<WorkStep, readonly Rule<Said>[]>>>
}
