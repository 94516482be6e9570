/** 联系人怎么说 · A contact with its phone, a payee with its account, and how sure it is that they still hold. */
import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import type { Contact, Payee } from '../../domain/contacts/contact-records.js'
import { PAYEES } from '../../domain/contacts/payees-list.js'
import { isUnsure, payeesOf } from '../../domain/contacts/whom-to-call.js'
import type { Values } from '../../domain/lists/rows.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import { inBoth, quotedName, type Said } from '../../domain/talk/language.js'
import { lines } from '../talk/wording.js'

const MONTHS_EN = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `2026年5月1日`: long past, so its weekday says nothing. */
function sayDay(day: string): Said {
  const [year = '', month, date] = day.split('-')
  return {
    zh: `${year}年${Number(month)}月${Number(date)}日`,
    en: `${Number(date)} ${MONTHS_EN[Number(month) - 1]} ${year}`,
  }
}

function sayConfirmed({ confirmed }: Pick<Contact, 'confirmed'>, today: ExamDay): Said {
  if (confirmed === undefined) return { zh: '还没有核对过', en: 'not confirmed yet' }
  const day = sayDay(confirmed)
  return isUnsure({ confirmed }, today)
    ? { zh: `${day.zh}确认过，已经一年多了`, en: `confirmed ${day.en}, over a year ago` }
    : { zh: `${day.zh}确认过`, en: `confirmed ${day.en}` }
}

/** `博导前程的专属管家：**王敏** 13800138000（2026年5月1日确认过）` */
export function sayContact(contact: Contact, today: ExamDay): Said {
  const { kind, name, phone, of, remark, saidBy } = contact
  const sure = sayConfirmed(contact, today)
  const zh = [sure.zh, saidBy && `${saidBy}登记`, remark].filter(Boolean).join('，')
  const en = [sure.en, saidBy && `entered by “${saidBy}”`, remark && `“${remark}”`].filter(Boolean).join(', ')
  const whose = of === '不限' ? { zh: '', en: '' } : { zh: `${of}的`, en: ` of “${of}”` }
  return {
    zh: `- ${whose.zh}${kind}：**${name}** ${phone}（${zh}）`,
    en: `- “${kind}”${whose.en}: **“${name}”** ${phone} (${en})`,
  }
}

/** Beside contacts of which one may no longer hold. */
export const ASK_BEFORE: Said = {
  zh: '⚠ 有的很久没有核对了，联系时先问一声。核对过了就再发我一次，如“博导的管家是王敏 13800138000”，日期会更新。',
  en: '⚠ Some were not confirmed lately; ask first when you call. Then write it to me once more, such as “博导的管家是王敏 13800138000”, and the day is put right.',
}

/** Name, bank and account as they are typed into a transfer. */
function sayPayee(payee: Payee, today: ExamDay): Said {
  const { name, bank, account, saidBy } = payee
  const sure = sayConfirmed(payee, today)
  return lines(
    { zh: `户名：${name}`, en: `Name: “${name}”` },
    { zh: `开户行：${bank}`, en: `Bank: “${bank}”` },
    inBoth((language) => `${{ zh: '账号：', en: 'Account: ' }[language]}${account}`),
    {
      zh: `（${sure.zh}${saidBy === undefined ? '' : `，${saidBy}登记`}）`,
      en: `(${sure.en}${saidBy === undefined ? '' : `, entered by “${saidBy}”`})`,
    },
    isUnsure(payee, today) ? CALL_FIRST : undefined,
  )
}

const CALL_FIRST: Said = {
  zh: '⚠ 汇款前先打电话跟评价组织核对账号。电话用正式通知上的，不要用别人发来的。',
  en: '⚠ Confirm the account by phone with the organisation before the transfer, by the number in its own notice, not by one somebody sent.',
}

/** The payee of a certificate; where two say different accounts, both. */
export function sayPayeeOf(
  payees: readonly Payee[],
  certificate: string,
  org: string | undefined,
  today: ExamDay,
): Said {
  const [first, ...rest] = payeesOf(payees, certificate, org)
  if (first === undefined) return NO_PAYEE
  const other = rest.find(({ account }) => account !== first.account)
  const said = sayPayee(first, today)
  if (other === undefined) return said
  return lines(
    said,
    {
      zh: '⚠ 还登记了另一个账号，不一样。先打电话核对，再汇款：',
      en: '⚠ Another account is entered too. Confirm by phone before any transfer:',
    },
    sayPayee(other, today),
  )
}

/** Beside a slip; in a group no account is told. */
export async function sayPayeeFor(
  { publisher }: Pick<ExamPlan, 'publisher'>,
  certificate: string,
  { records, now, chat }: { readonly records: SchoolRecords; readonly now: Date; readonly chat: 'private' | 'group' },
): Promise<Said> {
  if (chat === 'group') return { zh: '收款账号请私聊问我。', en: 'Ask me for the account in private.' }
  const payees = await records.contacts.payees()
  return payeesOf(payees, certificate, publisher).length === 0
    ? NOT_ENTERED
    : sayPayeeOf(payees, certificate, publisher, examDayOf(now))
}

/** Also said again right after it was entered in between: the records of a turn are those of its beginning. */
const NOT_ENTERED: Said = {
  zh: '收款账号没有登记过的，发“登记收款账号”，照正式通知写给我。',
  en: 'If the account to pay to is not entered yet, write “add payee” and give it as the notice has it.',
}

export const NO_PAYEE: Said = {
  zh: '收款账号还没有登记。照评价组织的正式通知发给我就行，如“收款账号：户名 某某公司，开户行 某某银行，账号 1100223344556677”。',
  en: 'The account to pay to is not entered yet. Send it to me as the organisation’s notice has it: “收款账号：户名 某某公司，开户行 某某银行，账号 1100223344556677”.',
}

/** Rows that are about to be entered. */
export function sayRows(list: string, rows: readonly Values[], today: ExamDay): readonly Said[] {
  return rows.map((values) => {
    if (list !== PAYEES) return withRegion(sayContact(values as unknown as Contact, today), values)
    return lines(
      inBoth((language) => `**${quotedName(values.of ?? '')[language]}**`),
      sayPayee(values as unknown as Payee, today),
    )
  })
}

function withRegion({ zh, en }: Said, { region = '' }: Values): Said {
  return { zh: `${zh}，${region}`, en: `${en}, “${region}”` }
}
