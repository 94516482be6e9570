/** 监考员状态 · How far the organisation's certification of an invigilator is, and whether the training was attended [PM 5.2.11]. */
import type { OtherWords } from '../cells/small-cells.js'

export const CERTIFIED = '已认证'
const RETURNED = '认证退回'
/** 已认证 is the platform's word, the others are ours. */
export const INVIGILATOR_STATUSES = [CERTIFIED, '待认证', RETURNED] as const

export const INVIGILATOR_STATUS_WORDS: OtherWords = {
  已认证: ['认证通过', '通过', '审核通过', '认证'],
  待认证: ['未认证', '认证中', '待审核', '审核中', '没认证'],
  认证退回: ['退回', '已退回', '审核退回', '认证不通过', '未通过'],
}

const TRAINED = '已参加'
export const TRAINING_WORDS: OtherWords = {
  已参加: ['是', '参加', '已培训', '有', '参加了', '√'],
  未参加: ['否', '没参加', '未培训', '无', '没有', '×'],
}

/** Under which they are kept and counted. */
export const INVIGILATOR_STATUS_CODES: Readonly<Record<string, string>> = {
  [CERTIFIED]: 'certified',
  待认证: 'pending',
  [RETURNED]: 'returned',
}
export const TRAINING_CODES: Readonly<Record<string, string>> = { [TRAINED]: 'attended', 未参加: 'missed' }
