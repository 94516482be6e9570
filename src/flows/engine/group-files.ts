/** 群里的文件 · Nobody's files are taken in a group: they go through the private chat, or by a link for one person alone. */
import { ofSchools } from '../../domain/people/school-in-question.js'
import type { Said } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import { type Draft, replyIn, sayProblem } from './draft.js'

const LINK_MINUTES = 30

/** `without`: what is said where there is no link to offer. */
export function refuseGroupFiles(draft: Draft, without: 'files-private-only' | 'private-only'): void {
  const { asker, newUploadLink, now } = draft.facts
  const link = ofSchools(asker.memberships).length > 0 ? newUploadLink?.() : undefined
  sayProblem(draft, problemOf(link === undefined ? without : 'files-by-link'))
  if (link === undefined) return
  draft.replies.push({ ...replyIn(draft.language, sayLink(link.url)), audience: 'private' })
  const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000)
  draft.changes.push({ kind: 'offer-upload-link', token: link.token, expiresAt })
}

function sayLink(url: string): Said {
  return {
    zh: `您在群里要发文件：打开这个链接就能上传，不用登录。也可以直接在这里发给我。\n链接只能用一次，${LINK_MINUTES} 分钟内有效，请不要转发：\n${url}`,
    en: `You wanted to send files in the group: open this link to upload them, no login needed. You may also send them to me right here.\nThe link works once, within ${LINK_MINUTES} minutes; please do not pass it on:\n${url}`,
  }
}
