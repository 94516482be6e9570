/** 照片文件名 · What the name of a picture says: whose ID number, whose name. */
import { normalForm, stripEnd, WHITE_SPACE } from '../cells/linear-text.js'
import { maskIdNumber } from '../cells/masking.js'
import { LONGEST_NAME } from '../talk/read-length.js'

/** What stands in a path such as `软件1班/张三_110101199003070011 (1).jpg`. */
export interface PhotoName {
  /** An 18-character number or another certificate's number, normalised; not checked against its checksum. */
  readonly idNumber?: string
  /** The number was broken up by spaces or dashes. */
  readonly idWasBroken: boolean
  /** Long digit runs that are no ID number but may be a mistyped one (15–20 characters). */
  readonly nearIds: readonly string[]
  /** What may be a person's name, the likeliest first. */
  readonly names: readonly string[]
  /** Nothing but the ID number and at most one name stand there. */
  readonly isPlain: boolean
}

const PICTURE_EXTENSION = /\.(?:jpe?g|jfif|png|webp|gif|bmp|tiff?|hei[cf])$/i
const COPY_WORD = /(?:副本|复制|拷贝|copy)(?:\s*[(（]?\d{0,3}[)）]?)?$/i
const COPY_NUMBER = /[(（[]\d{1,3}[)）\]]$/
const LABEL = /(?:居民)?身份证(?:号码?|编号)?|证件号码?|证件|号码|姓名|学号|考号/g
/** Words around a name in the names of picture files. */
const NOISE =
  /(?:红色?底|蓝色?底|白色?底|小?[一二1２2]寸|寸照|证件照|登记照|报名照|标准照|免冠|电子[版档]?|照片|相片|头像|图片|已修|修改后?|新版|最终版?|裁剪|压缩|考生|学生|同学)+/g
/** Noise too, but just as well part of a name: 李胜男, 王新民, 高照. */
const DOUBTFUL_NOISE = /[照新男女]+/g

/** 张 三, 李 小 明: short names padded to the width of long ones. */
const SPACED_OUT = /(?<!\p{Script=Han})(\p{Script=Han})\s+(?=\p{Script=Han}(?!\p{Script=Han}))/gu

const CHINESE_WORD = /\p{Script=Han}+(?:[·.]\p{Script=Han}+)*/gu

export function readPhotoName(path: string): PhotoName {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .slice(-2)
  const own = readSegment(stripExtension(segments.at(-1) ?? ''))
  if (own.idNumber !== undefined || own.nearIds.length > 0 || own.names.length > 0) return own
  const folder = segments.at(-2)
  if (folder === undefined) return own
  const inFolder = readSegment(folder.slice(0, LONGEST_NAME))
  const isNumbered = inFolder.idNumber !== undefined || inFolder.nearIds.length > 0
  return !isNumbered && CLASS_FOLDER.test(folder) ? own : inFolder
}

/** 电商2301班, 会计专业: whole classes lie in such a folder, and nobody is called so. */
const CLASS_FOLDER = /\d|班(?:照片|相片)?$|专业|学院|学校/

/** The file name as it may be shown in chat: digits of an ID number hidden. */
export function maskPhotoName(path: string): string {
  const base = path.split('/').at(-1) || path
  return normalForm(sayable(base)).replace(/[A-Z]{0,3}\d(?:[\s_-]?\d){6,}[\s_-]?[\dXx×]?/gi, (number) =>
    maskIdNumber(number.replace(/[\s_-]/g, '')),
  )
}

function stripExtension(base: string): string {
  let text = normalForm(base.slice(0, LONGEST_NAME)).trim()
  // People who see no extensions write `x.jpg.jpg`.
  while (PICTURE_EXTENSION.test(text)) text = text.replace(PICTURE_EXTENSION, '').trim()
  return text
}

function readSegment(segment: string): PhotoName {
  const folded = fold(segment)
  const bare = withoutCopyMarks(folded).replace(LABEL, ' ').trim()
  const id = findId(bare)
  const rest = id === undefined ? bare : `${bare.slice(0, id.from)} ${bare.slice(id.to)}`
  const nearIds = id === undefined ? (bare.match(/[\dX]{15,20}/g) ?? []) : []
  const names = findNames(rest)
  const isPlain = id !== undefined && rest.replace(/[\s:+_\-.,]/g, '') === (names[0] ?? '')
  return {
    ...(id === undefined ? {} : { idNumber: id.value }),
    idWasBroken: id?.isBroken ?? false,
    nearIds,
    names,
    isPlain,
  }
}

/** `张三 - 副本 (2)` → `张三`, mark by mark from the end. */
function withoutCopyMarks(name: string): string {
  let rest = name
  for (let shorter = withoutMark(rest); shorter !== rest; shorter = withoutMark(rest)) rest = shorter
  return rest
}

function withoutMark(name: string): string {
  const unnumbered = name.replace(COPY_NUMBER, '')
  if (unnumbered !== name) return stripEnd(unnumbered, WHITE_SPACE)
  const unsaid = name.replace(COPY_WORD, '')
  if (unsaid === name) return name
  const bare = stripEnd(unsaid, WHITE_SPACE)
  return /[-—_]$/.test(bare) ? stripEnd(bare.slice(0, -1), WHITE_SPACE) : bare
}

/** Full width to half width, look-alikes of X, invisible characters; the many interpuncts to one. */
function fold(text: string): string {
  return normalForm(text)
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/(?<=\d)\s*[xX×✕хХ](?![a-zA-Z])/g, 'X')
    .replace(/[•‧・･‧・]/g, '·')
}

interface Located {
  readonly value: string
  readonly from: number
  readonly to: number
  readonly isBroken?: true
}

const WHOLE_ID = /(?<![\dA-Z])\d{17}[\dX](?![\dX])/i
/** Permits, passports, residence cards: letters and digits, judged by the list of candidates. */
const OTHER_ID = /(?<![\dA-Z])(?:[HMC]\d{8}(?:\d{2})?|[A-Z]{1,2}\d{7,8}|[A-Z]{3}\d{12}|\d{8})(?![\dA-Z])/i

function findId(text: string): Located | undefined {
  return locate(text, WHOLE_ID) ?? findBrokenId(text) ?? locate(text, OTHER_ID)
}

function locate(text: string, pattern: RegExp): Located | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  return { value: match[0].toUpperCase(), from: match.index, to: match.index + match[0].length }
}

/** `110101 19900307 0011`: neighbouring groups of digits that together have 18 characters. */
function findBrokenId(text: string): Located | undefined {
  const groups = [...text.matchAll(/\d+X?/g)]
  for (let first = 0; first < groups.length; first++) {
    let value = ''
    for (let last = first; last < groups.length; last++) {
      const group = groups[last]
      const before = groups[last - 1]
      if (group === undefined) break
      if (last > first && before !== undefined) {
        const gap = text.slice(before.index + before[0].length, group.index)
        if (!/^[\s_.-]{1,3}$/.test(gap)) break
      }
      value += group[0]
      if (value.length > 18) break
      if (/^\d{17}[\dX]$/.test(value)) {
        return { value, from: groups[first]?.index ?? 0, to: group.index + group[0].length, isBroken: true }
      }
    }
  }
  return undefined
}

function findNames(rest: string): string[] {
  const plain = rest.replace(NOISE, ' ').replace(SPACED_OUT, '$1')
  const whole = plain.match(CHINESE_WORD) ?? []
  const words = [...whole, ...(plain.replace(DOUBTFUL_NOISE, ' ').match(CHINESE_WORD) ?? [])]
  // 软件2班张三: what follows the last class, major or group is the name.
  const tails = words.map((word) => word.replace(/^.*(?:[班级组系]|专业)(?=\p{Script=Han}{2})/u, ''))
  const likely = [...tails.filter((tail, at) => tail !== words[at]), ...words].filter((name) => name.length >= 2)
  if (likely.length > 0) return [...new Set(likely.map(foldName))]
  const latin = rest
    .replace(/[\d_+\-.,()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return /^[A-Za-z][A-Za-z ]{2,}$/.test(latin) && !/^(?:img|dsc|photo|image|pic|scan|微信图片|mmexport)$/i.test(latin)
    ? [foldName(latin)]
    : []
}

/** The form in which names are compared. */
export function foldName(name: string): string {
  return normalForm(name)
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[•‧・･.]/g, '·')
    .toUpperCase()
}

/** Control and direction characters could make a name look like another in chat. */
function sayable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const shown = text.replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '')
  return shown.length > 80 ? `${shown.slice(0, 50)}…${shown.slice(-25)}` : shown
}
