/** 问句框架 · What a question asks for once it is understood: measure × subject × states × scope. */
import type { CandidateStatus } from '../candidates/candidate.js'
import type { CandidateCategory } from '../candidates/candidate-category.js'
import type { WorkStep } from '../programmes/work-steps.js'

/** Rules we can quote at this stage. */
export const RULE_TOPICS = [
  'photo', // 照片要求
  'pinyin', // 姓名拼音
  'template', // 模板与必填列
  'majors', // 专业、代码、版本
  'categories', // 院校考生与社会考生
  'edit', // 还能不能改
  'delete', // 能不能删
  'confirmation', // 需人工确认怎么办
  'verification-time', // 认证要多久
  'statuses', // 各状态的意思
  're-import', // 重复导入
  'registering', // 录入不等于报考
  'verifying', // 怎么认证
  'borrowing', // 借考
  'late-entry', // 补报
] as const
export type RuleTopic = (typeof RULE_TOPICS)[number]

/** What the programmes' books say, each its own. */
export const PROGRAMME_TOPICS = [
  'invigilator-count', // 一个考场几个监考
  'invigilator-bar', // 谁不能监考
  'fees', // 费用标准
  'fee-due', // 什么时候缴清
  'remittance', // 汇款备注
  'templates', // 用哪一版模板
  'site-name', // 站点名称
  'room-type', // 考场类型
  'subjects', // 科目、记录条数、合格线
  'timeline', // 时间怎么定
  'materials', // 准备哪些物料
  'hand-in', // 考后交什么
  'hotlines', // 公开的电话
] as const
export type ProgrammeTopic = (typeof PROGRAMME_TOPICS)[number]

/** What people also ask and we cannot look up yet; answered honestly, never with a number. */
export const LATER_TOPICS = [
  'deadlines', // 截止日期、考试时间
  'registration', // 报考
  'invigilators', // 监考
  'fees', // 缴费
  'tickets', // 排考、准考证、打印物料
  'exam-day', // 考试当天
  'scores', // 成绩
  'certificates', // 证书
  'other-splits', // 按性别、层次分开数
] as const
export type LaterTopic = (typeof LATER_TOPICS)[number]

/** Which candidates are meant; absent means all of the school's. */
export interface Scope {
  readonly category?: CandidateCategory
  readonly major?: string
  readonly entryYear?: string
  /** As it was said. */
  readonly className?: string
}

/** What the last check found: of a list its rows, of photos the pictures. */
export type CheckFrame =
  /** `rows`: these · `field`: faults of the column called so, as it was said · `missing`: what is empty · `from`: shown before. */
  | {
      readonly measure: 'check'
      readonly about: 'rows'
      /** Of the last of these lists; absent: of the last that was checked. */
      readonly list?: string
      readonly rows?: readonly number[]
      readonly field?: string
      readonly missing?: true
      readonly from?: number
    }
  /** Why somebody was not taken in. */
  | { readonly measure: 'check'; readonly about: 'people'; readonly names: readonly string[] }
  | { readonly measure: 'check'; readonly about: 'photos'; readonly verdict: 'refused' | 'unmatched' }

export type Frame =
  /** How many, or who. `states` absent: whatever their state. */
  | {
      readonly measure: 'count' | 'list'
      readonly subject: 'candidates' | 'photos'
      readonly states?: readonly CandidateStatus[]
      readonly scope: Scope
      /** Class by class; with a class in the scope: as a text to hand on to it. */
      readonly by?: 'class'
      /** Of a list: how many were shown before. */
      readonly from?: number
    }
  /** By name, whole ID number or its last four characters. `photo`: it is their photo that is asked after. */
  | { readonly measure: 'who'; readonly names: readonly string[]; readonly photo?: true }
  /** What stands in a column, called as it was said, of whoever or whatever bears the name. */
  | { readonly measure: 'field'; readonly names: readonly string[]; readonly field: string }
  | CheckFrame
  /** What a list has on record: 登记了哪些专业. */
  | { readonly measure: 'records'; readonly list: string }
  /** How a step stands, or one of its numbers (domain/steps). */
  | { readonly measure: 'step'; readonly step: string; readonly of?: string }
  /** When who sits what in a room, as it was called. */
  | { readonly measure: 'sessions'; readonly room: string }
  /** Where and when they sit; of a room, who sits in it. */
  | { readonly measure: 'seating'; readonly names: readonly string[] }
  | { readonly measure: 'seating'; readonly room: string }
  | { readonly measure: 'progress' }
  /** Where the numbers come from. */
  | { readonly measure: 'evidence' }
  /** When was what imported. */
  | { readonly measure: 'history' }
  /** Who changed what on record. */
  | { readonly measure: 'changes' }
  | { readonly measure: 'rule'; readonly topic: RuleTopic }
  /** `programme`: the one that was named; absent: each · `heads`: so many in a room. */
  | {
      readonly measure: 'programme'
      readonly topic: ProgrammeTopic
      readonly programme?: string
      readonly heads?: number
    }
  /** The account to pay to. */
  | { readonly measure: 'payee'; readonly programme?: string }
  /** How a step of the work is done, by the books. */
  | { readonly measure: 'guide'; readonly step: WorkStep; readonly programme?: string }
  | { readonly measure: 'later'; readonly topic: LaterTopic }

/** Everything but 信息准确: what people mean by 没过审 and “unverified”. */
export const NOT_ACCURATE = ['no-photo', 'incomplete', 'unverified', 'verifying', 'needs-confirmation'] as const
/** Everything but 无照片. */
export const HAS_PHOTO = ['incomplete', 'unverified', 'verifying', 'needs-confirmation', 'accurate'] as const
