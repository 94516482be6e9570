/** 要登记的 · Contacts or a payee out of what a person wrote, each cell checked as in a file. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { ANY_PROGRAMME } from '../../domain/contacts/contact-columns.js'
import { contactsList, EVERYWHERE, STEWARD } from '../../domain/contacts/contacts-list.js'
import { payeesList } from '../../domain/contacts/payees-list.js'
import { looksLikeContacts, readContacts } from '../../domain/contacts/read-contacts.js'
import { looksLikePayee, readPayee } from '../../domain/contacts/read-payee.js'
import { checkSaidRow } from '../../domain/lists/checking/check-record.js'
import type { List } from '../../domain/lists/list.js'
import type { Values } from '../../domain/lists/rows.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { joined } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { written } from '../engine/acceptors.js'
import type { Acceptor, Option } from '../engine/flow.js'

/** Rows of one of the two lists; what was not said is filled in from the other answers. */
interface Whom {
  readonly list: List
  readonly rows: readonly Values[]
}

export type Checking = 'today' | 'not-yet'

export interface WhomAnswers {
  said: { readonly text: string; readonly value: Whom }
  /** 证书或机构, where the words do not say it. */
  of?: string
  /** Whether it was confirmed with the organisation today. */
  checked?: Checking
}
type Answers = Partial<WhomAnswers>

export const looksLikeWhom = (typed: string): boolean => looksLikeContacts(typed) || looksLikePayee(typed)

export function whom<A>(): Acceptor<A, WhomAnswers['said']> {
  return { ...written<A, Whom>(parseWhom, ({ rows }) => joined(rows.map(({ name = '' }) => name))), loose: false }
}

/** Whatever has neither phone nor account may be a question. */
function parseWhom(typed: string, { facts }: { readonly facts: Facts }): Checked<Whom> | undefined {
  const payee = readPayee(typed)
  if (payee !== undefined) {
    const { name, bank, account, of } = payee
    if (name === undefined || bank === undefined) return bad('payee-not-whole')
    return checked(payeesList, [{ name, bank, account: account ?? '', ...(of !== undefined && { of }) }], facts)
  }
  const said = readContacts(typed)
  if (said === undefined) return looksLikeContacts(typed) ? bad('contact-phone-missing') : undefined
  const [unread] = said.unread
  if (unread !== undefined) return bad('contact-line', { text: unread.slice(0, 40) })
  return checked(
    contactsList,
    said.contacts.map((one): Values => ({ ...one })),
    facts,
  )
}

function checked(list: List, rows: readonly Values[], { now, pinyin }: Facts): Checked<Whom> {
  const against = { today: examDayOf(now), schoolName: '', scope: {}, records: {} }
  const read = rows.map((row) => checkSaidRow({ ...list, key: ['name'] }, row, undefined, against, pinyin))
  const problem = read.find((row) => row.problem !== undefined)?.problem
  if (problem !== undefined) return { ok: false, problem }
  return good({ list, rows: read.map(({ values }, at) => ({ ...pick(values), ...rows[at], ...saidIn(values) })) })
}

/** What the list puts in of its own is said by the other answers. */
function pick({ kind }: Values): Values {
  return kind === undefined ? {} : { kind }
}
function saidIn({ name, phone, account, bank }: Values): Values {
  return Object.fromEntries(Object.entries({ name, phone, account, bank }).filter(([, value]) => value !== undefined))
}

export const lacksWhose = ({ said }: Answers): boolean => said?.value.rows.some(({ of }) => of === undefined) === true

/** `province`: of the school, whose own steward it is; none: of all provinces. */
export function rowsOf(
  { said, of, checked: when }: Answers,
  { now }: Pick<Facts, 'now'>,
  { whose, province }: { readonly whose: string; readonly province: string },
): readonly Values[] {
  const isOfContacts = said?.value.list.id === contactsList.id
  return (said?.value.rows ?? []).map((row) => ({
    ...(isOfContacts && { region: row.kind === STEWARD ? province || EVERYWHERE : EVERYWHERE }),
    ...row,
    of: row.of ?? of ?? (whose || ANY_PROGRAMME),
    ...(when === 'today' && { confirmed: examDayOf(now) }),
  }))
}

export const CHECKINGS: readonly Option<Checking>[] = [
  {
    value: 'today',
    label: { zh: '今天核对过', en: 'Confirmed today' },
    words: ['核对过', '核对过了', '核对了', '是', '对', 'yes'],
  },
  {
    value: 'not-yet',
    label: { zh: '还没核对', en: 'Not yet' },
    words: ['没有', '没核对', '没有核对', '还没', '否', 'no'],
  },
]
