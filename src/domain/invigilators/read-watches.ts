/** 读监考 · Invigilators as people say them: 107室 张老师 李老师监考; 监考员张伟 13900000000. */
import { normalForm, stripEnds } from '../cells/linear-text.js'
import { foldWidth } from '../cells/text-normal.js'

export interface WatchSaid {
  readonly room: string
  /** As said: 张老师, 王强. */
  readonly names: readonly string[]
}

export interface InvigilatorSaid {
  readonly name: string
  /** As said; the list's own check judges it. */
  readonly phone: string
}

const LONGEST = 2_000
const ENDS = ' .,:;、。，：；!！“”"'
const QUESTION = /[?？]|谁|几个|多少|吗|哪|怎么|缺|够/u
const ROOM =
  /^((?:[\p{Script=Han}]{0,8}\d{1,5}[A-Za-z]?(?:室|号机房|机房|教室|考场)|[\p{Script=Han}]{0,6}机房\d{1,3}|第\d{1,3}考场))/u
const NAME = /^[\p{Script=Han}·]{2,8}$/u
const BETWEEN_NAMES = /[ ,，、;；和与跟]+/u

/** Undefined: it says nothing of the kind. Each room begins a line, or stands after ；. */
export function readWatches(typed: string): readonly WatchSaid[] | undefined {
  if (typed.length > LONGEST || !typed.includes('监考') || QUESTION.test(typed)) return undefined
  const read = foldWidth(normalForm(typed))
    .split(/[\n;；。]/u)
    .map((part) => stripEnds(part, ENDS))
    .filter((part) => part !== '')
    .map(readWatch)
  return read.length > 0 && read.every((one) => one !== undefined) ? read : undefined
}

function readWatch(part: string): WatchSaid | undefined {
  const room = ROOM.exec(part)?.[0]
  if (room === undefined) return undefined
  const said = part
    .slice(room.length)
    .replaceAll('监考员', ' ')
    .replaceAll('监考', ' ')
    .replace(/由|是|为/u, ' ')
  const names = stripEnds(said, ENDS)
    .split(BETWEEN_NAMES)
    .filter((name) => name !== '')
  return names.length > 0 && names.every((name) => NAME.test(name)) ? { room, names } : undefined
}

const PERSON = /^(?:监考(?:员|老师|教师)?|老师)?[ :]{0,3}([\p{Script=Han}·]{2,8}?)(?:老师)?[ :,]{0,3}(\d{5,15})$/u

/** 监考员张伟 13900000000，李静 13800000000 */
export function readInvigilators(typed: string): readonly InvigilatorSaid[] | undefined {
  if (typed.length > LONGEST || QUESTION.test(typed)) return undefined
  const parts = foldWidth(normalForm(typed))
    .split(/[\n,;，；、。]/u)
    .map((part) => stripEnds(part, ENDS))
    .filter((part) => part !== '' && part !== '监考员' && part !== '监考')
  const read = parts.map((part) => {
    const [, name, phone] = PERSON.exec(part) ?? []
    return name === undefined || phone === undefined ? undefined : { name, phone }
  })
  return read.length > 0 && read.every((one) => one !== undefined) ? read : undefined
}

/** The same with the word that tells whom it is about. */
export function looksLikeInvigilators(typed: string): boolean {
  return /监考/u.test(typed.slice(0, LONGEST)) && readInvigilators(typed) !== undefined
}

/** As the platform lists who watches a session: 张伟(1001)、李静(1002). */
export function namesAssigned(cell: string): readonly string[] {
  const names = foldWidth(cell.slice(0, LONGEST)).split(/[、,;\n]/u)
  return names.map((name) => stripEnds(name.split('(')[0] ?? '', ENDS)).filter((name) => name !== '')
}

/** 张老师 is whoever is called 张; somebody's whole name is that person. */
export function namesMeant(said: string, known: readonly string[]): readonly string[] {
  const surname = /^(.{1,3})(?:老师|教师)$/u.exec(said)?.[1]
  if (known.includes(said)) return [said]
  if (surname === undefined) return []
  if (known.includes(surname)) return [surname]
  return known.filter((name) => name.startsWith(surname))
}
