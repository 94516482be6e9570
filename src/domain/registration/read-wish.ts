/** 一句话报考 · Who is to be registered for what, out of one sentence: 信息准确的都报中级, 给张三、李四报中级. */
import { levelInName, readLevel } from '../cells/certificate-level.js'
import { foldText } from '../talk/commands.js'

/** all: everybody who can be, whoever is registered already left as he is. */
type Who =
  | { readonly kind: 'all' }
  | { readonly kind: 'year'; readonly year: string; readonly major?: string }
  | { readonly kind: 'names'; readonly names: readonly string[] }

export interface Wish {
  readonly who: Who
  readonly certificate?: string
  readonly level?: string
}

const LONGEST = 200
/** What begins a question, or another matter. */
const NO_NAMES = /谁|哪|什么|怎么|如何|能不|可以|是否|几|多少|何时|考试|导入|现在|今天|明天|我|老师|平台|需要|应该|要不/
const EVERYBODY =
  /^(?:所有|全部)?(?:信息准确|准确|认证(?:过|通过|好|完)?了?|已认证|还没报考?|没报考?|还没有报考?|未报考?|没报上|能报)的?(?:考生|同学|学生|人)?$/
const OF_YEAR = /^(\d{2}|20\d{2})级(.{0,20}?)(?:专业)?的?(?:考生|同学|学生|人)?$/u
const NAME = /^[\p{Script=Han}·]{2,8}$/u

/** Undefined: it is no such sentence. */
export function readWish(text: string): Wish | undefined {
  const said = foldText(text.slice(0, LONGEST)).replace(/[。.!！]$/u, '')
  return /[?？吗]$/u.test(said) ? undefined : (readChinese(said) ?? readEnglish(said))
}

function readChinese(said: string): Wish | undefined {
  const at = said.search(/报(?!表|告|道|错|销|名表|考表|考时|考计)/u)
  if (at < 1) return undefined
  const isSaidOf = /^(?:请|帮我|麻烦)?(?:把|给|为|替)/u.test(said)
  const before = said.slice(0, at).replace(/^(?:请|帮我|麻烦)?(?:把|给|为|替)?/u, '')
  const isAll = /(?:都|全|全部|一起|统一)$/u.test(before)
  const rest = said.slice(at)
  // 还没报的都报上: the first 报 belongs to who is meant.
  const second = /^报考?的?(?:考生|同学|学生|人)?(?:都|全部|全)?(报.{0,60})$/u.exec(rest)?.[1]
  if (/(?:没|没有|未)$/u.test(before)) return second === undefined ? undefined : wishOf({ kind: 'all' }, second)
  const who = readWho(before.replace(/(?:都|全部|全|一起|统一)$/u, ''))
  if (who === undefined) return undefined
  const wish = wishOf(who, rest)
  const isPlain = who.kind === 'names' && !isSaidOf && wish?.level === undefined
  return isPlain || (who.kind !== 'names' && !isAll && wish?.level === undefined) ? undefined : wish
}

function readWho(words: string): Who | undefined {
  if (EVERYBODY.test(words)) return { kind: 'all' }
  const [, year, major = ''] = OF_YEAR.exec(words) ?? []
  if (year !== undefined) {
    return { kind: 'year', year: year.length === 2 ? `20${year}` : year, ...(major !== '' && { major }) }
  }
  const names = words.split(/[、,，和\s]+/u).filter((one) => one !== '')
  const isNames = names.length > 0 && names.every((one) => NAME.test(one) && !NO_NAMES.test(one))
  return isNames ? { kind: 'names', names } : undefined
}

/** 报考网店运营推广初级吧. */
function wishOf(who: Who, words: string): Wish | undefined {
  const what = words.replace(/^报(?:考|名|上|个)?/u, '').replace(/(?:的?考试|证书)?(?:吧|了|一下)?$/u, '')
  if (what === '') return { who }
  const level = /[初中高]级?$/u.exec(what)?.[0]
  const known = levelInName(what) ?? (level === undefined ? undefined : readLevel(level))
  if (known === undefined) return undefined
  const certificate = what.replace(/[(（]?[初中高]级?[)）]?$/u, '').replace(/的$/u, '')
  return { who, level: known, ...(certificate !== '' && { certificate }) }
}

const ENGLISH_LEVELS = { elementary: '初级', primary: '初级', intermediate: '中级', advanced: '高级' } as const

function readEnglish(said: string): Wish | undefined {
  const rest = /^(?:please )?register (.{2,120})$/u.exec(said)?.[1]
  if (rest === undefined) return undefined
  const [whom = '', what = ''] = rest.split(' for ')
  const word = what.replace(/^(?:the )/u, '').split(' ')[0] ?? ''
  const level = readLevel(what) ?? Object.entries(ENGLISH_LEVELS).find(([name]) => name === word)?.[1]
  if (what !== '' && level === undefined) return undefined
  const isAll =
    /^(?:all|everybody|everyone)(?: (?:who is |the )?(?:accurate|verified|unregistered))?(?: candidates| students)?$/u
  const names = whom.split(/ and |, ?/u).filter((one) => one !== '')
  if (isAll.test(whom)) return { who: { kind: 'all' }, ...(level && { level }) }
  return names.every((one) => NAME.test(one)) ? { who: { kind: 'names', names }, ...(level && { level }) } : undefined
}
