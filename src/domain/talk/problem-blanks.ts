/** 填空 · By the name of a blank what fills it, and how that is said in both languages; other blanks take a text as it is. */

import { DAY_NAME } from '../cells/day-name.js'
import { PINYIN_REASON } from '../cells/pinyin/pinyin-reason.js'
import { COLOUR_NAME } from '../photos/colour-name.js'
import { WINDOW_NAMES } from '../plans/plan.js'
import {
  type BlankKind,
  CELL_LIST,
  CHOICE_LIST,
  COLUMN_LIST,
  FILE_LIST,
  oneOf,
  PEOPLE_LIST,
  someOf,
} from './blank-kind.js'
import type { Language, Said } from './language.js'
import { PLACES } from './places.js'

/** Before Latin letters Chinese has a blank. */
const FILE_CONTENTS = {
  word: { zh: ' Word 文档', en: 'a Word document' },
  powerpoint: { zh: ' PowerPoint 演示文稿', en: 'a PowerPoint presentation' },
  pdf: { zh: ' PDF 文件', en: 'a PDF file' },
  archive: { zh: '压缩包', en: 'an archive' },
  picture: { zh: '图片', en: 'a picture' },
  opendocument: { zh: ' OpenDocument 格式（.ods 等）', en: 'an OpenDocument file (.ods and the like)' },
  numbers: { zh: '苹果 Numbers 表格', en: 'an Apple Numbers spreadsheet' },
  xlsb: { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' },
  html: { zh: '网页格式（内容是 HTML）', en: 'a web page (HTML inside)' },
  mht: { zh: '网页格式（.mht）', en: 'a web page (.mht)' },
  xml: { zh: ' XML 格式的表格', en: 'an XML spreadsheet' },
} as const satisfies Record<string, Said>

const LISTS = {
  scores: { zh: '成绩表', en: 'a list of scores' },
  registrations: { zh: '报考信息表', en: 'a list of registrations' },
  seats: { zh: '排考记录表', en: 'a list of seats and exam times' },
} as const satisfies Record<string, Said>

const MESSAGES = {
  voice: { zh: '语音', en: 'a voice message' },
  picture: { zh: '图片', en: 'a picture' },
  file: { zh: '文件', en: 'a file' },
  video: { zh: '视频', en: 'a video' },
  location: { zh: '位置', en: 'a location' },
  link: { zh: '链接', en: 'a link' },
  'many-files': { zh: '一条消息里的 20 多个文件', en: 'more than 20 files in one message' },
  other: { zh: '这种消息', en: 'this kind of message' },
} as const satisfies Record<string, Said>

/** Why a picture may be of somebody. */
const NEARNESS = {
  'one-digit': { zh: '文件名和证件号码只差一位', en: 'the file name differs from the ID number by one digit' },
  spaces: { zh: '文件名里的号码多了空格或符号', en: 'the number in the file name has spaces or symbols in it' },
  'name-and-id': {
    zh: '文件名里的姓名和号码对不上同一人',
    en: 'name and number in the file name are not of the same person',
  },
  'name-not-unique': { zh: '有同名考生', en: 'several candidates bear the name' },
  'lost-id': {
    zh: '名单里的号码不完整，文件名里有',
    en: 'the number in the list is incomplete; the file name has it',
  },
  crop: {
    zh: '比例差一点，每边裁掉不到 3% 就合格',
    en: 'slightly out of proportion; less than 3% off either side makes it valid',
  },
  'one-of-several': { zh: '有几张不同的，用这一张', en: 'of several different ones, use this one' },
} as const satisfies Record<string, Said>

const SOURCES = {
  candidate: { zh: '以前导入的考生', en: 'the candidates imported before' },
  photo: { zh: '照片文件名', en: 'the file names of photos' },
} as const satisfies Record<string, Said>

const EVIDENCE = {
  'digits-left': { zh: '剩下的 15 位数字', en: 'the 15 digits left' },
  name: { zh: '姓名', en: 'the name' },
  'name-and-digits': { zh: '姓名和剩下的数字', en: 'the name and the digits left' },
} as const satisfies Record<string, Said>

const ID_SHAPES = {
  'hong-kong-macao-permit': { zh: 'H 或 M 加 8 位数字', en: 'H or M and 8 digits' },
  'taiwan-permit': { zh: '8 位数字', en: '8 digits' },
  'permanent-residence': {
    zh: '9 开头的 18 位，或 3 个字母加 12 位数字',
    en: '18 characters beginning with 9, or 3 letters and 12 digits',
  },
  passport: { zh: '5 到 17 位字母和数字', en: '5 to 17 letters and digits' },
  officer: { zh: '如“军字第1234567号”', en: 'such as “军字第1234567号”' },
} as const satisfies Record<string, Said>

const ACTS = {
  invite: { zh: '邀请', en: 'invite' },
  remove: { zh: '移除', en: 'remove colleague' },
} as const satisfies Record<string, Said>

export const BLANKS = {
  accepted: CHOICE_LIST,
  act: oneOf(ACTS),
  begins: DAY_NAME,
  colour: COLOUR_NAME,
  columns: COLUMN_LIST,
  content: oneOf(FILE_CONTENTS),
  ends: DAY_NAME,
  frozen: DAY_NAME,
  evidence: oneOf(EVIDENCE),
  expected: oneOf(ID_SHAPES),
  files: FILE_LIST,
  list: oneOf(LISTS),
  message: oneOf(MESSAGES),
  names: PEOPLE_LIST,
  nextWindow: oneOf(WINDOW_NAMES),
  reason: PINYIN_REASON,
  rooms: CELL_LIST,
  rows: PLACES,
  seen: CELL_LIST,
  sources: someOf(SOURCES),
  why: oneOf(NEARNESS),
  window: oneOf(WINDOW_NAMES),
} as const

/** What a blank of this name takes. */
export type Filling<Blank extends string> = Blank extends keyof typeof BLANKS
  ? (typeof BLANKS)[Blank] extends BlankKind<infer Value>
    ? Value
    : never
  : string | number

const KINDS: Readonly<Record<string, BlankKind<unknown>>> = BLANKS

/** What was stored by an older version may be anything: a text is said as it is. */
export function sayFilling(blank: string, value: unknown, language: Language): string {
  const kind = Object.hasOwn(KINDS, blank) ? KINDS[blank] : undefined
  if (kind?.fits(value)) return kind.say(value, language)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…'
}
