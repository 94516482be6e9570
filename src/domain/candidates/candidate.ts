/** 考生 · Fields, categories and statuses of a candidate, and what an import makes of a row. */
import type { Problem } from '../talk/problem.js'

export const CANDIDATE_FIELDS = [
  'name', // 学生姓名
  'pinyin', // 姓名拼音
  'gender', // 性别
  'idType', // 证件类型
  'idNumber', // 证件号码
  'phone', // 手机号码
  'entryYear', // 入学年份
  'educationLevel', // 专业层次
  'major', // 所学专业 / 就读专业
  'majorCode', // 专业代码
  'majorVersion', // 专业版本
  'school', // 所属院校
  'category', // 考生类型
  'candidateNumber', // 考生编号 / 学生编号 (platform exports only)
  'platformStatus', // 状态 (platform exports only)
] as const
export type CandidateField = (typeof CANDIDATE_FIELDS)[number]
export type CandidateValues = Readonly<Partial<Record<CandidateField, string>>>

/** own 院校考生 · social 社会考生 */
export type CandidateCategory = 'own' | 'social'

/** Statuses of the platform [PM 5.2.3]. G1 calls no-photo 缺照片. */
export const CANDIDATE_STATUSES = [
  'no-photo', // 无照片
  'incomplete', // 信息不全
  'unverified', // 信息待认证
  'verifying', // 认证中
  'needs-confirmation', // 需人工确认
  'accurate', // 信息准确
] as const
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number]

/** One fault of one cell, row, column or file. The person's wording comes from the catalogue of problems. */
export type Finding = Problem & {
  /** Sheet index from 0 and row number as in Excel; absent where the finding is about the whole file. */
  readonly sheet?: number
  readonly row?: number
  readonly field?: CandidateField
  /** The cell's text as it stood, for mended cells. */
  readonly before?: string
  /** What a mended cell became. */
  readonly after?: string
  /** A value we think is meant; never put in without the person's word. */
  readonly proposal?: string
}

export interface CheckedRow {
  readonly sheet: number
  readonly row: number
  /** ok: may be imported (perhaps mended, perhaps with warnings) · error: may not. */
  readonly verdict: 'ok' | 'error'
  /** After mending. */
  readonly values: CandidateValues
  readonly findings: readonly Finding[]
}

/** Where the columns of one sheet lie: field → 0-based column; the header's row number. */
export interface SheetLayout {
  readonly sheet: number
  readonly sheetName: string
  readonly headerRow: number
  readonly columns: Readonly<Partial<Record<CandidateField, number>>>
  /** Header texts by column as they stand in the file. */
  readonly headers: readonly string[]
  readonly lastRow: number
  /** The rightmost column with anything in it. */
  readonly lastColumn: number
}

/** ours 本产品模板 · platform-2021 / platform-2022 平台导入模板 · platform-export 平台导出 · other */
export type CandidateTemplate = 'ours' | 'platform-2021' | 'platform-2022' | 'platform-export' | 'other'

export interface CandidateCheck {
  readonly template: CandidateTemplate
  readonly layouts: readonly SheetLayout[]
  readonly rows: readonly CheckedRow[]
  /** Said once for the whole file: a damaged column, hidden rows, sheets left out. */
  readonly fileFindings: readonly Finding[]
}

/** A line shown in chat: the ID is masked (`110101********001X`). */
export interface CandidateLine {
  readonly id: string
  readonly name: string
  readonly maskedId: string
  readonly category: CandidateCategory
  readonly status: CandidateStatus
  readonly major?: string
}
