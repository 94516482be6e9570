/** 读收款账户 · Whom to pay, as a notice has it: 户名：…，开户行：…，账号：…. */
import { normalForm, stripEnds } from '../cells/linear-text.js'
import { foldWidth } from '../cells/text-normal.js'
import { readWhose } from './whose.js'

type PayeePart = 'name' | 'bank' | 'account'

export interface PayeeSaid {
  readonly name?: string
  readonly bank?: string
  readonly account?: string
  readonly of?: string
}

const LONGEST = 600
const LABEL =
  /(户名|收款单位|收款人|账户名称|帐户名称|单位名称|公司名称|account name|payee)|(开户银行|开户行|bank)|((?:收款|银行|对公)?[账帐]号|卡号|account(?: number)?)/giu
const PARTS: readonly PayeePart[] = ['name', 'bank', 'account']
const ENDS = ' \t\n,，;；。.:：是为“”"'
const ASKS = /[?？]|多少|什么|哪|吗$/

/** Each part from its label to the next; undefined: no account stands in it, or something is asked. */
export function readPayee(typed: string): PayeeSaid | undefined {
  if (typed.length > LONGEST) return undefined
  const text = foldWidth(normalForm(typed))
  const labels = [...text.matchAll(LABEL)]
  const said: Partial<Record<PayeePart, string>> = {}
  for (const [at, label] of labels.entries()) {
    const part = PARTS.find((_, group) => label[group + 1] !== undefined)
    const value = text.slice(label.index + label[0].length, labels[at + 1]?.index)
    const own = stripEnds(value.split('\n').find((line) => stripEnds(line, ENDS) !== '') ?? '', ENDS)
    if (part !== undefined && own !== '') said[part] ??= own
  }
  const account = said.account?.replace(/[\s-]/g, '').match(/^\d{4,40}/)?.[0]
  if (account === undefined) return undefined
  const of = readWhose(text.slice(0, labels[0]?.index))
  return { ...said, account, ...(of !== undefined && { of }) }
}

/** Opens by itself: an account with its name or bank, and nothing is asked. */
export function looksLikePayee(typed: string): boolean {
  if (ASKS.test(typed.slice(0, LONGEST).trim())) return false
  const said = readPayee(typed)
  return said !== undefined && (said.name !== undefined || said.bank !== undefined)
}
