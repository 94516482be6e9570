/** 考生 · Statuses of a candidate, and the line that is shown of one in a chat. */
import type { CandidateCategory } from './candidate-category.js'

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

/** A line shown in chat: the ID is masked (`110101********001X`). */
export interface CandidateLine {
  readonly id: string
  readonly name: string
  readonly maskedId: string
  readonly category: CandidateCategory
  readonly status: CandidateStatus
  readonly major?: string
  readonly className?: string
}
