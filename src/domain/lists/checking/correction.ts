/** 改一格 · A cell corrected, or a row taken out, in the words of a chat: 第8行手机号改成…, 张三的拼音是 Zhang San, 去掉第8行. */
import { stripEnds, WHITE_SPACE } from '../../cells/linear-text.js'
import { foldWidth } from '../../cells/text-normal.js'
import type { List } from '../list.js'
import { fieldsOf, headerKey } from './header.js'

/** Which row: by its number in the list as sent, or by what it is called. */
export type RowMeant = { readonly row: number; readonly sheet?: string } | { readonly name: string }

export type Correction =
  | { readonly kind: 'set'; readonly meant: RowMeant; readonly field: string; readonly value: string }
  | { readonly kind: 'remove'; readonly meant: RowMeant }

const LONGEST = 200
const POLITE = /^(?:请|麻烦|帮我|帮忙|给我|把|将|please |change |set |correct |fix )+/iu
const ROW = /^(?:第 ?(\d{1,6}) ?行|(\d{1,6}) ?行|row (\d{1,6}))/iu
const BECOMES =
  /^(?:要|应该|应|都)?(?:改成|改为|改到|修改为|修改成|更正为|更正成|换成|写成|填成|填|设为|设成|是|为|=|:| to | is | as )(.+)$/iu
/** 第8行手机号13912345678, 第9行性别男: nothing between column and value that could not be meant otherwise. */
const BARE_VALUE = /^ ?(?:[0-9][0-9Xx -]*|[A-Za-z][A-Za-z ']*|男|女)$/u
/** 张三的手机号是多少: a question. */
const ASKS = /[?？]|多少|什么|哪|谁|几位|几个|吗$|呢$|对不对|是否|正确吗|what|which/iu
const REMOVES_BEFORE = /^(?:去掉|删掉|删除|不要|不导入?|剔除|划掉|remove (?=rows?)|delete |drop )(.+)$/iu
const REMOVES_AFTER = /^(.+?)(?:去掉|删掉|删除|不要了|不导了|不用导了|不用导入|不导入了|不报了|剔除)(?:吧|了)?$/u
/** A person, or a room: 107室, 13号机房. */
const NAME =
  /^[\p{Script=Han}·]{2,15}$|^[\p{Script=Latin}][\p{Script=Latin} .'-]{1,40}$|^[\dA-Za-z#-]{1,6}[\p{Script=Han}\d]{1,15}$/u

/** Undefined where the words are no correction of a list with such columns. */
export function readCorrection(text: string, list: List): Correction | undefined {
  if (text.length > LONGEST || text.includes('\n')) return undefined
  const said = stripEnds(foldWidth(text).replace(/\s+/g, ' '), `${WHITE_SPACE}。.!！~～`)
  const bare = said.replace(POLITE, '')
  return readSet(bare, list) ?? readCounted(bare, list) ?? readRemoval(said)
}

const COUNTED = /^(.{2,40}?)(?:改成|改为|改到|换成) ?(\d{1,6}) ?(?:个|人|台|张)? ?(\p{Script=Han}{2,8})$/u

/** 101室改成46个座位: what is counted names the column. */
function readCounted(said: string, list: List): Correction | undefined {
  const [, whose = '', value = '', counted = ''] = COUNTED.exec(said) ?? []
  const field = wordsOf(list).find(({ word }) => word === headerKey(counted))?.field
  const meant = field === undefined ? undefined : readMeant(whose)
  return field === undefined || meant === undefined ? undefined : { kind: 'set', meant, field, value }
}

const WANTS_BEFORE = /^的?(?:要|需要|请)?(?:补上|补填|补|填上|填一下|加上|改一下|改下|改)的?/u
const WANTS_AFTER = /(?:要|需要|请)?(?:补上|补填|补一下|补|填上|填一下|加上|改一下|改下|改)$/u

/** 第9行补上性别, 第9行性别要改: which cell, but not what it shall say. */
export function readWithoutValue(
  text: string,
  list: List,
): { readonly meant: RowMeant; readonly field: string } | undefined {
  if (text.length > LONGEST || text.includes('\n')) return undefined
  const said = stripEnds(foldWidth(text).replace(/\s+/g, ''), `${WHITE_SPACE}。.!！~～`).replace(POLITE, '')
  const row = ROW.exec(said)?.[0] ?? ''
  const rest = said.slice(row.length)
  const column = WANTS_BEFORE.test(rest) ? rest.replace(WANTS_BEFORE, '') : rest.replace(WANTS_AFTER, '')
  const meant = row === '' || column === rest ? undefined : readMeant(row)
  const field = wordsOf(list).find(({ word }) => word === headerKey(column.replace(/^的/u, '')))?.field
  return meant === undefined || field === undefined ? undefined : { meant, field }
}

const REPLACES = /^(.{1,40}?)(?:都|全|全部)?(?:应该|应)?(?:改成|改为|换成)(.{1,40})$/u

/** 火星改成浙江: what stands in some cell, and what shall. */
export function readReplacement(text: string): { readonly was: string; readonly value: string } | undefined {
  if (text.length > LONGEST) return undefined
  const said = stripEnds(foldWidth(text), `${WHITE_SPACE}。.!！~～`).replace(POLITE, '')
  const [, was = '', value = ''] = REPLACES.exec(said) ?? []
  return was === '' || ASKS.test(value) ? undefined : { was: unquote(was.trim()), value: unquote(value.trim()) }
}

function readSet(said: string, list: List): Correction | undefined {
  for (const { word, field } of wordsOf(list)) {
    const at = said.toLowerCase().indexOf(word)
    if (at < 0) continue
    const before = said.slice(0, at)
    const after = said.slice(at + word.length)
    const correction =
      readInOrder(before, after, field, list.columns[field]?.choices) ?? readEnglish(before, after, field)
    if (correction !== undefined) return correction
  }
  return undefined
}

/** 第8行的手机号改成…, 张三的拼音是…; the field may carry 列 or 那一栏. */
function readInOrder(
  before: string,
  after: string,
  field: string,
  choices: readonly string[] = [],
): Correction | undefined {
  const meant = readMeant(before.replace(/(?:同学|考生|学生)?(?:的|'s)? ?$/u, ''))
  const said = after.replace(/^(?:列|栏|那一?[列栏格])/u, '')
  // English words that begin a question are no names: which pinyin are wrong.
  const isNamed = meant !== undefined && ('row' in meant || /\p{Script=Han}/u.test(meant.name))
  const value = (
    BECOMES.exec(said)?.[1] ?? (isNamed && (BARE_VALUE.test(said) || choices.includes(said.trim())) ? said : undefined)
  )?.trim()
  if (meant === undefined || value === undefined || value === '' || ASKS.test(value)) return undefined
  return { kind: 'set', meant, field, value: unquote(value) }
}

/** the phone of row 8 to … */
function readEnglish(before: string, after: string, field: string): Correction | undefined {
  if (!/^(?:the )?$/iu.test(before)) return undefined
  const said = /^ (?:of|in) /iu.exec(after) === null ? '' : after.slice(' of '.length)
  const link = / (?:to|is|as) /iu.exec(said)
  if (link === null) return undefined
  const meant = readMeant(said.slice(0, link.index))
  const value = said.slice(link.index + link[0].length).trim()
  if (meant === undefined || value === '' || ASKS.test(value)) return undefined
  return { kind: 'set', meant, field, value: unquote(value) }
}

/** 去掉第11行和第13行, 把第8到12行删掉: the words for the rows. */
export function readSeveralRemoved(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const rows = removedIn(stripEnds(foldWidth(text), `${WHITE_SPACE}。.!！~～`))
  const numbers = rows?.match(/\d+/gu) ?? []
  return numbers.length > 1 && /行|rows?/iu.test(rows ?? '') ? rows : undefined
}

function removedIn(said: string): string | undefined {
  const bare = said.replace(/^(?:请|麻烦|帮我|帮忙|把|将|please )+/iu, '')
  return REMOVES_BEFORE.exec(bare)?.[1] ?? REMOVES_AFTER.exec(bare)?.[1]
}

function readRemoval(said: string): Correction | undefined {
  const whom = removedIn(said)
  const meant =
    whom === undefined
      ? undefined
      : readMeant(
          whom.replace(/(?:这|那)?(?:一)?(?:行|位|个|个人|同学|考生|学生)$/u, (end) => (end.endsWith('行') ? end : '')),
        )
  return meant === undefined ? undefined : { kind: 'remove', meant }
}

function readMeant(text: string): RowMeant | undefined {
  const said = text.trim()
  const row = ROW.exec(said)
  if (row !== null) {
    const number = Number(row[1] ?? row[2] ?? row[3])
    const rest = said.slice(row[0].length).trim()
    return rest === '' || NAME.test(rest) ? { row: number } : undefined
  }
  return NAME.test(said) ? { name: said } : undefined
}

function unquote(value: string): string {
  return stripEnds(value, '"\'“”‘’「」')
}

interface FieldWord {
  readonly word: string
  readonly field: string
}
const WORDS = new WeakMap<object, readonly FieldWord[]>()

/** Names of the columns as people say them, the longest first. */
export function wordsOf(list: List): readonly FieldWord[] {
  const known = WORDS.get(list.columns)
  if (known !== undefined) return known
  const words = fieldsOf(list).flatMap((field) => {
    const column = list.columns[field]
    return [column?.name ?? '', ...(column?.synonyms ?? [])].map((word) => ({ word: headerKey(word), field }))
  })
  const sorted = words.filter(({ word }) => word !== '').sort((one, other) => other.word.length - one.word.length)
  WORDS.set(list.columns, sorted)
  return sorted
}
