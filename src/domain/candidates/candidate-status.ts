/** 考生状态 · The platform's statuses by name, and what moves a candidate from one to another [PM 5.2.3, G1, G4]. */

import { foldKey } from '../cells/text-normal.js'
import { CANDIDATE_STATUSES, type CandidateStatus } from './candidate.js'

export const CANDIDATE_STATUS_NAMES: Readonly<Record<CandidateStatus, { readonly zh: string; readonly en: string }>> = {
  'no-photo': { zh: '无照片', en: 'no photo' },
  incomplete: { zh: '信息不全', en: 'incomplete' },
  unverified: { zh: '信息待认证', en: 'unverified' },
  verifying: { zh: '认证中', en: 'being verified' },
  'needs-confirmation': { zh: '需人工确认', en: 'needs manual confirmation' },
  accurate: { zh: '信息准确', en: 'accurate' },
}

/** Other words for them: G1 writes 缺照片; a failed comparison (认证失败) waits for 人工确认 [PM]. */
const STATUS_SYNONYMS: Readonly<Record<CandidateStatus, readonly string[]>> = {
  'no-photo': ['缺照片', '缺少照片', '没有照片', '未上传照片'],
  incomplete: ['信息不完整', '信息不完善'],
  unverified: ['待认证', '未认证', '信息未认证'],
  verifying: ['信息认证中', '正在认证'],
  'needs-confirmation': ['人工确认', '待人工确认', '需要人工确认', '认证失败', '比对失败'],
  accurate: ['准确', '认证成功', '认证通过', '比对成功'],
}

const STATUS_BY_NAME = new Map<string, CandidateStatus>(
  CANDIDATE_STATUSES.flatMap((status) =>
    [
      CANDIDATE_STATUS_NAMES[status].zh,
      CANDIDATE_STATUS_NAMES[status].en.replaceAll(' ', ''),
      ...STATUS_SYNONYMS[status],
    ].map((name) => [name, status] as const),
  ),
)

/** The status of that name, or undefined when it is none of the platform's. */
export function parseStatus(text: string): CandidateStatus | undefined {
  const key = foldKey(text)
    .toLowerCase()
    .replace(/["'“”‘’()[\]【】*]/g, '')
  return STATUS_BY_NAME.get(key) ?? STATUS_BY_NAME.get(key.replace(/状态$/, ''))
}

export type CandidateEvent =
  | 'photo-added' // 照片已传
  | 'photo-removed' // 照片已撤
  | 'completed' // 信息已补全
  | 'confirmed' // 人工确认
  | `platform-said:${CandidateStatus}` // 平台导出

type Moves = Readonly<Partial<Record<CandidateStatus, CandidateStatus>>>

/** From any status: what the platform says is so. */
const platformSaid = (status: CandidateStatus): Moves =>
  Object.fromEntries(CANDIDATE_STATUSES.map((from) => [from, status]))

/** 无照片 stands before 信息不全: a person with both faults is 无照片 [PM]. After 信息准确 the photo stays [PM]. */
export const TRANSITIONS: Readonly<Record<CandidateEvent, Moves>> = {
  'photo-added': { 'no-photo': 'unverified' },
  'photo-removed': {
    incomplete: 'no-photo',
    unverified: 'no-photo',
    verifying: 'no-photo',
    'needs-confirmation': 'no-photo',
  },
  completed: { incomplete: 'unverified' },
  confirmed: { 'needs-confirmation': 'accurate' },
  'platform-said:no-photo': platformSaid('no-photo'),
  'platform-said:incomplete': platformSaid('incomplete'),
  'platform-said:unverified': platformSaid('unverified'),
  'platform-said:verifying': platformSaid('verifying'),
  'platform-said:needs-confirmation': platformSaid('needs-confirmation'),
  'platform-said:accurate': platformSaid('accurate'),
}

/** The status after the event; the same where the event moves nothing. */
export function nextStatus(current: CandidateStatus, event: CandidateEvent): CandidateStatus {
  return TRANSITIONS[event][current] ?? current
}

/** Whether the event means anything in this status, e.g. 人工确认 only in 需人工确认. */
export function canHappen(current: CandidateStatus, event: CandidateEvent): boolean {
  return TRANSITIONS[event][current] !== undefined
}

export function initialStatus(person: {
  readonly hasPhoto: boolean
  readonly complete: boolean
  readonly platformStatus?: CandidateStatus | undefined
}): CandidateStatus {
  if (person.platformStatus !== undefined) return person.platformStatus
  if (!person.hasPhoto) return 'no-photo'
  return person.complete ? 'unverified' : 'incomplete'
}

/** From 信息准确 on, name, ID number, ID type and photo can no longer be changed [PM]. */
export function isLocked(status: CandidateStatus): boolean {
  return status === 'accurate'
}
