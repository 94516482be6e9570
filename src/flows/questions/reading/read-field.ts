/** 读一栏 · What stands in one column of a record: 张三的手机号是多少, 李芳是哪个班的, 107室有几个考位. */
import type { Frame } from '../../../domain/talk/frames.js'
import { columnSaid, columnSaidInEnglish } from './columns-said.js'
import { fold, foldKeepingNames, makePlain } from './fold.js'
import { joinNames, namesIn } from './names-said.js'
import { guessName } from './surnames.js'

export interface FieldReading {
  readonly frame: Extract<Frame, { measure: 'field' }>
  readonly onlyIfFound: boolean
}

const POLITE = /^(?:请问?|麻烦|帮我|帮忙|给我|我想|告诉我|查(?:一下|下)?|看(?:一下|下)?)+/u
/** A room or a machine: 107室, 13号机房. */
const NUMBERED = /^[0-9A-Za-z#-]{1,6}[\p{Script=Han}0-9]{1,15}$/u
/** 张三的手机号_是多少_ */
const ASKED_AFTER =
  /^(?:号码?|列|栏)?(?:现在|目前)?(?:写的|填的|登记的|报的)?(?:是|为|叫|有)?(?:多少|什么|啥|几|几个|哪个|哪一个|怎么写|怎么拼|怎么填的)?(?:啊|呀|呢|来着)?$/u
/** 李芳_是哪个_班的, 107室_有几个_考位 */
const ASKED_BEFORE = /(?:是|在|学|读|学的|读的|学的是|读的是|有)?(?:哪个|哪一个|哪|什么|啥|几|几个|多少|多少个)$/u
/** A blank between name and column is read as 和. */
const OF = /(?:这个)?(?:同学|考生|学生)?[的和]?$/u

export function readField(typed: string): FieldReading | undefined {
  const text = joinNames(typed)
  const [folded, spelt] = [fold(text), foldKeepingNames(text)]
  const polite = POLITE.exec(folded)?.[0].length ?? 0
  const said = nameOfClass(folded)
  const word = columnSaid(said)
  if (word === undefined || spelt.length !== folded.length) return undefined
  const at = said.indexOf(word)
  // 班 is said for 班级: what follows it stands at its own place.
  const after = said.slice(at + word.length)
  const before = spelt.slice(polite, at)
  const isOwned = /的$/u.test(before)
  const asked = ASKED_BEFORE.exec(before)?.[0]
  if (asked !== undefined && /^(?:的|里)?(?:呢|啊|呀)?$/u.test(after)) {
    return readingOf(before.slice(0, before.length - asked.length), word)
  }
  if (!ASKED_AFTER.test(after) || (after === '' && !isOwned)) return undefined
  return readingOf(before, word)
}

function nameOfClass(folded: string): string {
  return folded.replace(/(哪个?|哪一个|几|什么)班(?!级)/u, '$1班级')
}

function readingOf(owner: string, field: string): FieldReading | undefined {
  const name = owner.replace(OF, '')
  if (NUMBERED.test(name)) return { frame: { measure: 'field', names: [name], field }, onlyIfFound: true }
  const names = namesIn(name)
  if (names.length === 0) return undefined
  const isLikely = names.every((one) => guessName(one)?.likely === true)
  return { frame: { measure: 'field', names, field }, onlyIfFound: !isLikely }
}

const ENGLISH_ROUND = /\b(?:what|which|is|are|the|of|does|have|has|tell|show|give|me|please|number|s|for)\b/gu

/** What is the phone number of 张三, 张三's phone. */
export function readFieldInEnglish(text: string): FieldReading | undefined {
  const plain = makePlain(text).toLowerCase()
  const name = /\p{Script=Han}{2,4}/u.exec(plain)?.[0]
  const field = columnSaidInEnglish(plain)
  if (name === undefined || field === undefined || guessName(name) === undefined) return undefined
  const rest = plain
    .replace(name, ' ')
    .replace(ENGLISH_ROUND, ' ')
    .replace(/[^a-z]/gu, '')
  return rest === field.replace('number', '')
    ? { frame: { measure: 'field', names: [name], field }, onlyIfFound: false }
    : undefined
}
