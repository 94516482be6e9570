/** 导入批次 · One upload on its way in: what was found in it and what became of it. */
import type { ListReport } from '../lists/list-report.js'
import type { BlankTemplate } from '../lists/templates/learned-template.js'
import type { PhotoReport } from '../photos/photo-report.js'
import type { Problem } from '../talk/problem.js'
import type { Scope } from './edits.js'

export type BatchStatus =
  | 'received' // 已收到，等待检查
  | 'checked' // 已检查，等待选择
  | 'applying' // 正在写入
  | 'applied' // 已导入
  | 'only-checked' // 只检查，未导入
  | 'undone' // 已撤销
  | 'failed' // 读不了

/** The id of the list (domain/lists/all.ts) once it is known · workbook: not read yet · photos 照片 */
export type BatchKind = string
export const PHOTOS = 'photos'
export const WORKBOOK = 'workbook'
/** 平台模板: said to be a blank template of the platform; nothing of it is imported. */
export const TEMPLATE = 'template'

/** valid-rows 只导入合格行 · all-or-nothing 全部合格才导入 · check-only 只检查 · given-up 取消或换了文件 */
export type ImportMode = 'valid-rows' | 'all-or-nothing' | 'check-only' | 'given-up'

/** So many uploads of a kind are looked back on, newest first; the rows of older ones need not be kept. */
export const BATCHES_LOOKED_AT = 20

/** Of a workbook in which there is nobody: what it shows of the form its list is to have. */
interface TemplateReport {
  readonly kind: 'template'
  readonly blank: BlankTemplate
}

export type BatchReport = ListReport | PhotoReport | TemplateReport

export interface BatchSummary {
  readonly id: string
  readonly kind: BatchKind
  readonly status: BatchStatus
  /** Grows with every new check: what was said of an earlier one is not said of this. */
  readonly round: number
  /** What the person has said of the whole list. */
  readonly scope: Scope
  readonly fileNames: readonly string[]
  /** Over kept photos of earlier uploads. */
  readonly ofKeptPhotos?: true
  readonly mode?: ImportMode
  readonly receivedAt: Date
  readonly appliedAt?: Date
  /** Who sent it, and in which conversation: whoever takes it over goes on with it there. */
  readonly byName?: string
  readonly byPersonId?: string
  readonly report?: BatchReport
  /** Why it could not be read. */
  readonly failure?: Problem
}
