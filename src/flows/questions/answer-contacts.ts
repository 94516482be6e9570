/** 找谁、汇给谁 · Whom to call of the programme's organisation, and the account to pay to; numbers of people in private only. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { contactsOf, isUnsure } from '../../domain/contacts/whom-to-call.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import { findProgramme } from '../../domain/programmes/all.js'
import type { Programme } from '../../domain/programmes/programme.js'
import type { Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { ASK_BEFORE, NO_PAYEE, sayContact, sayPayeeOf } from '../contacts/contact-words.js'
import { lines, paragraphs } from '../talk/wording.js'
import { inPrivate, type Question } from './question.js'

/** `hotlines`: what the books say, told below. */
export async function answerContacts(
  hotlines: Reply,
  programmes: readonly Programme[],
  question: Question,
): Promise<Reply[]> {
  const { records, now, language, province = '' } = question
  const today = examDayOf(now)
  const found = contactsOf(await records.contacts.contacts(), province, programmes)
  if (found.length === 0) return [{ ...hotlines, text: `${sayNone(province)[language]}\n\n${hotlines.text}` }]
  const said = paragraphs(
    [{ zh: '可以找：', en: 'You can call:' }, ...found.map((one) => sayContact(one, today))],
    found.some((one) => isUnsure(one, today)) ? ASK_BEFORE : undefined,
  )
  const open = `${GOES_PRIVATE[language]}\n\n${hotlines.text}`
  return inPrivate({ ...hotlines, text: `${said[language]}\n\n${hotlines.text}` }, open, question)
}

function sayNone(province: string): Said {
  const where = province === '' ? { zh: '', en: '' } : { zh: `（${province}）`, en: ` (“${province}”)` }
  return {
    zh: `还没有登记负责本校${where.zh}的专属管家。知道了就直接发给我，如“博导的管家是王敏 13800138000”；区域管家表也可以整份发来。`,
    en: `No steward of your school${where.en} is entered yet. Once you know, write it to me: “博导的管家是王敏 13800138000”; a whole “区域管家” list is fine too.`,
  }
}

const GOES_PRIVATE: Said = {
  zh: '联系人的电话发到您的私聊。',
  en: 'Phones of contacts go to your private chat.',
}

/** Of each certificate the school has a plan of; without plans of all there are. */
export async function answerPayee(programmeId: string | undefined, question: Question): Promise<Reply[]> {
  const { records, now, language } = question
  const today = examDayOf(now)
  const [payees, plans] = await Promise.all([records.contacts.payees(), records.plans.list()])
  const named = findProgramme(programmeId ?? '')?.certificates.map(({ name }) => ({
    certificate: name,
    org: undefined,
  }))
  const ofPlans = currentPlans(plans, today).flatMap(({ certificates, publisher: org }) =>
    certificates.map((certificate) => ({ certificate, org })),
  )
  const whatever = payees.map(({ of }) => ({ certificate: of, org: undefined }))
  const wanted = named ?? (ofPlans.length > 0 ? ofPlans : whatever)
  const all = [...new Map(wanted.map((one) => [one.certificate, one])).values()].map(({ certificate, org }) =>
    lines(title(certificate), sayPayeeOf(payees, certificate, org, today)),
  )
  if (payees.length === 0) return [{ text: NO_PAYEE[language] }]
  const choices = [{ id: '汇款备注写什么', label: { zh: '汇款备注写什么', en: 'Note of the transfer' }[language] }]
  const reply = { text: all.map((one) => one[language]).join('\n\n'), choices }
  return inPrivate(reply, ACCOUNT_GOES_PRIVATE[language], question)
}

const title = (name: string): Said => ({ zh: `**${name}**`, en: `**“${name}”**` })

const ACCOUNT_GOES_PRIVATE: Said = {
  zh: '收款账号发到您的私聊。',
  en: 'The account goes to your private chat.',
}
