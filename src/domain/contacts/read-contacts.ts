/** 读联系人 · Whom to call, as people say or paste it: 博导的管家是王敏 13800000000, or a row of 专属管家·区域·联系电话 each line. */
import { normalForm } from '../cells/linear-text.js'
import { provincesIn, shortProvince } from '../cells/province.js'
import { foldWidth } from '../cells/text-normal.js'
import { EVERYWHERE, OFFICE, STEWARD, SUPPORT } from './contacts-list.js'
import { readWhose, withoutWhose } from './whose.js'

interface ContactSaid {
  readonly kind: string
  readonly name: string
  readonly phone: string
  /** Absent: not said. */
  readonly region?: string
  readonly of?: string
}

export interface ContactsSaid {
  readonly contacts: readonly ContactSaid[]
  /** Lines that no contact could be read out of. */
  readonly unread: readonly string[]
}

const LONGEST = 4_000
const LONGEST_LINE = 200
const LONGEST_NAME = 20
const PHONE =
  /(?<![\d-])(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|400-?\d{3,4}-?\d{3,4}|0\d{2,3}-?[2-8]\d{6,7}(?:-\d{1,6})?)(?![\d-])/
const NAMES = /(?:管家|对接人)(?:是|为|叫|换成了?|改成了?)[\p{Script=Han}·]{2,6}/u
const OPENS = /管家|对接人|项目办|steward/i
const OF_OTHERS = /衔接|监考|巡考|收件|考点联系|站点联系|考生|学生/
const ASKS = /[?？]|是谁|多少|什么|哪|吗$|^(?:who|what|how)/i
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/项目办/, OFFICE],
  [/技术支持|客服|技术对接/, SUPPORT],
]
const KIND_WORD =
  /(?:专属|区域|技术)?(?:管家|对接人|联系人)|项目办公室|项目办|技术支持|客服|(?:our |the )?(?:steward|contact)(?: is)?/giu
const BETWEEN = /[\s,，、:：;；。|/（）()“”"]+/u
const EDGES = /^(?:的|是|为|叫|换成了?|改成了?|电话|手机)+|(?:的|是|电话|手机)$/gu
const FILLS =
  /^(?:省|市|自治区|我们省?|我省|本省|我校|我们学校|本校|学校|咱们|联系电话|联系方式|手机号码?|号码|姓名|名称|区域|专属|负责|登记|添加|新增|证书|请|全国|of|is|for|the|phone|add)$/iu
const HEADER = /管家|区域|电话|姓名|名称/

/** Opens by itself: somebody is called a steward, by name or with a phone, and nothing is asked. */
export function looksLikeContacts(typed: string): boolean {
  const text = typed.slice(0, LONGEST)
  if (!OPENS.test(text) || OF_OTHERS.test(text) || ASKS.test(text.trim())) return false
  return NAMES.test(text) || PHONE.test(foldWidth(normalForm(text)))
}

/** Undefined: there is no phone in it. */
export function readContacts(typed: string): ContactsSaid | undefined {
  const text = foldWidth(normalForm(typed.slice(0, LONGEST)))
  const lines = text
    .split(/[\n;；]/)
    .map((line) => line.slice(0, LONGEST_LINE).trim())
    .filter((line) => line !== '')
  const read = lines.map((line) => ({ line, contact: readLine(line) }))
  if (!lines.some((line) => PHONE.test(line))) return undefined
  return {
    contacts: read.flatMap(({ contact }) => contact ?? []),
    unread: read.flatMap(({ line, contact }) =>
      contact !== undefined || (HEADER.test(line) && !/\d/.test(line)) ? [] : [line],
    ),
  }
}

function readLine(line: string): ContactSaid | undefined {
  const phone = PHONE.exec(line)?.[0]
  if (phone === undefined) return undefined
  const kind = KINDS.find(([pattern]) => pattern.test(line))?.[1] ?? STEWARD
  const provinces = provincesIn(line)
  const of = readWhose(line)
  const name = nameIn(line.replace(phone, ' '), provinces) ?? (kind === STEWARD ? undefined : kind)
  if (name === undefined) return undefined
  const region = provinces.length > 0 ? provinces.join('、') : line.includes(EVERYWHERE) ? EVERYWHERE : undefined
  return {
    kind,
    name,
    phone: bareMobile(phone),
    ...(region !== undefined && { region }),
    ...(of !== undefined && { of }),
  }
}

const bareMobile = (phone: string): string => (phone.startsWith('1') ? phone.replace(/[ -]/g, '') : phone)

/** The one thing that nothing else explains. */
function nameIn(line: string, provinces: readonly string[]): string | undefined {
  let rest = withoutWhose(line).replace(KIND_WORD, ' ')
  for (const province of provinces) rest = rest.replaceAll(province, ' ').replaceAll(shortProvince(province), ' ')
  const words = rest
    .split(BETWEEN)
    .map((word) => word.replace(EDGES, ''))
    .filter((word) => word !== '' && !FILLS.test(word))
  const isLatin = words.every((word) => /^[a-z.]+$/i.test(word))
  const name = words.length === 1 || isLatin ? words.join(' ') : ''
  return name === '' || name.length > LONGEST_NAME || /\d/.test(name) ? undefined : name
}
