/** 读缴费进展 · What is said of a slip: its number, that it is paid, that the organisation has confirmed it: 单号 2026…已缴费. */
import { foldText } from '../talk/commands.js'

/** The number tells which slip is meant, where one is said. */
export type SlipNews =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'paid' | 'confirmed'; readonly number?: string }

const LONGEST = 60
/** The platform's numbers; a sum of money is shorter. */
const NUMBER = /\d{8,40}/u
const AROUND_NUMBER = /^(?:缴费|申请|缴费申请)?单号?的?|单号?$|^(?:the )?slip|[,，:：#]/gu
const CONFIRMED =
  /(?:平台|评价组织|对方|他们).{0,6}(?:确认|到账|收到)|(?:确认|到账)(?:缴费|了)|^已确认$|^(?:payment)?confirmed$/u
const PAID =
  /^(?:已经?|都)?(?:缴|交)(?:完|过)?(?:费|钱)?了?$|^钱?(?:已经?)?(?:汇|转|打|付|交|缴)(?:款|过去|账|费)?了$|^(?:is)?paid$/u

export function readSlipNews(typed: string): SlipNews | undefined {
  if (typed.length > LONGEST) return undefined
  const said = foldText(typed).replaceAll(' ', '')
  if (/[?？吗]|没(?:有)?缴|多少|怎么|什么/u.test(said)) return undefined
  const alone = /^(?:缴费)?(?:申请)?单号(?:是|:|：)?([0-9a-z-]{4,40})$/u.exec(said)?.[1]
  if (alone !== undefined) return { kind: 'number', number: alone.toUpperCase() }
  const number = NUMBER.exec(said)?.[0]
  const kind = readKind(number === undefined ? said : said.replace(number, '').replace(AROUND_NUMBER, ''))
  return kind && { kind, ...(number && { number }) }
}

function readKind(said: string): 'paid' | 'confirmed' | undefined {
  if (CONFIRMED.test(said)) return 'confirmed'
  return said.length >= 2 && PAID.test(said) ? 'paid' : undefined
}
