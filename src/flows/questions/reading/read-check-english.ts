/** 读检查的英文问句 · The same questions about the last check in English. */
import type { CheckFrame } from '../../../domain/talk/frames.js'
import { columnSaidInEnglish } from './columns-said.js'
import { makePlain } from './fold.js'
import type { CheckReading } from './read-check.js'

const ELSEWHERE = /\bchange|\bset\b|\breplace|\bdelete|\bremove|\bhow (?:do|can|should|to)\b|\bcan i\b|\brequire/
const ROWS_NAMED = /\b(?:rows?|lines?) ([0-9]{1,6}(?:(?:,? and|,) ?[0-9]{1,6}){0,9})\b/
const ASKS = /wrong|problem|why|what|error|fail|issue|matter|\?|mistake|show/
const NOT_TAKEN_IN =
  /\b(?:not|n't|never) (?:been |get |got |yet )?(?:import|taken in|loaded|added|brought in|make it in|in the import)|\bleft out\b|\bleft behind\b|\bkept out\b|\bskipped\b/
const NAME_LEFT_OUT = /\b(?:was|were|is|are|did|has|have|does)(?:n't)? ((?:[A-Z][a-z]+)(?: [A-Z][a-z]+){1,2})(?! [A-Z])/
const WHO = /\bwho\b|\bwhich (?:students?|candidates?|people|ones|kids|rows?|names)\b|\bwhose\b|\blist\b/
const PICTURES = /\b(?:photo|picture|pic|image)s?\b/
const REFUSED =
  /refused|rejected|not (?:ok|okay|accepted|good|valid|usable)|n't (?:ok|okay|accepted|good)|\bfail|\bbad\b|wrong|unusable|invalid/
const OF_NOBODY =
  /unmatched|match(?:ed|es|ing)? (?:nobody|no one|no candidate|no student|anyone|anybody|to (?:nobody|anyone|no one))|(?:not|n't) (?:be )?match|without (?:a candidate|an owner|owner)|belong(?:s|ing)? to (?:nobody|no one)|not recogni[sz]ed/
const FAULT =
  /wrong|fail|error|problem|\bbad\b|invalid|incorrect|mistake|faulty|not (?:right|ok|valid|correct|pass)|n't (?:right|ok|valid|correct|pass)|rejected|refused/
const EMPTY = /empty|blank|missing|not filled|n't filled|unfilled|left out|not written/
const ROWS = /\b(?:rows?|lines?|entries|cells?)\b/
const WHICH = /\bwhich\b|\bwhat\b|\bwhere\b|\bwho(?:se)?\b|\bshow\b|\blist\b/
const OF_THE_LIST = /\b(?:list|file|sheet|spreadsheet|check|import|upload|table|roster)\b/
const WRONG_WHERE =
  /\bwhere (?:is|are) (?:the |my |our )?(?:errors?|mistakes?|problems?|faults?)|\bwhat (?:is|was|are|were|'s)? ?(?:the |my )?(?:wrong|errors?|mistakes?|faults?|problems?)|\bwhat's wrong|\bwhat (?:did not|didn't|failed)/
const REST =
  /\bwho (?:are|is|were) the (?:other|others|remaining|rest|last)\b(?: [0-9]{1,4})?|\bwhat about the (?:other|remaining) [0-9]{1,4}\b/

export function readCheckInEnglish(text: string): CheckReading | undefined {
  const plain = makePlain(text).replace(/[’‘`]/g, "'")
  const lower = plain.toLowerCase()
  if (ELSEWHERE.test(lower)) return undefined
  const rows = rowsNamed(lower)
  if (rows.length > 0) return sure({ measure: 'check', about: 'rows', rows })
  if (PICTURES.test(lower)) return readPhotos(lower)
  return readNotTakenIn(plain, lower) ?? readColumns(lower) ?? readRows(lower)
}

function sure(frame: CheckFrame): CheckReading {
  return { frame, onlyIfFound: false }
}

function rowsNamed(lower: string): readonly number[] {
  const [whole = '', numbers = ''] = ROWS_NAMED.exec(lower) ?? []
  const isAsked = whole !== '' && (ASKS.test(lower) || whole === lower.trim())
  return isAsked ? [...new Set((numbers.match(/[0-9]+/g) ?? []).map(Number))].slice(0, 10) : []
}

function readPhotos(lower: string): CheckReading | undefined {
  if (!WHICH.test(lower)) return undefined
  if (OF_NOBODY.test(lower)) return sure({ measure: 'check', about: 'photos', verdict: 'unmatched' })
  return REFUSED.test(lower) ? sure({ measure: 'check', about: 'photos', verdict: 'refused' }) : undefined
}

function readNotTakenIn(plain: string, lower: string): CheckReading | undefined {
  if (!NOT_TAKEN_IN.test(lower)) return undefined
  const latin = NAME_LEFT_OUT.exec(plain)?.[1]
  const names = plain.match(/\p{Script=Han}{2,4}/gu) ?? (latin === undefined ? [] : [latin])
  if (names.length > 0 && names.length <= 5) return sure({ measure: 'check', about: 'people', names })
  return WHO.test(lower) ? sure({ measure: 'check', about: 'rows' }) : undefined
}

function readColumns(lower: string): CheckReading | undefined {
  if (!WHICH.test(lower)) return undefined
  if (/\b(?:columns?|fields?|cells?)\b/.test(lower) && EMPTY.test(lower)) {
    return sure({ measure: 'check', about: 'rows', missing: true })
  }
  const field = FAULT.test(lower) ? columnSaidInEnglish(lower) : undefined
  return field === undefined ? undefined : sure({ measure: 'check', about: 'rows', field })
}

function readRows(lower: string): CheckReading | undefined {
  const frame: CheckFrame = { measure: 'check', about: 'rows' }
  if (ROWS.test(lower) && WHICH.test(lower) && (FAULT.test(lower) || EMPTY.test(lower))) return sure(frame)
  if (WRONG_WHERE.test(lower)) return OF_THE_LIST.test(lower) ? sure(frame) : { frame, onlyIfFound: true }
  return REST.test(lower) ? { frame, onlyIfFound: true } : undefined
}
