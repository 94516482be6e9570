/** 常用单元格 · Numbers of people, 是 or 否, a year, the state of a review: cells that several lists have. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { foldKey } from './text-normal.js'

const LONGEST = 40

/** A whole number of people or things. */
export function checkCount(text: string, kind: string, notes: CellNotes): string {
  const number = /^(\d{1,6})(?:\.0{1,6})?[人个名台]?$/.exec(foldKey(text.slice(0, LONGEST)))?.[1]
  if (number === undefined) {
    notes.add('count-not-a-number')
    return text.trim()
  }
  const count = String(Number(number))
  if (count !== text && kind.toLowerCase() !== 'n') noteMending(notes, text, count, 'value-normalised')
  return count
}

/** `2022年度` is 2022. */
export function checkFullYear(text: string, notes: CellNotes): string {
  const year = /^(20\d{2})年?度?(?:\.0{1,3})?$/.exec(foldKey(text.slice(0, LONGEST)))?.[1]
  if (year === undefined) {
    notes.add('year-unclear')
    return text.trim()
  }
  if (year !== text) noteMending(notes, text, year, 'value-normalised')
  return year
}

const YES = ['是', '要', '需要', '有', 'y', 'yes', '√']
const NO = ['否', '不', '不要', '不需要', '无', '没有', 'n', 'no', '×']

export function checkYesNo(text: string, notes: CellNotes): string {
  const said = foldKey(text.slice(0, LONGEST)).toLowerCase()
  const word = YES.includes(said) ? '是' : NO.includes(said) ? '否' : undefined
  if (word === undefined) {
    notes.add('word-not-accepted', { accepted: ['是', '否'] })
    return text.trim()
  }
  if (word !== text) noteMending(notes, text, word, 'value-normalised')
  return word
}

/** Other words for the platform's, by the platform's word. */
export type OtherWords = Readonly<Record<string, readonly string[]>>

/** One of the words of `accepted`. */
export function checkWord(text: string, accepted: OtherWords, notes: CellNotes): string {
  const said = foldKey(text.slice(0, LONGEST))
  const word = Object.keys(accepted).find((one) => one === said || accepted[one]?.includes(said))
  if (word === undefined) {
    notes.add('word-not-accepted', { accepted: Object.keys(accepted) })
    return text.trim()
  }
  if (word !== text) noteMending(notes, text, word, 'value-normalised')
  return word
}
