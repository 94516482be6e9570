/** 考试联系人 · Who of the school is spoken with about one exam: the contact inspectors get on the eve, and where certificates go [G1]. */
import type { Values } from '../lists/rows.js'
import type { ExamPlan } from '../plans/plan.js'

/** The list they are kept in, with phones in clear for whoever reads it in private. */
export const EXAM_CONTACTS = 'exam-contacts'
export const SITE_CONTACT = '考试衔接人'
export const RECIPIENT = '收件人'
export const UNSENT = '未交'
export const SENT = '已交'

interface ExamContact {
  readonly name: string
  readonly phone: string
  readonly address?: string
}

export interface ExamContacts {
  /** 考试衔接人: answers the inspector's call on the eve and on the day. */
  readonly site?: ExamContact
  /** 收件人: certificates are posted to. */
  readonly recipient?: ExamContact
  readonly isSent: boolean
}

/** `rows`: of the list, whatever exam they are of. */
export function contactsOf({ name, number }: Pick<ExamPlan, 'name' | 'number'>, rows: readonly Values[]): ExamContacts {
  const own = rows.filter(({ plan }) => plan !== undefined && (plan === name || plan === number))
  const site = own.find(({ role }) => role === SITE_CONTACT)
  const recipient = own.find(({ role }) => role === RECIPIENT)
  return {
    ...(site && { site: contactOf(site) }),
    ...(recipient && { recipient: contactOf(recipient) }),
    isSent: site?.sent === SENT,
  }
}

function contactOf({ name = '', phone = '', address }: Values): ExamContact {
  return { name, phone, ...(address !== undefined && { address }) }
}
