/** 邀请码 · How a code is written and read, and the message a person gets with a new one. */

import type { Role } from '../../domain/people/people.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { tidyText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { momentName, paragraphs, ROLE_NAMES } from '../talk/wording.js'

const CODE_HOURS = 72

/** Small letters, spaces and full-width forms are forgiven: `k7mp 3xq9` is K7MP-3XQ9. */
export function parseInvitationCode(text: string): Checked<string> {
  const bare = tidyText(text)
    .toUpperCase()
    .replace(/[^A-Z0-9\u4e00-\u9fff]/gu, '')
  return /^[A-Z0-9]{8}$/.test(bare) ? good(`${bare.slice(0, 4)}-${bare.slice(4)}`) : bad('code-shape')
}

/** A message that is nothing but a code, as people paste it. */
export function looksLikeCode(text: string): boolean {
  return /^[A-Z0-9]{4}-[A-Z0-9]{4}$/.test(text.trim())
}

export function codeExpiry({ now }: Pick<Facts, 'now'>): Date {
  return new Date(now.getTime() + CODE_HOURS * 3_600_000)
}

interface Invited {
  readonly person: string
  readonly role: Role
  readonly place: string
  readonly code: string
  readonly expiresAt: Date
}

export function sayInvitation({ person, role, place, code, expiresAt }: Invited, now: Date): Said {
  const [zhRole, enRole] = [ROLE_NAMES[role].zh, ROLE_NAMES[role].en]
  return paragraphs(
    {
      zh: `已邀请 ${person} 担任 ${place} 的${zhRole}。`,
      en: `${person} is invited to ${place} as ${enRole}.`,
    },
    {
      zh: `邀请码：**${code}**\n只能用一次，${momentName(expiresAt, now, 'zh')} 前有效（${CODE_HOURS} 小时）。`,
      en: `Invitation code: **${code}**\nGood for one use, until ${momentName(expiresAt, now, 'en')} (${CODE_HOURS} hours).`,
    },
    {
      zh: `请把这句话私下转给 ${person}，不要发到群里：\n> 请在考务助手里发送：绑定 ${code}`,
      en: `Please pass this on to ${person} in private, not in a group:\n> Please send the exam assistant: bind ${code}`,
    },
  )
}

/** The school or organisation one was to be invited to. */
export function sayGone(place: string): Said {
  return {
    zh: `没有找到“${place}”，请重新发起邀请。`,
    en: `“${place}” was not found; please begin the invitation anew.`,
  }
}
