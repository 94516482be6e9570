/** 读借考人数 · How many of which school come to sit at our site, as people say it: 朝阳职业学院来借考 30 人. */
import { normalForm, stripEnds } from '../cells/linear-text.js'
import { foldWidth } from '../cells/text-normal.js'

export interface GuestsSaid {
  /** Digits. */
  readonly heads: string
  /** Absent: whose they are is not said. */
  readonly school?: string
}

const LONGEST = 100
const HEADS = /(\d{1,5}) ?(?:个|名|位)?(?:外校)?(?:人|学生|考生|guests?)/iu
const OF_GUESTS = /借考|guest/iu
const ASKS = /[?？]|多少|几|吗|谁|怎么|什么|哪|how|who|which/iu
const BETWEEN = /借考|来考|guests?|from|[，,。、：:；;\s]/u
const BEFORE = /^(?:还有|来自|有|共|是|另)/u
const AFTER = /(?:过来|到我们这|来我们这|在我们这|来我们学校|来我校|在我校|来|有|的|共)$/u
const SCHOOL = /(?:学院|学校|大学|中学|中专|职校|技校|职中|校区)$/u

/** Undefined: something else is said, or something is asked. */
export function readGuests(typed: string): GuestsSaid | undefined {
  if (typed.length > LONGEST) return undefined
  const text = foldWidth(normalForm(typed))
  const match = HEADS.exec(text)
  if (match === null || !OF_GUESTS.test(text) || ASKS.test(text)) return undefined
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
  const school = rest
    .split(BETWEEN)
    .map(bare)
    .find((part) => SCHOOL.test(part) && part.length >= 4)
  return { heads: match[1] ?? '', ...(school !== undefined && { school }) }
}

function bare(part: string): string {
  return stripEnds(part, ' .!“”"').replace(BEFORE, '').replace(AFTER, '')
}
