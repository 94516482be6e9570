/** 站点状态 · How far a site has come, in the platform's words [PM 5.2.4]; and whose it is. */
import type { OtherWords } from '../cells/small-cells.js'
import { BORROWED_SITE, ENABLED, OWN_SITE } from '../steps/named-counts.js'

export const SITE_REVIEWS = ['未提交', '待审核', '审核通过', '审核退回'] as const
export type SiteReview = (typeof SITE_REVIEWS)[number]

export const SITE_REVIEW_WORDS: OtherWords = {
  未提交: ['草稿', '已保存', '没提交'],
  待审核: ['已提交', '审核中', '待初审', '提交了'],
  审核通过: ['通过', '已通过', '审核已通过'],
  审核退回: ['退回', '已退回', '驳回', '未通过', '审核不通过'],
}

export const SITE_STATUS_WORDS: OtherWords = { [ENABLED]: ['启用', '启用中'], 未启用: ['没启用'], 已停用: ['停用'] }

export const SITE_HOST_WORDS: OtherWords = {
  [OWN_SITE]: ['自己', '本院校', '自有'],
  [BORROWED_SITE]: ['外校', '借用', '分配', '借考点'],
}

export function parseSiteReview(word: string | undefined): SiteReview | undefined {
  return SITE_REVIEWS.find((review) => review === word)
}
