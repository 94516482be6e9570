/** 读号码 · Somebody asked after by a whole ID number or by its last four characters. */
import type { Frame } from '../../../domain/talk/frames.js'
import { fold, makePlain } from './fold.js'

const WHOLE = /(?<![0-9a-z])[0-9]{17}[0-9x](?![0-9a-z])/gu
const TAIL =
  /(?:尾号|尾数|(?:最?后|末)[四4]位)(?:数字?|号码?)?(?:是|为)?([0-9]{3}[0-9x])(?![0-9])|(?<![0-9])([0-9]{3}[0-9x])(?:结尾|收尾)/gu
const TAIL_IN_ENGLISH =
  /\b(?:end(?:s|ing)? (?:in|with)|last (?:four|4)(?: digits?| characters?)?(?: are| is)?) ([0-9]{3}[0-9x])\b/gu
/** 0106, said alone. */
const BARE = /^[0-9]{3}[0-9X]$/iu
/** What is said to be changed or added is no question. */
const NO_QUESTION = /改成|改为|换成|改到|写成|添加|新增|change|replace/u
const MOST = 5

/** Four characters and nothing else: a number, or something else that happens to be so long. */
export function readBareTail(text: string): Frame | undefined {
  const plain = makePlain(text).toUpperCase()
  return BARE.test(plain) ? { measure: 'who', names: [plain] } : undefined
}

export function readNumber(text: string): Frame | undefined {
  const [folded, plain] = [fold(text), makePlain(text).toLowerCase()]
  if (NO_QUESTION.test(folded)) return undefined
  const said = [
    ...[...folded.matchAll(WHOLE)].map(([number]) => number),
    ...[...folded.matchAll(TAIL)].map(([, one, other]) => one ?? other ?? ''),
    ...[...plain.matchAll(TAIL_IN_ENGLISH)].map(([, tail]) => tail ?? ''),
  ]
  const names = [...new Set(said.map((number) => number.toUpperCase()))]
  if (names.length === 0 || names.length > MOST) return undefined
  return { measure: 'who', names, ...(/照片|photo|picture/u.test(folded) && { photo: true }) }
}
