/** 申报状态 · How far a pilot application has come, in the platform's words [PM 4.3]. */
import type { OtherWords } from '../cells/small-cells.js'

export const PILOT_STATUSES = ['未提交', '待初审', '审核中', '审核通过', '审核退回'] as const
export type PilotStatus = (typeof PILOT_STATUSES)[number]

export const PILOT_STATUS_WORDS: OtherWords = {
  未提交: ['草稿', '已保存', '没提交'],
  待初审: ['已提交', '待审核', '提交了'],
  审核中: ['初审通过', '待复审', '复审中'],
  审核通过: ['通过', '已通过', '批准', '已批准', '批了'],
  审核退回: ['退回', '已退回', '驳回', '未通过', '审核不通过'],
}

export function parsePilotStatus(word: string | undefined): PilotStatus | undefined {
  return PILOT_STATUSES.find((status) => status === word)
}

/** Only then may it be edited or deleted; later changes go through the province [PM 4.3]. */
export function isOpenToChange(status: PilotStatus): boolean {
  return status === '未提交' || status === '审核退回'
}
